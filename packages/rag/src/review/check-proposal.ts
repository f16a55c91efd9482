import {
  CdssError,
  type Curie,
  type DifferentialQueryInput,
  type ProposedCondition,
  type ReviewFault,
} from "@cdss/domain";
import { speaksToAModel } from "../answer/words/speaks-to-a-model.ts";
import type { CaseHandles, HandledFinding } from "./case-handles.ts";
import { checkReason } from "./check-reason.ts";
import { type Located, locateCitations, type WrittenCitation } from "./locate-citations.ts";
import { namesOneOf } from "./names-in-text.ts";
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

const holds = (text: string, name: string): boolean => text.toLowerCase().includes(name.toLowerCase());

/**
 * Whether quoted words are evidence of the diagnosis in this patient: they name a finding that the patient has, and they or the title
 * and headings above them name the diagnosis.
 */
function isEvidence(
  { passage, quotation }: Located,
  name: string,
  records: readonly Curie[],
  present: readonly Curie[],
  { concepts }: ReviewGraph,
): boolean {
  const above = [passage.document.title, ...passage.headings, quotation.quote].join("\n");
  const isNamed = holds(above, name) || namesOneOf(above, records, concepts);
  return isNamed && namesOneOf(quotation.quote, present, concepts);
}

/**
 * A diagnosis that may be shown beside the list, or why not: every quotation must stand in its passage, and one of them must name the
 * diagnosis and a finding that the patient has. One of the reviewed conditions is no proposal. A reason that does not stand is left out.
 */
export async function checkProposal(
  { name: written, reason, findings, citations }: WrittenProposal,
  { handles, passages, query, graph }: ProposalCheck,
): Promise<{ readonly proposal: ProposedCondition; readonly fault: ReviewFault | null } | ReviewFault> {
  const name = written.trim();
  if (speaksToAModel(name)) return "instruction";
  const present = findings.filter(({ status }) => status === "present").map(({ concept }) => concept);
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
  const evidence = located.filter((one) => isEvidence(one, name, records, present, graph));
  if (evidence.length === 0) return "unsupported";
  const checked = checkReason(
    { text: reason, subject: { records: [...records, ...(line?.members ?? [])], name }, findings, located: evidence },
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
