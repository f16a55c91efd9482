import type { Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../../statistics/random.ts";
import type { ConceptLexicon } from "../lexicon/concept-lexicon.ts";
import { KINDS } from "./kinds.ts";

/** Two findings of one system, and two names of the first. */
const LEXICON: ConceptLexicon = {
  find: (text) => {
    const start = text.indexOf("ember sign");
    return start < 0 ? [] : [{ ids: ["HP:1"], start, end: start + 10 }];
  },
  namesOf: (id) => (id === "HP:1" ? ["Ember sign", "Glowing mark"] : ["Frost heave"]),
  ancestorsOf: () => new Set(),
  kindredOf: () => ["HP:1", "HP:2"],
  areApart: (id, other) => id !== other,
};

function rewritings(kind: string, statement: string, lang: Language, passage = statement): Set<string | null> {
  const rewrite = KINDS[kind]?.rewrite;
  if (rewrite === undefined) throw new Error(`no kind ${kind}`);
  const seeds = Array.from({ length: 60 }, (_, seed) => seed);
  return new Set(
    seeds.map((seed) => rewrite(statement, { lang, passage, random: seededRandom(seed), lexicon: LEXICON })),
  );
}

describe("rewriting", () => {
  // All that sixty seeds give: the choices are few, so that each comes up.
  it.each<[kind: string, lang: Language, statement: string, all: readonly string[]]>([
    // Multiples by 2, 3, 0.5 and 1.4 (16.8 is written with the statement's decimals: 17).
    [
      "number",
      "en",
      "It helped 12 men.",
      ["It helped 24 men.", "It helped 36 men.", "It helped 6 men.", "It helped 17 men."],
    ],
    // 180, 270 and 126 percent are impossible.
    ["number", "en", "It helped 90% of them.", ["It helped 45% of them."]],
    ["number", "zh", "共有8例好转", ["共有16例好转", "共有24例好转", "共有4例好转", "共有11例好转"]],
    ["unit", "en", "They got 5 mg.", ["They got 5 g."]],
    ["unit", "zh", "每次5毫克", ["每次5克"]],
    ["dose", "en", "They got 5 mg.", ["They got 50 mg.", "They got 0.5 mg.", "They got 5 g."]],
    ["dose", "zh", "每次5毫克", ["每次50毫克", "每次0.5毫克", "每次5克"]],
    ["negation", "en", "Ravamine is safe.", ["Ravamine is not safe."]],
    ["negation", "en", "Ravamine was not safe.", ["Ravamine was safe."]],
    ["negation", "en", "Ravamine cannot help.", ["Ravamine can help."]],
    ["negation", "en", "They had no significant cough.", ["They had significant cough."]],
    ["negation", "en", "No difference remained.", ["Difference remained."]],
    ["negation", "en", "They slept without pain.", ["They slept with pain."]],
    ["negation", "zh", "未见异常", ["见异常"]],
    ["negation", "zh", "患者没有发热", ["患者有发热"]],
    ["negation", "zh", "两组无显著差异", ["两组有显著差异"]],
    ["negation", "zh", "该药可降低血压", ["该药不可降低血压"]],
    ["negation", "zh", "瑞伐胺是安全的", ["瑞伐胺不是安全的"]],
    ["direction", "en", "Coughing increased.", ["Coughing decreased."]],
    ["direction", "en", "Higher doses help.", ["Lower doses help."]],
    ["direction", "zh", "血压升高", ["血压降低"]],
    ["population", "en", "It helps children.", ["It helps adults."]],
    ["population", "en", "It helps pregnant women.", ["It helps postmenopausal women.", "It helps pregnant men."]],
    ["population", "zh", "适用于儿童", ["适用于成人"]],
    ["time", "en", "Pain fell after surgery.", ["Pain fell before surgery.", "Pain fell prior to surgery."]],
    ["time", "en", "It is given daily.", ["It is given weekly."]],
    ["time", "zh", "术前给药", ["术后给药"]],
    ["entity", "en", "The ember sign was seen.", ["The frost heave was seen."]],
    ["kept-synonym", "en", "The ember sign was seen.", ["The glowing mark was seen."]],
    ["kept-percent", "en", "In 12% (95%CI 8 to 14)", ["In 12 percent (95 percent CI 8 to 14)"]],
    ["kept-percent", "en", "In 12 per cent", ["In 12%"]],
    ["kept-percent", "zh", "有效率80%", ["有效率百分之80"]],
    ["kept-spacing", "en", "They got 5 mg.", ["They got 5mg."]],
    ["kept-number-word", "en", "It helped 12 men.", ["It helped twelve men."]],
    ["kept-number-word", "en", "It helped three men.", ["It helped 3 men."]],
    ["kept-number-word", "zh", "共25例", ["共二十五例"]],
    ["kept-spelling", "en", "Tumor edema in the laboratory.", ["Tumour oedema in the laboratory."]],
    ["kept-spelling", "en", "Tumours were randomised.", ["Tumors were randomized."]],
    ["kept-unit", "en", "They got 1500 mg.", ["They got 1.5 g."]],
    ["kept-unit", "en", "It took 2 weeks.", ["It took 14 days."]],
    ["kept-unit", "zh", "每次0.5克", ["每次500毫克"]],
    ["kept-order", "en", "After surgery, the pain fell at once.", ["The pain fell at once after surgery."]],
    ["exact", "en", "It helps.", ["It helps."]],
  ])("%s (%s): %s", (kind, lang, statement, all) => {
    expect(rewritings(kind, statement, lang)).toEqual(new Set(all));
  });

  it("takes another number of the passage where it has one", () => {
    const all = rewritings(
      "number",
      "It helped 12 men.",
      "en",
      "It helped 12 men of 55 men. In 1998, CD4 cells of 13 men fell.",
    );
    expect(all).toContain("It helped 55 men.");
    // 13 could be called rounding of 12, and 1998 is a year.
    expect(all).not.toContain("It helped 13 men.");
    expect(all).not.toContain("It helped 1998 men.");
  });

  it.each<[kind: string, lang: Language, statement: string]>([
    ["number", "en", "IL-6 in type 2 diabetes"],
    ["unit", "en", "It helped 12 men."],
    ["dose", "en", "Haemoglobin was 12 g/dL."],
    ["dose", "en", "It took 12 weeks."],
    ["negation", "en", "It may help."],
    ["negation", "en", "Not only men, with or without pain"],
    ["negation", "zh", "未来的研究"],
    ["direction", "en", "Pain of the lower limbs"],
    ["direction", "en", "It increased in some and decreased in others."],
    ["population", "en", "It helps both men and women."],
    ["population", "en", "The manikin and a specimen"],
    ["time", "en", "Once it is over"],
    ["time", "en", "Before and after surgery"],
    ["entity", "en", "Nothing was seen."],
    ["kept-number-word", "en", "Fifty-three men and fifty three women with CD4 or type 2"],
    ["kept-spelling", "en", "The laboratory of colorectal centering"],
    ["kept-unit", "en", "At 12 and 24 hours, in 5 ± 2 weeks"],
    ["kept-unit", "en", "They got 500 mg/kg."],
    ["kept-order", "en", "In conclusion, the pain fell at once."],
    ["kept-order", "en", "After surgery, the pain fell, which helped."],
  ])("%s (%s) leaves alone: %s", (kind, lang, statement) => {
    expect(rewritings(kind, statement, lang)).toEqual(new Set([null]));
  });
});
