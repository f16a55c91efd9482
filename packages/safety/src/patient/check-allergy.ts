import type { Drug } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import type { NameOf } from "./check-drug.ts";
import type { PatientFacts } from "./patient-facts.ts";

const MANAGEMENT = {
  same: {
    en: "Do not give; choose a drug without relation. Ask what the reaction was, and when",
    zh: "不得使用；换用无关结构的药物。问清过敏表现和时间",
  },
  cross: {
    en: "Ask what the reaction was: after a severe one choose another group, otherwise give under observation",
    zh: "问清过敏表现：曾有严重反应者换用其他类别，其余可在观察下使用",
  },
} as const;

/**
 * An allergy of the patient that this drug meets: the drug itself or its allergy group (contraindicated), or a group that may react with
 * it (major). `drugs` finds the group of a drug that the patient is allergic to. Null where none is met.
 */
export function checkAllergy(
  drug: Drug,
  { allergies }: PatientFacts,
  drugs: ReadonlyMap<string, Drug>,
  nameOf: NameOf,
): PatientDraft | null {
  if (allergies.length === 0) return null;
  const own = drug.allergy?.group;
  const crossing = drug.allergy?.crossReacts;
  const groupOf = (name: string): string => drugs.get(name)?.allergy?.group ?? name;
  const same = allergies.find((name) => name === drug.id || (own !== undefined && groupOf(name) === own));
  const cross = allergies.find((name) => {
    const other = drugs.get(name)?.allergy;
    return (
      crossing?.includes(groupOf(name)) === true || (own !== undefined && other?.crossReacts.includes(own) === true)
    );
  });
  const met = same ?? cross;
  if (met === undefined) return null;
  const isSame = same !== undefined;
  const [name, group] = [nameOf(met), nameOf(own ?? drug.id)];
  return {
    kind: "allergy",
    drugs: [drug.id],
    severity: isSame ? "contraindicated" : "major",
    reason: isSame
      ? { en: `the patient is allergic to ${name.en}`, zh: `患者对${name.zh}过敏` }
      : {
          en: `the patient is allergic to ${name.en}, which may react with ${group.en}`,
          zh: `患者对${name.zh}过敏，可能与${group.zh}交叉过敏`,
        },
    management: isSame ? MANAGEMENT.same : MANAGEMENT.cross,
    // Labels name the drug and its group among the contraindications; where a cross-reaction stands differs.
    grounds: [isSame ? { sources: drug.sources, section: "allergy" } : { sources: drug.sources }],
  };
}
