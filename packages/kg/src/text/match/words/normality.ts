import type { Alias } from "./aliases.ts";

/** A function or organ that is found normal, and the finding that is then absent. */
interface NormalSubject {
  /** A name of the lexicon, as in an alias: silent where the lexicon has none. */
  readonly excludes: string;
  readonly subjects: readonly string[];
  /** Words that say "normal" of these subjects only. */
  readonly also?: readonly string[];
  /** Words in place of the general ones: what is compared with age speaks of development. */
  readonly only?: readonly string[];
}

/** What says of any subject that nothing is wrong with it, behind it or before it. */
const ENGLISH_NORMAL: readonly string[] =
  "normal|intact|preserved|unremarkable|within normal limits|age appropriate|appropriate for age|normal for age".split(
    "|",
  );
const ENGLISH_BEFORE: readonly string[] = ["normal", "intact", "preserved"];
const ENGLISH_COPULAS: readonly string[] = ["", "is ", "are ", "was ", "were ", "remain ", "remains "];
const CHINESE_NORMAL: readonly string[] =
  "正常|均正常|基本正常|未见异常|未见明显异常|无异常|无明显异常|无特殊|尚正常|良好".split("|");

/** Organs of which a normal size excludes the enlargement; "normal" alone may speak of their function. */
const NOT_ENLARGED = ["not enlarged", "not palpable", "not felt", "impalpable", "normal size", "normal in size"];
const CHINESE_NOT_ENLARGED = ["不大", "未触及", "未及", "未扪及", "无肿大", "未见肿大", "大小正常"];

/**
 * Functions and signs whose normality is worth as much as a denial. Organs of which "normal" says only that no abnormality
 * was looked at more closely (skin, abdomen) are left out: their term would be too general to argue against anything.
 */
const ENGLISH: readonly NormalSubject[] = [
  {
    excludes: "Memory impairment",
    subjects: ["memory", "recall", "short-term memory", "recent memory"],
    also: ["good"],
  },
  { excludes: "Cognitive impairment", subjects: ["cognition", "cognitive function", "cognitive testing"] },
  { excludes: "Intellectual disability", subjects: ["intellect", "intelligence", "iq"] },
  {
    excludes: "Abnormal reflex",
    subjects: ["reflexes", "deep tendon reflexes", "tendon reflexes"],
    also: ["symmetrical"],
  },
  {
    excludes: "Delayed speech and language development",
    subjects: ["speech development", "language development", "language"],
  },
  { excludes: "Delayed speech and language development", subjects: ["speech and language"] },
  {
    excludes: "Delayed speech and language development",
    subjects: ["speech"],
    only: ["age appropriate", "appropriate for age", "normal for age", "on time"],
  },
  { excludes: "Abnormal speech pattern", subjects: ["speech"], also: ["clear", "fluent"] },
  { excludes: "Hearing impairment", subjects: ["hearing", "audiometry", "audiogram", "hearing test"], also: ["good"] },
  { excludes: "Hearing impairment", subjects: ["newborn hearing screen", "hearing screen"], also: ["passed"] },
  {
    excludes: "Visual impairment",
    subjects: ["vision", "visual acuity", "eyesight", "sight"],
    also: ["good", "6/6", "20/20"],
  },
  { excludes: "Visual field defect", subjects: ["visual fields", "visual field"], also: ["full"] },
  {
    excludes: "Abnormality of eye movement",
    subjects: ["eye movements", "extraocular movements", "ocular movements"],
    also: ["full"],
  },
  { excludes: "Gait disturbance", subjects: ["gait", "walking"], also: ["steady"] },
  {
    excludes: "Motor delay",
    subjects: ["motor development", "motor milestones", "gross motor development"],
    also: ["on time"],
  },
  {
    excludes: "Global developmental delay",
    subjects: ["development", "developmental milestones", "milestones", "early development"],
    also: ["on time"],
  },
  { excludes: "Abnormal muscle tone", subjects: ["muscle tone", "limb tone", "tone"] },
  {
    excludes: "Muscle weakness",
    subjects: ["muscle strength", "muscle power", "limb power", "power"],
    also: ["5/5", "full"],
  },
  { excludes: "Poor coordination", subjects: ["coordination"], also: ["good"] },
  { excludes: "Somatic sensory dysfunction", subjects: ["sensation", "sensory examination", "sensory exam"] },
  { excludes: "Abnormal heart sound", subjects: ["heart sounds"] },
  { excludes: "Abnormal breath sound", subjects: ["breath sounds"], also: ["clear"] },
  { excludes: "Sleep abnormality", subjects: ["sleep pattern"], also: ["good"] },
  { excludes: "Dysphagia", subjects: ["swallowing", "swallow"] },
  { excludes: "Feeding difficulties", subjects: ["feeding"], also: ["well", "good"] },
  { excludes: "Short stature", subjects: ["height", "stature"], also: ["average"] },
  { excludes: "Growth delay", subjects: ["growth"], only: ["normal", "is normal", "within normal limits"] },
  { excludes: "Abnormal facial shape", subjects: ["facies", "facial appearance", "facial features"] },
  { excludes: "Oliguria", subjects: ["urine output"], also: ["good", "adequate"] },
  { excludes: "Abnormality of coordination", subjects: ["finger-nose test", "heel-shin test", "cerebellar function"] },
  { excludes: "Cranial nerve paralysis", subjects: ["cranial nerves"] },
  { excludes: "Menstrual irregularities", subjects: ["periods", "menses", "menstrual cycle"], also: ["regular"] },
  { excludes: "Anosmia", subjects: ["sense of smell", "smell"] },
  { excludes: "Hepatomegaly", subjects: ["liver"], only: NOT_ENLARGED },
  { excludes: "Splenomegaly", subjects: ["spleen"], only: NOT_ENLARGED },
  { excludes: "Lymphadenopathy", subjects: ["lymph nodes"], only: NOT_ENLARGED },
];

const CHINESE: readonly NormalSubject[] = [
  { excludes: "Memory impairment", subjects: ["记忆力", "记忆"] },
  { excludes: "Cognitive impairment", subjects: ["认知", "认知功能"] },
  { excludes: "Intellectual disability", subjects: ["智力", "智力发育", "智商", "智能"] },
  { excludes: "Abnormal reflex", subjects: ["腱反射", "反射", "生理反射"], also: ["存在", "对称"] },
  { excludes: "Delayed speech and language development", subjects: ["语言", "语言发育", "言语发育"] },
  { excludes: "Dysarthria", subjects: ["言语", "口齿", "吐字"], also: ["清晰", "清楚", "流利"] },
  { excludes: "Hearing impairment", subjects: ["听力", "听觉", "听力检查"] },
  { excludes: "Hearing impairment", subjects: ["听力筛查"], also: ["通过", "已通过", "双耳通过"] },
  { excludes: "Visual impairment", subjects: ["视力", "视觉"] },
  { excludes: "Visual field defect", subjects: ["视野"] },
  { excludes: "Abnormality of eye movement", subjects: ["眼球运动", "眼球活动"], also: ["自如", "灵活"] },
  { excludes: "Gait disturbance", subjects: ["步态", "行走"], also: ["平稳"] },
  { excludes: "Motor delay", subjects: ["运动发育", "大运动", "大运动发育"] },
  {
    excludes: "Global developmental delay",
    subjects: ["生长发育", "发育", "精神运动发育", "发育里程碑"],
    also: ["同正常同龄儿"],
  },
  { excludes: "Abnormal muscle tone", subjects: ["肌张力", "四肢肌张力"] },
  { excludes: "Muscle weakness", subjects: ["肌力", "四肢肌力"], also: ["5级", "Ⅴ级", "V级"] },
  { excludes: "Poor coordination", subjects: ["共济运动"] },
  { excludes: "Somatic sensory dysfunction", subjects: ["感觉检查", "深浅感觉", "痛温觉"] },
  { excludes: "Abnormal heart sound", subjects: ["心音"], also: ["有力", "可"] },
  { excludes: "Abnormal breath sound", subjects: ["呼吸音"], also: ["清", "清晰"] },
  { excludes: "Sleep abnormality", subjects: ["睡眠"], also: ["好", "可", "尚可"] },
  { excludes: "Poor appetite", subjects: ["食欲", "胃纳", "胃口"], also: ["好", "可", "尚可"] },
  { excludes: "Feeding difficulties", subjects: ["吃奶", "吮奶", "喂养", "纳奶"], also: ["可", "好", "尚可"] },
  { excludes: "Dysphagia", subjects: ["吞咽"], also: ["顺利"] },
  { excludes: "Oliguria", subjects: ["尿量"], also: ["不少", "可"] },
  { excludes: "Reduced consciousness", subjects: ["意识", "神志"], also: ["清楚", "清", "清晰"] },
  { excludes: "Short stature", subjects: ["身高", "身材"] },
  { excludes: "Fever", subjects: ["体温"] },
  { excludes: "Abnormal facial shape", subjects: ["面容", "外貌"] },
  { excludes: "Anosmia", subjects: ["嗅觉"] },
  { excludes: "Menstrual irregularities", subjects: ["月经"], also: ["规律", "规则"] },
  { excludes: "Hepatomegaly", subjects: ["肝", "肝脏", "肝肋下", "肝脏肋下"], only: CHINESE_NOT_ENLARGED },
  { excludes: "Splenomegaly", subjects: ["脾", "脾脏", "脾肋下", "脾脏肋下"], only: CHINESE_NOT_ENLARGED },
  { excludes: "Lymphadenopathy", subjects: ["淋巴结", "浅表淋巴结"], only: CHINESE_NOT_ENLARGED },
];

function englishPhrases({ subjects, also = [], only }: NormalSubject): string[] {
  const said = only ?? [...ENGLISH_NORMAL, ...also];
  const before = only === undefined ? ENGLISH_BEFORE : [];
  return subjects.flatMap((subject) => [
    ...ENGLISH_COPULAS.flatMap((copula) => said.map((word) => `${subject} ${copula}${word}`)),
    ...before.map((word) => `${word} ${subject}`),
  ]);
}

function chinesePhrases({ subjects, also = [], only }: NormalSubject): string[] {
  return subjects.flatMap((subject) => (only ?? [...CHINESE_NORMAL, ...also]).map((word) => `${subject}${word}`));
}

/** Statements of normality as names whose words deny the finding: "memory is intact", 听力正常. */
export const NORMALITY: readonly Alias[] = [
  ...ENGLISH.map((subject) => ({ target: subject.excludes, phrases: englishPhrases(subject), absent: true as const })),
  ...CHINESE.map((subject) => ({ target: subject.excludes, phrases: chinesePhrases(subject), absent: true as const })),
];
