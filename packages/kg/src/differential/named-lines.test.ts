import { type ClinicalCondition, curie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { familiesOf, namedLines } from "./named-lines.ts";
import type { PackLine } from "./pack-knowledge.ts";

const line = (number: number, en: string, zh: string, synonyms: { en: string[]; zh: string[] }): [number, PackLine] => [
  number,
  { number, condition: { names: { en, zh }, synonyms } as ClinicalCondition } as PackLine,
];
const none = { en: [], zh: [] };
const packs = new Map([
  line(0, "Acute bronchitis", "急性支气管炎", { en: ["bronchitis"], zh: ["支气管炎"] }),
  line(1, "Acute bronchitis in children", "小儿急性支气管炎", none),
  line(2, "Childhood pneumonia", "小儿肺炎", none),
  line(3, "Community-acquired pneumonia", "社区获得性肺炎", { en: ["pneumonia"], zh: ["肺炎"] }),
  line(4, "Croup", "急性喉炎", none),
]);

describe("one illness in patients of another age", () => {
  it.each([
    [0, [1]],
    [1, [0]],
    [2, [3]],
    [3, [2]],
    [4, undefined],
  ])("line %i: %j", (at, others) => expect(familiesOf(packs).get(at)).toEqual(others));
});

describe("lines that the record names", () => {
  const ids = [0, 1, 2, 3, 4].map((at) => curie(`CDSS:${"abcde"[at]}`));
  const index = {
    lineOf: Int32Array.from([0, 1, 2, 3, 4]),
    families: familiesOf(packs),
    release: { concepts: { ordinal: new Map(ids.map((id, at) => [id as string, at])) } },
  };
  const named = (...said: [number, "present" | "absent", "certain" | "uncertain"][]) =>
    [
      ...namedLines(
        index,
        said.map(([at, status, certainty]) => ({
          condition: ids[at] ?? curie("CDSS:none"),
          status,
          certainty,
          evidence: [`span:${at}`],
        })),
      ),
    ].map(([at, { share, evidence }]) => [at, share, ...evidence]);

  it("a name speaks for its own line and for its family", () => {
    expect(named([0, "present", "certain"])).toEqual([
      [0, 1, "span:0"],
      [1, 1, "span:0"],
    ]);
    expect(named([4, "absent", "certain"])).toEqual([[4, -1, "span:4"]]);
    expect(named([4, "present", "uncertain"])).toEqual([[4, 0.5, "span:4"]]);
  });

  it("what is there wins over what is ruled out, and an unknown condition is no line", () => {
    expect(named([4, "absent", "certain"], [4, "present", "certain"])).toEqual([[4, 1, "span:4"]]);
    expect(named([4, "present", "uncertain"], [4, "absent", "certain"])).toEqual([[4, 0.5, "span:4"]]);
    expect(
      namedLines(index, [{ condition: curie("OMIM:1"), status: "present", certainty: "certain", evidence: [] }]).size,
    ).toBe(0);
  });
});
