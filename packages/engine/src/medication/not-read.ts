import type { Finding, MedicationBasis, NotRead, PatientCase, UnreadFact } from "@cdss/domain";

/** Findings of the packs (data/knowledge/findings) that say that the patient takes or was given a drug; those of drugs that were stopped are not among them. */
export const DRUG_USE: readonly string[] = [
  "ace-inhibitor-use",
  "anthracycline-or-cardiotoxic-treatment",
  "anticholinergic-or-decongestant-use",
  "anticoagulant-use",
  "digoxin-use",
  "diuretic-or-antihypertensive-use",
  "dopamine-blocking-drug",
  "drug-injection-or-contrast",
  "fluoroquinolone-use",
  "frequent-analgesic-use",
  "hepatotoxic-drug-or-herb",
  "high-risk-drug-for-severe-reaction",
  "insulin-or-sulfonylurea",
  "lithium-use",
  "nephrotoxic-drug-or-contrast",
  "new-medication",
  "nsaid-use",
  "oestrogen-use",
  "opioid-use",
  "oxidant-drug-or-fava-beans",
  "potassium-losing-drug",
  "potassium-raising-drug",
  "recent-antibiotics",
  "recent-chemotherapy",
  "sedative-use",
  "sglt2-inhibitor",
  "sodium-lowering-drug",
  "statin-use",
  "steroid-use",
  "takes-serotonergic",
];
const DRUG_CONCEPTS: ReadonlySet<string> = new Set(DRUG_USE.map((id) => `CDSS:${id}`));
/** `Known allergy to a food, drug or venom`, HPO's `Drug allergy`; not `Allergic rhinitis`. */
const ALLERGY = /\ballergy\b/i;

function aboutOf({ concept, label }: Finding): UnreadFact | null {
  if (DRUG_CONCEPTS.has(concept)) return "drugs";
  return ALLERGY.test(label.en) ? "allergies" : null;
}

/**
 * What the texts of a record may state and the medication check does not know, for it reads drugs, allergies, weight and results from coded
 * entries alone; with the findings that tell of them. Null where nothing of the kind is open, or where there is no text.
 */
export function notRead(
  { documents, medications, allergies }: Pick<PatientCase, "documents" | "medications" | "allergies">,
  basis: Pick<MedicationBasis, "weightKg" | "kidney" | "labs">,
  findings: readonly Finding[],
): NotRead | null {
  if (documents.every(({ text }) => text.trim() === "")) return null;
  const isOpen: Readonly<Record<UnreadFact, boolean>> = {
    drugs: medications.length === 0,
    allergies: allergies.length === 0,
    weight: basis.weightKg === undefined,
    results: basis.kidney === undefined && basis.labs.length === 0,
  };
  const facts = (["drugs", "allergies", "weight", "results"] as const).filter((fact) => isOpen[fact]);
  if (facts.length === 0) return null;
  const own = findings.filter(({ status, experiencer }) => status === "present" && experiencer === "patient");
  const mentions = own.flatMap((finding) => {
    const about = aboutOf(finding);
    return about === null || !isOpen[about] ? [] : [{ concept: finding.concept, label: finding.label, about }];
  });
  return { facts, mentions: [...new Map(mentions.map((one) => [one.concept, one])).values()] };
}
