import {
  type Assessment,
  AssessOptions,
  type CaseReview,
  type CaseReviewEvent,
  type CaseReviewer,
  type CaseReviewRequest,
  CdssError,
  type ConceptIndex,
  type Contribution,
  type Curie,
  curie,
  drugCurie,
  type EvidenceSearch,
  type Finding,
  type FindingExtractor,
  type Language,
  NOTICE,
  type Passage,
  PatientCase,
  type RankedCondition,
} from "@cdss/domain";
import { splitDocument } from "../../src/passages/split-document.ts";
import { createCaseReviewer } from "../../src/review/create-case-reviewer.ts";
import type { CaseReviewerParts, ReviewGraph } from "../../src/review/review-ports.ts";
import { HIDE, made, POLICY } from "../answer/made-documents.ts";

// Diseases and what is said of them are invented; ids and names of findings are those of HPO.

const NAMES: Readonly<Record<string, readonly [en: string, zh: string, ...more: string[]]>> = {
  "HP:0002829": ["joint pain", "关节痛"],
  "HP:0001945": ["fever", "发热"],
  "HP:0002094": ["dyspnoea", "呼吸困难"],
  "HP:0002875": ["exertional dyspnoea", "劳力性呼吸困难"],
  "HP:0100749": ["chest pain", "胸痛"],
  "HP:0001785": ["ankle swelling", "踝部肿胀"],
  "CDSS:marsh-ague": ["marsh ague", "沼泽疟"],
  "CDSS:glass-gout": ["glass gout", "玻璃痛风"],
  "CDSS:willow-rash": ["willow rash", "柳疹"],
  "CDSS:reed-lung": ["reed lung", "芦苇肺"],
  [drugCurie("ravamine")]: ["ravamine", "瑞伐胺"],
};
const PARENTS: Readonly<Record<string, string>> = { "HP:0002875": "HP:0002094" };
const labelOf = (id: string) => ({ en: NAMES[id]?.[0] ?? id, zh: NAMES[id]?.[1] ?? id });

/** Longest names first, as a lexicon reads them. */
const LONGEST = Object.entries(NAMES)
  .flatMap(([id, names]) => names.map((name) => ({ id: curie(id), name })))
  .sort((one, other) => other.name.length - one.name.length);

function named(text: string): { id: Curie; start: number; end: number }[] {
  const lower = text.toLowerCase();
  const found: { id: Curie; start: number; end: number }[] = [];
  for (const { id, name } of LONGEST)
    for (let start = lower.indexOf(name); start >= 0; start = lower.indexOf(name, start + 1)) {
      const end = start + name.length;
      if (!found.some((other) => other.start < end && other.end > start)) found.push({ id, start, end });
    }
  return found.sort((one, other) => one.start - other.start);
}

export const CONCEPTS: Pick<ConceptIndex, "read" | "general"> = {
  read: named,
  general: (id) => new Set([id, ...(PARENTS[id] === undefined ? [] : [curie(PARENTS[id])])]),
};

const DENIED = /\b(?:no|denies|without|lack of)\b[^,]*$|(?:无|否认|没有)[^，]*$/i;
const FAMILY = /\b(?:mother|father)\b|母亲|父亲/i;
const UNCERTAIN = /\b(?:might|possible)\b|可能|疑似/i;
const PAST = /\byears ago\b|既往/i;

/** A small reader of texts with rules for denials, relatives, doubt and the past, by the words of the same sentence. */
export const EXTRACTOR: Pick<FindingExtractor, "fromText"> = {
  fromText: ({ id: documentId, text }) => {
    const findings = named(text).flatMap(({ id, start, end }): Finding[] => {
      if (!id.startsWith("HP:")) return [];
      const from = Math.max(...[".", "。", "\n"].map((mark) => text.lastIndexOf(mark, start - 1))) + 1;
      const before = text.slice(from, start);
      const provenance = [{ kind: "text" as const, documentId, start, end, quote: text.slice(start, end) }];
      return [
        {
          ...{ id: `${id}@${start}`, concept: id, label: labelOf(id), origin: "text" as const, provenance },
          status: DENIED.test(before) ? ("absent" as const) : ("present" as const),
          certainty: UNCERTAIN.test(before) ? ("uncertain" as const) : ("certain" as const),
          experiencer: FAMILY.test(before) ? ("family" as const) : ("patient" as const),
          temporality: PAST.test(before) ? ("past" as const) : ("current" as const),
        },
      ];
    });
    return { findings, conditions: [], unmapped: [] };
  },
};

export const GRAPH: ReviewGraph = {
  extractor: EXTRACTOR,
  concepts: CONCEPTS,
  graph: {
    concept: async (id) =>
      NAMES[id] === undefined
        ? null
        : {
            ...{ id, kind: id.startsWith("HP:") ? ("phenotype" as const) : ("condition" as const), label: labelOf(id) },
            ...{ synonyms: [], parents: [], alternativeIds: [], equivalents: [], genes: [] },
          },
  },
  differential: {
    explain: async (_query, id) => {
      if (id !== "CDSS:reed-lung") throw new CdssError("UNKNOWN_CONCEPT", "the release does not know it");
      return { condition: line(id, 12), considered: 40, behindLeader: [], text: { en: "" } };
    },
  },
};

function line(id: string, rank: number): RankedCondition {
  return {
    ...{ rank, condition: curie(id), label: labelOf(id), members: [curie(id)], posterior: 0.3, score: 1 },
    ...{ supporting: [counted("HP:0002829", "present"), counted("HP:0001945", "absent")], against: [], missing: [] },
  };
}

/** What the graph counts of a finding, for whichever side it stands on. */
export function counted(id: string, status: "present" | "absent"): Contribution {
  return {
    ...{ findingId: id, concept: curie(id), label: labelOf(id), status, match: "exact" as const },
    ...{ logLikelihoodRatio: 1, evidence: [] },
  };
}

/** An assessment of a text by the small reader: three conditions, whatever the text says. */
export function assessed(texts: readonly string[]): { record: PatientCase; assessment: Assessment } {
  const documents = texts.map((text, at) => ({ id: `d${at}`, title: `Note ${at}`, text }));
  const record = PatientCase.parse({ id: "Patient/p1", demographics: { sex: "female", ageYears: 93 }, documents });
  const findings = documents.flatMap((document) => EXTRACTOR.fromText(document, record.demographics).findings);
  const seen = new Map(findings.map((one) => [`${one.concept} ${one.status} ${one.experiencer}`, one]));
  const differential = ["CDSS:marsh-ague", "CDSS:glass-gout", "CDSS:willow-rash"].map((id, at) => line(id, at + 1));
  return {
    record,
    assessment: {
      ...{ caseId: record.id, findings: [...seen.values()], named: [], course: null, differential, considered: 40 },
      ...{ questions: [], tests: [], treatments: [], medication: null, statements: [], evidence: [], works: [] },
      sufficiency: { level: "low", informationBits: 1, presentFindings: 1, reasons: [] },
      triage: { urgency: null, reasons: [] },
      literature: {
        ...{ state: "off", reason: null, conditions: [], passages: [], dropped: 0, lanes: [], index: null },
      },
      ...{ droppedStatements: 0, unknownFindings: [], unmapped: [], degraded: [], timings: [], notice: NOTICE },
      versions: { release: "sha256:test", hpo: "test", annotations: "test", engine: "test" },
    },
  };
}

/** What is on file of the invented diseases; passages 1 to 3 in English, 4 in Chinese. */
export const PASSAGES: readonly Passage[] = [
  made("tide-palsy", "Tide palsy", "Joint pain is frequent in tide palsy. Tide palsy needs rest."),
  made("reed-lung", "Reed lung", "Reed lung begins with joint pain. Ravamine is given for reed lung."),
  made("fen-rot", "Fen rot", "Joint pain is not seen in fen rot."),
  made("chao-tan", "潮瘫", "潮瘫常见关节痛。潮瘫患者应休息。"),
].flatMap(splitDocument);

/** Gives the same passages to every question, as many as are asked for. */
export const SEARCH: EvidenceSearch = {
  search: async () => ({
    hits: PASSAGES.map((passage, at) => ({ passage, score: 1, ranks: { "full-text": at + 1 } })),
    lanes: [{ lane: "full-text", state: "used" }],
    index: null,
  }),
};

export function reviewer(parts: Pick<CaseReviewerParts, "chat"> & Partial<CaseReviewerParts>): CaseReviewer {
  return createCaseReviewer({
    ...{ ...GRAPH, search: SEARCH, inputTokens: 12_000, deidentify: HIDE, policy: POLICY },
    ...parts,
  });
}

export function request(texts: readonly string[], language: Language, more: object = {}): CaseReviewRequest {
  return { ...assessed(texts), options: AssessOptions.parse(more), language, tenant: "local" };
}

export async function eventsOf(
  one: CaseReviewer,
  asked: CaseReviewRequest,
  signal?: AbortSignal,
): Promise<CaseReviewEvent[]> {
  const events: CaseReviewEvent[] = [];
  for await (const event of one.review(asked, signal)) events.push(event);
  return events;
}

export async function reviewOf(one: CaseReviewer, asked: CaseReviewRequest): Promise<CaseReview> {
  const last = (await eventsOf(one, asked)).at(-1);
  if (last?.type !== "done") throw new Error("the review did not end");
  return last.review;
}
