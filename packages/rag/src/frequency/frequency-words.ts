import type { EdgeEvidence, LocalizedText } from "@cdss/domain";
import { FREQUENCY_BANDS, UNSTATED } from "./bands.ts";
import { denies } from "./denies.ts";

type Words = LocalizedText & { zh: string };

/** How often, in the words of the edge itself: counts, percentage, band, or that its source does not say. */
export function frequencyWords(edge: EdgeEvidence): Words | null {
  const { basis, numerator, denominator, value, term } = edge.frequency;
  if (edge.negated && numerator !== 0) {
    // What a share of a negated annotation counts (with or without the finding) is not defined by the format.
    return null;
  }
  if (basis === "counts" && numerator !== undefined && denominator !== undefined) {
    return {
      en: `${denies(edge) ? "seen " : ""}in ${numerator} of ${denominator} reported patients`,
      zh: `见于 ${numerator}/${denominator} 例已报告患者`,
    };
  }
  const band = term === undefined ? undefined : FREQUENCY_BANDS.get(term);
  if (basis === "term" && band !== undefined) return band;
  if (basis === "percent" && value !== null) {
    const percent = Number((value * 100).toFixed(1));
    return { en: `in ${percent} % of patients`, zh: `见于 ${percent} % 的患者` };
  }
  return UNSTATED;
}
