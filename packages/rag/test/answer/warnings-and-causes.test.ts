import type { Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { bm25Search } from "./bm25-search.ts";
import { answered, CONCEPTS, HIDE, POLICY, sectioned } from "./made-documents.ts";

/** Seven states, one of which the lexicon names: more than any other answer holds. */
const STATES = ["blue ears", "cold feet", "glass gout", "hollow teeth", "long nights", "red hair", "wet boots"];

const DOCUMENTS = [
  sectioned("pack:drug:ravamine:en", "Ravamine", [
    ["Pregnancy", "Ravamine in pregnancy: contraindicated; harms the child."],
    [
      "Contraindications",
      STATES.map((state) => `Ravamine is contraindicated in ${state}: it turns ${state} green.`).join("\n"),
    ],
    [
      "Cautions",
      "Ravamine is used with caution in coughing: may cause coughing.\nRavamine is used with caution in sleep.",
    ],
    [
      "Allergy",
      "Ravamine belongs to the allergy group swampers and is contraindicated in allergy to a drug of that group.\nRavamine may cross-react with solitrol.",
    ],
    [
      "Interactions",
      "Ravamine with solitrol (contraindicated combination): do not combine.\nRavamine with tea (major interaction): where contraindicated, water.",
    ],
    [
      "Scope of the interactions",
      "This entry lists the contraindicated and major interactions on file that name ravamine.",
    ],
  ]),
  sectioned("pack:condition:marsh-fever:en", "Marsh fever", [
    ["Course", "Course of marsh fever: fever that turns worse after 3 days."],
    ["First tests", "In suspected or known marsh fever: blood culture to find the cause."],
    ["Treatment", "Marsh fever, first-line treatment (goal: treat the cause): ravamine."],
  ]),
  sectioned("pack:condition:marsh-fever:zh", "沼泽热", [
    ["病程", "沼泽热的病程：发热三日后加重。"],
    ["首选检查", "沼泽热的检查：血培养，用于查找病因。"],
  ]),
  sectioned("pack:condition:glass-gout:en", "Glass gout", [
    [
      "Whom it affects",
      "Pretest odds of glass gout with broken windows: times 3 (estimate).\nPretest odds of glass gout with age 40 years and over: times 4 (estimate).\nPretest odds of glass gout with family history of the condition: times 9 (estimate).",
    ],
  ]),
  sectioned("pack:condition:glass-gout:zh", "玻璃痛风", [
    ["易患人群", "玻璃痛风：打碎玻璃，验前比数为基线的3倍（估计值）。\n玻璃痛风由玻璃屑引起。"],
  ]),
];

const said = async (text: string, language: Language = "en"): Promise<string[]> => {
  const search = bm25Search(DOCUMENTS, { all: true });
  const answerer = createQuestionAnswerer({
    search,
    concepts: CONCEPTS,
    rules: { rulesFor: () => [] },
    chat: null,
    deidentify: HIDE,
    policy: POLICY,
  });
  return (await answered(answerer, { text, language })).sentences.map((sentence) => sentence.text);
};

describe("contraindications of a drug", () => {
  it.each(["What are the contraindications of ravamine?", "contraindications to ravamine"])(
    "are all said, before the drugs that it must not meet: %s",
    async (question) => {
      const sentences = await said(question);
      for (const state of STATES) expect(sentences.join("\n")).toContain(`contraindicated in ${state}`);
      expect(sentences.join("\n")).toContain("in pregnancy: contraindicated");
      expect(sentences.at(-1)).toContain("contraindicated combination");
      // Seven states, pregnancy, the allergy group and the combination; no caution, no lesser interaction, nothing on the list itself.
      expect(sentences).toHaveLength(10);
    },
  );

  it("come before what calls for caution where both are asked for", async () => {
    const sentences = await said("What precautions are needed with ravamine?");
    const firstMilder = sentences.findIndex((one) => /with caution|combination|interaction/.test(one));
    expect(sentences[0]).toContain("contraindicated");
    expect(sentences.slice(firstMilder).join("\n")).not.toContain("is contraindicated in");
    expect(sentences.join("\n")).not.toContain("This entry lists");
  });

  it.each([
    ["Is ravamine contraindicated in glass gout?", "contraindicated in glass gout"],
    ["Can a patient with allergy to solitrol receive ravamine?", "may cross-react with solitrol"],
    ["Can a child with solitrol allergy receive ravamine?", "may cross-react with solitrol"],
    // Near misses: what the entries do not speak of.
    ["Can a patient with peanut allergy receive ravamine?", null],
    ["contraindications of solitrol", null],
    ["Is solitrol contraindicated in glass gout?", null],
  ])("%s", async (question, words) => {
    const [first] = await said(question);
    if (words === null) expect(first).toBeUndefined();
    else expect(first).toContain(words);
  });
});

describe("the cause of a disease", () => {
  it.each([
    // Tests, lines of treatment, and what comes after days are no causes, in either language.
    ["What are the causes of marsh fever?", "en", []],
    ["沼泽热的病因是什么", "zh", []],
    // A drug that is used with caution is a cause where drugs are asked for, or this one.
    ["What causes coughing?", "en", []],
    ["Which drugs cause coughing?", "en", ["Ravamine is used with caution in coughing: may cause coughing."]],
    ["Can ravamine cause coughing?", "en", ["Ravamine is used with caution in coughing: may cause coughing."]],
    // In the language of the question, though the other says it in words of cause; nobody is ill of an age or a family.
    ["What causes glass gout?", "en", ["Pretest odds of glass gout with broken windows: times 3 (estimate)."]],
    ["玻璃痛风的病因是什么", "zh", ["玻璃痛风由玻璃屑引起。"]],
  ] as const)("%s", async (question, language, sentences) => {
    expect(await said(question, language)).toEqual(sentences);
  });
});
