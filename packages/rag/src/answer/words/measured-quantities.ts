/** A quantity that a threshold is stated for, by its names in both languages. */
export interface MeasuredQuantity {
  readonly key: string;
  /** Source of a pattern without groups. Letter case counts only in `K`, which is a word in lower case. */
  readonly names: string;
}

/** Estimated filtration and creatinine clearance are one here: the packs state one threshold for both. */
export const MEASURED_QUANTITIES: readonly MeasuredQuantity[] = [
  {
    key: "kidney function",
    names:
      "\\be?GFR|\\begfr|\\b[Cc]r[Cc][Ll]|\\b[Cc][Cc]r\\b|[Cc]reatinine clearance|[Gg]lomerular filtration rate|kidney function|肾小球滤过率|肌酐清除率",
  },
  {
    key: "potassium",
    names: "(?<![Vv]itamin )\\bK\\+?(?=[\\s=:：<>]|\\d\\.\\d)|\\b(?:[Ss]erum )?[Pp]otassium\\b|血钾",
  },
  { key: "sodium", names: "\\b(?:[Ss]erum )?[Ss]odium\\b|血钠" },
  { key: "INR", names: "\\b(?:INR|inr)\\b|(?<![A-Za-z])INR(?![A-Za-z])" },
  { key: "QTc", names: "\\bQTc?\\b|\\bqtc\\b" },
  { key: "body weight", names: "\\b(?:body )?weigh(?:s|ing|t)\\b|体重" },
  { key: "heart rate", names: "\\b[Hh]eart rate\\b|\\bHR\\b|心率" },
  { key: "ejection fraction", names: "\\bLVEF\\b|\\bEF\\b|[Ee]jection fraction|射血分数" },
  { key: "platelets", names: "\\b[Pp]latelets?(?: count)?\\b|血小板(?:计数)?" },
  { key: "creatinine", names: "\\b[Cc]reatinine\\b(?! clearance)|肌酐(?!清除)" },
  { key: "ferritin", names: "\\b[Ff]erritin\\b|铁蛋白" },
  { key: "systolic pressure", names: "\\b[Ss]ystolic(?: blood)?(?: pressure)?\\b|\\bSBP\\b|收缩压" },
  { key: "haemoglobin", names: "\\b[Hh]a?emoglobin\\b|\\bHb\\b|血红蛋白" },
];
