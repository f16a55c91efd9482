import {
  CdssError,
  type CitedFinding,
  type Curie,
  type DifferentialQueryInput,
  type LocalizedText,
  type ProposedCondition,
  type ReviewFault,
} from "@cdss/domain";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";
import { createQuotePicker } from "../quote/create-quote-picker.ts";
import type { CaseHandles, HandledFinding } from "./case-handles.ts";
import { checkReason } from "./check-reason.ts";
import { type Located, locateCitations, type WrittenCitation } from "./locate-citations.ts";
import type { ReviewGraph } from "./review-ports.ts";

/** A proposal as the model wrote it. */
export interface WrittenProposal {
  readonly name: string;
  readonly reason: string;
  readonly findings: readonly HandledFinding[];
  readonly citations: readonly WrittenCitation[];
}

export interface ProposalCheck {
  readonly handles: CaseHandles;
  readonly passages: Parameters<typeof locateCitations>[1];
  readonly query: DifferentialQueryInput;
  readonly graph: ReviewGraph;
}

const PICKER = createQuotePicker();

/** Records that a name may mean: more than these share no name. */
const MOST_RECORDS = 8;

/** Conditions of the release whose name the whole text is. */
async function conditionsNamed(name: string, { graph, concepts }: ReviewGraph): Promise<Curie[]> {
  const whole = concepts.read(name).filter(({ start, end }) => start === 0 && end === name.length);
  const ids = [...new Set(whole.map(({ id }) => id))].slice(0, MOST_RECORDS);
  const kinds = await Promise.all(ids.map(async (id) => (await graph.concept(id))?.kind));
  return ids.filter((_, at) => kinds[at] === "condition");
}

/** The line of the whole list that the records stand on, the best of several; null where the ranking knows none. */
async function lineOf(
  records: readonly Curie[],
  query: DifferentialQueryInput,
  { differential }: ReviewGraph,
): Promise<{ readonly known: NonNullable<ProposedCondition["known"]>; readonly members: readonly Curie[] } | null> {
  const lines = await Promise.all(
    records.map(async (record) => {
      try {
        const { condition } = await differential.explain(query, record);
        return [condition];
      } catch (thrown) {
        if (thrown instanceof CdssError && thrown.code === "UNKNOWN_CONCEPT") return [];
        throw thrown;
      }
    }),
  );
  const [best] = lines.flat().sort((one, other) => one.rank - other.rank);
  if (best === undefined) return null;
  const { condition, label, rank, members } = best;
  return { known: { condition, label, rank }, members };
}

/** Names of a concept in both languages; of one that the release does not know, its label. */
async function namesOf(concept: Curie, label: LocalizedText, { graph }: ReviewGraph): Promise<string[]> {
  const synonyms = (await graph.concept(concept))?.synonyms.map(({ text }) => text) ?? [];
  return [label.en, ...(label.zh === undefined ? [] : [label.zh]), ...synonyms];
}

/**
 * The quoted sentences that are evidence of the diagnosis in this patient: they, or the title and headings above them, name the diagnosis,
 * and they state of it a finding that the patient has. One that argues against it is none.
 */
async function evidenceIn(
  located: readonly Located[],
  subject: readonly string[],
  present: readonly CitedFinding[],
  graph: ReviewGraph,
): Promise<Located[]> {
  // "Angina" is another word for chest pain, and names no finding in a sentence on stable angina.
  const isOwn = (name: string): boolean => subject.some((one) => one.toLowerCase().includes(name.toLowerCase()));
  const topics = await Promise.all(
    present.map(async ({ concept, label }) => {
      const names = await namesOf(concept, label, graph);
      return { key: concept, names: names.filter((name) => !isOwn(name)) };
    }),
  );
  return located.filter(({ passage, quotation }) =>
    PICKER.pick(passage, subject, topics).some(
      ({ quotation: { start, end }, mentions }) =>
        start < quotation.end && end > quotation.start && mentions.some(({ mention }) => mention === "affirmed"),
    ),
  );
}

/**
 * A diagnosis that may be shown beside the list, or why not: every quotation must stand in its passage, and one of them must state
 * of the diagnosis a finding that the patient has. One of the reviewed conditions is no proposal. A reason that does not stand is left out.
 */
export async function checkProposal(
  { name: written, reason, findings, citations }: WrittenProposal,
  { handles, passages, query, graph }: ProposalCheck,
): Promise<{ readonly proposal: ProposedCondition; readonly fault: ReviewFault | null } | ReviewFault> {
  const name = written.trim();
  if (speaksToAModel(name)) return "instruction";
  const present = findings.filter(({ status }) => status === "present");
  if (present.length === 0 || citations.length === 0) return "unsupported";
  const located = locateCitations(citations, passages);
  if (typeof located === "string") return located;
  const records = await conditionsNamed(name, graph);
  const line = await lineOf(records, query, graph);
  const isListed = handles.conditions.some(
    ({ label, members }) =>
      [label.en, label.zh].some((one) => one?.toLowerCase() === name.toLowerCase()) ||
      members.some((member) => records.includes(member) || line?.members.includes(member) === true),
  );
  if (isListed) return "repeated";
  const names = await Promise.all(records.map((record) => namesOf(record, line?.known.label ?? { en: name }, graph)));
  const evidence = await evidenceIn(located, [name, ...names.flat()], present, graph);
  if (evidence.length === 0) return "unsupported";
  const checked = checkReason(
    {
      text: reason,
      subject: { records: [...records, ...(line?.members ?? [])], name },
      findings,
      weighed: null,
      located: evidence,
    },
    { handles, graph },
  );
  const isReason = typeof checked !== "string";
  return {
    proposal: {
      name,
      known: line?.known ?? null,
      findings: findings.map(({ concept, label, status }) => ({ concept, label, status })),
      quotations: evidence.map(({ quotation }) => quotation),
      reason: isReason ? checked : null,
    },
    fault: isReason ? null : checked,
  };
}
