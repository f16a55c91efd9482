import { type ConceptIndex, type Curie, isDrugClass, type Language } from "@cdss/domain";
import type { Candidate } from "./candidate-sentences.ts";
import { fitsMeasures } from "./fits-measures.ts";
import { isDrug } from "./is-drug.ts";
import { isOfAge, shareOfAges } from "./patient-groups.ts";
import { precedence } from "./precedence.ts";
import { AGE } from "./read-ages.ts";
import type { CauseAsked, Question, Thing } from "./read-question.ts";
import { CAUSE, DEFINITION, DRUG_TERMS, WARNS } from "./words/cause-words.ts";

type Concepts = Pick<ConceptIndex, "general" | "read"> | null;

/** How rare each term is among the sentences found. */
export type Rarity = (term: string) => number;

/** Share of the weight of a question's other terms that a sentence must carry, where concepts hold what it is about. */
const MOST_TERMS = 0.8;

/** ln(1 + (N - n + 0.5) / (n + 0.5)), the inverse document frequency of BM25, over sentences with what stands above them. */
export function rarityOf(candidates: readonly Candidate[]): Rarity {
  const counts = new Map<string, number>();
  for (const { terms, above } of candidates)
    for (const term of new Set([...terms, ...above.terms])) counts.set(term, (counts.get(term) ?? 0) + 1);
  return (term) => {
    const count = counts.get(term) ?? 0;
    return Math.log(1 + (candidates.length - count + 0.5) / (count + 0.5));
  };
}

/** How a sentence names a thing: itself or only above it, exactly or by something more special. */
type Naming = { readonly inSentence: boolean; readonly exact: boolean; readonly isSubject: boolean };

/** Null where the sentence and what stands above it name the thing in no way. */
export function naming(
  { concepts }: Thing,
  { named, above }: { readonly named: Candidate["named"]; readonly above: Pick<Candidate["above"], "named"> },
  index: Pick<ConceptIndex, "general"> | null,
): Naming | null {
  const isSpecial = (id: Curie): boolean => [...(index?.general(id) ?? [])].some((general) => concepts.has(general));
  const exactly = (ids: ReadonlySet<Curie>): boolean => [...concepts].some((id) => ids.has(id));
  const isSubject = exactly(above.named());
  if (exactly(named())) return { inSentence: true, exact: true, isSubject };
  if (isSubject) return { inSentence: false, exact: true, isSubject };
  // Who asks for a class asks for its members: one of them is no less an answer than the word for the class.
  const exact = [...concepts].some(isDrugClass);
  if ([...named()].some(isSpecial)) return { inSentence: true, exact, isSubject };
  return [...above.named()].some(isSpecial) ? { inSentence: false, exact, isSubject } : null;
}

/** Groups that a source leaves unsaid: medicine speaks of adults of both sexes unless it says otherwise. */
const UNSAID = new Set(["population adult", "population human", "population male", "population female"]);
/** Groups of one life: who speaks of infants speaks of children. */
const WITHIN: Readonly<Record<string, readonly string[]>> = {
  "population child": ["population toddler", "population infant", "population newborn", "population adolescent"],
  "population infant": ["population newborn", "population toddler"],
};
/** Less of a group's ages than this is another group: what holds under 6 months holds for no toddler, and for a quarter of infants. */
const LEAST_OF_GROUP = 0.2;
/** Childhood is wide: the dose of any of its ages answers. */
const leastOf = (key: string): number => (key === "population child" ? Number.MIN_VALUE : LEAST_OF_GROUP);

/** How much of the groups that the question names the sentence, or what stands above it, speaks of: 0 to 1, null where it leaves one out. */
function shareOfGroups(populations: ReadonlySet<string>, candidate: Candidate): number | null {
  const groups = new Set([...candidate.groups(), ...candidate.above.groups()]);
  const ages = candidate.measures().flatMap(({ key, interval }) => (key === AGE ? [interval] : []));
  const shareOf = (key: string): number => {
    const ofAges = Math.max(0, ...ages.map((interval) => shareOfAges(key, interval, groups.has("population child"))));
    // Ages say more than the word beside them: "children aged under 6 months".
    if (ofAges > 0 || (ages.length > 0 && isOfAge(key) && key !== "population child")) return ofAges;
    if (groups.has(key)) return 1;
    if ((WITHIN[key] ?? []).some((part) => groups.has(part))) return 0.5;
    // Children without ages are of all ages of childhood.
    if (groups.has("population child") && (WITHIN["population child"] ?? []).includes(key)) return 0.5;
    return groups.size === 0 && UNSAID.has(key) ? 1 : 0;
  };
  const keys = [...populations];
  return keys.every((key) => shareOf(key) >= leastOf(key)) ? Math.min(1, ...keys.map(shareOf)) : null;
}

/** Whether the sentence has the effect that is asked for on the side of the effect, and the agent on that of the agent. */
function tellsCause(
  candidate: Candidate,
  { agents, effects }: CauseAsked,
  wishes: readonly string[],
  concepts: Concepts,
): boolean {
  const { quote } = candidate.quotation;
  // A drug that is warned of is named among the causes where drugs are asked for.
  if (agents.length === 0 && WARNS.test(quote) && !wishes.some((term) => DRUG_TERMS.has(term))) return false;
  const isIn = (things: readonly Thing[], text: string, above: boolean): boolean => {
    const named = new Set((concepts?.read(text) ?? []).map(({ id }) => id));
    const side = {
      named: () => named,
      above: { ...candidate.above, ...(above ? {} : { named: () => new Set<Curie>() }) },
    };
    return things.every((thing) => naming(thing, side, concepts) !== null);
  };
  const holds = (cue: RegExp, isPassive: boolean): boolean => {
    const found = cue.exec(quote);
    if (found === null) return false;
    const [before, after] = [quote.slice(0, found.index), quote.slice(found.index + found[0].length)];
    // The subject may stand in the title; what a verb leads to stands behind it.
    return isPassive
      ? isIn(effects, before, true) && isIn(agents, quote.slice(found.index), false)
      : isIn(agents, before, true) && isIn(effects, after, false);
  };
  return holds(CAUSE.active, false) || holds(CAUSE.passive, true);
}

/** Where a sentence turns from the drugs that meet to what is said of them. */
const VERDICT = /[:：(（]/u;

/**
 * Whether the drugs of a question on an interaction are those that the sentence lets meet: "ibuprofen with lithium: change to aspirin" says
 * nothing of ibuprofen with aspirin.
 */
function letsMeet(candidate: Candidate, { things, kinds }: Question, concepts: Concepts): boolean {
  if (!kinds.some(({ name }) => name === "interaction")) return true;
  const drugs = things.filter((thing) => [...thing.concepts].some(isDrug));
  const [head = ""] = candidate.quotation.quote.split(VERDICT);
  const named = new Set((concepts?.read(head) ?? []).map(({ id }) => id));
  if (drugs.length < 2 || ![...named].some(isDrug)) return true;
  const met = { named: () => named, above: { named: () => new Set<Curie>() } };
  return drugs.every((thing) => naming(thing, met, concepts) !== null);
}

/** What the words that only ask are worth, and what each thing costs that narrows a dose and was not asked for: "in renal impairment". */
const WISH = 0.4;
/** What is said of a thing where the document is about it weighs more than what is said of it in passing. */
const SUBJECT = 0.6;
const QUALIFIED = 0.25;
/** What each step down costs: from the first choice to an alternative, from all patients to some. */
const PRECEDENCE = 0.15;

/**
 * Whether the document is about what is asked. One that is about another thing says of this one only what concerns its own: the first
 * treatment of a spell with iron deficiency is no treatment of iron deficiency, and the dose beside another drug is no usual dose. Titles
 * that name nothing, and records, are about anything. What is told apart, or is caused, may stand under either of two.
 */
function isUnderItsSubject(
  { passage, above }: Candidate,
  { things, kinds, cause }: Question,
  concepts: Pick<ConceptIndex, "general"> | null,
): boolean {
  const subjects = [...above.subjects()];
  const isEither = cause !== null || kinds.some(({ name }) => name === "differential");
  if (subjects.length === 0 || things.length === 0 || isEither || passage.document.level === "record") return true;
  const isOfDrug = ({ concepts: meanings }: Thing): boolean =>
    [...meanings].some((id) => isDrug(id) || isDrugClass(id));
  const asksTreatment = kinds.some(({ name }) => TREATING.has(name));
  const diseases = things.filter((thing) => !isOfDrug(thing));
  // A drug for a disease is looked for under the disease: under the drug stands what is to be minded with it.
  const isClassForDisease =
    asksTreatment && diseases.length > 0 && things.some((thing) => [...thing.concepts].some(isDrugClass));
  const asked = new Set((isClassForDisease ? diseases : things).flatMap((thing) => [...thing.concepts]));
  const isAsked = (id: Curie): boolean =>
    asked.has(id) ||
    (isDrug(id) && [...(concepts?.general(id) ?? [])].some((one) => isDrugClass(one) && asked.has(one)));
  if (!subjects.some(isAsked)) return false;
  return !kinds.some(({ ofDrug }) => ofDrug === true) || !subjects.some((id) => isDrug(id) && !isAsked(id));
}

const TREATING = new Set(["treatment", "first choice", "second choice"]);

/** Long sentences hide the answer. In characters; Chinese says as much in a third. */
const LONG: Readonly<Record<Language, number>> = { en: 320, zh: 130 };

/**
 * How well a sentence answers, 0 and above; null where it leaves out something that the question names, or tells another kind of
 * thing. What is compared: terms by rarity, things named in the sentence itself and exactly, the kind told in the sentence itself, the
 * language asked for, the rank of the passage, and brevity.
 */
export function judgeCandidate(
  candidate: Candidate,
  question: Question,
  setting: {
    readonly rarity: Rarity;
    readonly language: Language;
    readonly concepts: Concepts;
  },
): number | null {
  const { quotation, terms, above, passage, rank } = candidate;
  const isIn = (term: string, text: string, found: ReadonlySet<string>): boolean =>
    found.has(term) || (/\p{Script=Han}/u.test(term) && text.includes(term));
  const weightOf = (wanted: readonly string[]): number => wanted.reduce((sum, term) => sum + setting.rarity(term), 0);
  const said = question.terms.filter((term) => isIn(term, quotation.quote, terms));
  const saidOrAbove = question.terms.filter((term) => said.includes(term) || isIn(term, above.text, above.terms));
  const whole = weightOf(question.terms);
  // Where no concept holds what it is about, all its words must stand together: "France" alone answers nothing on its capital.
  if (question.things.length === 0 && said.length < question.terms.length) return null;
  if (whole > 0 && weightOf(saidOrAbove) / whole < MOST_TERMS) return null;

  const heading = passage.headings.at(-1) ?? "";
  const told = question.kinds.map(({ tells }) => (tells.test(quotation.quote) ? 1 : tells.test(heading) ? 0.5 : 0));
  if (told.includes(0) || question.kinds.some(({ besidePoint }) => besidePoint?.test(quotation.quote))) return null;
  if (question.cause !== null && !tellsCause(candidate, question.cause, question.wishes, setting.concepts)) return null;
  if (question.asksDefinition && !DEFINITION.tells.test(quotation.quote)) return null;
  if (!isUnderItsSubject(candidate, question, setting.concepts) || !letsMeet(candidate, question, setting.concepts))
    return null;
  const namings = question.things.map((thing) => naming(thing, candidate, setting.concepts));
  if (namings.includes(null)) return null;
  const ofGroups = shareOfGroups(question.populations, candidate);
  if (ofGroups === null || !fitsMeasures(candidate, question)) return null;
  const speaks = namings.some((one) => one?.inSentence) || said.length > 0 || told.includes(1);
  if (!speaks) return null;

  const share = (part: number, all: number): number => (all === 0 ? 1 : part / all);
  const exact = namings.filter((one) => one?.exact).length;
  const inSentence = namings.filter((one) => one?.inSentence).length;
  const wished = question.wishes.filter((term) => isIn(term, quotation.quote, terms));
  const wanted = weightOf(question.wishes);
  const asked = new Set(question.things.flatMap(({ concepts }) => [...concepts]));
  const isAsked = (id: Curie): boolean =>
    asked.has(id) || [...(setting.concepts?.general(id) ?? [])].some((general) => asked.has(general));
  const qualifiers = [...candidate.named()].filter((id) => !isAsked(id)).length;
  return (
    2 * share(weightOf(said), whole) +
    share(inSentence, namings.length) +
    (namings.some((one) => one?.isSubject) ? SUBJECT : 0) +
    share(exact, namings.length) +
    share(
      told.reduce<number>((sum, one) => sum + one, 0),
      told.length,
    ) +
    (passage.document.language === setting.language ? 0.5 : 0) +
    0.5 / (1 + rank / 5) -
    PRECEDENCE * precedence(candidate, question) +
    ofGroups +
    WISH * (wanted === 0 ? 0 : weightOf(wished) / wanted) -
    (question.kinds.some(({ ofDrug }) => ofDrug === true) ? QUALIFIED * Math.min(3, qualifiers) : 0) -
    (quotation.quote.length > LONG[passage.document.language] ? 0.3 : 0)
  );
}
