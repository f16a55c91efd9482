/**
 * Names of what is measured in nearly every note, in both languages: who asks for the CRP finds "C反应蛋白". Each key stands for all of its names, and
 * is one that no text holds. A short form counts in its own letter case alone, before a figure or another end of the word.
 */
export const MEASURED_NAMES: readonly (readonly [key: string, names: RegExp])[] = [
  ["#crp", /\bCRP\b|\bcrp\b|[Cc]-?\s?reactive protein|(?:超敏)?C-?反应蛋白/gu],
  ["#inr", /(?<![A-Za-z])INR(?![A-Za-z])|\binr\b|[Ii]nternational normali[sz]ed ratio|国际标准化比[值率]?/gu],
  ["#platelets", /[Pp]latelets?(?: count)?|(?<![A-Za-z])PLT(?![A-Za-z])|血小板(?:计数)?/gu],
  ["#haemoglobin", /\b[Hh]a?emoglobin\b|(?<![A-Za-z])(?:Hb|HGB|Hgb)(?![A-Za-z])|(?<!糖化)血红蛋白/gu],
  ["#hba1c", /(?<![A-Za-z])HbA1[cC]\b|\bA1[cC]\b|糖化血红蛋白/gu],
  [
    "#leucocytes",
    /(?<![A-Za-z])(?:WBC|wbc)(?![A-Za-z])|[Ww]hite (?:blood )?cells?(?: count)?|\b[Ll]eu[ck]ocytes?\b|白细胞(?:计数|总数)?/gu,
  ],
  ["#creatinine", /\b[Cc]reatinine\b(?! clearance)|(?<![A-Za-z])(?:Cr|SCr|Scr)(?![A-Za-z+])|(?:血清?)?肌酐(?!清除)/gu],
  ["#potassium", /\b(?:[Ss]erum )?[Pp]otassium\b|血清?钾|(?<![A-Za-z])K\+(?=[\s:：=\d])/gu],
  ["#sodium", /\b(?:[Ss]erum )?[Ss]odium\b|血清?钠|(?<![A-Za-z])Na\+(?=[\s:：=\d])/gu],
  ["#glucose", /\b(?:[Bb]lood )?(?:[Gg]lucose|sugar)\b|血糖/gu],
  ["#egfr", /\be?GFR\b|\begfr\b|[Gg]lomerular filtration rate|肾小球滤过率/gu],
  ["#pressure", /(?<![A-Za-z])BP(?![A-Za-z])|[Bb]lood pressure|血压/gu],
  [
    "#pulse",
    /\b[Hh]eart rate\b|(?<![A-Za-z])HR(?![A-Za-z])|\b[Pp]ulse(?: rate)?\b|心率|脉搏|(?<![A-Za-z])P(?=\s?\d{2,3}\s?次)/gu,
  ],
  [
    "#breathing",
    /\b[Rr]espirat(?:ory|ion) rate\b|(?<![A-Za-z])RR(?![A-Za-z])|呼吸频率|(?<![A-Za-z])R(?=\s?\d{2}\s?次)/gu,
  ],
  ["#temperature", /\b[Tt]emperature\b|体温|(?<![A-Za-z])T(?=\s?\d{2}(?:\.\d)?\s?℃)/gu],
  ["#saturation", /(?<![A-Za-z])SpO2(?!\d)|[Oo]xygen saturation|血氧饱和度|(?<!血)氧饱和度/gu],
  ["#weight", /\b(?:[Bb]ody )?[Ww]eight\b(?! (?:loss|gain|bearing))|\bweigh(?:s|ed|ing)?\b|体重/gu],
  ["#height", /\b[Hh]eight\b|身高/gu],
  ["#ddimer", /\b[Dd]-?[Dd]imers?\b|D-?二聚体/gu],
  ["#lactate", /\b[Ll]actate\b|乳酸(?!酸中毒|脱氢酶|菌)/gu],
  ["#urea", /\b(?:[Bb]lood )?[Uu]rea(?: nitrogen)?\b|(?<![A-Za-z])BUN(?![A-Za-z])|(?:血)?尿素氮?/gu],
  ["#uric", /\b(?:[Ss]erum )?(?:[Uu]ric acid|[Uu]rate)\b|(?:血)?尿酸/gu],
  ["#albumin", /\b(?:[Ss]erum )?[Aa]lbumin\b|(?:血清?)?(?<!尿)白蛋白/gu],
  ["#sedimentation", /(?<![A-Za-z])ESR(?![A-Za-z])|[Ss]edimentation rate|血沉/gu],
  ["#alt", /(?<![A-Za-z])ALT(?![A-Za-z])|丙氨酸(?:氨基转移酶|转氨酶)|谷丙转氨酶/gu],
  ["#ast", /(?<![A-Za-z])AST(?![A-Za-z])|天(?:门)?冬氨酸(?:氨基转移酶|转氨酶)|谷草转氨酶/gu],
  ["#troponin", /\b[Tt]roponin(?: [IT])?\b|肌钙蛋白[IT]?/gu],
  ["#procalcitonin", /\b[Pp]rocalcitonin\b|(?<![A-Za-z])PCT(?![A-Za-z])|降钙素原/gu],
  ["#tsh", /(?<![A-Za-z])TSH(?![A-Za-z])|促甲状腺(?:激)?素/gu],
];
