import { type ConceptIndex, curie, drugCurie, type NamedConcept } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { readQuestion } from "../../src/answer/read-question.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = {
  [drugCurie("ravamine")]: ["ravamine", "瑞伐胺"],
  [drugCurie("solitrol")]: ["solitrol", "索利醇"],
  "CDSS:marsh-fever": ["marsh fever", "沼泽热"],
  // A lexicon knows the state of having it apart from the disease.
  "CDSS:known-marsh-fever": ["marsh fever patients", "沼泽热患者"],
  "CDSS:ravamine-use": ["take ravamine"],
  // As lexicons read "allergic to penicillin".
  "CDSS:known-allergy": ["allergic to ravamine", "瑞伐胺过敏", "allergy", "过敏"],
};

/** The longest name at each place. */
const read = (text: string): NamedConcept[] => {
  const all = Object.entries(NAMES).flatMap(([id, names]) =>
    names.flatMap((name) =>
      [...text.toLowerCase().matchAll(new RegExp(name, "g"))].map(({ index }) => ({
        id: curie(id),
        start: index,
        end: index + name.length,
      })),
    ),
  );
  const covers = (one: NamedConcept, other: NamedConcept): boolean =>
    one.start <= other.start && other.end <= one.end && one.end - one.start > other.end - other.start;
  return all.filter((other) => !all.some((one) => covers(one, other)));
};
const CONCEPTS: ConceptIndex = {
  release: "invented",
  read,
  related: (id) => new Map([[id, 1]]),
  general: (id) => new Set([id]),
};

describe("what a question asks for", () => {
  it.each([
    // Question, kinds, terms that are left over: none where every word is understood.
    ["瑞伐胺的禁忌证有哪些？", "contraindication", ""],
    ["瑞伐胺的禁忌症是什么", "contraindication", ""],
    ["瑞伐胺禁忌", "contraindication", ""],
    ["瑞伐胺的绝对禁忌证", "contraindication", ""],
    ["What are the contraindications of ravamine?", "contraindication", ""],
    ["contraindications to ravamine", "contraindication", ""],
    ["瑞伐胺的适应证", "indication", ""],
    ["瑞伐胺的适应症有哪些", "indication", ""],
    ["indications for ravamine", "indication", ""],
    ["瑞伐胺有哪些注意事项", "precaution", ""],
    ["瑞伐胺的禁忌证和注意事项", "precaution", ""],
    ["What precautions are needed with ravamine?", "precaution", ""],
    ["瑞伐胺的药物不良反应", "adverse effect", ""],
    ["瑞伐胺的毒副作用", "adverse effect", ""],
    ["adverse drug reactions of ravamine", "adverse effect", ""],
    ["瑞伐胺的用法用量", "dose", ""],
    ["沼泽热的并发症", "complication", ""],
    ["complications of marsh fever", "complication", ""],
    ["沼泽热的预后", "prognosis", ""],
    ["prognosis of marsh fever", "prognosis", ""],
    ["沼泽热的分期", "staging", ""],
    ["沼泽热的分型有哪些", "staging", ""],
    ["沼泽热的诱因", "risk factor", ""],
    ["沼泽热的易患因素有哪些", "risk factor", ""],
    ["predisposing factors for marsh fever", "risk factor", ""],
    ["沼泽热须与哪些疾病相鉴别", "differential", ""],
    ["瑞伐胺过量如何逆转", "treatment", "过量"],
    ["沼泽热首选什么检查", "diagnosis", ""],
    ["first-line investigation for marsh fever", "diagnosis", ""],
    ["Can a child with allergy to ravamine receive solitrol?", "allergy", ""],
    ["瑞伐胺过敏可以用索利醇吗", "allergy", ""],
    // Near misses.
    ["Is ravamine contraindicated in marsh fever?", "safety", ""],
    ["ravamine with solitrol: contraindications?", "interaction", ""],
    ["沼泽热首选什么治疗", "first choice", ""],
    ["preferred drug and tests in the treatment of marsh fever", "first choice", ""],
    ["瑞伐胺过敏的沼泽热用什么药", "treatment", ""],
    ["过敏怎么治疗", "treatment", ""],
    ["沼泽热要禁食吗", "", "禁食"],
    ["peanut dose of ravamine", "dose", "peanut"],
  ])("%s", (text, kinds, terms) => {
    const question = readQuestion(text, CONCEPTS);
    expect(question.kinds.map(({ name }) => name).join(" ")).toBe(kinds);
    expect(question.terms.join(" ")).toBe(terms);
  });

  it.each([
    // An allergy holds at any age, and a pregnant woman is no further group than the pregnant; a pregnant child stays a child.
    ["Can a child with allergy to ravamine receive solitrol?", []],
    ["Is ravamine safe for pregnant women?", ["population pregnant"]],
    ["哺乳期妇女能用瑞伐胺吗", ["population lactating"]],
    ["Is ravamine safe for a child?", ["population child"]],
    ["Is ravamine safe for women?", ["population female"]],
  ])("names the groups that count: %s", (text, groups) => {
    expect([...readQuestion(text, CONCEPTS).populations]).toEqual(groups);
  });

  it("asks of a drug that is taken", () => {
    const { things, kinds } = readQuestion("Can a breastfeeding woman take ravamine?", CONCEPTS);
    expect(things.map(({ concepts }) => [...concepts])).toEqual([[drugCurie("ravamine")]]);
    expect(kinds.map(({ name }) => name)).toEqual(["safety"]);
  });

  it("asks of who has a disease what is asked of the disease", () => {
    const ids = (text: string) => readQuestion(text, CONCEPTS).things.map(({ concepts }) => [...concepts].sort());
    const both = ["CDSS:known-marsh-fever", "CDSS:marsh-fever"];
    expect(ids("瑞伐胺能用于沼泽热患者吗")).toEqual(expect.arrayContaining([both]));
    expect(ids("Is ravamine safe in marsh fever patients?")).toEqual(expect.arrayContaining([both]));
    expect(ids("沼泽热能用瑞伐胺吗")).toEqual(expect.arrayContaining([["CDSS:marsh-fever"]]));
  });
});
