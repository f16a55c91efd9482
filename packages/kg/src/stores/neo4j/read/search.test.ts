import { describe, expect, it } from "vitest";
import { luceneQuery } from "./search.ts";

describe("luceneQuery", () => {
  it("requires every word and takes the last as a prefix", () => {
    expect(luceneQuery(["marfan", "syn"])).toBe("+marfan +syn*");
    expect(luceneQuery(["癫", "痫"])).toBe("+癫 +痫*");
  });

  it("escapes whatever is neither letter nor digit", () => {
    expect(luceneQuery(["a*b", "c:d", 'e"'])).toBe('+a\\*b +c\\:d +e\\"*');
  });
});
