import { describe, expect, it } from "vitest";
import { deidentify } from "../../src/index.ts";

const hide = (text: string): string => deidentify(text, { known: {}, shiftDays: -70 }).text;

describe("persons that their role, their bed or a table tells", () => {
  it.each([
    ["Name | Bed | Jobs\nDay | 7 | chase troponin", "Name | Bed | Jobs\n[NAME-1] | [RECORD-1] | chase troponin"],
    ["Wound clean. Seen by KS, review weekly", "Wound clean. Seen by [NAME-1], review weekly"],
    ["Testing offered to sibs Teddy and Hope today", "Testing offered to sibs [NAME-1] and [NAME-2] today"],
    ["Key worker D. Poole rang", "Key worker [NAME-1] rang"],
    ["Kiprono arap Cheruiyot seen", "[NAME-1] seen"],
    ["遗传咨询：先证者青辰皓，来诊", "遗传咨询：先证者[NAME-1]，来诊"],
    ["老年科：高兴，女，78岁", "老年科：[NAME-1]，女，78岁"],
    ["沐宸妈妈您好", "[NAME-1]妈妈您好"],
    ["父何存生母孙玉梅均未检出", "父[NAME-1]母[NAME-2]均未检出"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
  it.each([
    "Date | HR | BP\nDay 2 | 88 | 124/76",
    "Seen by GP, reviewed by ENT. Hepatitis B. Patient well; WBC 12.5 x10^9/L. Hodgkin lymphoma",
    "患者高龄，家属要求出院，患者明显好转，孩子昨天发热",
  ])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});

describe("beds, numbers, days and homes by their form", () => {
  it.each([
    ["moved to bed SR2 today", "moved to bed [RECORD-1] today"],
    ["转男二病区15床，继续", "转[RECORD-1]，继续"],
    ["证号军字第3532789", "证号[ID-1]"],
    ["NRIC S****275L noted", "NRIC [ID-1] noted"],
    ["于2018、9、1入院", "于[DATE-1]入院"],
    ["预约08-13听力门诊", "预约[DATE-1]听力门诊"],
    ["from RR 2 Site 37 Comp 7, Ste Marthe.", "from [PLACE-1]."],
    ["from Shibanga village, Lurambi.", "from [PLACE-1]."],
    ["在龙岗区坂雪社康接种", "在[ORGANISATION-1]接种"],
    ["the elder 101 years, frail", "the elder 90+ years, frail"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
  it.each(["绝对卧床，床旁活动", "RR 18, sats 96", "the village clinic; day 3", "pain 3/10, closed wound"])(
    "%s",
    (text) => {
      expect(hide(text)).toBe(text);
    },
  );
});

describe("time grows with the length of a text, whatever its shape", () => {
  it.each([
    ["capitals", "Abcdef Ghijkl "],
    ["shouted", "ABCD EFGH "],
    ["figures", "1234567890 "],
    ["bare figures", "1234567890"],
    ["Han", "张三丰王建国在"],
    ["commas", "Ab, Cd, "],
    ["initials", "A. "],
    ["marks", "，。|-"],
  ])("a line of 20,000 of %s within 10 s", (_, unit) => {
    const line = unit.repeat(Math.ceil(20_000 / unit.length));
    const start = performance.now();
    hide(line);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
