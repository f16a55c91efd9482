import type { StatementRule } from "../statement.ts";

const SHAKING = "\\b(?:tremors?|tremulousness|shaking|trembling)";
const LIMB =
  "(?: (?:of|in) (?:(?:the|his|her|their|both|right|left) ){0,2}(?:hands?|arms?|fingers?|thumbs?|legs?|limbs?))?";
const BREATHLESS =
  "\\b(?:breathless(?:ness)?|short(?:ness)? of breath|dyspn(?:o)?ea|dyspn(?:o)?eic|out of breath|winded)";
const EFFORT =
  "(?:exertion|effort|exercise|exercising|activity|climbing|walking|running|going upstairs|the stairs|stairs|uphill)";
const PERSON =
  "(?:he|she|father|mother|dad|mum|mom|brother|sister|uncle|aunt|parents?|patient|boy|girl|child|son|daughter|twin)";
const IS = " (?:is|was|are|were) (?:(?:very|quite|rather|also|both|relatively|unusually) )?";
const HUMAN = "(?: (?:boy|girl|man|woman|child|infant|teenager|adolescent|lady|gentleman))";

/** Findings that a word far from their name makes more specific: "shaking of the right hand at rest", 爬楼气喘. */
export const QUALIFIED_FINDINGS: readonly StatementRule[] = [
  {
    findings: ["Resting tremor"],
    pattern: new RegExp(`${SHAKING}${LIMB} (?:at rest|when resting|while resting)\\b`, "giu"),
  },
  {
    findings: ["Intention tremor"],
    pattern: new RegExp(`${SHAKING}${LIMB} (?:on|when|while) (?:reaching|intention)\\b`, "giu"),
  },
  {
    findings: ["Action tremor"],
    pattern: new RegExp(`${SHAKING}${LIMB} (?:on|with|during) (?:action|movement)\\b`, "giu"),
  },
  {
    findings: ["Exertional dyspnea"],
    pattern: new RegExp(
      `${BREATHLESS} (?:only )?(?:on|with|when|after|during|while) (?:(?:minimal|mild|slight|any|moderate|least|physical) ){0,2}${EFFORT}(?: (?:the )?stairs| uphill)?\\b`,
      "giu",
    ),
  },
  {
    findings: ["Exertional dyspnea"],
    pattern:
      /(?:活动|运动|劳累|爬楼梯?|上楼梯?|爬坡|快走|体力劳动|用力)(?:后|时|中|即|就|稍快){0,2}(?:出现|感|觉|有)?(?:明显)?(?:气短|气促|气喘|呼吸困难|喘憋|喘不上气)/giu,
  },
  // "Short" and "tall" are statures of people, not of episodes: only beside the word for a person.
  { findings: ["Short stature"], pattern: new RegExp(`(?<=\\b${PERSON}${IS})short\\b(?! (?:of|on|for|-))`, "giu") },
  { findings: ["Short stature"], pattern: new RegExp(`\\bshort(?=(?:,? (?:and )?[a-z]{3,12})?${HUMAN}\\b)`, "giu") },
  { findings: ["Tall stature"], pattern: new RegExp(`(?<=\\b${PERSON}${IS})tall\\b`, "giu") },
  { findings: ["Tall stature"], pattern: new RegExp(`\\btall(?=(?:,? (?:and )?[a-z]{3,12})?${HUMAN}\\b)`, "giu") },
  { findings: ["Slender build"], pattern: /(?<=\btall,? (?:and )?)(?:thin|slim|slender|lanky)\b/giu },
  // Swelling and pain in one word: both are said.
  { findings: ["Arthralgia", "Joint swelling"], pattern: /关节红?肿胀?疼?痛/giu },
  { findings: ["Tall stature", "Slender build"], pattern: /(?:瘦高|高瘦)/giu },
];
