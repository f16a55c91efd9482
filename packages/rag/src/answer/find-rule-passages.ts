import type { AnswerQuery, Curie, EvidenceSearch, PairRules, Passage } from "@cdss/domain";
import { isDrug } from "./is-drug.ts";
import type { Question } from "./read-question.ts";
import { untilAborted } from "./until-aborted.ts";

/** The text of the rule that speaks for drugs of a question, though it may name them by their groups alone. */
export interface FoundRule {
  /** Ids of the drugs that it was found for. */
  readonly drugs: ReadonlySet<Curie>;
  /** In the language of the answer where the rule is written in it. */
  readonly passages: readonly Passage[];
}

/** More drugs than this in one question ask for a review of a list, not for what two do together. */
const MOST_DRUGS = 4;
/** Passages of one search: entries on drugs repeat what rules say, and stand before them. */
const DEPTH = 100;

/** Pairs of drugs that a question names, by the ids that each name may mean. */
function pairsOf({ things }: Question): (readonly [Curie, Curie])[] {
  const drugs = things.map(({ concepts }) => [...concepts].filter(isDrug)).filter((ids) => ids.length > 0);
  if (drugs.length > MOST_DRUGS) return [];
  return drugs.flatMap((ones, at) =>
    drugs.slice(at + 1).flatMap((others) => ones.flatMap((one) => others.map((other) => [one, other] as const))),
  );
}

/**
 * The texts of the rules that the knowledge holds for the drugs of a question, the rule that speaks for each pair: found by its
 * mechanism, then by the title of what was found, and confined to the document of the rule. Empty where no rule holds or its text is not indexed;
 * a search that fails leaves its rule out. Throws CANCELLED or TIMEOUT where the signal fires.
 */
export async function findRulePassages(
  search: EvidenceSearch,
  query: AnswerQuery,
  { question, rules, signal }: { question: Question; rules: PairRules | null; signal: AbortSignal | undefined },
): Promise<FoundRule[]> {
  if (rules === null) return [];
  const { language, patient: _patient, ...asked } = query;
  const found: FoundRule[] = [];
  for (const [one, other] of pairsOf(question)) {
    const [rule] = rules.rulesFor(one, other);
    if (rule === undefined) continue;
    const document = `pack:rule:${rule.id}:${language}`;
    const searched = async (text: string): Promise<Passage[]> => {
      const filter = { ...query.filter, languages: [language] };
      const [result] = await untilAborted(
        Promise.allSettled([
          search.search({ ...asked, text: text.slice(0, 2_000), concepts: [], filter, limit: DEPTH }, signal),
        ]),
        signal,
      );
      if (result.status === "rejected") return [];
      return result.value.hits.map(({ passage }) => passage).filter((passage) => passage.document.id === document);
    };
    // The mechanism is told by the rule alone; what to do stands in the entries of its drugs too.
    const first = await searched(rule.mechanism[language] ?? rule.mechanism.en);
    const title = first[0]?.document.title;
    const rest = title === undefined ? [] : await searched(title);
    const passages = [...new Map([...first, ...rest].map((passage) => [passage.id, passage])).values()];
    if (passages.length > 0) found.push({ drugs: new Set([one, other]), passages });
  }
  return found;
}
