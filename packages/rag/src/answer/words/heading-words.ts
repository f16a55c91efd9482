import type { Language } from "@cdss/domain";

/** Words that stand over what a kind of question asks for, or in it, in sources of each language: they find its place in a document. */
export const HEADING_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  dose: { en: "doses adults children", zh: "用法用量 成人 儿童" },
  maximum: { en: "doses at most", zh: "用法用量 最多" },
  start: { en: "doses start", zh: "用法用量 起始量" },
  "dosing interval": { en: "doses times a day", zh: "用法用量 每日" },
  "adverse effect": { en: "adverse effects may cause", zh: "不良反应 可致" },
  monitoring: { en: "monitoring", zh: "监测" },
  interaction: { en: "interactions", zh: "药物相互作用 合用" },
  safety: { en: "contraindications cautions", zh: "禁忌 慎用" },
  duration: { en: "treatment for days", zh: "治疗 疗程" },
  "first choice": { en: "first-line treatment", zh: "一线治疗" },
  "second choice": { en: "treatment alternative", zh: "治疗 替代用药" },
  differential: { en: "told apart from", zh: "鉴别" },
  mechanism: { en: "action", zh: "作用" },
  symptom: { en: "findings", zh: "表现" },
  diagnosis: { en: "tests confirm the diagnosis", zh: "检查 用于确诊" },
  treatment: { en: "treatment", zh: "治疗" },
  "kidney function": { en: "renal impairment eGFR", zh: "肾功能不全 eGFR" },
  age: { en: "patients aged years children", zh: "年龄 岁 患者 儿童" },
  "population child": { en: "children aged", zh: "儿童 岁" },
  "population infant": { en: "children aged months", zh: "儿童 个月" },
  "population old": { en: "patients aged 65 years and over", zh: "65岁及以上患者" },
  "population pregnant": { en: "pregnancy", zh: "妊娠期" },
  "population lactating": { en: "breastfeeding", zh: "哺乳期" },
};
