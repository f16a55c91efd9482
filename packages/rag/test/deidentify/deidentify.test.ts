import { describe, expect, it } from "vitest";
import { deidentify, shiftDaysOf } from "../../src/index.ts";

/** Seventy days earlier: 2024-03-05 is 2023-12-26 (5 + 29 February days of 2024 + 31 + 5 = 70 days back from 5 March). */
const SHIFT = -70;
const hide = (text: string, known = {}): string => deidentify(text, { known, shiftDays: SHIFT }).text;

describe("what identifies a person", () => {
  it.each([
    // Names
    ["患者张伟因胸痛入院", "患者[NAME-1]因胸痛入院"],
    ["姓名：买买提·艾力 男", "姓名：[NAME-1] 男"],
    ["家属张某某代诉", "家属[NAME-1]代诉"],
    ["请欧阳主任会诊", "请[NAME-1]主任会诊"],
    ["医师签名：李明/王芳芳", "医师签名：[NAME-1]/[NAME-2]"],
    ["Seen by Dr Ahmed Khan today", "Seen by Dr [NAME-1] today"],
    ["Patient: Smith, John", "Patient: [NAME-1]"],
    ["Signed: Jane Roe, MD", "Signed: [NAME-1], MD"],
    ["his wife, Susan, called", "his wife, [NAME-1], called"],
    // Names by the lexicons, and by the words beside them
    ["We saw Brandt, who coughs", "We saw [NAME-1], who coughs"],
    ["Consent taken by Obafemi Adeleke today", "Consent taken by [NAME-1] today"],
    ["Notes of Grace Long. A long day", "Notes of [NAME-1]. A long day"],
    ["邻床家属裴庆帮忙叫医生", "邻床家属[NAME-1]帮忙叫医生"],
    ["病员：丹增曲珍，男", "病员：[NAME-1]，男"],
    // Of no list, by no neighbour
    ["Nwachukwu: stable overnight", "[NAME-1]: stable overnight"],
    ["THEATRE LIST: ZHURAVLYOVA LAP CHOLE", "THEATRE LIST: [NAME-1] LAP CHOLE"],
    ["spoke to mehmet on the phone", "spoke to [NAME-1] on the phone"],
    ["dr wroblewska reviewed", "dr [NAME-1] reviewed"],
    ["Handed over to Rose at 0730", "Handed over to [NAME-1] at 0730"],
    ["Pt: 0zdemir", "Pt: [NAME-1]"],
    ["seen with Ludmila van der Meer", "seen with [NAME-1]"],
    ["冰冻标本由訾红岩送至病理科", "冰冻标本由[NAME-1]送至病理科"],
    ["阎姐，帮忙看一下", "[NAME-1]姐，帮忙看一下"],
    ["儿子梓涵在外地", "儿子[NAME-1]在外地"],
    ["Z某反映胸闷", "[NAME-1]反映胸闷"],
    ["陳淑芬女士主訴胸悶", "[NAME-1]女士主訴胸悶"],
    ["block H205-4475", "block [RECORD-1]"],
    ["Mother, 92, has gout", "Mother, 90+, has gout"],
    ["she is ninety-two", "she is 90+"],
    // Numbers: 11010119900307451 has the sum 236, 236 mod 11 = 5, whose check character is 7.
    ["身份证110101199003074517", "身份证[ID-1]"],
    ["SSN 219-09-9999", "SSN [ID-1]"],
    // 943 476 5919: 9x10+4x9+3x8+4x7+7x6+6x5+5x4+9x3+1x2 = 299, 299 mod 11 = 2, 11 - 2 = 9.
    ["number 943 476 5919 given", "number [ID-1] given"],
    ["住院号：ZY20240315", "住院号：[RECORD-1]"],
    ["MRN: 00412345", "MRN: [RECORD-1]"],
    ["转入12床", "转入[RECORD-1]"],
    ["电话13800138000", "电话[PHONE-1]"],
    ["手机１３８ ００１３ ８０００", "手机[PHONE-1]"],
    ["Phone (555) 201-4567", "Phone [PHONE-1]"],
    ["tel 1380\u200b0138000", "tel [PHONE-1]"],
    ["write to a.b@example.org", "write to [EMAIL-1]"],
    ["see https://x.example/p?id=1 now", "see [URL-1] now"],
    ["from 192.168.1.20", "from [IP-1]"],
    ["微信号：zhang_w88", "微信号：[ACCOUNT-1]"],
    ["驾驶浙A·12B34", "驾驶[VEHICLE-1]"],
    ["car LK71 XYZ towed", "car [VEHICLE-1] towed"],
    ["chart 4633294 pulled", "chart [RECORD-1] pulled"],
    ["previously in Exeter, now well", "previously in [PLACE-1], now well"],
    ["序列号：PM12345AB", "序列号：[DEVICE-1]"],
    // Places
    ["家住浙江省杭州市西湖区文三路138号3栋501室，独居", "家住[PLACE-1]，独居"],
    ["lives at 12 Oak Street, Springfield, IL 62704.", "lives at [PLACE-1]."],
    ["转自太康县人民医院", "转自[ORGANISATION-1]"],
    ["at Mercy General Hospital", "at [ORGANISATION-1]"],
    // Ages
    ["患者92岁", "患者90+岁"],
    ["a 97-year-old man", "a 90+-year-old man"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});

describe("what medicine writes stays", () => {
  it.each([
    "血压120/80mmHg，疼痛评分2/10，肌力4/5级",
    "克罗恩病、帕金森病、川崎病、艾迪生病",
    "患者高血压病史10年，患者安静，患者黄疸消退，患者何时起病不详",
    "阿司匹林100mg每日1次；云南白药；白芍15g",
    "第3天，3月龄，1周，血钾3.5-5.5mmol/L，89岁",
    "外院诊断社区获得性肺炎，转上级医院",
    "BP 120/80, pain 2/10, K 3.5-5.5, power 4/5",
    "Crohn's disease, Parkinson disease, Bell's palsy, Wilson's disease, Guillain-Barré syndrome",
    "Murphy's sign negative, Glasgow Coma Scale 15, Wells score 3",
    "amoxicillin 500 mg TDS for 7 days; ICD-10 J18.9; BRCA1; rs1799963; NM_000546.5",
    "Patient: Alert and oriented. Aged 89. Travelled to Kenya. Pain clinic follow-up.",
    "platelets 145000, heparin 25000 units, CD34 POS, viral load 1200000 copies, S. aureus, hepatitis C. Started today",
    "St John's wort; pouch of Douglas; Glasgow Coma Scale; Rome IV criteria; Long QT; Frank haematuria; May eat",
    "Returned from Lagos; Follow Up; Left Lower Lobe; Grey Turner sign; Cheyne-Stokes breathing",
    "霍奇金淋巴瘤，易疲劳，方颅，时轻时重，查平素便秘，齐多夫定，伏立康唑，血小板145000",
    "Jardiance and Clexane; Klebsiella pneumoniae; NSTEMI; QTc 450; LFTs; Dx gout; Child-Pugh B; Weber B fracture; ninety minutes; HR 92, BP 98/60",
    "Young-onset dementia; Spent two weeks in Kenya; Speaks Somali; Afebrile, Tolerating Diet",
    "易激惹，宫缩规律，向家属交代病情，贺普丁100mg，钱币状红斑，时有头晕，感染性休克，应予会诊",
    "1 or 2 may help; SpO2 94% at 14:30",
  ])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});

describe("terms of a release", () => {
  it("are kept, and elsewhere the same word is hidden", () => {
    const text = "Gollop syndrome-like hands; asked Gollop today";
    const terms = () => [{ start: 0, end: 15 }];
    expect(deidentify(text, { known: {}, shiftDays: SHIFT, terms }).text).toBe(
      "Gollop syndrome-like hands; asked [NAME-1] today",
    );
  });
});

describe("dates", () => {
  it.each([
    ["2024-03-05 14:30", "2023-12-26 14:30"],
    ["2024年3月5日", "2023年12月26日"],
    ["二〇二四年三月五日", "二〇二三年十二月二十六日"],
    ["March 5, 2024", "December 26, 2023"],
    ["5th of March 2024", "26th of December 2023"],
    ["05MAR2024", "26DEC2023"],
    // 25 cannot be a month: all dates of the text have the day first. 25 March less 70 days is 15 January.
    ["25/03/2024 and 05/03/2024", "15/01/2024 and 26/12/2023"],
    // Seventy days are 2.3 months: two.
    ["2024年3月", "2024年1月"],
  ])("%s becomes %s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });

  it("hides a birth that gives an age above 89 away", () => {
    // 2024 - 1930 = 94
    expect(hide("born 1930-02-01, seen 2024-03-05")).toBe("born [DATE-1], seen 2023-12-26");
  });

  it("come back in whatever form an answer writes them, and no others do", () => {
    const { restore } = deidentify("Admitted 2024-03-05.", { known: {}, shiftDays: SHIFT });
    expect(restore("On December 26, 2023 (26 Dec) she came; guideline of 2019-01-01.")).toBe(
      "On March 5, 2024 (5 Mar) she came; guideline of 2019-01-01.",
    );
  });
});

describe("known identifiers", () => {
  it("are found in any grouping, case and order", () => {
    const known = { names: ["Robert Bell"], ids: ["AB-12 34"], phones: ["020 7946 0000"] };
    expect(hide("BELL ROBERT, ab1234, 02079460000", known)).toBe("[NAME-1], [ID-1], [PHONE-1]");
  });

  it("are not found in terms of medicine", () => {
    expect(hide("Mr Bell has Bell's palsy", { names: ["Robert Bell"] })).toBe("Mr [NAME-1] has Bell's palsy");
  });
});

describe("placeholders", () => {
  it("are the same for the same identifier", () => {
    expect(hide("患者张伟，张伟之妻")).toBe("患者[NAME-1]，[NAME-1]之妻");
  });

  it("do not collide with what an author wrote to be taken for one", () => {
    const { text, restore } = deidentify("[NAME-1] 患者张伟因胸痛", { known: {}, shiftDays: SHIFT });
    expect(text).toBe("[NAME-1] 患者[NAME-2]因胸痛");
    expect(restore("[NAME-1], [name 2]")).toBe("[NAME-1], 张伟");
  });

  it("come back, and unknown ones stay", () => {
    const note = "患者张伟，92岁，2024-03-05入院，电话13800138000。";
    const { text, restore, counts } = deidentify(note, { known: {}, shiftDays: SHIFT });
    expect(restore(text)).toBe(note);
    expect(restore("【NAME-1】 [PHONE-9]")).toBe("张伟 [PHONE-9]");
    expect(counts).toEqual({ name: 1, age: 1, date: 1, phone: 1 });
  });
});

describe("the shift", () => {
  it.each([0, 1.5, Number.NaN])("is refused where it is %d", (shiftDays) => {
    expect(() => deidentify("x", { known: {}, shiftDays })).toThrow("shiftDays");
  });

  it("is whole weeks into the past, the same for a case and another for another", () => {
    const shifts = Array.from({ length: 40 }, (_, at) => shiftDaysOf(`case-${at}`, "secret"));
    for (const shift of shifts) {
      expect(Math.abs(shift % 7)).toBe(0);
      expect(shift).toBeLessThanOrEqual(-28);
      expect(shift).toBeGreaterThanOrEqual(-364);
    }
    expect(new Set(shifts).size).toBeGreaterThan(10);
    expect(shiftDaysOf("case-1", "secret")).toBe(shifts[1]);
    expect(shiftDaysOf("case-1", "other")).not.toBe(shifts[1]);
  });
});
