import { COUNT } from "../read-count.ts";
import type { StatementRule } from "../statement.ts";

const ABOUT = "(?:about |around |nearly |almost |over |some |roughly |approximately |another |a further |at least )?";
const AMOUNT = `${COUNT}(?: ?(?:-|to) ?${COUNT})? ?(?:kgs?|kilos?|kilograms?|lbs?|pounds?|stone)\\b`;
// What was meant to happen is no symptom.
const NOT_MEANT =
  "(?![^.;\\n]{0,30}\\b(?:intentional|intentionally|deliberately|on purpose|dieting|on a diet|by diet))";
const HAN_AMOUNT = `了?(?:大?约|近|大概|差不多|快|有)?${COUNT}(?:余|多|来|几)?(?:kg|公斤|千克|斤)`;
// 体重55kg and 胎儿重3kg state a weight; only with 了 or beside what it is compared with does 重 state a gain.
const HEAVIER = "(?:重(?=了)|(?<=(?:比|较)[^,。;，；\\n]{0,8}(?<!体))重)";

/** A change of weight told by its amount: "lost 6 kg", 瘦了十二斤. */
export const WEIGHT_CHANGE: readonly StatementRule[] = [
  {
    findings: ["Weight loss"],
    pattern: new RegExp(`\\b(?:lost|losing|dropped|shed) ${ABOUT}${AMOUNT}${NOT_MEANT}`, "giu"),
  },
  {
    findings: ["Weight loss"],
    pattern: new RegExp(
      `\\bweight (?:has |had |is |was )?(?:fallen|fell|dropped|down|decreased|reduced|gone down|went down|declined) (?:by )?${ABOUT}${AMOUNT}${NOT_MEANT}`,
      "giu",
    ),
  },
  {
    findings: ["Weight loss"],
    pattern: new RegExp(`(?:体重[^,。;，；\\n]{0,6}?(?:减轻|下降|减少|降低|掉|轻)|瘦)${HAN_AMOUNT}`, "giu"),
  },
  {
    findings: ["Weight gain"],
    pattern: new RegExp(`\\b(?:gained|put on|gaining) ${ABOUT}${AMOUNT}`, "giu"),
    judge: (_, ageYears) => grown(ageYears),
  },
  {
    findings: ["Weight gain"],
    pattern: new RegExp(`(?:体重[^,。;，；\\n]{0,6}?(?:增加|增长|上升)|胖|${HEAVIER})${HAN_AMOUNT}`, "giu"),
    judge: (_, ageYears) => grown(ageYears),
  },
];

/** A child is meant to gain weight. */
function grown(ageYears: number | undefined): "present" | null {
  return ageYears !== undefined && ageYears < 18 ? null : "present";
}
