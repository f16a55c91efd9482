import { htmlToText } from "../attachment/html-to-text.ts";
import { DiagnosticReportResource } from "../schemas/documents.ts";
import { filled, hpoTermsOf, reportableCodings, textOf } from "../terminology/concept.ts";
import { addAttachments, wordsOnly } from "./add-attachments.ts";
import { addFindings } from "./add-findings.ts";
import { compact, placeOf, reader } from "./read-context.ts";

const NOT_ACTIVE: ReadonlySet<string | undefined> = new Set(["entered-in-error", "cancelled", "registered"]);

/**
 * A report: its text and conclusion become documents, conclusion codes in HPO findings. Its results are Observations of
 * their own. The narrative counts only where the report says nothing else, for it repeats the rest.
 */
export const readDiagnosticReport = reader(DiagnosticReportResource, (report, item, context) => {
  const { draft } = context;
  const codings = reportableCodings(report.code);
  if (NOT_ACTIVE.has(report.status)) {
    draft.report("not-active", `status is ${report.status}`, placeOf(item, "code"), codings);
    return;
  }
  const date = report.effectiveDateTime ?? report.effectivePeriod?.start ?? report.issued;
  draft.noteDates(date);
  const title = textOf(report.code) ?? item.type;
  const addText = (text: string, path: string): void => {
    draft.documents.push(
      compact({ id: `${item.reference}/${path}`, title, text, date, provenance: placeOf(item, path) }),
    );
  };
  const attachments = (report.presentedForm ?? []).map((attachment, index) => ({
    attachment,
    path: `presentedForm[${index}]`,
  }));
  const texts = addAttachments(attachments, item, title, date, context);
  const conclusion = filled(report.conclusion);
  const isRepeated = conclusion !== undefined && texts.some((text) => wordsOnly(text).includes(wordsOnly(conclusion)));
  if (conclusion !== undefined && !isRepeated) addText(conclusion, "conclusion");
  for (const [position, code] of (report.conclusionCode ?? []).entries()) {
    const path = `conclusionCode[${position}]`;
    const terms = hpoTermsOf(code);
    const certainty = report.status === "preliminary" || report.status === "partial" ? "uncertain" : "certain";
    addFindings(terms, item, path, { status: "present", certainty }, context);
    if (terms.length === 0) {
      draft.report("unknown-code", "the conclusion is not coded in HPO", placeOf(item, path), reportableCodings(code));
    }
  }
  let results = 0;
  for (const [position, result] of (report.result ?? []).entries()) {
    if (result.reference !== undefined && context.references.resolve(result.reference, item) !== null) results += 1;
    else
      draft.report("missing-value", "a result of the report is not in the input", placeOf(item, `result[${position}]`));
  }
  const saysSomething = texts.length > 0 || conclusion !== undefined || (report.conclusionCode ?? []).length > 0;
  if (saysSomething || results > 0) return;
  const narrative = report.text === undefined ? "" : htmlToText(report.text.div);
  if (narrative !== "") addText(narrative, "text.div");
  else draft.report("missing-value", "the report holds neither text nor results", placeOf(item, "code"), codings);
});
