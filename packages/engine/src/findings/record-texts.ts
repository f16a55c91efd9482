import type { Finding, PatientCase, Provenance, RecordEntry } from "@cdss/domain";

/** Words of the record outside its documents, and what the record says of them as a whole. */
export interface RecordText {
  readonly text: string;
  readonly provenance: Provenance;
  readonly certainty: Finding["certainty"];
  readonly temporality: Finding["temporality"];
  readonly experiencer: Finding["experiencer"];
}

// Words of FHIR's condition-clinical and condition-ver-status that change how a finding counts.
const PAST = new Set(["inactive", "remission", "resolved"]);
const UNCERTAIN = new Set(["unconfirmed", "provisional", "differential"]);
const NOT_TRUE = new Set(["refuted", "entered-in-error"]);

/** Texts of the conditions and of the family history. What the record itself takes back is left out. */
export function recordTexts(patientCase: PatientCase): RecordText[] {
  return [...patientCase.conditions.flatMap(conditionText), ...familyTexts(patientCase)];
}

function conditionText(entry: RecordEntry): RecordText[] {
  const words = (entry.status ?? "").toLowerCase().split(/[^a-z-]+/);
  if (words.some((word) => NOT_TRUE.has(word))) return [];
  return [
    {
      text: entry.text,
      provenance: entry.provenance,
      certainty: words.some((word) => UNCERTAIN.has(word)) ? "uncertain" : "certain",
      temporality: words.some((word) => PAST.has(word)) ? "past" : "current",
      experiencer: isFamily(entry.provenance) ? "family" : "patient",
    },
  ];
}

/** Conditions of relatives without an HPO code arrive as unmapped codes; their display is all that says what they are. */
function familyTexts(patientCase: PatientCase): RecordText[] {
  return patientCase.unmapped.flatMap(({ reason, coding, provenance }) => {
    const text = coding?.display;
    if (reason !== "unknown-code" || text === undefined || !isFamily(provenance)) return [];
    return [{ text, provenance, certainty: "certain", temporality: "current", experiencer: "family" }];
  });
}

function isFamily(provenance: Provenance): boolean {
  return provenance.kind === "resource" && provenance.reference.startsWith("FamilyMemberHistory/");
}
