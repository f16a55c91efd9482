import type { Observation } from "@cdss/domain";
import type { Measured } from "../schemas/observation.ts";
import { filled } from "../terminology/concept.ts";
import { unitOf } from "../units/unit-of.ts";

type Ranges = NonNullable<Measured["referenceRange"]>;

export interface RangeReading {
  readonly range?: Observation["referenceRange"];
  /** Positions in Observation.referenceRange that say something which could not be used, with the reason. */
  readonly unusable: readonly { readonly position: number; readonly why: string }[];
}

/**
 * The normal range with limits as numbers. Only a range without type or of type normal, and for everybody, is taken: a
 * therapeutic range, or one for another population, must not pass for normal. The first such range counts.
 */
export function referenceRangeOf(ranges: Ranges | undefined): RangeReading {
  const unusable: { position: number; why: string }[] = [];
  let chosen: NonNullable<Observation["referenceRange"]> | undefined;
  for (const [position, range] of (ranges ?? []).entries()) {
    const [low, high] = [range.low?.value, range.high?.value];
    const units = new Set(
      [range.low, range.high].flatMap((limit) => (limit?.value === undefined ? [] : [unitOf(limit).unit])),
    );
    if (low === undefined && high === undefined) {
      if (filled(range.text) !== undefined) unusable.push({ position, why: "the range is given in words only" });
    } else if (!isNormal(range) || (range.appliesTo ?? []).length > 0) {
      unusable.push({ position, why: "the range is not the normal range of everybody" });
    } else if (units.size > 1) {
      unusable.push({ position, why: "low and high are given in different units" });
    } else if (low !== undefined && high !== undefined && low > high) {
      unusable.push({ position, why: "low is above high" });
    } else if (chosen === undefined) {
      const unit = [...units][0];
      chosen = {
        ...(low === undefined ? {} : { low }),
        ...(high === undefined ? {} : { high }),
        ...(unit === undefined || unit === "" ? {} : { unit }),
      };
    } else {
      unusable.push({ position, why: "another range was taken" });
    }
  }
  return chosen === undefined ? { unusable } : { range: chosen, unusable };
}

/** R4 code system referencerange-meaning: `normal`; without a type, R4 takes a range for the normal one. */
function isNormal(range: Ranges[number]): boolean {
  const codes = (range.type?.coding ?? []).flatMap((coding) => (coding.code === undefined ? [] : [coding.code]));
  return codes.length === 0 || codes.includes("normal");
}
