import type { Drug } from "@cdss/domain";
import type { PatientAlert } from "./patient-alert.ts";
import type { PatientFacts } from "./patient-facts.ts";

/**
 * An allergy of the patient that this drug meets: the drug itself or its allergy group (contraindicated), or a group that may react with
 * it (major). `drugs` finds the group of a drug that the patient is allergic to. Null where none is met.
 */
export function checkAllergy(
  drug: Drug,
  { allergies }: PatientFacts,
  drugs: ReadonlyMap<string, Drug>,
): PatientAlert | null {
  const own = drug.allergy?.group;
  const crossing = new Set(drug.allergy?.crossReacts ?? []);
  const groupOf = (name: string): string => drugs.get(name)?.allergy?.group ?? name;
  const same = allergies.find((name) => name === drug.id || (own !== undefined && groupOf(name) === own));
  const cross = allergies.find((name) => {
    const other = drugs.get(name)?.allergy;
    return crossing.has(groupOf(name)) || (own !== undefined && other?.crossReacts.includes(own) === true);
  });
  const met = same ?? cross;
  if (met === undefined) return null;
  const isSame = same !== undefined;
  return {
    kind: "allergy",
    drugs: [drug.id],
    severity: isSame ? "contraindicated" : "major",
    interrupts: true,
    reason: isSame
      ? { en: `the patient is allergic to ${met}`, zh: `患者对 ${met} 过敏` }
      : {
          en: `the patient is allergic to ${met}, which may react with ${own ?? drug.id}`,
          zh: `患者对 ${met} 过敏，可能与 ${own ?? drug.id} 交叉过敏`,
        },
    sources: drug.sources,
  };
}
