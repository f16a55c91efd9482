import type { Sex } from "@cdss/domain";
import type { ReferenceRange } from "../table/observation-table.ts";

/**
 * Ranges that may apply. Unknown sex or age leaves several: the caller uses the result only where all of them agree.
 * Ages are in years; a band holds from its start to just below its end.
 */
export function selectRanges(
  ranges: readonly ReferenceRange[],
  sex: Sex,
  ageYears: number | undefined,
): readonly ReferenceRange[] {
  return ranges.filter((range) => {
    if ((sex === "female" || sex === "male") && range.sex !== undefined && range.sex !== sex) return false;
    if (ageYears === undefined) return true;
    return ageYears >= range.fromYears && (range.toYears === null || ageYears < range.toYears);
  });
}
