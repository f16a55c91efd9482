import type { Drug } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { isLess } from "./amount.ts";

type Amount = Drug["doses"]["adult"][number]["from"];
const amount = (value: number, unit: Amount["unit"], per: Amount["per"]): Amount => ({ value, unit, per });

describe("isLess", () => {
  it.each<[string, Amount, Amount, boolean]>([
    ["999 ug and 1 mg", amount(999, "ug", "day"), amount(1, "mg", "day"), true],
    ["1000 ug and 1 mg", amount(1000, "ug", "day"), amount(1, "mg", "day"), false],
    // 0.07 g * 10^9 is 70000000.00000001 in binary floating point: the same dose all the same.
    ["70 mg and 0.07 g", amount(70, "mg", "day"), amount(0.07, "g", "day"), false],
    ["0.9 mg/kg and 1000 ug/kg", amount(0.9, "mg/kg", "hour"), amount(1000, "ug/kg", "hour"), true],
    ["1 IU and 2 IU", amount(1, "IU", "dose"), amount(2, "IU", "dose"), true],
    ["a day's and a dose's", amount(1, "mg", "day"), amount(2, "mg", "dose"), true],
    ["a dose's and a day's: several doses make a day", amount(1, "mg", "dose"), amount(2, "mg", "day"), false],
    ["an hour's and a dose's: a dose may run for hours", amount(1, "mg", "hour"), amount(2, "mg", "dose"), false],
    ["mg and mg/kg", amount(1, "mg", "day"), amount(2, "mg/kg", "day"), false],
    ["mg/kg and mg/m2", amount(1, "mg/kg", "day"), amount(2, "mg/m2", "day"), false],
    ["mg and IU", amount(1, "mg", "day"), amount(2, "IU", "day"), false],
  ])("%s", (_, upper, lower, expected) => {
    expect(isLess(upper, lower)).toBe(expected);
  });
});
