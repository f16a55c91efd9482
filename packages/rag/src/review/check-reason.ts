import {
  type CitedFinding,
  type Contribution,
  type Curie,
  drugCurie,
  localize,
  type RankedCondition,
  type ReviewFault,
  type ReviewReason,
} from "@cdss/domain";
import { conceptReader } from "../answer/concept-reader.ts";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";
import { splitSentences } from "../passages/split-sentences.ts";
import { checkSupport } from "../support/check-support.ts";
import { readTokens } from "../support/read-tokens.ts";
import { SAYS_LESS_LIKELY } from "../support/words/opposing-words.ts";
import type { CaseHandles, HandledFinding } from "./case-handles.ts";
import { languageOf } from "./language-of.ts";
import type { Located } from "./locate-citations.ts";
import { namedPlaces, namesOneOf, saysNoMore, withoutFrames } from "./names-in-text.ts";
import type { ReviewGraph } from "./review-ports.ts";

/** A reason as the model wrote it, with what its handles stand for. */
export interface WrittenReason {
  readonly text: string;
  /** The condition that it speaks of: its records, and its name as it is shown. */
  readonly subject: { readonly records: readonly Curie[]; readonly name: string };
  readonly findings: readonly HandledFinding[];
  /** What the graph counts for the condition and against it in this patient; null for one that it has not ranked. */
  readonly weighed: Pick<RankedCondition, "supporting" | "against"> | null;
  readonly located: readonly Located[];
}

/** What a reason is held against. */
export interface ReasonCheck {
  readonly handles: CaseHandles;
  readonly graph: Pick<ReviewGraph, "extractor" | "concepts">;
}

const DRUGS = drugCurie("");
const HANDLE = /\b([FC])(\d{1,2})\b/g;
/** Marks of passages as models write them, "[2]" and "[1, 3]": the quotations themselves are shown. */
const PASSAGE_MARKS = /\s*\[\d{1,2}(?:\s*[,，、]\s*\d{1,2})*\]/g;

/** Names for the handles that a model wrote into its sentence: a reader knows no F1. A handle that was never given stays. */
function spellOut(text: string, { findings, conditions }: CaseHandles): string {
  const language = languageOf(text);
  return text
    .replace(PASSAGE_MARKS, "")
    .replace(HANDLE, (written, kind: string, number: string) => {
      const label = (kind === "F" ? findings : conditions)[Number(number) - 1]?.label;
      return label === undefined ? written : localize(label, language);
    })
    .trim();
}

/** Whether what the text reader finds in a sentence are findings of the handles, with the status that they have in the case. */
function agreesWithCase(
  sentence: string,
  findings: readonly CitedFinding[],
  { extractor, concepts }: ReasonCheck["graph"],
): boolean {
  const read = extractor.fromText({ id: "reason", title: "", text: sentence }, { sex: "unknown" });
  return read.findings.every(({ concept, status, experiencer }) => {
    const meant = findings.filter((one) => saysNoMore(concept, [one.concept], concepts));
    return experiencer === "patient" && meant.some((one) => one.status === status);
  });
}

/** Words by which a sentence counts something against a condition. */
const OPPOSES = new RegExp(
  String.raw`\bagainst\b|\bnot (?:fit|match|explain|expected|support)|\bunusual\b|不符|不像|反对|排除|${SAYS_LESS_LIKELY}`,
  "iu",
);

/**
 * Whether the graph weighs the named findings as the sentence does: for the condition, or, where it counts something against it, at least
 * one against. What the graph does not connect with the condition is the model's word alone.
 */
function weighsAsGraph(
  sentence: string,
  named: readonly CitedFinding[],
  { supporting, against }: Pick<RankedCondition, "supporting" | "against">,
): boolean {
  const isIn = (contributions: readonly Contribution[]) => (finding: CitedFinding) =>
    contributions.some(({ concept, status }) => concept === finding.concept && status === finding.status);
  if (!OPPOSES.test(sentence)) return named.every(isIn(supporting));
  return named.some(isIn(against)) && named.every(isIn([...supporting, ...against]));
}

/**
 * A sentence that names findings of its handles and nothing that they do not hold: no other finding, condition or drug, no number but
 * those of their values, and nothing that is present in the case as absent, or the other way round. The graph weighs them as it says.
 */
function restsOnFindings(
  sentence: string,
  { subject, findings, weighed }: WrittenReason,
  graph: ReasonCheck["graph"],
): boolean {
  const words = withoutFrames(sentence);
  const { concepts } = graph;
  const ofFindings = findings.map(({ concept }) => concept);
  const places = namedPlaces(words, concepts);
  const isOfFindings = (place: readonly Curie[]): boolean => place.some((id) => saysNoMore(id, ofFindings, concepts));
  const isKnown = (place: readonly Curie[]): boolean =>
    isOfFindings(place) || place.some((id) => saysNoMore(id, subject.records, concepts));
  if (!places.some(isOfFindings) || !places.every(isKnown)) return false;
  const named = findings.filter(({ concept }) =>
    places.some((place) => place.some((id) => saysNoMore(id, [concept], concepts))),
  );
  if (weighed !== null && !weighsAsGraph(words, named, weighed)) return false;
  const values = new Set(findings.flatMap(({ text }) => readTokens(text).map(({ key }) => key)));
  const numbers = readTokens(words).filter(({ kind }) => kind === "quantity");
  return numbers.every(({ key }) => values.has(key)) && agreesWithCase(words, findings, graph);
}

/** Quotations that speak of the condition, by themselves or by the title and headings above them, or of a finding of the reason. */
export function bearing(
  located: readonly Located[],
  { records, name }: WrittenReason["subject"],
  findings: readonly CitedFinding[],
  { concepts }: Pick<ReviewGraph, "concepts">,
): readonly Located[] {
  const ofFindings = findings.map(({ concept }) => concept);
  return located.filter(({ passage, quotation }) => {
    const above = [passage.document.title, ...passage.headings, quotation.quote].join("\n");
    const isNamed = above.toLowerCase().includes(name.toLowerCase()) || namesOneOf(above, records, concepts);
    return isNamed || namesOneOf(quotation.quote, ofFindings, concepts);
  });
}

/**
 * A reason that may be shown, or why not. Each of its sentences either is carried by one of the passages that it cites, as any sentence
 * of an answer, or rests on the findings that it names alone. It names no drug. Quotations that speak of neither are left out.
 */
export function checkReason(written: WrittenReason, { handles, graph }: ReasonCheck): ReviewReason | ReviewFault {
  const text = spellOut(written.text, handles);
  if (speaksToAModel(text)) return "instruction";
  const { concepts } = graph;
  if (text === "" || concepts.read(text).some(({ id }) => id.startsWith(DRUGS))) return "unsupported";
  const quoted = bearing(written.located, written.subject, written.findings, graph);
  const passages = [...new Set(quoted.map(({ passage }) => passage))];
  const options = { concepts: conceptReader({ ...concepts, release: "", related: () => new Map() }) };
  const stands = splitSentences(text).every(({ start, end }) => {
    const sentence = text.slice(start, end);
    return checkSupport(sentence, passages, options).supported || restsOnFindings(sentence, written, graph);
  });
  if (!stands) return "unsupported";
  return {
    text,
    language: languageOf(text),
    findings: written.findings.map(({ concept, label, status }) => ({ concept, label, status })),
    quotations: quoted.map(({ quotation }) => quotation),
  };
}
