import type { Mention } from "../match/mention.ts";
import type { SentenceReading } from "./scope.ts";

const FAMILY: ReadonlySet<string> = new Set(["family", "fam", "fh", "fhx"]);

/**
 * Whether the words of a mention name a relative themselves, as 家族中无类似患者 and "mother has diabetes" do: such a family history is a fact of
 * the patient, present or denied, under 家族史 as elsewhere. Only in names of the packs are relatives read at all.
 */
export function namesRelative(reading: SentenceReading, { from, to }: Mention): boolean {
  return reading.triggers.some(
    (trigger) =>
      (trigger.kind === "relative" || trigger.kind === "relativeAfter") &&
      trigger.from < to &&
      // Of "no family history of" the name begins behind "no"; "history of breast cancer" begins behind the family.
      (trigger.from >= from || (trigger.to > from && FAMILY.has(reading.tokens.forms[from] ?? ""))),
  );
}
