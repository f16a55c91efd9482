import { describe, expect, it } from "vitest";
import { createDrugNames } from "../src/index.ts";
import { KNOWLEDGE } from "./small-knowledge.ts";

const { resolve } = createDrugNames(KNOWLEDGE.drugs);

describe("names of drugs", () => {
  it.each([
    ["cedrol", "cedrol"],
    ["CEDROL", "cedrol"],
    ["Cedarin", "cedrol"],
    ["cedrol potassium", "cedrol"],
    ["Cedrol  Sodium", "cedrol"],
    ["雪松林", "cedrol"],
    ["雪松林钠片", "cedrol"],
    ["盐酸雪松林胶囊", "cedrol"],
    ["雪松林缓释胶囊", "cedrol"],
    ["盐酸雪松林肠溶缓释片", "cedrol"],
    ["雪松林钠口崩片", "cedrol"],
    ["注射用雪松林钠", "cedrol"],
    ["雪松林口服溶液", "cedrol"],
    ["雪松林软膏", "cedrol"],
    ["ＣＥＤＲＯＬ", "cedrol"],
    ["ravastat calcium", "ravastat"],
  ])("%s is %s", (name, id) => {
    expect(resolve(name)?.id).toBe(id);
  });

  it.each(["cedro", "cedrols", "sodium", "盐酸", "缓释胶囊", "片", "", "雪松", "雪松片", "cedrol ravastat"])(
    "%j is no drug",
    (name) => {
      expect(resolve(name)).toBeNull();
    },
  );
});
