import { describe, expect, it } from "vitest";
import { deidentify } from "../../src/index.ts";

/** Seventy days earlier. */
const hide = (text: string): string => deidentify(text, { known: {}, shiftDays: -70 }).text;

describe("what is told by its form and its neighbours", () => {
  it.each([
    // Days without a year are hidden; what may be a score as well needs the words of a day, or a date beside it
    ["MRSA screen sent 6/16.", "MRSA screen sent [DATE-1]."],
    ["repeat echo 16/3, then home", "repeat echo [DATE-1], then home"],
    ["given 2/16, 11/4 and 2/10;", "given [DATE-1], [DATE-2] and [DATE-3];"],
    ["afebrile since the 14th.", "afebrile since the [DATE-1]."],
    ["in clinic on the twelfth of November.", "in clinic on the [DATE-1]."],
    ["患者07-14无明显诱因发热", "患者[DATE-1]无明显诱因发热"],
    ["与2.15比较明显下降", "与[DATE-1]比较明显下降"],
    ["签署腊月廿三", "签署[DATE-1]"],
    ["本月20日复查", "本月[DATE-1]复查"],
    // 11 November 2023 less 70 days: 11 days back to 31 October, 31 to 30 September, 28 more: 2 September.
    ["DATE: 11 NOV 23\nREF", "DATE: 2 SEP 23\nREF"],
    // July 2022, seventy days are two months.
    ["；22年7月于外院行手术", "；22年5月于外院行手术"],
    // Names that are everyday words
    ["mrs young dc today", "mrs [NAME-1] dc today"],
    ["FP10: tom brackenridge today", "FP10: [NAME-1] today"],
    ["Patient: May Penhallow", "Patient: [NAME-1]"],
    ["awaiting mri. M.O. seen by physio", "awaiting mri. [NAME-1] seen by physio"],
    ["检验科常乐电话报告危急值", "检验科[NAME-1]电话报告危急值"],
    ["核对者胡晓琳、左海 血袋", "核对者[NAME-1]、[NAME-2] 血袋"],
    ["Dr.洪 advised", "Dr.[NAME-1] advised"],
    ["医生我家豆豆3岁", "医生我家[NAME-1]3岁"],
    ["新生儿覃小兰之女，出生", "新生儿[NAME-1]，出生"],
    // Places and firms
    ["BIBA from Millbrook Falls, fall", "BIBA from [PLACE-1], fall"],
    ["at 3408 Fulmer St NE Unit 13.", "at [PLACE-1]."],
    ["patient at Old Forge, Church Lane, Nether Wallby", "patient at [PLACE-1]"],
    ["dated today from Blue Heron Dialysis.", "dated today from [ORGANISATION-1]."],
    ["discharged to Pinehollow Rehab & Nursing via ambulance", "discharged to [ORGANISATION-1] via ambulance"],
    ["东郭村独居老人", "[PLACE-1]独居老人"],
    ["住平桥区阳光花园B区63-2-702，", "住[PLACE-1]，"],
    ["专家已到（云泽市二院）", "专家已到（[ORGANISATION-1]）"],
    // Codes
    ["portal login is keisha_b61.", "portal login is [ACCOUNT-1]."],
    ["card ending 4417", "card ending [ACCOUNT-1]"],
    ["claim 4000-448585, injury", "claim [ACCOUNT-1], injury"],
    ["the pump 409612K alarmed", "the pump [DEVICE-1] alarmed"],
    ["患者使用ZSB-0386号微量泵", "患者使用[DEVICE-1]号微量泵"],
    ["rang 03 5550 8760 no answer", "rang [PHONE-1] no answer"],
    ["call the nurse at 555-0109.", "call the nurse at [PHONE-1]."],
    ["she's 94 and well", "she's 90+ and well"],
  ])("%s", (text, expected) => {
    expect(hide(text)).toBe(expected);
  });
});

describe("near misses stay", () => {
  it.each([
    "血压120/80mmHg，疼痛3/10，肌力4/5级，视力6/18，左眼6/12，GCS 3/15，眼压15/18mmHg",
    "INR 2.3已复查，钾3.12在正常范围，白蛋白3.1，与2.3比较下降，血肌酐从1.2到2.3",
    "BP 12/8 kPa, VA 6/18 R, pain 7/10, MMSE 8/30, PHQ-9 12/27, nodes 2/13 positive, 3/7 history, 2/52 ago, x 5/7",
    "L4/5, C5/6, T11/12 level; 3-0 Vicryl, 2/0 silk; grade 3/6 murmur; T2N0M0; 1/12 nodes; Gleason 3+4",
    "K 3.5-5.5, rate 10-12, 5-10 mg, 8-12 weeks, 02-04 L/min; Apgar评分9-10-10分",
    "The 5th metatarsal, on the 3rd day, the 2nd dose, on the 4th cycle, on the 2nd and 3rd toes",
    "产后三月二十天，三月龄，7号手术刀片，14号胃管，第14号染色体",
    "Referred to Mental Health and Occupational Health, Cardiac Rehab, General Surgery. H&P done. Head & Neck normal",
    "pump 1200 units; claim 1500; on 4000 units; CD4 350-1000, ANC 200-1500, 500-1000 ml; NCT01234567",
    "镇静镇痛治疗，乡镇医院，附近社区，社区获得性肺炎，城镇职工医保",
    "家属安静，患者明显好转，患者左侧肢体，家属要求出院，患者应予抗感染，患者：高龄，腹软 平",
    "O型Rh阳性，麻醉：全麻，ASA III级。NapsinA（+），s/p RAI, threshold 0.7 V @ 0.4 ms",
    "Palmer's point, Simpson's biplane, Hardinge approach, Deauville 2, Mantoux 18 mm, Bactroban 5 days",
    "dr review; mrs dose; It's Friday, from here; May need oxygen; Upper Abdomen; Lower Limb",
    "sats 96, HR 96, 95 years ago; Braden评分16分",
  ])("%s", (text) => {
    expect(hide(text)).toBe(text);
  });
});
