import {
  type Contribution,
  type Curie,
  type DraftDrug,
  drugCurie,
  type EnginePorts,
  type EvidenceQueryInput,
  type LocalizedText,
  type QuoteStance,
  type RankedCondition,
  type TreatmentSuggestion,
} from "@cdss/domain";

/** Findings or drugs that sentences are picked for, the strongest first. */
const MOST_TOPICS = 6;
/** Those of them that the question names: a longer one finds less of each, and takes longer. */
const ASKED_TOPICS = 3;
/** Passages of a search that sentences are picked from. */
const PASSAGES = 16;
/** Longest question of `EvidenceQuery`. */
const LONGEST_QUESTION = 2000;

/** Something that quoted words have to speak of, with what the words must say of it for their stance. */
export interface SearchTopic {
  readonly key: string;
  readonly label: LocalizedText;
  readonly names: readonly string[];
  /** Of a finding: whether the patient has it. */
  readonly status?: Contribution["status"];
  /** Null: whatever they say, as of a drug. */
  readonly wants: "affirmed" | "denied" | null;
}

/** One question to the literature about a leading condition. */
export interface PlannedSearch {
  readonly stance: QuoteStance;
  readonly query: EvidenceQueryInput;
  /** Names of the condition. */
  readonly subject: readonly string[];
  readonly topics: readonly SearchTopic[];
}

export type PlanPorts = Pick<EnginePorts, "graph" | "conditions" | "medication">;

/**
 * What is asked of the literature for one line of the differential: the condition with the findings that support it, with what counts
 * against it, and with the drugs of its first draft. A question without such findings or drugs is not asked. Questions hold names of
 * the release in both languages and nothing of the patient's own words.
 */
export async function planSearches(
  line: RankedCondition,
  treatments: readonly TreatmentSuggestion[],
  ports: PlanPorts,
): Promise<PlannedSearch[]> {
  const [subject, supporting, against] = await Promise.all([
    conditionNames(line, ports),
    findingTopics(
      line.supporting.filter(({ status }) => status === "present"),
      () => "affirmed",
      ports,
    ),
    // A finding that is there counts against where the words deny it of the condition; one that is not, where they state it.
    findingTopics(line.against, ({ status }) => (status === "present" ? "denied" : "affirmed"), ports),
  ]);
  const drugs = drugTopics(
    treatments.find(({ condition }) => condition === line.condition),
    ports,
  );
  const ask = (stance: QuoteStance, topics: Topic[], extra: readonly string[]): PlannedSearch[] => {
    if (topics.length === 0) return [];
    const asked = topics.slice(0, ASKED_TOPICS);
    const words = [line.label, ...asked.map(({ label }) => label)].flatMap(namesOf);
    const text = [...words, ...extra].join(" ").slice(0, LONGEST_QUESTION);
    const concepts = [line.condition, ...asked.map(({ concept }) => concept)];
    return [{ stance, query: { text, concepts, limit: PASSAGES }, subject, topics }];
  };
  return [
    ...ask("for", supporting, []),
    ...ask("against", against, []),
    ...ask("treatment", drugs, ["treatment", "治疗"]),
  ];
}

type Topic = SearchTopic & { readonly concept: Curie };

async function findingTopics(
  contributions: readonly Contribution[],
  wants: (contribution: Contribution) => "affirmed" | "denied",
  { graph }: Pick<PlanPorts, "graph">,
): Promise<Topic[]> {
  const byConcept = new Map<Curie, Contribution>();
  for (const one of contributions)
    if (one.concept !== undefined && !byConcept.has(one.concept)) byConcept.set(one.concept, one);
  return Promise.all(
    [...byConcept].slice(0, MOST_TOPICS).map(async ([concept, contribution]) => ({
      key: concept,
      concept,
      label: contribution.label,
      names: [...namesOf(contribution.label), ...(await synonymsOf(concept, graph))],
      status: contribution.status,
      wants: wants(contribution),
    })),
  );
}

function drugTopics(draft: TreatmentSuggestion | undefined, { medication }: Pick<PlanPorts, "medication">): Topic[] {
  const drugs: readonly DraftDrug[] = draft?.options[0]?.drugs ?? [];
  return drugs.slice(0, MOST_TOPICS).map(({ drug: { id, label } }) => {
    const entry = medication.drugs.find((one) => one.id === id);
    const synonyms = [...(entry?.synonyms.en ?? []), ...(entry?.synonyms.zh ?? [])];
    return { key: id, concept: drugCurie(id), label, names: [...namesOf(label), ...synonyms], wants: null };
  });
}

async function conditionNames(line: RankedCondition, { graph, conditions }: PlanPorts): Promise<string[]> {
  const entry = conditions.entryOf(line.members);
  const ofEntry =
    entry === null ? [] : [...namesOf(entry.names), ...(entry.synonyms?.en ?? []), ...(entry.synonyms?.zh ?? [])];
  return [...namesOf(line.label), ...ofEntry, ...(await synonymsOf(line.condition, graph))];
}

async function synonymsOf(id: Curie, graph: PlanPorts["graph"]): Promise<string[]> {
  const concept = await graph.concept(id);
  return concept === null ? [] : [...namesOf(concept.label), ...concept.synonyms.map(({ text }) => text)];
}

function namesOf({ en, zh }: LocalizedText): string[] {
  return zh === undefined ? [en] : [en, zh];
}
