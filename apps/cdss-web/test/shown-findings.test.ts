import { curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { assessmentInput } from "../src/assessment/assessment-input.ts";
import { foldChips } from "../src/assessment/fold-chips.ts";
import { rankingQuery } from "../src/assessment/ranking-query.ts";
import { nextStatus, shownFindings } from "../src/assessment/shown-findings.ts";
import { textSegments } from "../src/assessment/text-segments.ts";
import { findings, note } from "./fixtures/assessment.ts";

const seizure = curie("HP:0001250");
const dissection = curie("HP:0002647");
const ectopia = curie("HP:0001083");
const labels = new Map([[ectopia, { en: "Ectopia lentis", zh: "晶状体异位" }]]);
const groupOf = (chips: ReturnType<typeof shownFindings>, concept: string) =>
  chips.filter((chip) => chip.concept === concept).map((chip) => chip.group);

describe("shownFindings", () => {
  it("groups by status, with relatives apart", () => {
    const chips = shownFindings(findings, new Map(), labels);
    expect(chips.map((chip) => chip.group)).toEqual(["present", "present", "absent", "family", "present"]);
  });

  it("lays a correction over the answer before the server has confirmed it", () => {
    const chips = shownFindings(findings, new Map([[seizure, "present"]]), labels);
    expect(groupOf(chips, seizure)).toEqual(["present"]);
    expect(chips.find((chip) => chip.concept === seizure)?.changed).toBe(true);
  });

  it("never changes a relative's finding: the patient's own gets its own chip", () => {
    const chips = shownFindings(findings, new Map([[dissection, "present"]]), labels);
    expect(groupOf(chips, dissection)).toEqual(["family", "present"]);
  });

  it("shows an added finding at once, by the name under which it was found", () => {
    const chips = shownFindings([], new Map([[ectopia, "present"]]), labels);
    expect(chips).toMatchObject([{ group: "present", label: { zh: "晶状体异位" }, mentions: [] }]);
  });

  it("drops a removed finding, and one that an answer still holds of a change since withdrawn", () => {
    expect(groupOf(shownFindings(findings, new Map([[seizure, "removed"]]), labels), seizure)).toEqual([]);
    const added = findings.map((one) => ({ ...one, provenance: [{ kind: "physician" as const }] }));
    expect(shownFindings(added, new Map(), labels)).toEqual([]);
  });

  it("goes round present, absent, unknown", () => {
    expect([nextStatus("present"), nextStatus("absent"), nextStatus("unknown"), nextStatus("family")]).toEqual([
      "absent",
      "unknown",
      "present",
      "present",
    ]);
  });
});

describe("textSegments", () => {
  it("gives back the whole text, with the words of each finding marked", () => {
    const segments = textSegments("note", note, shownFindings(findings, new Map(), labels));
    expect(segments.map((segment) => segment.text).join("")).toBe(note);
    expect(segments.filter((segment) => segment.marks.length > 0).map((segment) => segment.text)).toEqual([
      "Tall",
      "long fingers",
      "No seizures",
      "father had aortic dissection",
    ]);
  });

  it("cuts overlapping findings where either begins or ends", () => {
    const [first] = findings;
    if (first === undefined) throw new Error("the fixture is empty");
    const at = (concept: string, start: number, end: number) => ({
      ...first,
      concept: curie(concept),
      provenance: [{ kind: "text" as const, documentId: "d", start, end, quote: "" }],
    });
    const chips = shownFindings([at("HP:0000001", 0, 4), at("HP:0000002", 2, 6)], new Map(), labels);
    const segments = textSegments("d", "abcdefgh", chips);
    expect(segments.map((segment) => [segment.text, segment.marks.length])).toEqual([
      ["ab", 1],
      ["cd", 2],
      ["ef", 1],
      ["gh", 0],
    ]);
  });

  it("leaves out spans of other documents and spans beyond the text", () => {
    const chips = shownFindings(findings, new Map(), labels);
    expect(textSegments("other", note, chips)).toHaveLength(1);
    expect(textSegments("note", "Tal", chips).every((segment) => segment.marks.length === 0)).toBe(true);
  });
});

describe("what the server is asked", () => {
  it("sends changes of a record as corrections", () => {
    const source = { kind: "note", text: "身材高", sex: "female", ageYears: 12 } as const;
    expect(assessmentInput(source, new Map([[seizure, "unknown"]]))).toMatchObject({
      text: "身材高",
      language: "zh",
      demographics: { sex: "female", ageYears: 12 },
      options: { corrections: [{ concept: seizure, status: "unknown" }] },
    });
  });

  it("sends findings without a record as the case itself, without those removed", () => {
    const changes = new Map([
      [ectopia, "present"],
      [seizure, "removed"],
    ] as const);
    expect(assessmentInput({ kind: "findings" }, changes)).toMatchObject({
      findings: [{ concept: ectopia, status: "present" }],
      options: { corrections: [] },
    });
  });

  it("explains by the patient's own present and absent findings", () => {
    const chips = shownFindings(findings, new Map([[seizure, "unknown"]]), labels);
    const course = {
      days: [3],
      recurrent: false,
      provenance: [{ kind: "text", documentId: "note", start: 0, end: 10, quote: "for 3 days" } as const],
    };
    const query = rankingQuery(chips, { sex: "female", ageYears: 12 }, { course });
    expect(query.findings.map((finding) => [finding.id, finding.status])).toEqual([
      ["f1", "present"],
      ["f2", "present"],
      ["f5", "present"],
    ]);
    expect(query).toMatchObject({
      sex: "female",
      ageYears: 12,
      course: { days: [3], recurrent: false, evidence: ["span:note:0-10"] },
    });
  });
});

describe("foldChips", () => {
  const [base] = findings;
  if (base === undefined) throw new Error("the fixture is empty");
  const chip = (number: number, status: "present" | "absent", origin: "text" | "measurement") => ({
    ...base,
    id: `f${number}`,
    concept: curie(`HP:${String(number).padStart(7, "0")}`),
    status,
    origin,
  });
  const many = (count: number, ...rest: ["present" | "absent", "text" | "measurement"]) =>
    Array.from({ length: count }, (_, number) => chip(number + 1, ...rest));
  const fold = (...chips: ReturnType<typeof chip>[]) => foldChips(shownFindings(chips, new Map(), labels));

  it("keeps ten of a long group in view, and eleven rather than a button for one", () => {
    expect(fold(...many(11, "present", "text")).folded).toHaveLength(0);
    expect(fold(...many(12, "present", "text"))).toMatchObject({ shown: { length: 10 }, folded: { length: 2 } });
  });

  it("folds what only normal measurements deny, and never what somebody wrote as absent", () => {
    const { shown, folded } = fold(...many(3, "absent", "measurement"), chip(9, "absent", "text"));
    expect(shown.map((one) => one.concept)).toEqual(["HP:0000009"]);
    expect(folded).toHaveLength(3);
  });

  it("puts what the physician changed in view", () => {
    const chips = shownFindings(many(14, "present", "text"), new Map([[curie("HP:0000014"), "present"]]), labels);
    expect(foldChips(chips).shown[0]?.concept).toBe("HP:0000014");
  });
});
