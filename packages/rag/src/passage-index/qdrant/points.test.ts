import { describe, expect, it } from "vitest";
import { sample } from "../../../test/passage-index/samples.ts";
import { pointId, toPassage, toPoint } from "./points.ts";
import { indexOf } from "./sparse-vector.ts";

describe("a point", () => {
  it("has an id of version 8 from the sha256 of the passage's", () => {
    // sha256("abc") = ba7816bf 8f01cfea 414140de 5dae2223 …: the 13th digit becomes 8, the top bits of the 17th 10 (0x41 to 0x81).
    expect(pointId("abc", "shared")).toBe("ba7816bf-8f01-8fea-8141-40de5dae2223");
  });

  it("has another id for each tenant", () => {
    const ids = ["shared", "clinic", "ward"].map((tenant) => pointId("abc", tenant));
    expect(new Set(ids).size).toBe(3);
  });

  it("leaves out what a lane has nothing of", () => {
    const { vector } = toPoint({ ...sample(1, "fever", { vector: null }), terms: [] });
    expect(vector).toEqual({});
  });

  it("counts each concept once", () => {
    const { vector } = toPoint(sample(1, "fever", { concepts: ["HP:0001945"] }));
    expect(vector).toMatchObject({ meaning: [1, 0], concepts: { indices: [indexOf("HP:0001945")], values: [1] } });
  });

  it.each([
    ["2020-05", { first_day: 20200501, last_day: 20200531 }],
    ["2019", { first_day: 20190101, last_day: 20191231 }],
  ])("has the days that %s may mean", (date, days) => {
    expect(toPoint(sample(1, "a", { cited: { date } })).payload).toMatchObject(days);
  });

  it("has no days where the document has no date", () => {
    const { payload } = toPoint(sample(1, "a"));
    expect(Object.keys(payload ?? {}).filter((key) => key.endsWith("_day"))).toEqual([]);
  });

  it("gives the passage back, and nothing else of the payload", () => {
    const indexed = sample(1, "fever");
    expect(toPassage(toPoint(indexed).payload)).toEqual(indexed.passage);
  });
});
