import { CLINICAL_STATUS, codeIn, VERIFICATION_STATUS } from "../schemas/clinical-status.ts";
import { ConditionResource } from "../schemas/condition.ts";
import type { CodeableConcept } from "../schemas/datatypes.ts";
import { codingsOf, hpoTermsOf, reportableCodings, textOf } from "../terminology/concept.ts";
import { addFindings, type FindingFacts } from "./add-findings.ts";
import { addNotes } from "./add-notes.ts";
import { compact, placeOf, reader } from "./read-context.ts";

const PAST: ReadonlySet<string | undefined> = new Set(["inactive", "remission", "resolved"]);
const UNCERTAIN: ReadonlySet<string | undefined> = new Set(["unconfirmed", "provisional", "differential"]);

/**
 * A Condition coded in HPO becomes a finding: refuted is absent, unconfirmed, provisional and differential uncertain,
 * inactive, remission and resolved (or, without clinicalStatus, abated) past. Any other becomes an entry of `conditions`
 * for text extraction, with its code reported. A refuted one is left out there, for its words alone read as present.
 */
export const readCondition = reader(ConditionResource, (condition, item, context) => {
  const { draft } = context;
  const clinical = codeIn(CLINICAL_STATUS, condition.clinicalStatus);
  const verification = codeIn(VERIFICATION_STATUS, condition.verificationStatus);
  const place = placeOf(item, "code");
  if (verification === "entered-in-error") {
    draft.report("not-active", "verificationStatus is entered-in-error", place, reportableCodings(condition.code));
    return;
  }
  draft.noteDates(
    condition.onsetDateTime,
    condition.onsetPeriod?.start,
    condition.recordedDate,
    condition.abatementDateTime,
    condition.abatementPeriod?.end,
  );
  const isAbated = [
    condition.abatementDateTime,
    condition.abatementPeriod,
    condition.abatementString,
    condition.abatementAge,
  ].some((abatement) => abatement !== undefined);
  const facts: FindingFacts = {
    status: "present",
    certainty: UNCERTAIN.has(verification) ? "uncertain" : "certain",
    temporality: PAST.has(clinical) || (clinical === undefined && isAbated) ? "past" : "current",
  };
  for (const [path, code] of evidenceCodes(condition)) {
    const terms = hpoTermsOf(code);
    // What led to a diagnosis was seen, also where the diagnosis itself is in doubt or refuted.
    addFindings(terms, item, path, { status: "present", temporality: facts.temporality ?? "current" }, context);
    if (terms.length === 0) {
      draft.report("unknown-code", "evidence is not coded in HPO", placeOf(item, path), reportableCodings(code));
    }
  }
  const terms = hpoTermsOf(condition.code);
  const text = textOf(condition.code);
  const date = condition.onsetDateTime ?? condition.onsetPeriod?.start ?? condition.recordedDate;
  if (text === undefined) {
    draft.report("missing-value", "the condition has neither code nor text", place);
    return;
  }
  if (verification !== "refuted") addNotes(condition.note, item, text, date, context);
  if (terms.length > 0) {
    const refuted: FindingFacts = { ...facts, status: "absent", decidedBy: "verificationStatus" };
    addFindings(terms, item, "code", verification === "refuted" ? refuted : facts, context);
    return;
  }
  if (verification === "refuted") {
    draft.report("not-active", "refuted, and not coded in HPO", place, reportableCodings(condition.code));
    return;
  }
  draft.conditions.push(
    compact({
      id: item.reference,
      text,
      codings: codingsOf(condition.code),
      status: statusText(clinical ?? (isAbated ? "resolved" : undefined), verification),
      date,
      provenance: place,
    }),
  );
  draft.report(
    "unknown-code",
    "not coded in HPO; the words are kept in conditions and read as text",
    place,
    reportableCodings(condition.code),
  );
});

/** `active`, or `active provisional` where the record is not sure of the diagnosis. */
function statusText(clinical: string | undefined, verification: string | undefined): string | undefined {
  const parts = [clinical, UNCERTAIN.has(verification) ? verification : undefined];
  const known = parts.filter((part) => part !== undefined);
  return known.length === 0 ? undefined : known.join(" ");
}

function evidenceCodes(condition: ConditionResource): [path: string, code: CodeableConcept][] {
  return (condition.evidence ?? []).flatMap((evidence, index) =>
    (evidence.code ?? []).map((code, position): [string, CodeableConcept] => [
      `evidence[${index}].code[${position}]`,
      code,
    ]),
  );
}
