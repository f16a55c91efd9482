import { type EvidenceDocument, type InteractionRule, InteractionRule as Rule } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { readUnitSpans } from "../../src/answer/read-unit-spans.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, HIDE, made, POLICY, sectioned } from "./made-documents.ts";

const DOCUMENTS: readonly EvidenceDocument[] = [
  made(
    "marsh-fever",
    "Marsh fever",
    [
      "A frequent finding in marsh fever is a swollen calf (30-79 % of patients, estimate).",
      "Marsh fever, first-line treatment (for: at least 5 cm of swelling): ravamine 500 mg twice daily, for 7 days.",
      "Marsh fever, second-line treatment: solitrol, where velorix failed.",
      "Pretest odds of marsh fever with age 40 years and over: times 4 (estimate).",
      "Pretest odds of marsh fever with wet boots: times 3 (estimate).",
      "Pretest odds of marsh fever with dry feet: times 0.2 (estimate).",
      "Course of marsh fever: a fever that comes days after wading.",
    ].join("\n"),
  ),
  made(
    "ravamine",
    "Ravamine",
    [
      "Ravamine is contraindicated in glass gout: it breaks.",
      "Ravamine is used with caution in coughing: more of it.",
      "Ravamine in children (below 25 kg): 250 mg a dose.",
      "Ravamine in children (25 kg or more): 500 mg a dose.",
    ].join("\n"),
  ),
  sectioned("pack:rule:swampers:en", "Interaction: a swamper with a solvent", [
    ["What interacts", "Drugs that interact: on one side a swamper, on the other a solvent."],
    ["Severity", "A swamper with a solvent is a major interaction."],
    ["Mechanism", "A swamper with a solvent, mechanism: the solvent doubles the swamper."],
    ["Management", "A swamper with a solvent, management: halve it, at most 250 mg a day."],
  ]),
];

const RULE: InteractionRule = Rule.parse({
  id: "swampers",
  between: [{ drug: ["ravamine"] }, { drug: ["solitrol"] }],
  severity: "major",
  evidence: "label",
  mechanism: { en: "the solvent doubles the swamper" },
  management: { en: "halve it, at most 250 mg a day" },
  sources: ["label"],
});

const answererWith = (found: readonly InteractionRule[]) =>
  createQuestionAnswerer({
    search: bm25Search(DOCUMENTS, { all: true }),
    concepts: CONCEPTS,
    rules: { rulesFor: () => found },
    chat: null,
    deidentify: HIDE,
    policy: POLICY,
  });

const said = async (text: string, found: readonly InteractionRule[] = []): Promise<string[]> =>
  (await answered(answererWith(found), { text, language: "en" })).sentences.map((sentence) => sentence.text);

describe("a question that no sentence answers as it stands", () => {
  it.each([
    // Question, words of the first sentence; none where nothing may answer.
    ["a value in the span that is stated", "marsh fever 8 cm, how long to treat", "for 7 days"],
    ["a finding of the disease", "marsh fever with a swollen calf, how long to treat", "for 7 days"],
    ["a value outside the span", "marsh fever 3 cm, how long to treat", null],
    ["a value outside the span, all words there", "marsh fever treatment for at least 3 cm of swelling", null],
    [
      "a figure of the blood that no line states",
      "marsh fever with a swollen calf, creatinine 200, how is it treated",
      null,
    ],
    ["an unknown word, which may be a drug", "velorix for marsh fever, how long to treat", null],
    [
      "two matters, each told by another sentence",
      "marsh fever: second-line drug, and for how many days",
      "for 7 days",
    ],
    [
      "a drug in a condition that is warned of",
      "ravamine for coughing in glass gout - ok?",
      "contraindicated in glass",
    ],
    ["a drug in a condition that is not", "solitrol for coughing in glass gout - ok?", null],
    ["what a disease comes of", "what causes marsh fever", "after wading"],
    ["what a drug comes of", "what causes ravamine", null],
    ["a weight below a bound", "ravamine dose child 18 kg", "250 mg"],
    ["a weight at the bound", "ravamine dose child 25 kg", "500 mg"],
  ] as const)("%s: %s", async (_what, question, words) => {
    const [first] = await said(question);
    if (words === null) expect(first).toBeUndefined();
    else expect(first).toContain(words);
  });

  it("leaves out what makes a disease less likely, and age, which is no cause", async () => {
    const sentences = await said("what causes marsh fever");
    expect(sentences.join("\n")).not.toMatch(/dry feet|age 40/);
    expect(sentences.findIndex((one) => one.includes("wet boots"))).toBe(1);
  });

  it("says age last among what makes a disease likelier", async () => {
    const sentences = await said("risk factors for marsh fever");
    expect(sentences.findIndex((one) => one.includes("wet boots"))).toBe(1);
    expect(sentences.findIndex((one) => one.includes("age 40"))).toBe(2);
  });
});

describe("two drugs whose rule names their groups", () => {
  it.each([
    ["are answered by what to do", "ravamine with solitrol", "management"],
    ["are answered where one is added", "patient on ravamine starting solitrol - problem?", "management"],
    ["are answered by the figure asked for", "ravamine solitrol maximum dose", "at most 250 mg"],
    ["are not answered where they are compared", "ravamine vs solitrol", null],
    ["are not answered for what the rule does not name", "ravamine with solitrol half-life", null],
    ["are not answered for a disease that the rule does not name", "ravamine with solitrol in glass gout", null],
    ["are not answered for a figure that it does not state", "ravamine with solitrol, how many days", null],
  ] as const)("%s: %s", async (_what, question, words) => {
    const [first] = await said(question, [RULE]);
    if (words === null) expect(first).toBeUndefined();
    else expect(first).toContain(words);
  });

  it("are not answered without a rule", async () => {
    expect(await said("ravamine with solitrol")).toEqual([]);
  });
});

describe("values by their unit alone", () => {
  it.each([
    ["at least 5 cm long", ["cm 5 to Infinity"]],
    ["within 6 hours", ["hour -Infinity to 6"]],
    ["发病6小时内", ["hour -Infinity to 6"]],
    ["QRS 140 ms", ["ms 140 to 140"]],
    ["2～3周", ["week 2 to 3"]],
    // Near misses: pressure is no length, and a dose is no state.
    ["190 mmHg", ["mmHg 190 to 190"]],
    ["500 mg", []],
  ])("%s", (text, expected) => {
    expect(readUnitSpans(text).map(({ unit, interval: { from, to } }) => `${unit} ${from} to ${to}`)).toEqual(expected);
  });
});
