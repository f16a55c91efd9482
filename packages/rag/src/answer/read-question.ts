import { type ConceptIndex, type Curie, isDrugClass } from "@cdss/domain";
import { tokenise } from "../text/tokenise.ts";
import { isDrug } from "./is-drug.ts";
import { withVariants } from "./name-variants.ts";
import { type NamedPlace, namedPlaces } from "./named-places.ts";
import { groupPlaces, isOfAge } from "./patient-groups.ts";
import { AGE, readAges } from "./read-ages.ts";
import { type Measure, readMeasures } from "./read-measures.ts";
import { readUnitSpans, type UnitSpan } from "./read-unit-spans.ts";
import { CHINESE_ASKING, CHINESE_ASKING_WORDS, CLIPPED, ENGLISH_ASKING } from "./words/asking-words.ts";
import { CAUSE, DEFINITION } from "./words/cause-words.ts";
import { QUESTION_KINDS, type QuestionKind } from "./words/question-kinds.ts";

/** A place of the question that names something: an answer must name the same, or something more special. */
export interface Thing {
  /** Meanings of the name: one of them is enough. */
  readonly concepts: ReadonlySet<Curie>;
}

/** "Can A cause B": A is the agent, B the effect. "What causes B" names the effect alone, "what does A cause" the agent. */
export interface CauseAsked {
  readonly agents: readonly Thing[];
  readonly effects: readonly Thing[];
}

/** A question as far as an answer can be held against it. */
export interface Question {
  readonly things: readonly Thing[];
  /** What else it names, as terms of `tokenise`, each once. */
  readonly terms: readonly string[];
  /** Terms of the words that only ask: of sentences that all answer, those with "usual" come first where it was asked for. */
  readonly wishes: readonly string[];
  /** Groups of patients, by the keys of `groupPlaces`, which are one for both languages. */
  readonly populations: ReadonlySet<string>;
  /** Values asked about, "eGFR 25" or "4 months old": a sentence must say what holds there, and need not name the figure. */
  readonly measures: readonly Measure[];
  /** Values with units alone: a treatment that says for whom it is must not leave them out. */
  readonly values: readonly UnitSpan[];
  /** What kinds of things are asked for; a sentence must tell each. */
  readonly kinds: readonly QuestionKind[];
  /** What each clause asks for, where there are several that ask for different things: "which drug and how long". Empty for one matter. */
  readonly matters: readonly (readonly QuestionKind[])[];
  /** Whether it asks which of several is better, or how they differ: what is said of them together is no answer. */
  readonly compares: boolean;
  /** Null where no cause is asked for. */
  readonly cause: CauseAsked | null;
  readonly asksDefinition: boolean;
}

type Reader = Pick<ConceptIndex, "read"> | null;

const blank = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)}${" ".repeat(end - start)}${text.slice(end)}`;

/** A name that is a word for a group of patients, or one that only asks, names nothing that a sentence must name as a concept. */
function isGroupOrAsking(words: string, askable: readonly QuestionKind[]): boolean {
  const ofGroups = groupPlaces(words);
  if (
    ofGroups.length > 0 &&
    ofGroups
      .reduce(blank, words)
      .replace(/[期者女性妇]|women|woman|mothers?/gu, "")
      .trim() === ""
  )
    return true;
  const isKind = [...askable, CAUSE].some(({ asks }) => words.replace(asks, "").trim() === "");
  return isKind || ENGLISH_ASKING.has(words.toLowerCase()) || words.replace(CHINESE_ASKING, "").trim() === "";
}

/** Things by where they stand beside the word of cause: a verb has the effect behind it, "cause of" and "病因" belong to the effect. */
function readCause(text: string, places: readonly NamedPlace[]): CauseAsked | null {
  const at = places.reduce(blank, text).search(CAUSE.asks);
  if (at < 0) return null;
  const things = (where: (place: NamedPlace) => boolean): Thing[] =>
    places.filter(where).map(({ concepts }) => ({ concepts }));
  const [before, after] = [things(({ end }) => end <= at), things(({ start }) => start > at)];
  const isOfEffect = CAUSE.ofEffect.test(text);
  if (isOfEffect)
    return { agents: after.length > 0 && before.length > 0 ? after : [], effects: before.length > 0 ? before : after };
  return { agents: before, effects: after };
}

/** What asks for a figure or a course says nothing of safety, though it says "should be given". */
const MORE_THAN_SAFETY = new Set([
  "interaction",
  "duration",
  "dose",
  "dosing interval",
  "maximum",
  "start",
  "monitoring",
  "allergy",
]);

/** Kinds that ask what speaks against a drug, the widest first: it asks for what the narrower ask for. */
const SAFETY = ["safety", "precaution", "contraindication"];

/** Whether one drug is safe with another asks whether they interact; beside a kind that says more, safety is not asked for. */
function withoutSafety(kinds: readonly QuestionKind[], places: readonly NamedPlace[]): readonly QuestionKind[] {
  const [widest] = SAFETY.flatMap((wanted) => kinds.filter(({ name }) => name === wanted));
  if (widest === undefined) return kinds;
  const others = kinds.filter(({ name }) => !SAFETY.includes(name));
  if (widest.name === "safety" && others.some(({ name }) => MORE_THAN_SAFETY.has(name))) return others;
  const drugs = places.filter(({ concepts }) => [...concepts].some((id) => isDrug(id) || isDrugClass(id)));
  const interaction = kindsNamed(["interaction"]);
  return drugs.length > 1 ? [...others, ...interaction] : [...others, widest];
}

/** A kind by its name. Throws TypeError for a name that no kind has, which is a mistake of this code. */
export function kindNamed(wanted: string): QuestionKind {
  const kind = QUESTION_KINDS.find(({ name }) => name === wanted);
  if (kind === undefined) throw new TypeError(`no kind of question is named ${wanted}`);
  return kind;
}

const kindsNamed = (names: readonly string[]): QuestionKind[] =>
  QUESTION_KINDS.filter(({ name }) => names.includes(name));

/** "Which antibiotic for cholecystitis", "胆囊炎用什么抗生素": who names a disease and a class of drugs asks for a treatment. */
function impliedKinds(kinds: readonly QuestionKind[], places: readonly NamedPlace[], text: string): QuestionKind[] {
  const implied = kindsNamed(kinds.flatMap(({ implies }) => implies ?? []));
  const isClass = ({ concepts }: NamedPlace): boolean => [...concepts].some(isDrugClass);
  const isOther = ({ concepts }: NamedPlace): boolean => ![...concepts].some((id) => isDrug(id) || isDrugClass(id));
  const asksDrug = places.some(isClass) && places.some(isOther) && WHICH.test(text);
  return asksDrug && kinds.every(({ beside }) => beside === true)
    ? [...implied, ...kindsNamed(["treatment"])]
    : implied;
}

/** Units behind a figure, and rates: letters that a lexicon reads as diseases ("ms", "mg"). */
const UNIT = /(?<=\d\s?)(?:mg|ms|cm|mm|mL|ml|kg|g)(?![A-Za-z])(?:\/[A-Za-z]+)?|\bmg\/(?:kg|d?L|day|d)\b/gu;
/** Beside the name of what somebody is allergic to: a lexicon reads both as one finding. */
const ALLERGIC_TO = /\ballerg(?:ic to|y to|y|ies)\b|过敏(?![性原])(?:者|史|体质)?/giu;
const COMPARES = /\b(?:vs\.?|versus|better|compared?|difference|differ)\b|还是|哪个更|对比|区别|比较/iu;

/** Where one clause ends and another begins. */
const CLAUSE = /\band\b|\bthen\b|[,，;；、。]|[和与及]/iu;

/** The kinds that clauses ask for, where at least two ask for different ones that stand for themselves. */
function mattersOf(text: string): QuestionKind[][] {
  const clauses = text
    .split(CLAUSE)
    .map((clause) => QUESTION_KINDS.filter(({ asks, beside }) => beside !== true && clause.search(asks) >= 0))
    .filter((kinds) => kinds.length > 0);
  const names = new Set(clauses.map((kinds) => kinds.map(({ name }) => name).join(" ")));
  return names.size > 1 ? clauses : [];
}

const isOfDrugs = ({ concepts }: NamedPlace): boolean => [...concepts].some((id) => isDrug(id) || isDrugClass(id));

/** Tests that are asked for of a drug and of nothing else are those that it is watched by, before and during. */
function ofDrugsAlone(kinds: readonly QuestionKind[], places: readonly NamedPlace[]): readonly QuestionKind[] {
  const isOfTests = kinds.length > 0 && kinds.every(({ name }) => name === "diagnosis" || name === "monitoring");
  return isOfTests && places.length > 0 && places.every(isOfDrugs) ? kindsNamed(["monitoring"]) : kinds;
}

/** "Which test first" asks for tests, and not for the treatment of first choice. */
function ofFirstTest(kinds: readonly QuestionKind[], worded: readonly QuestionKind[]): readonly QuestionKind[] {
  const names = new Set(worded.map(({ name }) => name));
  if (!names.has("first choice") || !names.has("diagnosis") || names.has("treatment")) return kinds;
  const rest = kinds.filter(({ name }) => name !== "first choice" && name !== "diagnosis");
  return [...rest, ...kindsNamed(["diagnosis"])];
}

/** An allergy, and whoever is pregnant or breastfeeding, is the same whatever age or sex is named beside it. */
function groupsThatCount(keys: readonly string[], kinds: readonly QuestionKind[]): string[] {
  if (kinds.some(({ name }) => name === "allergy")) return [];
  const isMother = keys.includes("population pregnant") || keys.includes("population lactating");
  return keys.filter((key) => !(isMother && key === "population female"));
}

const WHICH = /\b(?:which|what)\b|什么|哪|何种|啥/iu;

const YOUNG = new Set(["population newborn", "population infant", "population toddler", "population child"]);

/**
 * What a question names, and the kinds that it may ask for. An allergy is asked about where drugs alone are named, be it also "allergic to penicillin"
 * as one finding; beside a disease it is a state of the patient, which the treatment must fit.
 */
function nameThings(text: string, concepts: Reader): { named: NamedPlace[]; askable: readonly QuestionKind[] } {
  const nameIn = (words: string): NamedPlace[] =>
    namedPlaces(
      words.replace(UNIT, (unit) => " ".repeat(unit.length)),
      concepts,
    );
  const apart = nameIn(text.replace(ALLERGIC_TO, (words) => " ".repeat(words.length)));
  const isOfAllergy =
    apart.some(isOfDrugs) &&
    apart.every((place) => isOfDrugs(place) || isGroupOrAsking(text.slice(place.start, place.end), QUESTION_KINDS));
  if (isOfAllergy) return { named: apart, askable: QUESTION_KINDS };
  return { named: nameIn(text), askable: QUESTION_KINDS.filter(({ name }) => name !== "allergy") };
}

/**
 * Reads what a question names and what it asks for. Concepts that are given with it count where its own words name none: "how is it
 * treated?" speaks of them.
 */
export function readQuestion(asked: string, concepts: Reader, given: readonly Curie[] = []): Question {
  const isChild = groupPlaces(asked).some(({ key }) => YOUNG.has(key));
  const measures = [...readMeasures(asked), ...readAges(asked, isChild)];
  const hasAge = measures.some(({ key }) => key === AGE);
  const text = measures.reduce(blank, asked);
  const { named, askable } = nameThings(text, concepts);
  const places = withVariants(text, named, concepts).filter(
    ({ start, end }) => !isGroupOrAsking(text.slice(start, end), askable),
  );
  let rest = places.reduce(blank, text);
  // Asked words are taken out of the question as given: a kind that reads "one-time dose" must not see it half gone.
  const worded = askable.filter(({ asks }) => rest.search(asks) >= 0);
  const cause = readCause(text, places);
  const askedKinds = [...new Set([...worded, ...(cause === null ? impliedKinds(worded, places, text) : [])])];
  for (const { asks } of worded) rest = rest.replace(asks, " ");
  if (cause !== null) rest = rest.replace(CAUSE.asks, " ");
  const narrow = askedKinds.filter(({ broad }) => broad !== true);
  const populations = groupPlaces(rest);
  rest = populations.reduce(blank, rest);
  for (const [short, whole] of CLIPPED) rest = rest.replace(short, whole);
  const words = rest.replace(/[A-Za-z]+(?:'s)?/g, (word) => (ENGLISH_ASKING.has(word.toLowerCase()) ? " " : word));
  const terms = [...new Set(tokenise(words.replace(CHINESE_ASKING, " ")))].filter(
    (term) => !CHINESE_ASKING_WORDS.has(term),
  );
  const things = places.map(({ concepts: meanings }) => ({ concepts: meanings }));
  if (things.length === 0 && given.length > 0) things.push({ concepts: new Set(given) });
  const isNarrow = narrow.some(({ beside }) => beside !== true);
  const told = isNarrow || cause !== null ? withoutSafety(narrow, places) : askedKinds;
  const kinds = ofFirstTest(ofDrugsAlone(told, places), worded);
  return {
    things,
    terms,
    wishes: [...new Set(tokenise(places.reduce(blank, text)))].filter((term) => !terms.includes(term)),
    // Where an age is given, it says more than the word beside it: "3岁宝宝" is a child.
    populations: new Set(
      groupsThatCount(
        populations.flatMap(({ key }) => (hasAge && isOfAge(key) ? [] : [key])),
        kinds,
      ),
    ),
    measures,
    values: readUnitSpans(text),
    kinds,
    matters: mattersOf(text),
    compares: COMPARES.test(text),
    cause,
    asksDefinition:
      things.length === 1 && kinds.length === 0 && cause === null && terms.length === 0 && DEFINITION.asks.test(text),
  };
}
