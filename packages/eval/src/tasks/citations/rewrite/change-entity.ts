import type { ConceptLexicon } from "../lexicon/concept-lexicon.ts";
import { pick, type Rewrite, splice, withCaseOf } from "./rewrite.ts";

/** Draws before a statement is given up: names that share a word with the replaced one may be forms of it. */
const TRIES = 50;

/** The first letter of a preferred name is a capital for show; that of an abbreviation or of a person's name is not told apart. */
function asInText(label: string, replaced: string): string {
  const plain = /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
  return withCaseOf(replaced, plain);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.toLowerCase().match(/\p{Script=Latin}{5,}|\p{Script=Han}{2}/gu));
  return (other.toLowerCase().match(/\p{Script=Latin}{5,}|\p{Script=Han}{2}/gu) ?? []).some((word) => words.has(word));
}

/** What the passage names, and everything above it: a statement about one of these might be carried. */
function spokenOf(lexicon: ConceptLexicon, passage: string): ReadonlySet<string> {
  const ids = lexicon.find(passage).flatMap((place) => place.ids);
  return new Set(ids.flatMap((id) => [id, ...lexicon.ancestorsOf(id)]));
}

/** Name another finding or disease in the place of one: of the same organ system, or another disease, that shares no word with it. */
export const changeEntity: Rewrite = (statement, { random, lexicon, passage, lang }) => {
  const place = pick(
    random,
    lexicon.find(statement).filter(({ ids }) => ids.length === 1),
  );
  const [id] = place?.ids ?? [];
  if (place === undefined || id === undefined) return null;
  const named = statement.slice(place.start, place.end);
  const spoken = spokenOf(lexicon, passage);
  const kindred = lexicon.kindredOf(id);
  for (let attempt = 0; attempt < TRIES; attempt++) {
    const other = pick(random, kindred);
    const label = other === undefined ? undefined : lexicon.namesOf(other, lang)[0];
    if (other === undefined || label === undefined || spoken.has(other) || !lexicon.areApart(id, other)) continue;
    if (sharesWord(named, label) || passage.toLowerCase().includes(label.toLowerCase())) continue;
    return splice(statement, place.start, place.end, asInText(label, named));
  }
  return null;
};
