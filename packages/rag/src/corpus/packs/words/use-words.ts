import type { Language } from "@cdss/domain";

/** Words of the packs for what a dose is for or how it is given, beyond the names of conditions. */
const PHRASES: Readonly<Record<string, string>> = {
  maintenance: "维持量",
  upkeep: "维持量",
  infusion: "静脉输注",
  bolus: "静脉推注",
  loading: "负荷量",
  start: "起始量",
  starting: "起始量",
  "first dose": "首剂",
  "first day": "首日",
  "first hour": "第1小时",
  "first year": "第1年",
  "long-term": "长期",
  treatment: "治疗",
  prophylaxis: "预防",
  prevention: "预防",
  maximum: "最大量",
  usual: "常用量",
  slowly: "缓慢给药",
  divided: "分次给予",
  once: "1次",
  emergency: "急症",
  "single dose": "单次",
  "modified release": "缓释制剂",
  "modified-release": "缓释制剂",
  "extended release": "缓释制剂",
  "immediate release": "速释制剂",
  tablets: "片剂",
  tablet: "片剂",
  capsules: "胶囊",
  capsule: "胶囊",
  "capsules or tablets": "胶囊或片剂",
  cream: "乳膏",
  gel: "凝胶",
  patch: "贴剂",
  pill: "丸剂",
  suppository: "栓剂",
  enema: "灌肠剂",
  depot: "长效注射剂",
  nebuliser: "雾化吸入",
  "oral thrush": "口腔念珠菌病",
  suspension: "混悬液",
  lozenge: "含片",
  fasting: "空腹",
  "on an empty stomach": "空腹",
  "with food": "随餐",
  "with meals": "随餐",
  "before meals": "餐前",
  "before each meal": "每餐前",
  "before food": "餐前",
  "after meals": "餐后",
  "after food": "餐后",
  "at bedtime": "睡前",
  bedtime: "睡前",
  "in the evening": "晚间",
  evening: "晚间",
  "with fat": "与含脂食物同服",
  "swallow whole": "整粒吞服",
  "swallowed whole": "整粒吞服",
  "by response": "按疗效调整",
  "by disease": "按疾病调整",
  "by weight": "按体重",
  "to response": "按疗效调整",
  "raised weekly": "每周递增",
  "every 2 weeks": "每2周1次",
  "every 4 weeks": "每4周1次",
  China: "中国",
  US: "美国",
  Europe: "欧洲",
  induction: "诱导",
  intubation: "气管插管",
  surgery: "手术",
  "before anaesthesia": "麻醉前",
  "maintenance of anaesthesia": "麻醉维持",
  "spinal anaesthesia": "蛛网膜下腔麻醉",
  "local anaesthesia without adrenaline": "局部麻醉（不含肾上腺素）",
  "sedation for procedures": "操作镇静",
  chemotherapy: "化疗",
  "nausea of chemotherapy": "化疗所致恶心",
  "nausea after surgery": "术后恶心",
  reflux: "反流",
  rhinitis: "鼻炎",
  "high cholesterol": "高胆固醇血症",
  "high triglycerides": "高甘油三酯血症",
  "familial hypercholesterolaemia": "家族性高胆固醇血症",
  "H. pylori": "幽门螺杆菌感染",
  "with antibiotics": "与抗菌药联用",
  "in combination": "联合用药",
  "with levodopa": "与左旋多巴合用",
  "with valproate": "与丙戊酸合用",
  alone: "单用",
  deficiency: "缺乏症",
  pain: "疼痛",
  "acute pain": "急性疼痛",
  "pain or fever": "疼痛或发热",
  fever: "发热",
  nausea: "恶心",
  anxiety: "焦虑",
  sleep: "睡眠",
  insomnia: "失眠",
  "motion sickness": "晕动病",
  seizures: "癫痫发作",
  "focal seizures": "局灶性癫痫发作",
  "absence seizures": "失神发作",
  "seizure clusters": "丛集性癫痫发作",
  constipation: "便秘",
  diarrhoea: "腹泻",
  spasm: "痉挛",
  oedema: "水肿",
  allergy: "过敏",
  "allergic reaction": "过敏反应",
  mucolytic: "祛痰",
  shock: "休克",
  angina: "心绞痛",
  arrhythmia: "心律失常",
  bradycardia: "心动过缓",
  tachycardia: "心动过速",
  bleeding: "出血",
  "cardiac arrest": "心脏骤停",
  "ventricular fibrillation": "心室颤动",
  hyperkalaemia: "高钾血症",
  hypocalcaemia: "低钙血症",
  hypercalcaemia: "高钙血症",
  "hypercalcaemia of malignancy": "恶性肿瘤高钙血症",
  "migraine prevention": "偏头痛预防",
  "malaria prophylaxis": "疟疾预防",
  "Pneumocystis prophylaxis": "肺孢子菌肺炎预防",
  "stroke prevention": "卒中预防",
  "renal anaemia": "肾性贫血",
  "iron deficiency": "铁缺乏",
  "elemental iron": "以元素铁计",
  "cystic fibrosis": "囊性纤维化",
  "diabetes": "糖尿病",
  "juvenile arthritis": "幼年特发性关节炎",
  "opioid overdose": "阿片类药物过量",
  "cyanide poisoning": "氰化物中毒",
  "severe hypoglycaemia": "严重低血糖",
  "multiple myeloma": "多发性骨髓瘤",
  acne: "痤疮",
  psoriasis: "银屑病",
  prostate: "前列腺",
  erection: "勃起功能障碍",
  "hair loss": "脱发",
  croup: "喉炎",
  "as base": "以碱基计",
  salt: "以盐计",
  "as the salt": "以盐计",
  syrup: "糖浆",
  solution: "溶液",
  drops: "滴剂",
  ointment: "软膏",
  mouthwash: "含漱液",
  "without prescription": "非处方用药",
  "or monthly": "或每月1次",
};

const NUMBER = String.raw`(\d+(?:\.\d+)?(?: ?(?:to|-) ?\d+(?:\.\d+)?)?)`;
const SPANS: Readonly<Record<string, string>> = {
  min: "分钟",
  minute: "分钟",
  hour: "小时",
  day: "天",
  week: "周",
  month: "个月",
};
const SPAN = String.raw`(min|minute|hour|day|week|month)s?`;
const range = (count = ""): string => count.replace(/ ?(?:to|-) ?/, "～");
const span = (count = "", unit = ""): string => `${range(count)}${SPANS[unit] ?? unit}`;

/** Turns of phrase with a figure in them. */
const TURNS: readonly (readonly [pattern: RegExp, zh: (...groups: string[]) => string])[] = [
  [new RegExp(`^${NUMBER} %$`), (share) => `${range(share)}%`],
  [new RegExp(`^${NUMBER} % (cream|gel|ointment|drops|solution)$`), (share, form = "") => `${range(share)}%${PHRASES[form] ?? form}`],
  [new RegExp(`^${NUMBER} ${SPAN}$`), (count, unit) => span(count, unit)],
  [new RegExp(`^(?:over|for) ${NUMBER} ${SPAN}$`), (count, unit) => span(count, unit)],
  [new RegExp(`^(?:at most|up to) ${NUMBER} ${SPAN}$`), (count, unit) => `最多${span(count, unit)}`],
  [new RegExp(`^${NUMBER} ${SPAN} at most$`), (count, unit) => `最多${span(count, unit)}`],
  [new RegExp(`^first ${NUMBER} ${SPAN}$`), (count, unit) => `前${span(count, unit)}`],
  [new RegExp(`^within ${NUMBER} ${SPAN}$`), (count, unit) => `${span(count, unit)}内`],
  [new RegExp(`^${NUMBER} ${SPAN} before$`), (count, unit) => `${span(count, unit)}前`],
  [new RegExp(`^below ${NUMBER} kg$`), (kilograms) => `体重低于${kilograms} kg`],
  [new RegExp(`^above ${NUMBER} kg$`), (kilograms) => `体重超过${kilograms} kg`],
  [new RegExp(`^(?:from ${NUMBER} kg|${NUMBER} kg (?:and (?:more|over)|or more))$`), (one, other) => `体重≥${one ?? other} kg`],
  [new RegExp(`^${NUMBER} kg$`), (kilograms) => `体重${range(kilograms)} kg`],
  [new RegExp(`^${NUMBER} to ${NUMBER} kg$`), (low, high) => `体重${low}～${high} kg`],
  [/^first (\d+(?:\.\d+)? ?m?g)$/, (amount) => `首剂${amount}`],
];

/** One part in Chinese, its bracket too; null where it cannot be said. */
function translatePart(part: string, nameOf: (name: string) => string | null): string | null {
  const [, bare = part, inBrackets] = /^(.*?) \(([^()]+)\)$/.exec(part) ?? [];
  if (inBrackets !== undefined) {
    const words = [bare, inBrackets].map((one) => translatePart(one, nameOf));
    return words.every((one) => one !== null) ? `${words[0]}（${words[1]}）` : null;
  }
  const plain = PHRASES[part] ?? nameOf(part);
  if (plain !== null) return plain;
  for (const [pattern, words] of TURNS) {
    const groups = pattern.exec(part);
    if (groups !== null) return words(...groups.slice(1));
  }
  const either = part.split(" or ").map((one) => PHRASES[one] ?? nameOf(one));
  return either.length === 2 && either.every((one) => one !== null) ? either.join("或") : null;
}

/**
 * What a dose is for and how it is given, which the packs say in English words. Chinese comes from the names of the conditions and a table; where one part
 * has no Chinese, the whole stays as it is written, between quotation marks.
 */
export function useWords(language: Language, use: string, nameOf: (englishName: string) => string | null): string {
  if (language === "en") return use;
  const parts = use.split(/[,;] /).map((part) => translatePart(part.trim(), nameOf));
  return parts.every((part) => part !== null) ? parts.join("，") : `用途原文为“${use}”`;
}
