/** What a value states, by its unit; `bare` is a figure without one, such as an INR. */
export type Dimension =
  | "length"
  | "area"
  | "volume"
  | "mass"
  | "time"
  | "rate"
  | "velocity"
  | "pressure"
  | "temperature"
  | "share"
  | "concentration"
  | "bare";

/** Units of notes in both languages, the longer before those that begin them: mmHg before mm, mL/min before mL. */
export const UNITS: readonly (readonly [dimension: Dimension, words: string])[] = [
  ["pressure", "mm\\s*Hg|k?Pa(?![a-z])|cm\\s*H2O|毫米汞柱|千帕|厘米水柱"],
  ["velocity", "[cm]?m\\s*/\\s*s(?:ec)?(?![a-z])|米/秒|厘米/秒"],
  [
    "rate",
    "bpm|m[Ll]\\s*/\\s*(?:min|h)(?:/1\\.73\\s?m[2²])?|mm\\s*/\\s*h(?:our|r)?|(?:beats|breaths|times)?\\s*(?:/\\s*min(?:ute)?|(?:per|a) minute)|次\\s*/\\s*(?:分钟?|min)",
  ],
  [
    "concentration",
    "(?:[×x]\\s*10\\s*\\^?\\s*\\d{1,2}|[mnpµμu]?mol|[mnpµμu]?g|m?I?U|mEq|mOsm)\\s*/\\s*(?:d?L|ml|mL|l|kg)(?![a-z])",
  ],
  ["area", "[cm]m(?:2|²)|平方(?:厘米|毫米)"],
  ["volume", "[cm]m(?:3|³)|m[Ll](?![a-z])|cc(?![a-z])|[Ll](?![a-z])|lit(?:re|er)s?|毫升|升"],
  ["length", "[cmµμ]?m(?![a-zA-Z²³])|inch(?:es)?|毫米|厘米|公分|微米|米"],
  ["mass", "kg(?![a-z])|[mµμ]?g(?![a-z])|pounds?|lbs?|公斤|千克|毫克|克|斤"],
  ["temperature", "°\\s*[CF]|℃|℉|degrees?|度"],
  ["share", "%|％|per ?cent"],
  [
    "time",
    "ms(?![a-z])|s(?:ec(?:ond)?s?)?(?![a-z])|min(?:ute)?s?|h(?:ours?|rs?)?(?![a-z])|days?|weeks?|months?|years?|毫秒|秒|分钟|小时|天|周|个月|年",
  ],
];

const SIZE: readonly Dimension[] = ["length", "area", "volume", "mass"];
const LEVEL: readonly Dimension[] = ["pressure", "temperature", "concentration", "share", "rate", "length", "bare"];
const ANY: readonly Dimension[] = [...new Set<Dimension>([...SIZE, ...LEVEL, "time", "velocity"])];
const SPEED: readonly Dimension[] = ["rate", "velocity"];

/** Words that ask for a measure, and the dimensions of a value that answers. The first that a question holds counts. */
export const MEASURE_QUESTIONS: readonly (readonly [asks: RegExp, dimensions: readonly Dimension[]])[] = [
  [/\bhow (?:wide|thick|deep|tall|broad)\b|多宽|多厚|多深|几(?:毫米|厘米|公分)|多少(?:毫米|厘米|公分)/giu, ["length"]],
  [/\bhow (?:large|big)\b|\b(?:what|which) size\b|多大(?!年|岁|量)/giu, SIZE],
  [/\bhow long\b|多长/giu, ["length", "time"]],
  [/\bhow fast\b|多快/giu, SPEED],
  [/\bhow heavy\b|多重/giu, ["mass"]],
  [/\bhow (?:hot|warm)\b/giu, ["temperature"]],
  [/\bhow (?:high|low)\b|多高|多低/giu, LEVEL],
  [/\bwhat (?:was|is|were|are)\b.*\b(?:diameter|width|thickness|length|height|depth|calibre|caliber)\b/giu, ["length"]],
  [/\bwhat (?:was|is|were|are)\b.*\b(?:size|dimensions?)\b/giu, SIZE],
  [/\bwhat (?:was|is|were|are)\b.*\b(?:velocity|speed)\b/giu, SPEED],
  [/(?:内径|直径|外径|宽度|厚度|长度|深度)(?:是|为)?多少/giu, ["length"]],
  [/(?:流速|速度|速率|频率)(?:是|为)?多少/giu, SPEED],
  [/\bhow (?:much|many)\b|\bwhat (?:was|is|were|are)\b|是?多少|是几/giu, ANY],
];

/** Words for the measure itself: a question or a note may do without them, and none names another thing. */
export const ENGLISH_MEASURE_WORDS: ReadonlySet<string> = new Set(
  `a an the is was are were be been it its of at in to by on about around approximately approx some only now still up measure measures measured measuring
wide thick deep tall broad large big long fast heavy high low hot warm size sized dimension dimensions diameter diameters width thickness length height depth calibre caliber volume
velocity speed flow rate peak maximum maximal max mean across value level reading result mildly moderately severely slightly markedly grossly normal borderline dilated enlarged
thickened widened increased decreased reduced raised elevated found seen shows showed recorded estimated today total axial long-axis short-axis transverse craniocaudal what how which much many did does do has have had patient patients her his their there she he him man woman boy girl child baby infant lady gentleman`.split(
    /\s+/u,
  ),
);

export const CHINESE_MEASURE_WORDS =
  /内径|外径|直径|最大径|横径|长径|短径|前后径|宽度|厚度|长度|深度|高度|大小|面积|体积|容积|流速|速度|峰值|最大|最宽处|最厚处|约为|约|左右|测得|一枚|一个|一处|单发|可见|探及|见|测量|测|轻度|中度|重度|明显|增宽|增厚|扩张|增大|扩大|升高|增高|降低|增快|减慢|正常|可达|达|为|是|有|呈|共|宽|厚|长|深|高|低|大|径|体|处|量|值|的|了|患者|病人|患儿|她|目前|请问/gu;

/** What makes a value a bound, or that of others, and not the patient's own. */
export const NOT_OF_PATIENT =
  /\b(?:no|not|without|than|over|above|under|below|normal up to|upper limit|reference|target|goal|previous(?:ly)?|threshold)\b|[<>≤≥]|无|未见|未及|不超过|大于|小于|超过|正常值|参考|目标|既往/iu;

/** Sides and places of which a thing has two: a value of the one is none of the other. */
export const OPPOSITES: readonly (readonly [one: RegExp, other: RegExp])[] = [
  [/\bleft\b|左/iu, /\bright\b|右/iu],
  [/\bupper\b|\bsuperior\b|上(?!次)/iu, /\blower\b|\binferior\b|下(?!降)/iu],
  [/\banterior\b|前/iu, /\bposterior\b|后/iu],
  [/\bproximal\b|近端/iu, /\bdistal\b|远端/iu],
  [/\bascending\b|升(?=主|结)/iu, /\bdescending\b|降(?=主|结)/iu],
  [/\bsystolic\b|收缩/iu, /\bdiastolic\b|舒张/iu],
];
