import { drug, group, type LaboratoryRule, tag, text } from "./laboratory-rule.ts";

/** Reactions to VKA beyond the target: recommendation 9.1 of the CHEST guideline, (a) from 4.5 to 10 and (b) above 10, without bleeding. */
const VKA_ABOVE_TARGET = (part: "a" | "b") => text(`recommendation 9.1 (${part})`, `推荐意见 9.1（${part}）`);
/** CTCAE grades counts among the laboratory results. */
const CTCAE_COUNT = (term: string, zh: string) => text(`Investigations: ${term}`, `Investigations：${term}（${zh}）`);

/** Clotting and blood count. Thresholds as the cited works state them; nothing here is interpolated. */
export const BLOOD_RULES: readonly LaboratoryRule[] = [
  {
    test: "inr",
    drugs: [group("vitamin-k-antagonist")],
    why: text("the blood is anticoagulated beyond the target", "抗凝已超过目标"),
    sameAs: [],
    bands: [
      {
        ...{ above: 10, severity: "contraindicated", source: "holbrook-2012", locator: VKA_ABOVE_TARGET("b") },
        management: text("Stop; oral vitamin K, look for bleeding", "停药；口服维生素K，排查出血"),
      },
      {
        ...{ above: 4.5, severity: "major", source: "holbrook-2012", locator: VKA_ABOVE_TARGET("a") },
        management: text(
          "Withhold one or more doses, check INR within days, look for a cause",
          "停用1次或数次，数日内复查INR，查找原因",
        ),
      },
      // The usual target is 2 to 3; with some mechanical valves 2.5 to 3.5.
      {
        ...{ above: 3, severity: "moderate", source: "holbrook-2012" },
        management: text(
          "Compare with the patient's target; lower the dose or check again",
          "与患者目标值比较；减量或复查",
        ),
      },
    ],
  },
  {
    test: "inr",
    drugs: [{ tag: ["bleeding", "antiplatelet"], not: ["vitamin-k-antagonist"] }],
    why: text("the drug adds to the risk of bleeding", "该药增加出血风险"),
    sameAs: [],
    bands: [
      {
        ...{ above: 4.5, severity: "major", source: "holbrook-2012" },
        management: text("Do not add; bring the INR down first", "暂不加用；先使INR下降"),
      },
      {
        ...{ above: 3, severity: "moderate", source: "holbrook-2012" },
        management: text("Check INR more often, watch for bleeding", "增加INR监测，观察出血"),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [group("heparin")],
    why: text("heparin may be the cause (heparin-induced thrombocytopenia)", "可能为肝素诱导的血小板减少症"),
    sameAs: ["thrombocytopenia"],
    bands: [
      // ISTH: no anticoagulation below 25 without transfusion; labels of heparin: stop below 100.
      {
        ...{ below: 25, severity: "contraindicated", source: "isth-thrombocytopenia-2018" },
        management: text("Do not give; ask haematology", "不得使用；请血液科会诊"),
      },
      {
        ...{ below: 100, severity: "major", source: "label-us" },
        locator: text("heparin: Warnings and Precautions (5)", "肝素：Warnings and Precautions (5)（警告与注意事项）"),
        management: text(
          "If the fall came under heparin: stop, estimate the 4Ts score, use another class of anticoagulant",
          "若在肝素期间下降：停用，评估4Ts评分，换用其他类抗凝药",
        ),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [{ group: ["anticoagulant", "thrombolytic"], not: ["heparin"] }],
    why: text("too few platelets for full anticoagulation", "血小板过低，不宜足量抗凝"),
    sameAs: ["thrombocytopenia"],
    bands: [
      {
        ...{ below: 25, severity: "contraindicated", source: "isth-thrombocytopenia-2018" },
        management: text("Do not give; ask haematology", "不得使用；请血液科会诊"),
      },
      {
        ...{ below: 50, severity: "major", source: "isth-thrombocytopenia-2018" },
        management: text(
          "Reduced dose at most, or platelet support for full dose; ask haematology",
          "至多减量使用，足量须血小板支持；请血液科会诊",
        ),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [drug("prasugrel", "ticagrelor")],
    why: text("too few platelets for a strong P2Y12 inhibitor", "血小板过低，不宜强效P2Y12抑制剂"),
    sameAs: ["thrombocytopenia"],
    bands: [
      {
        ...{ below: 50, severity: "major", source: "esc-cardio-oncology-2022" },
        management: text(
          "Do not give; clopidogrel from 30, aspirin from 10",
          "不宜使用；≥30可用氯吡格雷，≥10可用阿司匹林",
        ),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [drug("clopidogrel")],
    why: text("too few platelets for clopidogrel", "血小板过低，不宜氯吡格雷"),
    sameAs: ["thrombocytopenia"],
    bands: [
      {
        ...{ below: 30, severity: "major", source: "esc-cardio-oncology-2022" },
        management: text("Do not give; ask haematology and cardiology", "不宜使用；请血液科和心内科会诊"),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [drug("aspirin")],
    why: text("too few platelets for aspirin", "血小板过低，不宜阿司匹林"),
    sameAs: ["thrombocytopenia"],
    bands: [
      {
        ...{ below: 10, severity: "major", source: "esc-cardio-oncology-2022" },
        management: text("Do not give; ask haematology and cardiology", "不宜使用；请血液科和心内科会诊"),
      },
    ],
  },
  {
    test: "platelets",
    drugs: [tag("antiplatelet", "bleeding")],
    why: text("few platelets, and the drug adds to bleeding", "血小板减少，该药增加出血"),
    sameAs: ["thrombocytopenia"],
    bands: [
      // CTCAE: grade 3 below 50.
      {
        ...{ below: 50, severity: "moderate", source: "ctcae-5" },
        locator: CTCAE_COUNT("Platelet count decreased", "血小板计数降低"),
        management: text("Weigh the need, watch for bleeding", "权衡必要性，观察出血"),
      },
    ],
  },
  {
    test: "neutrophils",
    drugs: [tag("myelosuppression"), drug("clozapine")],
    why: text("the drug lowers the blood count", "该药抑制骨髓"),
    sameAs: ["neutropenia"],
    bands: [
      // CTCAE: grade 4 below 0.5, grade 3 below 1.0, grade 2 below 1.5 x 10^9/L; label of clozapine: stop below 1.0.
      {
        ...{ below: 1, severity: "major", source: "ctcae-5" },
        locator: CTCAE_COUNT("Neutrophil count decreased", "中性粒细胞计数降低"),
        management: text(
          "Withhold until recovery, or follow the protocol; look for infection",
          "停用至恢复，或按化疗方案处理；排查感染",
        ),
      },
      {
        ...{ below: 1.5, severity: "moderate", source: "ctcae-5" },
        locator: CTCAE_COUNT("Neutrophil count decreased", "中性粒细胞计数降低"),
        management: text("Repeat the count, reconsider the dose", "复查血象，评估剂量"),
      },
    ],
  },
];
