import type { Frequency } from "@cdss/domain";
import { isMessageKey, type MessageKey } from "../messages/catalogue.ts";
import type { MessageValues } from "../messages/translate.ts";

type Translate = (key: MessageKey, values?: MessageValues) => string;

/** A frequency as its source states it: counts "7/9", a percentage, an HPO band in words, or that it is not stated. */
export function formatFrequency(frequency: Frequency, t: Translate): string {
  if (frequency.numerator !== undefined && frequency.denominator !== undefined) {
    return `${frequency.numerator}/${frequency.denominator}`;
  }
  const band = frequency.term === undefined ? "" : `frequency.${frequency.term}`;
  if (isMessageKey(band)) return t(band);
  if (frequency.basis !== "unstated" && frequency.value !== null) {
    return `${Number((frequency.value * 100).toPrecision(3))}%`;
  }
  return t("frequency.unstated");
}
