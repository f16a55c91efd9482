import {
  type CaseReview,
  EvidenceLane,
  type EvidenceQueryInput,
  type EvidenceSearch,
  type EvidenceSearchResult,
  type LocalizedText,
  type Passage,
  toCdssError,
} from "@cdss/domain";
import { untilAborted } from "../answer/until-aborted.ts";
import type { CaseHandles } from "./case-handles.ts";

/** Leading conditions that passages are searched for, and the findings that stand in each question: as many as the literature lane takes. */
const SEARCHED_CONDITIONS = 5;
const ASKED_FINDINGS = 3;
/** Findings of the search that names no condition, so that a diagnosis which the list lacks can be found. */
const ASKED_ALONE = 8;
/** Passages that a model is shown: more make small models lose the thread, and cost. */
const SHOWN = 12;
const EACH = 3;
/** Longest question of `EvidenceQuery`. */
const LONGEST_QUESTION = 2_000;

export interface ReviewPassages {
  readonly passages: readonly Passage[];
  readonly lanes: CaseReview["lanes"];
}

const namesOf = ({ en, zh }: LocalizedText): string => (zh === undefined ? en : `${en} ${zh}`);

/**
 * Names of the release in both languages, and nothing of the patient's own words. Passages in the language of the reasons come first: a
 * sentence over a passage in another one is seldom carried by it.
 */
function queriesOf({ findings, conditions }: CaseHandles, language: "en" | "zh", tenant: string): EvidenceQueryInput[] {
  const present = findings.filter(({ status }) => status === "present").slice(0, ASKED_ALONE);
  const alone = {
    text: present
      .map(({ label }) => namesOf(label))
      .join(" ")
      .slice(0, LONGEST_QUESTION),
    concepts: present.map(({ concept }) => concept),
    ...{ tenant, limit: SHOWN },
  };
  const each = conditions.slice(0, SEARCHED_CONDITIONS).map(({ condition, label, supporting }) => {
    const named = supporting.filter(({ status, concept }) => status === "present" && concept !== undefined);
    const asked = named.slice(0, ASKED_FINDINGS);
    return {
      text: [label, ...asked.map((one) => one.label)].map(namesOf).join(" ").slice(0, LONGEST_QUESTION),
      concepts: [condition, ...asked.flatMap(({ concept }) => concept ?? [])],
      filter: { languages: [language] },
      ...{ tenant, limit: EACH },
    };
  });
  const inLanguage = { ...alone, filter: { languages: [language] } };
  return [...(alone.text === "" ? [] : [inLanguage, alone]), ...each];
}

/** A lane is named as the worst of what became of it. */
function worstLanes(results: readonly EvidenceSearchResult[], failure: string | null): CaseReview["lanes"] {
  const WORST = ["failed", "off", "used"] as const;
  return EvidenceLane.options.flatMap((lane) => {
    if (results.length === 0) return failure === null ? [] : [{ lane, state: "failed" as const, reason: failure }];
    const states = results.flatMap(({ lanes }) => lanes.filter((one) => one.lane === lane));
    return WORST.flatMap((state) => states.filter((one) => one.state === state)).slice(0, 1);
  });
}

/** The first of each list, then the second of each, each passage once. */
function interleave(lists: readonly (readonly Passage[])[]): Passage[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  const all = Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list[at] ?? [])).flat();
  return [...new Map(all.map((passage) => [passage.id, passage])).values()];
}

/**
 * Passages on the leading conditions with their findings, and on the findings alone. A search that fails costs its passages; where all
 * fail there are none, and the lanes say why. Throws CANCELLED or TIMEOUT where the signal fires.
 */
export async function findReviewPassages(
  search: EvidenceSearch,
  handles: CaseHandles,
  { language, tenant }: { readonly language: "en" | "zh"; readonly tenant: string },
  signal: AbortSignal | undefined,
): Promise<ReviewPassages> {
  const queries = queriesOf(handles, language, tenant);
  const settled = await untilAborted(Promise.allSettled(queries.map((query) => search.search(query, signal))), signal);
  const results = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const [failed] = settled.flatMap((one) => (one.status === "rejected" ? [one.reason as unknown] : []));
  const failure = failed === undefined ? null : toCdssError(failed, "searching passages").message;
  const passages = interleave(results.map(({ hits }) => hits.map(({ passage }) => passage)));
  return { passages: passages.slice(0, SHOWN), lanes: worstLanes(results, failure) };
}
