import { type LaboratoryRule, tag, text } from "./laboratory-rule.ts";

const QT_WATCH = text(
  "Correct potassium and magnesium, stop other QT-prolonging drugs, repeat the ECG",
  "纠正血钾、血镁，停用其他延长QT的药物，复查心电图",
);

/** ECG, heart rate and blood pressure. Thresholds as the cited works state them; nothing here is interpolated. */
export const HEART_RULES: readonly LaboratoryRule[] = [
  {
    test: "qtc-ecg",
    drugs: [tag("qt-known")],
    why: text("the drug prolongs QT and is known to cause torsade de pointes", "该药延长QT，已知可致尖端扭转型室速"),
    sameAs: ["long-qt"],
    bands: [
      // Drew 2010: above 500 ms highly abnormal; the 99th percentile is 470 ms in men and 480 ms in women.
      { above: 500, severity: "contraindicated", source: "drew-2010", management: QT_WATCH },
      { above: 480, severity: "major", source: "drew-2010", management: QT_WATCH },
      { above: 470, sex: "male", severity: "major", source: "drew-2010", management: QT_WATCH },
    ],
  },
  {
    test: "qtc-ecg",
    drugs: [tag("qt-possible")],
    why: text("the drug may prolong QT", "该药可能延长QT"),
    sameAs: ["long-qt"],
    bands: [
      { above: 500, severity: "major", source: "drew-2010", management: QT_WATCH },
      { above: 480, severity: "moderate", source: "drew-2010", management: QT_WATCH },
      { above: 470, sex: "male", severity: "moderate", source: "drew-2010", management: QT_WATCH },
    ],
  },
  {
    test: "heart-rate",
    drugs: [tag("bradycardia", "av-block")],
    why: text("the drug slows the heart", "该药减慢心率"),
    sameAs: ["bradycardia"],
    bands: [
      // Label of metoprolol (infarction): contraindicated below 45 a minute; guideline 2018: bradycardia below 50.
      {
        ...{ below: 45, severity: "major", source: "label-us" },
        locator: text("metoprolol: Contraindications (4)", "美托洛尔：Contraindications (4)（禁忌证）"),
        management: text("Do not give; ECG, look for the cause", "暂不使用；查心电图，查找原因"),
      },
      {
        ...{ below: 50, severity: "moderate", source: "acc-bradycardia-2018" },
        management: text("Ask for dizziness and syncope, ECG; lower dose", "询问头晕、晕厥，查心电图；减量"),
      },
    ],
  },
  {
    test: "systolic-pressure",
    drugs: [tag("hypotension")],
    why: text("the drug lowers blood pressure", "该药降低血压"),
    sameAs: ["hypotension"],
    bands: [
      // Labels of metoprolol and sacubitril-valsartan: not below 100 mmHg; of glyceryl trinitrate and others: not below 90.
      {
        ...{ below: 90, severity: "major", source: "label-eu" },
        management: text("Do not give until the pressure has recovered", "血压恢复前不用"),
      },
      {
        ...{ below: 100, severity: "moderate", source: "label-eu" },
        locator: text(
          "sacubitril and valsartan: 4.2 Posology and method of administration",
          "沙库巴曲缬沙坦：4.2 Posology and method of administration（用法用量）",
        ),
        management: text("Start low, measure standing, reconsider other drugs", "小剂量起始，测立位血压，评估其他药物"),
      },
    ],
  },
];
