import { type Assessment, type Finding, type Language, localize, type Unmapped } from "@cdss/domain";
import { CARE_MESSAGES } from "./care-messages.ts";
import { numberWorks, type WorkNumbers } from "./cited-works.ts";
import { type Paint, paint as paintOf, percent } from "./format.ts";
import { MESSAGES } from "./messages.ts";
import { printable } from "./printable.ts";
import { conditionLine, reasonLines } from "./render-condition.ts";
import { draftLines } from "./render-drafts.ts";
import { testLines, triageLines } from "./render-plan.ts";
import { reviewLines } from "./render-review.ts";

/** Conditions shown with their reasons; the rest with their line alone. */
const DETAILED = 3;
const MOST_UNMAPPED = 5;
const MARKS: Readonly<Record<Finding["status"], string>> = { present: "+", absent: "-", unknown: "?" };

/** An assessment as a physician reads it in a terminal. Ends with the notice, whatever else it says. */
export function renderAssessment(assessment: Assessment, language: Language, hasColour: boolean): string {
  const answer = printable(assessment);
  const paint = paintOf(hasColour);
  const works = numberWorks(answer.evidence, answer.works);
  const sections = [
    findingLines(answer, language, paint),
    triageLines(answer, works, language, paint),
    differentialLines(answer, works, language, paint),
    statementLines(answer, works, language, paint),
    questionLines(answer, language, paint),
    testLines(answer, works, language, paint),
    draftLines(answer, works, language, paint),
    reviewLines(answer, works, language, paint),
    // After all that cites: works are numbered in the order in which lines name them.
    workLines(works.lines(), language, paint),
    noteLines(answer, language),
    [localize(answer.notice, language), paint.dim(versionLine(answer, language))],
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function findingLines({ findings }: Assessment, language: Language, { bold, dim }: Paint): string[] {
  const words = MESSAGES[language];
  if (findings.length === 0) return [];
  // A panel of normal results would bury what matters: those share one line.
  const normal = findings.filter(({ origin, status }) => origin === "measurement" && status === "absent");
  const lines = findings
    .filter((finding) => !normal.includes(finding))
    .map((finding) => {
      const family = finding.experiencer === "family" ? `${words.family}: ` : "";
      const value =
        finding.value === undefined
          ? ""
          : ` ${finding.value.comparator ?? ""}${finding.value.value} ${finding.value.unit}`;
      return `  ${MARKS[finding.status]} ${family}${localize(finding.label, language)}${value}  ${dim(`${finding.concept} ${placeOf(finding)}`)}`;
    });
  const names = normal.map(({ label }) => localize(label, language)).join(words.comma);
  return [bold(words.findings), ...lines, ...(names === "" ? [] : [`  - ${words.normal(names)}`])];
}

/** Where it was read: the words themselves, or the field of the record. */
function placeOf(finding: Finding): string {
  const [first] = finding.provenance;
  if (first?.kind === "text") return `“${first.quote.replaceAll(/\s+/g, " ")}”`;
  return first?.kind === "resource" ? first.reference : "";
}

function differentialLines(answer: Assessment, works: WorkNumbers, language: Language, paint: Paint): string[] {
  const words = MESSAGES[language];
  const { differential, considered, evidence } = answer;
  if (differential.length === 0) return [paint.bold(words.nothingRanked)];
  const lines = differential.flatMap((line, index) => [
    conditionLine(line, language, paint),
    ...(index < DETAILED ? reasonLines(line, evidence, works, language, paint) : []),
  ]);
  return [paint.bold(words.differential(differential.length, considered)), paint.dim(`  ${words.posterior}`), ...lines];
}

function statementLines(
  { statements, differential }: Assessment,
  works: WorkNumbers,
  language: Language,
  { bold }: Paint,
): string[] {
  const leader = differential[0]?.condition;
  const about = statements.filter((statement) => statement.about === leader);
  if (about.length === 0) return [];
  return [
    bold(MESSAGES[language].statements),
    ...about.map(({ text }) => `  ${works.inText(localize(text, language))}`),
  ];
}

function questionLines({ questions }: Assessment, language: Language, { bold, dim }: Paint): string[] {
  const words = MESSAGES[language];
  if (questions.length === 0) return [];
  const lines = questions.map(({ concept, label, informationBits, probability }) => {
    const worth = words.question(informationBits.toFixed(2), percent(probability));
    return `  ${localize(label, language)}  ${dim(`${concept} ${worth}`)}`;
  });
  return [bold(words.questions), ...lines];
}

function workLines(lines: readonly string[], language: Language, { bold }: Paint): string[] {
  return lines.length === 0 ? [] : [bold(CARE_MESSAGES[language].works), ...lines];
}

function noteLines(answer: Assessment, language: Language): string[] {
  const words = MESSAGES[language];
  const { level, informationBits, presentFindings, reasons } = answer.sufficiency;
  return [
    words.sufficiency(level, informationBits.toFixed(1), presentFindings),
    ...reasons.map((reason) => `  ${localize(reason, language)}`),
    ...(answer.unknownFindings.length === 0 ? [] : [words.unknown(answer.unknownFindings.join(", "))]),
    ...unmappedLines(answer.unmapped, language),
    ...(answer.droppedStatements === 0 ? [] : [words.dropped(answer.droppedStatements)]),
    ...answer.degraded.map(({ lane, message }) => words.down(lane, message)),
  ];
}

function unmappedLines(unmapped: readonly Unmapped[], language: Language): string[] {
  if (unmapped.length === 0) return [];
  const shown = unmapped.slice(0, MOST_UNMAPPED).map(({ reason, detail, coding, provenance }) => {
    const place = provenance.kind === "resource" ? provenance.reference : provenance.kind;
    const code = coding === undefined || coding.code === "" ? "" : ` ${coding.system} ${coding.code}`;
    return `  ${place}: ${reason}${code}: ${detail}`;
  });
  const more = unmapped.length - shown.length;
  return [MESSAGES[language].unmapped(unmapped.length), ...shown, ...(more > 0 ? [`  +${more}`] : [])];
}

function versionLine({ versions }: Assessment, language: Language): string {
  return MESSAGES[language].release(versions.release.slice(0, 19), versions.hpo);
}
