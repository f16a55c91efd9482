import { FamilyMemberHistoryResource } from "../schemas/family-member-history.ts";
import { filled, hpoTermsOf, reportableCodings } from "../terminology/concept.ts";
import { addFindings } from "./add-findings.ts";
import { placeOf, reader } from "./read-context.ts";

/**
 * Conditions of a relative. Coded in HPO they become findings of the family; all else is reported with its words, and not
 * made a document: read as text it could pass for the patient's own.
 */
export const readFamilyMemberHistory = reader(FamilyMemberHistoryResource, (history, item, context) => {
  const { draft } = context;
  const conditions = history.condition ?? [];
  if (history.status === "entered-in-error") {
    const codings = conditions.flatMap((condition) => reportableCodings(condition.code));
    draft.report("not-active", "status is entered-in-error", placeOf(item, "status"), codings);
    return;
  }
  for (const [position, condition] of conditions.entries()) {
    const path = `condition[${position}].code`;
    const terms = hpoTermsOf(condition.code);
    addFindings(terms, item, path, { status: "present", experiencer: "family" }, context);
    const codings = reportableCodings(condition.code);
    if (codings.length === 0)
      draft.report("missing-value", "the condition of a relative has no code", placeOf(item, path));
    else if (terms.length === 0) {
      draft.report("unknown-code", "a condition of a relative, not coded in HPO", placeOf(item, path), codings);
    }
    reportNotes(condition.note, `condition[${position}].note`);
  }
  reportNotes(history.note, "note");
  if (conditions.length === 0) {
    draft.report("missing-value", "no condition of the relative is recorded", placeOf(item, "condition"));
  }

  function reportNotes(notes: readonly { readonly text: string }[] | undefined, path: string): void {
    for (const [position, note] of (notes ?? []).entries()) {
      const display = filled(note.text);
      if (display === undefined) continue;
      const detail = "a note on a relative is kept here and not read as text";
      draft.report("unreadable-content", detail, placeOf(item, `${path}[${position}].text`), [
        { system: "text", code: "", display },
      ]);
    }
  }
});
