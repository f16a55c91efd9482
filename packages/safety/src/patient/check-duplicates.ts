import type { Drug } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import type { NameOf } from "./check-drug.ts";

const MANAGEMENT = {
  same: { en: "Replace the other order, or remove this one", zh: "替换原医嘱，或取消本医嘱" },
  class: { en: "Keep one of the two, unless both are meant", zh: "如非有意联用，保留其一" },
} as const;

/** Two drugs of one narrow class, or the same drug again, among the others. */
export function checkDuplicates(ordered: Drug, others: readonly Drug[], nameOf: NameOf): PatientDraft[] {
  return others
    .filter((other) => other.class === ordered.class)
    .map((other) => {
      const isSame = other.id === ordered.id;
      const [own, name] = [nameOf(ordered.id), nameOf(other.id)];
      return {
        kind: "duplicate",
        drugs: [ordered.id, other.id],
        severity: isSame ? "major" : "moderate",
        reason: isSame
          ? { en: `${name.en} is already among the drugs`, zh: `已有${name.zh}` }
          : {
              en: `${own.en} and ${name.en} are of one class, ${ordered.class}`,
              zh: `${own.zh}与${name.zh}同属一类（${ordered.class}）`,
            },
        management: isSame ? MANAGEMENT.same : MANAGEMENT.class,
        grounds: [{ sources: ordered.sources }],
      };
    });
}
