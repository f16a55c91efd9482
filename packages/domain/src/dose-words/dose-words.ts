import type { z } from "zod";
import { routeWords } from "../dose-route.ts";
import type { Amount } from "../medication.ts";
import type { Language } from "../text.ts";
import { amountWords } from "./amount-words.ts";
import { timesWords } from "./times-words.ts";

type Quantity = z.infer<typeof Amount>;

/** A dose as a draft states it: `times` and `days` as the packs write them, the route by its key. */
export interface WordedDose extends Quantity {
  /** Upper end of the amount, in the same unit. */
  readonly to?: number | undefined;
  readonly times?: string | undefined;
  readonly route?: string | undefined;
  readonly days?: string | undefined;
}

/** `for 7 to 10 days`, `疗程7～10天`; days are written `5`, `7-10` or `long-term`. */
function daysWords(language: Language, days: string): string {
  if (days === "long-term") return language === "zh" ? "长期" : "long term";
  if (days === "1") return language === "zh" ? "用1天" : "for one day";
  return language === "zh" ? `疗程${days.replace("-", "～")}天` : `for ${days.replace("-", " to ")} days`;
}

/** A dose on one line in the words of the language: `100 mg a dose, 2 times a day, by mouth, for 5 days`, `每次100 mg，每日2次，口服，疗程5天`. */
export function doseWords(language: Language, { value, to, unit, per, times, route, days }: WordedDose): string {
  const upper = to === undefined ? undefined : { value: to, unit, per };
  return [
    amountWords(language, { value, unit, per }, upper, "grouped"),
    ...(times === undefined ? [] : [timesWords(language, times, per)]),
    ...(route === undefined ? [] : [routeWords(language, route)]),
    ...(days === undefined ? [] : [daysWords(language, days)]),
  ].join(language === "zh" ? "，" : ", ");
}
