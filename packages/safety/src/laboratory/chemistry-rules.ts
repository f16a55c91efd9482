import { drug, group, type LaboratoryRule, tag, text } from "./laboratory-rule.ts";

const CORRECT_POTASSIUM = text(
  "Correct potassium (and magnesium) before or with the drug, and check again",
  "先纠正或同时纠正低钾（并查血镁），复查血钾",
);

/** CTCAE grades low potassium by these limits. */
const CTCAE_POTASSIUM = text(
  "Metabolism and nutrition disorders: Hypokalemia",
  "Metabolism and nutrition disorders：Hypokalemia（低钾血症）",
);
/** Section 6 of the Standards of Care 2024 classifies hypoglycaemia by level. */
const ADA_HYPOGLYCAEMIA = text(
  "section 6, Glycemic Goals and Hypoglycemia",
  "第6节 Glycemic Goals and Hypoglycemia（血糖目标与低血糖）",
);
const SODIUM_GRADES = text(
  "Definition of hyponatraemia based on biochemical severity",
  "Definition of hyponatraemia based on biochemical severity（按生化严重程度定义）",
);
const LITHIUM_TOXICITY = text(
  "lithium: Warnings and Precautions (5), Lithium Toxicity",
  "锂盐：Warnings and Precautions (5)，Lithium Toxicity（锂中毒）",
);

/** Electrolytes, glucose, enzymes and drug levels. Thresholds as the cited works state them; nothing here is interpolated. */
export const CHEMISTRY_RULES: readonly LaboratoryRule[] = [
  {
    test: "potassium",
    drugs: [tag("hyperkalaemia"), group("potassium-supplement")],
    why: text("the drug raises potassium", "该药升高血钾"),
    sameAs: ["hyperkalaemia"],
    bands: [
      // NG203: stop renin-angiotensin drugs at 6.0 mmol/L or more.
      {
        ...{ from: 6, severity: "contraindicated", source: "nice-ng203" },
        management: text("Do not give; ECG and treatment of hyperkalaemia now", "不得使用；立即查心电图并处理高钾血症"),
      },
      // Label of eplerenone: contraindicated above 5.5 mmol/L.
      {
        ...{ above: 5.5, severity: "major", source: "label-us" },
        locator: text("eplerenone: Contraindications (4)", "依普利酮：Contraindications (4)（禁忌证）"),
        management: text("Do not start; lower potassium first", "暂不启用；先降低血钾"),
      },
      // NG203: do not routinely offer renin-angiotensin drugs above 5.0 mmol/L.
      {
        ...{ above: 5, severity: "moderate", source: "nice-ng203" },
        management: text("Check again before starting, and within 1 to 2 weeks after", "启用前复查，启用后1～2周再查"),
      },
    ],
  },
  {
    test: "potassium",
    drugs: [tag("hypokalaemia")],
    why: text("the drug lowers potassium further", "该药进一步降低血钾"),
    sameAs: ["hypokalaemia"],
    bands: [
      // CTCAE: grade 3 below 3.0 mmol/L; grade 1 and 2 below the lower limit of normal, 3.5.
      { below: 3, severity: "major", source: "ctcae-5", locator: CTCAE_POTASSIUM, management: CORRECT_POTASSIUM },
      { below: 3.5, severity: "moderate", source: "ctcae-5", locator: CTCAE_POTASSIUM, management: CORRECT_POTASSIUM },
    ],
  },
  {
    test: "potassium",
    drugs: [group("cardiac-glycoside"), tag("qt-known")],
    why: text("low potassium provokes arrhythmia with this drug", "低钾时该药易致心律失常"),
    sameAs: ["hypokalaemia"],
    bands: [
      { below: 3, severity: "major", source: "label-us", management: CORRECT_POTASSIUM },
      // Label of digoxin and the statement on torsade: hypokalaemia (below 3.5) is a risk factor.
      { below: 3.5, severity: "moderate", source: "drew-2010", management: CORRECT_POTASSIUM },
    ],
  },
  {
    test: "glucose",
    drugs: [tag("hypoglycaemia")],
    why: text("the drug lowers glucose", "该药降低血糖"),
    sameAs: ["hypoglycaemia"],
    bands: [
      // ADA: level 2 below 3.0 mmol/L (54 mg/dL), level 1 below 3.9 (70 mg/dL).
      {
        ...{ below: 3, severity: "major", source: "ada-standards-2024", locator: ADA_HYPOGLYCAEMIA },
        management: text(
          "Treat the low glucose first; withhold or lower the dose, look for the cause",
          "先处理低血糖；停用或减量，查找原因",
        ),
      },
      {
        ...{ below: 3.9, severity: "moderate", source: "ada-standards-2024", locator: ADA_HYPOGLYCAEMIA },
        management: text("Treat the low glucose, then reconsider the dose", "先处理低血糖，再评估剂量"),
      },
    ],
  },
  {
    test: "sodium",
    drugs: [tag("hyponatraemia")],
    why: text("the drug lowers sodium", "该药降低血钠"),
    sameAs: ["hyponatraemia"],
    bands: [
      // Spasovski 2014: profound below 125, moderate 125 to 129, mild 130 to 135 mmol/L.
      {
        ...{ below: 125, severity: "major", source: "spasovski-2014", locator: SODIUM_GRADES },
        management: text(
          "Do not start; stop drugs that lower sodium, find the cause",
          "暂不启用；停用降钠药物，查找原因",
        ),
      },
      {
        ...{ below: 130, severity: "moderate", source: "spasovski-2014", locator: SODIUM_GRADES },
        management: text("Prefer a drug without this effect; check sodium again", "宜用无此作用的药物；复查血钠"),
      },
      {
        ...{ below: 135, severity: "minor", source: "spasovski-2014", locator: SODIUM_GRADES },
        management: text("Check sodium again after starting", "启用后复查血钠"),
      },
    ],
  },
  {
    test: "creatine-kinase",
    drugs: [tag("myopathy")],
    why: text("the drug may injure muscle", "该药可致肌损伤"),
    sameAs: ["myopathy"],
    bands: [
      // ESC/EAS 2019: stop above 10 times, do not start above 4 times the upper limit.
      {
        ...{ above: 10, severity: "contraindicated", source: "esc-eas-lipids-2019" },
        management: text("Stop; kidney function, repeat every 2 weeks", "停药；查肾功能，每2周复查"),
      },
      {
        ...{ above: 4, severity: "major", source: "esc-eas-lipids-2019" },
        management: text("Do not start; repeat after rest, look for the cause", "暂不启用；休息后复查，查找原因"),
      },
    ],
  },
  {
    test: "alt",
    drugs: [tag("hepatotoxic")],
    why: text("the drug may injure the liver", "该药可致肝损伤"),
    sameAs: [],
    bands: [
      // FDA 2009: stop above 8 times at once, above 5 times where it lasts; above 3 times repeat within days.
      {
        ...{ above: 5, severity: "major", source: "fda-dili-2009" },
        locator: text("Decision to Stop Drug Administration", "Decision to Stop Drug Administration（停药决定）"),
        management: text(
          "Do not start; stop what may be the cause, bilirubin and INR",
          "暂不启用；停用可疑药物，查胆红素和INR",
        ),
      },
      {
        ...{ above: 3, severity: "moderate", source: "fda-dili-2009" },
        locator: text("Confirmation", "Confirmation（复查确认）"),
        management: text("Repeat with bilirubin and INR within 2 to 3 days", "2～3日内复查，并查胆红素和INR"),
      },
    ],
  },
  {
    test: "lithium-level",
    drugs: [drug("lithium")],
    why: text("the level is in the toxic range, or near it", "血锂接近或达到中毒范围"),
    sameAs: [],
    bands: [
      // Label of lithium: the risk of toxicity rises above 1.5 mmol/L; the range of acute treatment ends at 1.2.
      {
        ...{ above: 1.5, severity: "contraindicated", source: "label-us", locator: LITHIUM_TOXICITY },
        management: text("Stop; kidney function, sodium, ECG, level again", "停药；查肾功能、血钠、心电图，复查血锂"),
      },
      {
        ...{ above: 1.2, severity: "major", source: "label-us" },
        management: text("Lower the dose, check the level again within days", "减量，数日内复查血锂"),
      },
    ],
  },
  {
    test: "digoxin-level",
    drugs: [group("cardiac-glycoside")],
    why: text("the level is above the range that helps", "浓度高于有效范围"),
    sameAs: [],
    bands: [
      // Label of digoxin: above 2 ng/mL toxic; Rathore 2003: mortality rises from 1.2 ng/mL.
      {
        ...{ above: 2, severity: "contraindicated", source: "label-us" },
        management: text("Stop; ECG, potassium, kidney function", "停药；查心电图、血钾、肾功能"),
      },
      {
        ...{ from: 1.2, severity: "moderate", source: "rathore-2003" },
        management: text("Lower the dose in heart failure", "心力衰竭患者减量"),
      },
    ],
  },
];
