import { Assessment, type Language } from "@cdss/domain";
import { carePorts, fakeDifferential, RELEASE } from "@cdss/engine/testing";
import type { Runtime } from "@cdss/runtime";
import { describe, expect, test, vi } from "vitest";
import { main } from "../src/main.ts";

const resource = (resourceType: string, id: string, more: object) => ({
  resource: { resourceType, id, subject: { reference: "Patient/p1" }, ...more },
});
const taken = (id: string, text: string, status = "active") =>
  resource("MedicationStatement", id, { status, medicationCodeableConcept: { text } });

/** An invented patient of 60 with an eGFR of 23 (see patient-basis.test.ts), drugs that meet, and an allergy. */
const BUNDLE = JSON.stringify({
  resourceType: "Bundle",
  type: "collection",
  entry: [
    { resource: { resourceType: "Patient", id: "p1", gender: "male" } },
    taken("m1", "盐酸格列糖片"),
    taken("m2", "Clotarin 3 mg"),
    taken("m3", "Painoff"),
    taken("m4", "moonroot drops"),
    taken("m5", "penbactil", "stopped"),
    {
      resource: {
        ...{ resourceType: "AllergyIntolerance", id: "a1", patient: { reference: "Patient/p1" } },
        code: { text: "penbactams" },
      },
    },
    resource("Observation", "o1", {
      status: "final",
      code: { coding: [{ system: "http://loinc.org", code: "14682-9" }], text: "Creatinine" },
      valueQuantity: { value: 265.2, unit: "umol/L" },
    }),
  ],
});

async function assessed(language: Language, note: string, more: string[] = [], ports = carePorts()) {
  return ran(["assess", "--fhir", "-", "--text", note, "--age", "60", "--lang", language, ...more], ports);
}

async function ran(argv: string[], ports: Runtime["ports"]) {
  let out = "";
  let error = "";
  const runtime: Runtime = {
    ports,
    records: { read: () => Promise.reject(new Error("not read here")) as never },
    patients: { list: async () => [], bundle: async () => null },
    evidence: null,
    release: RELEASE,
    warnings: [],
    close: async () => undefined,
  };
  const code = await main(
    argv,
    {
      environment: {},
      hasColour: false,
      readInput: async () => BUNDLE,
      write: (text) => {
        out += text;
      },
      writeError: (text) => {
        error += text;
      },
    },
    async () => runtime,
  );
  return { code, out, error };
}

const EN = "He has ectopia lentis and an aortic root aneurysm.";
const ZH = "患者晶状体异位，主动脉根部动脉瘤。";

describe("what a physician reads", () => {
  const rows: [language: Language, note: string, lines: string[]][] = [
    [
      "en",
      EN,
      [
        "How soon: emergency, to be seen now",
        "  emergency  Marfan syndrome, raised by Aortic root aneurysm",
        "Treatment drafts: for a physician to check and sign, never orders",
        "  Marfan syndrome, line 1, protect the aorta [1]",
        "    + nothing interrupting on file, checked without weight: macroflox 200 mg a day",
        "    ! does not fit this patient: penbactil 750 mg a dose, 2 times a day, by mouth, for 7 to 10 days",
        "      CONTRAINDICATED: the patient is allergic to penbactams",
        "      monitor: serum creatinine",
        "    besides drugs: rest",
        "Medication of the record, checked",
        "  takes: glucomin, clotarin, dolofen",
        "kidney function 23 mL/min/1.73 m² (estimated from creatinine, CKD-EPI 2021)",
        "Medication alerts: 2",
        "  MAJOR (interrupts)  clotarin + dolofen  interaction",
        "    bleeding adds up [",
        "    do: Give paradol instead",
        "    instead: paradol",
        "  CONTRAINDICATED (interrupts)  glucomin  kidney",
        "Quiet: 1 in 1 line",
        "  moderate  glucomin + dolofen  interaction: glucomin leaves more slowly",
        "  Not known, and not checked: moonroot drops",
        "Works behind these lines",
        "  [1] Sore throats. A society, 2021. PMID:100001",
        "Bleeding. A journal, 2020. doi:10.1000/1",
      ],
    ],
    [
      "zh",
      ZH,
      [
        "就诊紧急程度：急诊，需立即诊治",
        "  急诊  马凡综合征、因主动脉根部动脉瘤而提高级别",
        "治疗草案：须经医师审核签字，不是医嘱",
        "  马凡综合征、一线、保护主动脉 [1]",
        "    + 库中未见需强提醒的问题（未对照体重）: 大环洛 每日200 mg",
        "    ! 不适合该患者: 倍巴替 每次750 mg，每日2次，口服，疗程7～10天",
        "      禁忌: 患者对倍巴类过敏",
        "      监测: 血肌酐",
        "    药物以外: 休息",
        "  正在使用: 格列糖、凝华林、洛芬酮",
        "肾功能 23 mL/min/1.73 m²（由肌酐估算，CKD-EPI 2021）",
        "用药警示：2 条",
        "  严重 (强提醒)  凝华林 + 洛芬酮  相互作用",
        "    出血风险叠加 [",
        "    处理: 改用安痛醇",
        "一般提示：1 条，合并为 1 行",
        "  不认识、未核查的药品：moonroot drops",
        "以上内容所依据的文献",
      ],
    ],
  ];
  test.each(rows)("%s", async (language, note, lines) => {
    const { code, out, error } = await assessed(language, note);
    expect([code, error]).toEqual([0, ""]);
    for (const line of lines) expect(out).toContain(line);
    // What is stopped is not checked, and what interrupts comes before what is quiet.
    expect(out).not.toMatch(/takes: .*penbactil|正在使用: .*倍巴替/);
    expect(out.indexOf(language === "en" ? "Medication alerts" : "用药警示")).toBeLessThan(
      out.indexOf(language === "en" ? "Quiet: " : "一般提示"),
    );
  });

  test("tests, with the condition that each is for", async () => {
    // Without the aneurysm the test that would show it is worth doing, and nothing raises the condition.
    const { out } = await assessed("en", "He has ectopia lentis.");
    expect(out).toContain("How soon: urgent, to be seen soon\n  urgent  Marfan syndrome, as a rule");
    expect(out).toContain(
      "Tests to consider next: suggestions, not orders\n  echocardiogram: to confirm Marfan syndrome [1]",
    );
    expect((await assessed("zh", "患者晶状体异位。")).out).toContain("  超声心动图: 确诊马凡综合征 [1]");
  });

  test("a treatment is always called a draft, and nothing an order", async () => {
    const { out } = await assessed("en", EN);
    expect(out.match(/\border(s|ed)?\b/gi)).toEqual(["orders"]);
    expect(out).toContain("never orders");
  });
});

test("JSON carries everything", async () => {
  const { out } = await assessed("en", EN, ["--json"]);
  const answer = Assessment.parse(JSON.parse(out));
  expect(answer.triage.urgency).toBe("emergency");
  expect(answer.treatments.map(({ status }) => status)).toEqual(["draft"]);
  expect(answer.medication?.alerts.map(({ kind }) => kind).sort()).toEqual(["interaction", "kidney"]);
  expect(answer.medication?.alerts[0]?.overrideReasons.length).toBeGreaterThan(0);
  expect(answer.medication?.unknown).toEqual(["moonroot drops"]);
  expect(answer.works.map(({ id }) => id).sort()).toEqual(["bleeding-review", "label-us", "throat-guideline"]);
});

describe("setting and season", () => {
  test("reach the ranking", async () => {
    const rank = vi.fn(fakeDifferential().rank);
    const ports = carePorts({ differential: fakeDifferential({ rank }) });
    await assessed("en", EN, ["--setting", "emergency", "--season", "winter"], ports);
    expect(rank.mock.calls[0]?.[0]).toMatchObject({ setting: "emergency", season: "winter" });
  });

  test("reach the explanation, so that it is one of the same ranking", async () => {
    const explain = vi.fn(fakeDifferential().explain);
    const ports = carePorts({ differential: fakeDifferential({ explain }) });
    const { code } = await ran(
      [
        "explain",
        "--findings",
        "HP:0001083",
        "--condition",
        "OMIM:154700",
        "--setting",
        "inpatient",
        "--season",
        "spring",
      ],
      ports,
    );
    expect(code).toBe(0);
    expect(explain.mock.calls[0]?.[0]).toMatchObject({ setting: "inpatient", season: "spring" });
  });

  test.each([
    ["--setting", "hospital", "--setting: not known; give one of primary-care, emergency"],
    ["--season", "monsoon", "--season: not known; give one of spring, summer, autumn, winter"],
  ])("%s %s is refused with the fix", async (option, value, line) => {
    const { code, out, error } = await assessed("en", EN, [option, value]);
    expect([code, out]).toEqual([2, ""]);
    expect(error.startsWith(`cdss: ${line}`)).toBe(true);
  });
});
