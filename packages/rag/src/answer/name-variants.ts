import type { ConceptIndex, Curie } from "@cdss/domain";
import { isDrug } from "./is-drug.ts";
import type { NamedPlace } from "./named-places.ts";

type Reader = Pick<ConceptIndex, "read"> | null;

/** What names of diseases end with and who asks leaves out: "restless legs" for restless legs syndrome. */
const ENDINGS = [" syndrome", " disease", "综合征"];
/** What is put around the name of a disease that somebody has: who has it is warned of it. */
const HAVING = /^(?:known|history of) | (?:patients?|history)$|(?:患者|病人|病史|史)$/giu;
/** Behind a drug: the poisoning with it. */
const TOO_MUCH = /^\s*(?:overdos(?:e|ed|age)|OD\b|poisoning|toxicity|过量|中毒)/iu;
const POISONINGS = [" poisoning", " overdose", "中毒", "过量"];

/** What a name means as a whole. */
const meaningOf = (name: string, concepts: Reader): Curie[] =>
  (concepts?.read(name) ?? []).flatMap(({ id, start, end }) =>
    start === 0 && end === name.length && !isDrug(id) ? [id] : [],
  );

/**
 * Places with what their names mean in other words of the same: a disease whose name is asked for without its ending, or with "patients" behind it, and a
 * drug with "overdose" behind it, which is the poisoning where one is known.
 */
export function withVariants(text: string, places: readonly NamedPlace[], concepts: Reader): NamedPlace[] {
  return places.map((place) => {
    const { start, end, concepts: meanings } = place;
    const name = text.slice(start, end);
    if (![...meanings].some(isDrug)) {
      const names = [...ENDINGS.map((ending) => `${name}${ending}`), name.replace(HAVING, "")];
      const further = names.flatMap((one) => (one === name ? [] : meaningOf(one, concepts)));
      return further.length === 0 ? place : { ...place, concepts: new Set([...meanings, ...further]) };
    }
    const [excess] = TOO_MUCH.exec(text.slice(end)) ?? [];
    const poisonings = excess === undefined ? [] : POISONINGS.flatMap((word) => meaningOf(`${name}${word}`, concepts));
    if (excess === undefined || poisonings.length === 0) return place;
    return { start, end: end + excess.length, concepts: new Set(poisonings) };
  });
}
