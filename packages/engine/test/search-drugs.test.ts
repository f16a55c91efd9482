import { expect, test } from "vitest";
import { searchDrugs } from "../src/index.ts";
import { DRUGS } from "./fakes/index.ts";

test.each<[query: string, found: string[]]>([
  ["glucomin", ["glucomin glucomin"]],
  ["Glucomin-Hydrochloride", ["glucomin Glucomin hydrochloride"]],
  ["ＧＬＵＣＯ", ["glucomin glucomin"]],
  ["安倍", ["penbactil 安倍替"]],
  // The beginning of a name comes before a part of one, then the shorter name, then the id.
  ["洛", ["dolofen 洛芬酮", "cefalor 头孢洛", "macroflox 大环洛"]],
  ["moonroot", []],
  ["-", []],
])("a search for %s finds drugs by these names", (query, found) => {
  expect(searchDrugs(DRUGS, query, 10).map(({ id, matched }) => `${id} ${matched}`)).toEqual(found);
});
