import type { SupportKind } from "../support-token.ts";
import type { Fact, FactKind } from "./read-facts.ts";

/** What does not fit between a statement and a sentence of another language, by the kinds that `checkSupport` names. */
export interface FactMatch {
  /** Share of what the statement says that the sentence says too. */
  readonly coverage: number;
  readonly faults: ReadonlySet<SupportKind>;
  /** Something differs that a reader of both languages could not call other words for the same. */
  readonly conflicts: boolean;
}

const FAULT: Readonly<Record<FactKind, SupportKind>> = {
  negation: "negation",
  advice: "negation",
  direction: "direction",
  population: "population",
  age: "population",
  route: "word",
  restriction: "word",
  time: "time",
  quantity: "quantity",
  entity: "word",
  word: "word",
  verb: "word",
  unknown: "word",
};

/** Kinds of which the sentence may hold no more than the statement: what it says for children only is not said for all. */
const EQUAL: ReadonlySet<FactKind> = new Set(["population", "age", "route", "restriction"]);
/** Kinds whose difference no judge may overrule: all but words that may be said otherwise. */
const OPEN: ReadonlySet<FactKind> = new Set(["word", "verb", "unknown"]);

/** A clause ends here: what is denied in another clause is denied of something else. */
const CLAUSE = /[,;:.()，；：。（）]/u;

const says = (fact: Fact, said: Fact): boolean => {
  if (fact.kind !== "entity" || said.kind !== "entity") return fact.key === said.key;
  // Each place may be read in several ways: one that both share is enough. What is more special says the general.
  return fact.meanings.some(({ id, ancestors }) =>
    said.meanings.some((meaning) => meaning.id === id || ancestors?.has(meaning.id) === true),
  );
};

/** For each fact of the statement its place among those of the sentence, in order where several are equal; -1 for none. */
function placesOf(said: readonly Fact[], source: readonly Fact[]): number[] {
  const used = new Set<number>();
  return said.map((fact) => {
    const at = source.findIndex((one, place) => !used.has(place) && says(one, fact));
    // A name said twice stands for itself; a figure does not.
    if (at < 0 && fact.kind === "entity") return source.findIndex((one) => says(one, fact));
    if (at >= 0) used.add(at);
    return at;
  });
}

/** Figures of the statement stand in the order of the sentence, each kind by itself: two that changed places say something else. */
function keepsOrder(said: readonly Fact[], places: readonly number[]): boolean {
  const last = new Map<string, number>();
  for (const [at, { kind, key }] of said.entries()) {
    const place = places[at] ?? -1;
    if (kind !== "quantity" || place < 0) continue;
    const [form = ""] = key.split(" ");
    if (place < (last.get(form) ?? -1)) return false;
    last.set(form, place);
  }
  return true;
}

/** What does it and what is done: names before and behind a verb stay on their side. */
function keepsSides(said: readonly Fact[], source: readonly Fact[]): boolean {
  const verb = said.findIndex(({ kind }) => kind === "verb");
  const same = source.findIndex(({ key }) => key === said[verb]?.key);
  if (verb < 0 || same < 0) return true;
  const isNamed = (fact: Fact, within: readonly Fact[]): boolean =>
    fact.kind !== "entity" || within.some((one) => says(one, fact));
  return (
    said.slice(0, verb).every((fact) => isNamed(fact, source.slice(0, same))) &&
    said.slice(verb + 1).every((fact) => isNamed(fact, source.slice(same + 1)))
  );
}

/** Where the sentence comes to what it says of its subject: the names before it narrow what is said. */
function headEnd(text: string): number {
  const at = text.search(/[:：]/u);
  return at < 0 ? 0 : at;
}

/**
 * Holds what a statement says against what a sentence of another language says. Every name, figure, denial, advice, direction, group of
 * patients, age, route, restriction and word of the statement must stand in the sentence, figures in the same order; and what would narrow or
 * turn round the statement in the sentence must stand in the statement.
 */
export function matchFacts(said: readonly Fact[], source: readonly Fact[], sentence: string): FactMatch {
  const places = placesOf(said, source);
  const missing = said.filter((_, at) => (places[at] ?? -1) < 0);
  const used = new Set(places.filter((place) => place >= 0));
  const clauseOf = ({ start }: Fact): number =>
    [...sentence.slice(0, start)].filter((letter) => CLAUSE.test(letter)).length;
  const clauses = new Set([...used].flatMap((place) => (source[place] === undefined ? [] : [clauseOf(source[place])])));
  const end = headEnd(sentence);
  const more = source.filter((fact, place) => {
    if (used.has(place) || said.some((one) => says(fact, one))) return false;
    if (EQUAL.has(fact.kind)) return true;
    if (fact.kind === "entity") return fact.start < end;
    const turns = fact.kind === "negation" || fact.kind === "advice" || fact.kind === "direction";
    return turns && clauses.has(clauseOf(fact));
  });
  const faults = new Set([...missing, ...more].map(({ kind }) => FAULT[kind]));
  const hasOrder = keepsOrder(said, places);
  if (!hasOrder) faults.add("quantity");
  const hasSides = keepsSides(said, source);
  if (!hasSides) faults.add("word");
  return {
    coverage: said.length === 0 ? 0 : (said.length - missing.length) / said.length,
    faults,
    conflicts: !hasOrder || !hasSides || [...missing, ...more].some(({ kind }) => !OPEN.has(kind)),
  };
}
