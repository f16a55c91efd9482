import { type ConceptIndex, isDrugClass } from "@cdss/domain";
import type { Candidate } from "./candidate-sentences.ts";
import { isDrug } from "./is-drug.ts";
import type { Question, Thing } from "./read-question.ts";

/** What an entry on a drug says of allergy, as the packs write it: its group, and the groups that may react too. */
const SAYS_ALLERGY = /\bbelongs to the allergy group\b|\bmay cross-react with\b|所属过敏组|交叉过敏/iu;

/**
 * The question whether a drug may be given in allergy to another, as a sentence on the allergy of either is held against it: it stands in the entry on
 * one of the two, and names the other or a class of it. Null where the question asks for no allergy, names a thing that is no drug, or
 * the sentence speaks of neither.
 */
export function asDrugInAllergy(
  question: Question,
  { quotation, above, named }: Candidate,
  concepts: Pick<ConceptIndex, "general"> | null,
): Question | null {
  const { kinds, things } = question;
  const isOfDrug = ({ concepts: ids }: Thing): boolean => [...ids].some((id) => isDrug(id) || isDrugClass(id));
  const isAsked = kinds.some(({ name }) => name === "allergy") && things.length > 1 && things.every(isOfDrug);
  if (!isAsked || !SAYS_ALLERGY.test(quotation.quote)) return null;
  const subjects = above.subjects();
  const own = things.filter(({ concepts: ids }) => [...ids].some((id) => subjects.has(id)));
  const others = things.filter((thing) => !own.includes(thing));
  const isHeld = ({ concepts: ids }: Thing): boolean =>
    [...ids].some((id) => [id, ...(concepts?.general(id) ?? [])].some((one) => named().has(one)));
  return own.length > 0 && others.every(isHeld) ? { ...question, things: own } : null;
}
