import {
  type Contribution,
  curie,
  type Evidence,
  type Finding,
  type RankedCondition,
  type Statement,
} from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { createExtractiveComposer, createStatementVerifier } from "../src/index.ts";
import {
  band,
  contribution,
  counts,
  documents,
  EDGES,
  edge,
  evidenceOf,
  FINDINGS,
  finding,
  graph,
  label,
  ranked,
} from "./world.ts";

const [LENS, SEIZURE, AORTA] = FINDINGS;
if (LENS === undefined || SEIZURE === undefined || AORTA === undefined) throw new Error("the world is incomplete");

async function write(
  line: RankedCondition,
  findings: Finding[] = FINDINGS,
  evidence: Evidence[] = evidenceOf(findings),
) {
  const statements = await createExtractiveComposer().compose({
    findings,
    differential: [line],
    questions: [],
    sufficiency: { level: "good", informationBits: 0, presentFindings: 0, reasons: [] },
    evidence,
  });
  const { dropped } = await createStatementVerifier(graph).verify(statements, evidence, { documents });
  expect(dropped.map(({ reason }) => reason)).toEqual([]);
  return statements;
}

const textOf = (statements: Statement[]) => statements.map(({ text }) => [text.en, text.zh]);

describe("a sentence per reason, each carried by its evidence", () => {
  const missing = {
    concept: curie("HP:0002616"),
    label: label("HP:0002616"),
    frequency: counts(1, 2),
    evidence: ["e-aorta"],
  };
  const cases: { name: string; line: Partial<RankedCondition>; en: string; zh: string; citations: string[] }[] = [
    {
      name: "for: present, counts before bands, two sources",
      line: { supporting: [contribution(LENS, "HP:0001083", ["e-lens-band", "e-lens"], 2)] },
      en: "The record has Ectopia lentis (“Lens dislocation”); Marfan syndrome has Ectopia lentis: in 7 of 9 reported patients (PMID:100001), very frequent (80-99 %) (ORPHA:558).",
      zh: "病历记载有晶状体异位（“Lens dislocation”）；马凡综合征有晶状体异位：见于 7/9 例已报告患者（PMID:100001），非常常见（80-99 %）（ORPHA:558）。",
      citations: ["span:note:0-16", "e-lens", "e-lens-band"],
    },
    {
      name: "for: absent, where the condition has it not",
      line: { supporting: [contribution({ ...SEIZURE, status: "absent" }, "HP:0001250", ["e-seizure-not"], 1)] },
      en: "The record reports Seizure as absent (“seizure”); Marfan syndrome does not have Seizure (PMID:100003).",
      zh: "病历记载没有癫痫发作（“seizure”）；马凡综合征没有癫痫发作（PMID:100003）。",
      citations: ["span:note:36-43", "e-seizure-not"],
    },
    {
      name: "against: present, where the condition has it not",
      line: { against: [contribution(SEIZURE, "HP:0007359", ["e-focal-none"], -1)] },
      en: "The record has Seizure (“seizure”); Marfan syndrome does not have Focal-onset seizure: seen in 0 of 20 reported patients (PMID:100004).",
      zh: "病历记载有癫痫发作（“seizure”）；马凡综合征没有局灶性发作：见于 0/20 例已报告患者（PMID:100004）。",
      citations: ["span:note:36-43", "e-focal-none"],
    },
    {
      name: "against: absent, where the condition has it",
      line: { against: [contribution(AORTA, "HP:0002616", ["e-aorta"], -1)] },
      en: "The record reports Aortic root aneurysm as absent (“aortic root aneurysm”); Marfan syndrome has Aortic root aneurysm: in 72.5 % of patients (PMID:100002).",
      zh: "病历记载没有主动脉根部动脉瘤（“aortic root aneurysm”）；马凡综合征有主动脉根部动脉瘤：见于 72.5 % 的患者（PMID:100002）。",
      citations: ["span:note:58-78", "e-aorta"],
    },
    {
      name: "missing",
      line: { missing: [missing] },
      en: "Worth looking for: Marfan syndrome has Aortic root aneurysm: in 72.5 % of patients (PMID:100002).",
      zh: "值得查找：马凡综合征有主动脉根部动脉瘤：见于 72.5 % 的患者（PMID:100002）。",
      citations: ["e-aorta"],
    },
  ];
  test.each(cases)("$name", async ({ line, en, zh, citations }) => {
    const contributions = [...(line.supporting ?? []), ...(line.against ?? [])];
    const findings = FINDINGS.map((each) => {
      const status = contributions.find(({ findingId }) => findingId === each.id)?.status;
      return status === undefined ? each : { ...each, status };
    });
    const statements = await write(ranked("OMIM:154700", line), findings);
    expect(textOf(statements)).toEqual([[en, zh]]);
    expect(statements[0]?.citations).toEqual(citations);
  });

  test("a name that holds a word of negation is no negation", async () => {
    const sweat = finding("HP:0000970", "present", "无汗");
    const statements = await write(
      ranked("OMIM:154700", { supporting: [contribution(sweat, "HP:0000970", ["e-sweat"], 1)] }),
    );
    expect(statements[0]?.text.zh).toBe("病历记载有无汗（“无汗”）；马凡综合征有无汗：频率不详（OMIM:154700）。");
  });

  test.each([
    ["HP:0040280", "obligate (100 %)", "必有（100 %）"],
    ["HP:0040281", "very frequent (80-99 %)", "非常常见（80-99 %）"],
    ["HP:0040282", "frequent (30-79 %)", "常见（30-79 %）"],
    ["HP:0040283", "occasional (5-29 %)", "偶见（5-29 %）"],
    ["HP:0040284", "very rare (1-4 %)", "非常罕见（1-4 %）"],
  ])("the band %s in words", async (term, en, zh) => {
    const edges = [edge("e-band", "OMIM:154700", "HP:0001083", band(term, 0.5), "ORPHA:558")];
    const line = ranked("OMIM:154700", { supporting: [contribution(LENS, "HP:0001083", ["e-band"], 1)] });
    const [statement] = await write(line, FINDINGS, evidenceOf(FINDINGS, edges));
    expect(statement?.text.en).toContain(`: ${en} (ORPHA:558)`);
    expect(statement?.text.zh).toContain(`：${zh}（ORPHA:558）`);
  });
});

describe("where the words come from", () => {
  const line = ranked("OMIM:154700", { supporting: [contribution(LENS, "HP:0001083", ["e-lens"], 2)] });
  const cases: { name: string; provenance: Finding["provenance"]; start: string }[] = [
    {
      name: "a resource",
      provenance: [{ kind: "resource", reference: "Condition/1", path: "Condition.code" }],
      start: "The record has Ectopia lentis; ",
    },
    {
      name: "a hand",
      provenance: [{ kind: "physician" }, ...LENS.provenance],
      start: "A physician entered Ectopia lentis; ",
    },
  ];
  test.each(cases)("$name", async ({ provenance, start }) => {
    const findings = [{ ...LENS, provenance }];
    const [statement] = await write(line, findings);
    expect(statement?.text.en.startsWith(start)).toBe(true);
  });

  test("words too long or broken over lines are cited and not quoted", async () => {
    const long = finding(
      "HP:0001083",
      "present",
      "Lens dislocation since childhood, a seizure last week; no aortic root aneurysm. 患者无汗。",
    );
    const [statement] = await write(line, [long]);
    expect(statement?.text.en).not.toContain("“");
    expect(statement?.citations).toContain("span:note:0-85");
  });
});

describe("silence where nothing carries a sentence", () => {
  const silent: { name: string; supporting: Contribution[]; against: Contribution[] }[] = [
    {
      name: "a finding that the profile does not know",
      supporting: [],
      against: [contribution(SEIZURE, null, [], -2)],
    },
    {
      name: "an edge that is not among the evidence",
      supporting: [contribution(LENS, "HP:0001083", ["e-gone"], 2)],
      against: [],
    },
    {
      name: "an edge that says the opposite",
      supporting: [contribution(SEIZURE, "HP:0001250", ["e-seizure-not"], 2)],
      against: [],
    },
    {
      name: "an edge of a relative of the condition",
      supporting: [contribution(SEIZURE, "HP:0001250", ["e-wilson"], 2)],
      against: [],
    },
    {
      name: "sex and onset",
      supporting: [{ ...contribution(LENS, null, ["e-lens"], 1), findingId: "sex" }],
      against: [],
    },
  ];
  test.each(silent)("$name", async ({ supporting, against }) => {
    expect(await write(ranked("OMIM:154700", { supporting, against }))).toEqual([]);
  });

  test("no more conditions and sentences than asked for", async () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      ranked("OMIM:154700", {
        rank: index + 1,
        supporting: Array(5).fill(contribution(LENS, "HP:0001083", ["e-lens"], 1)),
      }),
    );
    const statements = await createExtractiveComposer({ conditions: 2, sentences: 3 }).compose({
      findings: FINDINGS,
      differential: many,
      questions: [],
      sufficiency: { level: "good", informationBits: 0, presentFindings: 0, reasons: [] },
      evidence: evidenceOf(FINDINGS, EDGES),
    });
    expect(statements).toHaveLength(6);
  });
});
