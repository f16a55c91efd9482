import { curie, type Language } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import { createTextMatcher } from "../match/create-text-matcher.ts";

const entry = (concept: string, language: Language, text: string): LexiconEntry => ({
  text,
  language,
  concept: curie(concept),
  kind: "phenotype",
  scope: "exact",
  lay: true,
});
const NAMES = [
  entry("HP:1", "en", "barking cough"),
  entry("HP:2", "en", "dry cough"),
  entry("HP:3", "en", "ear pain"),
  entry("HP:4", "en", "tender cord under the skin"),
  entry("HP:5", "en", "clusters of blisters"),
  entry("HP:6", "en", "high blood pressure"),
  entry("HP:7", "en", "GOT raised"),
  entry("HP:8", "zh", "大便带血"),
  entry("HP:9", "zh", "夜间憋醒"),
  entry("HP:10", "zh", "耳痛"),
  entry("HP:11", "zh", "皮疹瘙痒"),
  entry("HP:12", "zh", "蛋白++"),
];
const strict = createTextMatcher(NAMES);
const loose = createTextMatcher(NAMES, () => true);
const found = (matcher: typeof loose, text: string): string[] =>
  matcher.read(text).map(({ concepts, context }) => `${context.status === "absent" ? "-" : ""}${concepts[0]?.id}`);

describe("names whose words stand apart", () => {
  it.each<[string, string[]]>([
    ["A barking, then dry cough.", ["HP:2"]],
    ["A barking dry cough.", ["HP:1", "HP:2"]],
    ["His ear has been hurting.", ["HP:3"]],
    ["There is a cord that is tender to touch under the skin.", ["HP:4"]],
    ["Clustered tiny clear vesicles.", ["HP:5"]],
    // Another item of a list, another clause, a denial between: not the name.
    ["Ear discharge and severe throat pain.", []],
    ["The ear is fine, pain in the jaw.", []],
    ["Cough that is not dry.", []],
    ["Blood pressure was taken.", []],
    ["Raised voices.", []],
    // The words of the name are read as any finding is: denied ones are absent.
    ["No barking dry cough.", ["-HP:1", "-HP:2"]],
    ["大便总是带血。", ["HP:8"]],
    ["半夜常常憋醒。", ["HP:9"]],
    ["皮肤瘙痒，有皮疹。", []],
    ["发痒的疹子", ["HP:11"]],
    ["大便不带血。", ["-HP:8"]],
    ["耳鸣、头痛。", []],
    // 蛋白++ is found as it stands; 蛋白 alone is a word of many others.
    ["铜蓝蛋白降低。", []],
  ])("%s", (text, expected) => expect(found(loose, text)).toEqual(expected));

  it("a relative inside the name of a family history still says whose illness it is", () => {
    const names = [
      entry("CDSS:family-history", "en", "mother has diabetes"),
      entry("HP:20", "en", "type 1 diabetes"),
      entry("HP:2", "en", "dry cough"),
    ];
    const matcher = createTextMatcher(names, () => true);
    const read = (text: string): string[] =>
      matcher.read(text).map(({ concepts, context }) => `${concepts[0]?.id} ${context.experiencer}`);
    expect(read("Her mother has type 1 diabetes. Dry cough.")).toEqual([
      "CDSS:family-history patient",
      "HP:20 family",
      "HP:2 patient",
    ]);
    expect(read("She has type 1 diabetes.")).toEqual(["HP:20 patient"]);
  });

  it("are not looked for unless asked", () => {
    expect(found(strict, "His ear has been hurting.")).toEqual([]);
  });

  it("a bag of words that two findings claim names neither", () => {
    const both = createTextMatcher(
      [entry("HP:1", "en", "red swollen eye"), entry("HP:2", "en", "eye swollen red")],
      () => true,
    );
    expect(found(both, "The eye was swollen and rather red.")).toEqual([]);
  });
});
