import { describe, expect, it } from "vitest";
import { deidentify } from "../../src/index.ts";

const hide = (text: string): string => deidentify(text, { known: {}, shiftDays: -70 }).text;

describe("codes are hidden unless they have a reading in medicine", () => {
  it.each([
    ["chart QX7741B pulled", "chart [RECORD-1] pulled"],
    ["the label read 48213 today", "the label read [RECORD-1] today"],
    ["號碼HN02312416(6)。", "號碼[RECORD-1]。"],
    ["came in KA 01 AB 1234 today", "came in [VEHICLE-1] today"],
    ["parked TX ABC-1234 outside", "parked [RECORD-1] outside"],
    ["妻，6123 4567）", "妻，[RECORD-1]）"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
  it.each([
    "amoxicillin 500mg, 2500ml in 24h, 10x8x6mm, 120/80, WBC12.3, BP135/85mmHg, SpO298",
    "pT3N1bM0, G2P1A0, G4P3003, E4V5M6, S1Q3T3, C1D15, 38w2d",
    "CA125 and CA19-9, CYP2C19, HLA-B27, BRAF V600E, IL-6, CD34, E11.9, I-131, H7N9, HPV16/18, FOLFOX6",
    "platelets 145000, ferritin 12500, viral load 48213, 1.5 x 10^9, 12500 steps",
  ])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});

describe("addresses are read to the end of what is capitalised or numbered", () => {
  it.each([
    ["lives at Flat 3, 17 Harbour Road, Bristol, BS1 5TT with her son", "lives at [PLACE-1] with her son"],
    ["seen at 1143 W. Cottonwood Ave, Apt 8B, Millbrook Falls today", "seen at [PLACE-1] today"],
    ["crash on County Road 412, then", "crash on [PLACE-1], then"],
    ["from 3 Maes yr Haf, Cwmderwen.", "from [PLACE-1]."],
    ["住址：沙田瀝源邨福海樓1204室", "住址：[PLACE-1]"],
    ["送至车江镇桐梓村王家湾组", "送至[PLACE-1]"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
  it.each([
    "born in Kenya; T2N0M0; GCS E4V4M6; 1 block of pain, level 2",
    "城市 农村 市区 镇静镇痛 骶尾部 尿路感染 手术室 心室",
  ])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});

describe("institutions with a name are hidden, kinds of them stay", () => {
  it.each([
    ["taken to Dry Fork County Memorial Hospital", "taken to [ORGANISATION-1]"],
    ["injured at Pohutu Concrete", "injured at [ORGANISATION-1]"],
    ["由仁安長者之家送入", "由[ORGANISATION-1]送入"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
  it.each(["seen in Pain Clinic, Memory Clinic and the local hospital", "当地医院就诊，转上级医院"])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});

describe("ages above 89", () => {
  it.each([
    ["a 97yo lady, 94F, aged 93", "a 90+yo lady, 90+F, aged 90+"],
    ["in her nineties", "in her 90+"],
    ["院友，九十二歲", "院友，90+歲"],
    ["家中有九旬老人；患者89岁，88 y/o", "家中有九旬老人；患者89岁，88 y/o"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});
