import { CdssError, curie } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";
import { createTextMatcher } from "./create-text-matcher.ts";

const matcher = createTextMatcher(smallLexicon());
const found = (text: string): string[] =>
  matcher.read(text).map((mention) => `${text.slice(mention.start, mention.end)} = ${mention.concepts[0]?.label.en}`);

describe("order, spelling and lists", () => {
  test.each<[string, string[]]>([
    ["Pain in the abdomen.", ["Pain in the abdomen = Abdominal pain"]],
    ["pain in her left knee", ["pain in her left knee = Knee pain"]],
    [
      "knee, hip and back pain",
      ["knee, hip and back pain = Knee pain", "hip and back pain = Hip pain", "back pain = Back pain"],
    ],
    [
      "Swelling of hands and feet",
      ["Swelling of hands = Peripheral edema", "Swelling of hands and feet = Foot swelling"],
    ],
    ["Swollen left ankle", ["Swollen left ankle = Ankle swelling"]],
    ["The liver was mildly enlarged.", ["liver was mildly enlarged = Hepatomegaly"]],
    ["Enlargement of the spleen", ["Enlargement of the spleen = Splenomegaly"]],
    ["abnormality of eye", ["abnormality of eye = Abnormality of the eye"]],
    ["Left ventricular hypertrophy", ["Left ventricular hypertrophy = Left ventricular hypertrophy"]],
    ["ABDOMINAL   PAIN", ["ABDOMINAL   PAIN = Abdominal pain"]],
    ["ab\u200Bdominal pain", ["ab\u200Bdominal pain = Abdominal pain"]],
    ["双手、双足肿胀", ["手、双足肿胀 = Peripheral edema", "足肿胀 = Foot swelling"]],
    ["肝、脾肿大", ["肝、脾肿大 = Hepatomegaly", "脾肿大 = Splenomegaly"]],
    ["膝关节疼痛", ["疼痛 = Pain"]],
    ["腹部持续性疼痛", ["腹部持续性疼痛 = Abdominal pain"]],
    ["发热腹痛", ["发热 = Fever", "腹痛 = Abdominal pain"]],
    ["My eyesight has gone blurry.", ["eyesight has gone blurry = Blurred vision"]],
    ["freckles in both armpits", ["freckles in both armpits = Axillary freckling"]],
    ["发过烧，尿特别多", ["发过烧 = Fever", "尿特别多 = Polyuria"]],
    ["Edema, oedema", ["Edema = Edema", "oedema = Edema"]],
  ])("%s", (text, expected) => expect(found(text)).toEqual(expected));
});

describe("names that must not fire", () => {
  test.each([
    "She also wants to know it als ob.",
    "Glasgow Coma Scale 15",
    "He falls asleep easily.",
    "Blood pressure falls within the normal range.",
    "血尿素氮 5.2 mmol/L",
    "发热门诊就诊",
    "anti-tumor necrosis factor",
    "painter",
    "feverfew tea",
  ])("%s", (text) => expect(found(text)).toEqual([]));

  test("an abbreviation fires in capitals only", () => {
    expect(found("ALS was diagnosed")).toEqual(["ALS = Amyotrophic lateral sclerosis"]);
    expect(found("als was diagnosed")).toEqual([]);
  });

  test("a guarded word fires in clinical company", () => {
    expect(found("recurrent falls")).toEqual(["falls = Falls"]);
  });
});

describe("names that several concepts claim", () => {
  const entry = (text: string, concept: string, scope: LexiconEntry["scope"]): LexiconEntry => ({
    text,
    language: "en",
    concept: curie(concept),
    kind: "phenotype",
    scope,
    lay: false,
  });
  const ids = (entries: LexiconEntry[], text: string): string[] =>
    createTextMatcher(entries)
      .read(text)
      .flatMap((mention) => mention.concepts.map((concept) => concept.id));

  test("label before exact before the rest, whatever the order of the entries", () => {
    const entries = [
      entry("wasting", "HP:3", "related"),
      entry("wasting", "HP:2", "exact"),
      entry("wasting", "HP:1", "label"),
    ];
    expect(ids(entries, "wasting")).toEqual(["HP:1"]);
    expect(ids(entries.slice(0, 2), "wasting")).toEqual(["HP:2"]);
    expect(ids([...entries].reverse(), "wasting")).toEqual(["HP:1"]);
  });

  test("two weak claims name neither, nor do two claims on one abbreviation", () => {
    expect(ids([entry("wasting", "HP:1", "broad"), entry("wasting", "HP:2", "broad")], "wasting")).toEqual([]);
    expect(ids([entry("ASD", "HP:1", "exact"), entry("ASD", "HP:2", "exact")], "ASD")).toEqual([]);
  });

  test("a finding and a disease of one name are both there", () => {
    expect(matcher.read("asthma")[0]?.concepts.map((concept) => concept.kind)).toEqual(["phenotype", "condition"]);
  });
});

test("an empty name is refused with its place", () => {
  const broken = [...smallLexicon().slice(0, 2), { ...smallLexicon()[0], text: " " } as LexiconEntry];
  const thrown = (() => {
    try {
      createTextMatcher(broken);
      return null;
    } catch (error) {
      return error;
    }
  })();
  expect(thrown).toBeInstanceOf(CdssError);
  expect((thrown as CdssError).issues[0]?.path).toBe("entries[2].text");
});
