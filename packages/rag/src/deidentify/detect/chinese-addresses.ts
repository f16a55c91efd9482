import type { Detector, Identifier } from "../identifier.ts";
import { BEFORE_PLACE, DIVISIONS, NO_PLACES, QUARTERS, WEAK } from "../words/chinese-units.ts";
import { chineseWords } from "./chinese-words.ts";

const NUMBER =
  "[A-Za-z]?\\d{1,5}(?:[-#/]\\d{1,5}){0,3}[A-Za-z]?|[一二三四五六七八九十百零〇]{1,4}|[甲乙丙丁东西南北中][一二三四]?";
const UNIT = `${DIVISIONS}|${QUARTERS}|${WEAK}`;
/** A step: a name or a number, and the word that ends it. Figures may stand with a blank. */
const STEP = `(?:(?:\\p{Script=Han}{1,7}?|\\s?(?:${NUMBER}))\\s?(?:${UNIT}))`;
/** What stands between a name and its figures: 芙蓉苑3-2-501, B区63-2-702. */
const FIGURES =
  "(?:\\s?[A-Za-z]?\\d{1,5}(?:[-#/]\\d{1,5}){0,3}[A-Za-z]?(?:\\s?(?:号楼?|號|栋|幢|座|单元|室|楼|樓|层|组|队|户|门|房|弄|支弄|院)){0,2}|[A-Z](?:室|座|栋|區|区)|地下|閣樓)";
const CHAIN = new RegExp(`${STEP}(?:${STEP}|${FIGURES}|[组队]){0,10}`, "gu");
const LEAD = new RegExp(`^(?:.*?(?:${BEFORE_PLACE}))(?=\\p{Script=Han}|\\d)`, "u");
const ENDS_DIVISION = new RegExp(`(?:${DIVISIONS}|${QUARTERS})$`, "u");
const DIVISION = new RegExp(`(?<name>\\p{Script=Han}{1,6}?)(?:${DIVISIONS}|${QUARTERS})`, "gu");
const NUMBERED = /(?:路|街|巷|弄|里|道|大道|村|苑|园|小区|花园|城|邨|阁|轩|坊|府|湾|居)\s?[A-Za-z]?\d{1,5}/u;
const DOORS = /\d\s?(?:号|號|栋|幢|座|弄|楼|樓)[^，。；]{0,6}\d{1,5}\s?(?:室|单元|楼|房|户|层|号|$)/u;
/** Parts of the body and of a hospital with a number or in a row, and terms that go on. */
const MEDICAL =
  /(?:[肺肝肾胃脾胰脑颈胸腰腹背骶腿足手臂肩肘膝踝髋枕顶颞额眼耳鼻咽喉舌牙齿乳心膀胱子宫卵巢尿血管脉神经肌骨关节皮肤病诊疗术药科]|气道|肠道|阴道|产道|通路|尿路|旁路|回路|入路)/u;
const TERM_AFTER = /^(?:获得|医院|卫生|服务中心|筛查|管理|医生|康复|居民|合作|级|民政|医保|场|长|委|干部|性|抗原)/u;

/** Dates, and 镇静: what begins so is no place. */
const NO_NAME = /^(?:[月年]|\d{1,4}\s?[年月日]|镇[静痛咳])/u;

/** Words of the dictionary that are no part of a name: where one ends the name begins. */
const FUNCTION = /^(?:v|vn|vd|p|c|d|r|u|ul|uj|uz|ud|uv|y|e|t|ad|a)$/;

/** Where the name of a place begins in a run: after its last leading word, and after the last word that no name has. */
function beginOf(run: string, firstUnit: number): number {
  let begin = 0;
  for (;;) {
    const lead = LEAD.exec(run.slice(begin, firstUnit))?.[0].length ?? 0;
    if (lead === 0) break;
    begin += lead;
  }
  const head = run.slice(begin, firstUnit);
  const others = chineseWords(head).filter(
    ({ word, tag, start }) => FUNCTION.test(tag) && start + word.length < head.length,
  );
  const last = others.filter(({ word }) => word.length > 1).at(-1);
  return begin + (last === undefined ? 0 : last.start + last.word.length);
}

/** Whether one step of a run names a division that is no kind of place. */
const isNamed = (value: string): boolean =>
  [...value.matchAll(DIVISION)].some(
    ({ groups }) => !NO_PLACES.test(groups?.name ?? "") && !MEDICAL.test(groups?.name ?? ""),
  );

/**
 * Addresses in Chinese: from the beginning of the name before a word of a division, a street or a house on to the end of the run. Where a
 * word ends many another, it needs a neighbour or a number.
 */
export const detectChineseAddresses: Detector = (text) =>
  [...text.matchAll(CHAIN)].flatMap(({ 0: run, index }): Identifier[] => {
    const firstUnit = new RegExp(`(?:${UNIT})`, "u").exec(run.slice(1))?.index ?? 0;
    const begin = beginOf(run, firstUnit + 1);
    const value = run.slice(begin).replace(/^\s+/, "");
    const start = index + run.length - value.length;
    if (value.length < 3 || NO_NAME.test(value) || TERM_AFTER.test(text.slice(index + run.length))) return [];
    const isPlace = isNamed(value) && (ENDS_DIVISION.test(value) || /\d/.test(value) || value.length > 4);
    const isDoor = (NUMBERED.test(value) || DOORS.test(value)) && !MEDICAL.test(value.replace(/科技|手机|医/gu, ""));
    return isPlace || isDoor ? [{ start, end: index + run.length, kind: "address" }] : [];
  });
