import { IDENTIFIER_KINDS } from "@cdss/rag";
import { z } from "zod";
import type { Sample } from "../../core/sample.ts";
import type { NoteGold, NoteInput, Place, Removal } from "./note.ts";

const Share = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()]);

/** Counts of one note, each as found and planted. */
export const NoteScore = z.object({
  correct: z.boolean(),
  reason: z.string().optional(),
  kinds: z.partialRecord(z.enum(IDENTIFIER_KINDS), Share),
  clinical: Share,
  /** Characters outside identifiers that were removed, and all of them. */
  excess: Share,
});
export type NoteScore = z.infer<typeof NoteScore>;

/** One unit of the text each: true where it was removed. */
function removedUnits(length: number, removed: readonly Place[]): Uint8Array {
  const units = new Uint8Array(length);
  for (const { start, end } of removed) units.fill(1, start, end);
  return units;
}

/** An identifier is removed when each of its letters and digits is; what joins them says nothing. */
const isRemoved = (text: string, units: Uint8Array, { start, end }: Place): boolean =>
  [...Array(end - start).keys()].every(
    (at) => units[start + at] === 1 || !/[\p{L}\p{N}]/u.test(text[start + at] ?? ""),
  );

/** Scores one note. The reason counts by kind and quotes nothing of the text. */
export function scoreNote({ input: { text }, gold }: Sample<NoteInput, NoteGold>, output: Removal | null): NoteScore {
  const units = removedUnits(text.length, output?.removed ?? []);
  const kinds: NoteScore["kinds"] = {};
  const planted = removedUnits(text.length, gold.identifiers);
  for (const identifier of gold.identifiers) {
    const [found, all] = kinds[identifier.kind] ?? [0, 0];
    kinds[identifier.kind] = [found + Number(output !== null && isRemoved(text, units, identifier)), all + 1];
  }
  // Of "fits since 5 May" the date is an identifier and has to go: what stays is judged outside of what was planted.
  const kept = gold.clinical.filter(
    ({ start, end }) =>
      output !== null && !units.subarray(start, end).some((unit, at) => unit === 1 && planted[start + at] === 0),
  ).length;
  let [excess, others] = [0, 0];
  for (const [at, isPlanted] of planted.entries())
    if (isPlanted === 0) {
      others++;
      excess += units[at] ?? 0;
    }
  const left = Object.entries(kinds).flatMap(([kind, [found, all]]) => (found < all ? [`${all - found} ${kind}`] : []));
  const lost = gold.clinical.length - kept;
  const reasons = [
    ...(left.length === 0 ? [] : [`left in: ${left.join(", ")}`]),
    ...(lost === 0 ? [] : [`clinical phrases changed: ${lost}`]),
  ];
  return {
    correct: left.length === 0,
    ...(reasons.length === 0 ? {} : { reason: reasons.join("; ") }),
    kinds,
    clinical: [kept, gold.clinical.length],
    excess: [excess, others],
  };
}
