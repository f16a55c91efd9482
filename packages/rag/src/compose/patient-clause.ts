import { type Evidence, evidenceIdOf, type Finding, isRecordEvidence, type LocalizedText } from "@cdss/domain";

export interface PatientClause {
  readonly text: LocalizedText & { zh: string };
  /** Ids of the places of the record that say it. */
  readonly citations: readonly string[];
}

/** A quotation is for recognition at a glance; longer words are cited and left to be looked up. */
const QUOTE_LIMIT = 80;
const UNQUOTABLE = /[“”\r\n]/;

/** What the record says of the finding, quoted where its words are short, or what a physician entered. Null when no place resolves. */
export function patientClause(finding: Finding, evidence: ReadonlyMap<string, Evidence>): PatientClause | null {
  const places = finding.provenance.flatMap((place) => {
    const entry = evidence.get(evidenceIdOf(place, finding.id));
    return entry !== undefined && isRecordEvidence(entry) ? [entry] : [];
  });
  const entered = places.find(({ kind }) => kind === "physician");
  const quoted = places.find((entry) => entry.kind === "span" && isQuotable(entry.quote));
  const place = entered ?? quoted ?? places[0];
  if (place === undefined || finding.status === "unknown") return null;
  const quote = place.kind === "span" && isQuotable(place.quote) ? place.quote : null;
  const { en, zh = en } = finding.label;
  const isPresent = finding.status === "present";
  const isEntered = place.kind === "physician";
  const subject = isEntered ? "A physician entered" : isPresent ? "The record has" : "The record reports";
  const words = quote === null ? { en: "", zh: "" } : { en: ` (“${quote}”)`, zh: `（“${quote}”）` };
  return {
    text: {
      en: `${subject} ${en}${isPresent ? "" : " as absent"}${words.en}`,
      zh: `${isEntered ? "医师录入" : "病历记载"}${isPresent ? "有" : "没有"}${zh}${words.zh}`,
    },
    citations: [place.id],
  };
}

function isQuotable(quote: string): boolean {
  return quote.length <= QUOTE_LIMIT && !UNQUOTABLE.test(quote);
}
