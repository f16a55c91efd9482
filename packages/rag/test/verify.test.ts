import { curie, type Evidence, type Language, type Statement } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { createStatementVerifier } from "../src/index.ts";
import { documents, EDGES, edge, evidenceOf, FINDINGS, finding, graph } from "./world.ts";

const SPAN = "span:note:0-16";
const EN = {
  why: "The record has Ectopia lentis (“Lens dislocation”); Marfan syndrome has Ectopia lentis: in 7 of 9 reported patients (PMID:100001), very frequent (80-99 %) (ORPHA:558).",
  not: "The record has Seizure (“seizure”); Marfan syndrome does not have Seizure (PMID:100003).",
  percent: "Worth looking for: Marfan syndrome has Aortic root aneurysm: in 72.5 % of patients (PMID:100002).",
  absent: "The record reports Aortic root aneurysm as absent (“aortic root aneurysm”).",
};
const ZH: typeof EN = {
  why: "病历记载有晶状体异位（“Lens dislocation”）；马凡综合征有晶状体异位：见于 7/9 例已报告患者（PMID:100001），非常常见（80-99 %）（ORPHA:558）。",
  not: "病历记载有癫痫发作（“seizure”）；马凡综合征没有癫痫发作（PMID:100003）。",
  percent: "值得查找：马凡综合征有主动脉根部动脉瘤：见于 72.5 % 的患者（PMID:100002）。",
  absent: "病历记载没有主动脉根部动脉瘤（“aortic root aneurysm”）。",
};
type Key = keyof typeof EN;
const CITATIONS: Record<Key, string[]> = {
  why: [SPAN, "e-lens", "e-lens-band"],
  not: ["span:note:36-43", "e-seizure-not"],
  percent: ["e-aorta"],
  absent: ["span:note:58-78"],
};

function statement(key: Key, change: Partial<Statement> = {}): Statement {
  return {
    id: key,
    about: curie("OMIM:154700"),
    text: { en: EN[key], zh: ZH[key] },
    citations: CITATIONS[key],
    ...change,
  };
}

/** Why the statement falls, or null where it is kept. */
async function verdict(
  one: Statement,
  evidence: Evidence[] = evidenceOf(FINDINGS),
  docs = documents,
): Promise<string | null> {
  const { kept, dropped } = await createStatementVerifier(graph).verify([one], evidence, { documents: docs });
  expect(kept.length + dropped.length).toBe(1);
  return dropped[0]?.reason ?? null;
}

describe("kept as written", () => {
  test.each(Object.keys(EN) as Key[])("%s", async (key) => {
    expect(await verdict(statement(key))).toBeNull();
    expect(await verdict(statement(key, { text: { en: EN[key] } }))).toBeNull();
  });
  const fine: [string, string, string[]][] = [
    ["a synonym of the release", "MFS has Lens dislocation: in 7 of 9 reported patients (PMID:100001).", ["e-lens"]],
    ["the name of a joined record", "Marfan disease has Ectopia lentis: in 7 of 9 reported patients.", ["e-lens"]],
    [
      "a share of none",
      "Marfan syndrome does not have Focal-onset seizure: seen in 0 of 20 reported patients.",
      ["e-focal-none"],
    ],
  ];
  test.each(fine)("%s", async (_name, en, citations) => {
    expect(await verdict(statement("why", { text: { en }, citations }))).toBeNull();
  });
});

interface Corruption {
  name: string;
  key: Key;
  from: string;
  to: string;
}

const CORRUPTIONS: Record<Language, Corruption[]> = {
  en: [
    { name: "numerator changed", key: "why", from: "7 of 9", to: "8 of 9" },
    { name: "denominator changed", key: "why", from: "7 of 9", to: "7 of 10" },
    { name: "counts swapped", key: "why", from: "7 of 9", to: "9 of 7" },
    { name: "digit added", key: "why", from: "7 of 9", to: "7 of 99" },
    { name: "number in words", key: "why", from: "7 of 9", to: "seven of nine" },
    { name: "percentage changed", key: "percent", from: "72.5 %", to: "27.5 %" },
    { name: "percentage rounded away", key: "percent", from: "72.5 %", to: "73 %" },
    { name: "percentage for counts", key: "why", from: "in 7 of 9 reported patients", to: "in 78 % of patients" },
    { name: "band changed", key: "why", from: "very frequent (80-99 %)", to: "frequent (30-79 %)" },
    { name: "word of the band changed", key: "why", from: "very frequent (80-99 %)", to: "very rare (80-99 %)" },
    { name: "shares of the band changed", key: "why", from: "80-99 %", to: "90-99 %" },
    {
      name: "sources exchanged",
      key: "why",
      from: "(PMID:100001), very frequent (80-99 %) (ORPHA:558)",
      to: "(ORPHA:558), very frequent (80-99 %) (PMID:100001)",
    },
    { name: "source invented", key: "why", from: "PMID:100001", to: "PMID:100009" },
    { name: "source of another edge", key: "why", from: "PMID:100001", to: "PMID:100002" },
    { name: "condition exchanged", key: "why", from: "Marfan syndrome", to: "Wilson disease" },
    {
      name: "finding of the condition exchanged",
      key: "why",
      from: "has Ectopia lentis:",
      to: "has Aortic root aneurysm:",
    },
    {
      name: "finding of the patient exchanged",
      key: "why",
      from: "record has Ectopia lentis",
      to: "record has Seizure",
    },
    { name: "finding narrowed", key: "not", from: "have Seizure", to: "have Focal-onset Seizure" },
    { name: "finding added", key: "why", from: "has Ectopia lentis:", to: "has Ectopia lentis and Seizure:" },
    { name: "claim added", key: "why", from: "ORPHA:558).", to: "ORPHA:558). Start atenolol." },
    { name: "claim strengthened", key: "why", from: "syndrome has", to: "syndrome always has" },
    { name: "denial of the condition dropped", key: "not", from: "does not have", to: "has" },
    { name: "denial of the condition added", key: "why", from: "syndrome has", to: "syndrome does not have" },
    { name: "denial doubled", key: "not", from: "does not have", to: "does not have no" },
    {
      name: "denial of the patient dropped",
      key: "absent",
      from: "reports Aortic root aneurysm as absent",
      to: "has Aortic root aneurysm",
    },
    { name: "denial of the patient added", key: "why", from: "has Ectopia lentis (", to: "has no Ectopia lentis (" },
    { name: "quotation edited", key: "why", from: "“Lens dislocation”", to: "“Lens dislocated”" },
    { name: "quotation of other words", key: "why", from: "“Lens dislocation”", to: "“seizure”" },
    { name: "a hand for the record", key: "why", from: "The record has", to: "A physician entered" },
    { name: "part of a word", key: "not", from: "have Seizure", to: "have Seizures" },
    { name: "emptied", key: "why", from: EN.why, to: " " },
  ],
  zh: [
    { name: "numerator changed", key: "why", from: "7/9", to: "8/9" },
    { name: "denominator changed", key: "why", from: "7/9", to: "7/90" },
    { name: "counts swapped", key: "why", from: "7/9", to: "9/7" },
    { name: "number in words", key: "why", from: "7/9", to: "九分之七" },
    { name: "percentage changed", key: "percent", from: "72.5 %", to: "27.5 %" },
    { name: "band changed", key: "why", from: "非常常见（80-99 %）", to: "常见（30-79 %）" },
    { name: "word of the band changed", key: "why", from: "非常常见", to: "非常罕见" },
    { name: "source invented", key: "why", from: "PMID:100001", to: "PMID:100009" },
    { name: "condition exchanged", key: "why", from: "马凡综合征", to: "肝豆状核变性" },
    {
      name: "finding of the condition exchanged",
      key: "why",
      from: "综合征有晶状体异位",
      to: "综合征有主动脉根部动脉瘤",
    },
    { name: "finding of the patient exchanged", key: "why", from: "病历记载有晶状体异位", to: "病历记载有癫痫发作" },
    { name: "finding added", key: "why", from: "综合征有晶状体异位", to: "综合征有晶状体异位和癫痫发作" },
    { name: "claim added", key: "why", from: "（ORPHA:558）。", to: "（ORPHA:558）。建议服用阿替洛尔。" },
    { name: "claim strengthened", key: "why", from: "综合征有", to: "综合征总是有" },
    { name: "denial of the condition dropped", key: "not", from: "综合征没有", to: "综合征有" },
    { name: "denial of the condition added", key: "why", from: "综合征有", to: "综合征没有" },
    { name: "denial of the patient dropped", key: "absent", from: "记载没有", to: "记载有" },
    { name: "denial of the patient added", key: "why", from: "病历记载有", to: "病历记载没有" },
    { name: "quotation edited", key: "why", from: "“Lens dislocation”", to: "“晶状体脱位”" },
    { name: "a hand for the record", key: "why", from: "病历记载有", to: "医师录入有" },
  ],
};

describe.each(["en", "zh"] as const)("a corrupted text in %s", (language) => {
  test.each(CORRUPTIONS[language])("$name", async ({ key, from, to }) => {
    const sound = statement(key);
    const corrupted = (sound.text[language] ?? "").replace(from, to);
    expect(corrupted).not.toBe(sound.text[language]);
    const reason = await verdict({ ...sound, text: { ...sound.text, [language]: corrupted } });
    expect(reason?.startsWith(`${language}: `)).toBe(true);
  });
});

describe.each(["en", "zh"] as const)("in %s", (language) => {
  test.each(Object.keys(EN) as Key[])("no digit of %s can change", async (key) => {
    const sound = statement(key);
    const text = sound.text[language] ?? "";
    for (const { index } of text.matchAll(/\d/g)) {
      const digit = (Number(text[index]) + 1) % 10;
      const changed = `${text.slice(0, index)}${digit}${text.slice(index + 1)}`;
      expect(await verdict({ ...sound, text: { ...sound.text, [language]: changed } }), changed).not.toBeNull();
    }
  });
});

describe("corrupted citations", () => {
  const cases: [string, Partial<Statement>, string][] = [
    ["all removed", { citations: [] }, "cites nothing"],
    ["the span removed", { citations: ["e-lens", "e-lens-band"] }, "en: "],
    ["an edge removed", { citations: [SPAN, "e-lens"] }, "en: "],
    ["both edges removed", { citations: [SPAN] }, "en: "],
    ["one that leads nowhere", { citations: [...CITATIONS.why, "e-gone"] }, "a citation leads nowhere"],
    [
      "one beside the point",
      { citations: [...CITATIONS.why, "e-wilson"] },
      "en: cites evidence that carries none of its words",
    ],
    ["another condition's statement", { about: curie("OMIM:277900") }, "en: a cited edge is about another condition"],
  ];
  test.each(cases)("%s", async (_name, change, reason) => {
    expect((await verdict(statement("why", change)))?.startsWith(reason)).toBe(true);
  });
});

describe("corrupted evidence", () => {
  const change = (id: string, how: (entry: Evidence) => Evidence) =>
    evidenceOf(FINDINGS).map((entry) => (entry.id === id ? how(entry) : entry));
  const cases: [string, Key, Evidence[]][] = [
    [
      "the span's quote edited",
      "why",
      change(SPAN, (entry) => (entry.kind === "span" ? { ...entry, quote: "lens dislocation" } : entry)),
    ],
    ["the span moved", "why", change(SPAN, (entry) => (entry.kind === "span" ? { ...entry, start: 1 } : entry))],
    [
      "the span of an unknown document",
      "why",
      change(SPAN, (entry) => (entry.kind === "span" ? { ...entry, documentId: "x" } : entry)),
    ],
    [
      "read there as absent",
      "why",
      change(SPAN, (entry) =>
        entry.kind === "span"
          ? { ...entry, findings: [{ concept: curie("HP:0001083"), status: "absent", experiencer: "patient" }] }
          : entry,
      ),
    ],
    [
      "read there of a relative",
      "why",
      change(SPAN, (entry) =>
        entry.kind === "span"
          ? { ...entry, findings: [{ concept: curie("HP:0001083"), status: "present", experiencer: "family" }] }
          : entry,
      ),
    ],
    [
      "the edge negated",
      "why",
      change("e-lens", (entry) => (entry.kind === "edge" ? { ...entry, negated: true } : entry)),
    ],
    [
      "the edge no longer negated",
      "not",
      change("e-seizure-not", (entry) => (entry.kind === "edge" ? { ...entry, negated: false } : entry)),
    ],
    [
      "the edge of another condition",
      "why",
      change("e-lens", (entry) => (entry.kind === "edge" ? { ...entry, condition: curie("OMIM:277900") } : entry)),
    ],
  ];
  test.each(cases)("%s", async (_name, key, evidence) => {
    expect(await verdict(statement(key))).toBeNull();
    expect(await verdict(statement(key), evidence)).not.toBeNull();
  });
});

test("a statement without the document it quotes falls", async () => {
  expect(await verdict(statement("why"), evidenceOf(FINDINGS), [])).toBe(
    "a cited quotation is not what the document says there",
  );
});

test("one fault in one language drops the statement, and leaves the others", async () => {
  const broken = statement("not", { text: { en: EN.not, zh: ZH.not.replace("没有", "有") } });
  const { kept, dropped } = await createStatementVerifier(graph).verify(
    [statement("why"), broken],
    evidenceOf(FINDINGS),
    { documents },
  );
  expect(kept.map(({ id }) => id)).toEqual(["why"]);
  expect(dropped.map(({ statement: { id } }) => id)).toEqual(["not"]);
});

test("reasons hold no words of the record", async () => {
  const odd = finding("HP:0001083", "present", "Lens dislocation");
  const edited = statement("why", { text: { en: EN.why.replace("Lens dislocation", "canary words") } });
  expect(
    await verdict(
      edited,
      evidenceOf(
        [odd],
        [...EDGES, edge("spare", "OMIM:154700", "HP:0001250", { value: null, basis: "unstated" }, "PMID:1")],
      ),
    ),
  ).not.toContain("canary");
});

test("a graph that is down is an error, not a verdict", async () => {
  const down = { concept: async () => Promise.reject(new Error("down")) };
  await expect(
    createStatementVerifier(down).verify([statement("why")], evidenceOf(FINDINGS), { documents }),
  ).rejects.toThrow("down");
});
