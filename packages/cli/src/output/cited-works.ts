import {
  type Curie,
  type Evidence,
  type Language,
  type Locators,
  localize,
  nameWorks,
  type Work,
  workOfCurie,
} from "@cdss/domain";

/** Works named behind one line; the JSON output has them all. */
const MOST_WORKS = 3;

/** Numbers for the works behind the lines that are shown, given in the order in which lines cite them. */
export interface WorkNumbers {
  /** ` [1, 2, +3]` for the entries behind a line; empty where none of them rests on a work. */
  cite(evidenceIds: readonly string[]): string;
  /** The same for works by id, each with the place in it where that is known: ` [1: Contraindications (4)]`. */
  citeWorks(ids: readonly string[], locators: Locators, language: Language): string;
  /** The same for what annotations refer to: a public record by its id, a work by its number. A work that is not carried is left out. */
  citeReferences(references: readonly CitedReference[]): string;
  /** A text in which works stand as numbers, `[1]`, instead of ids. */
  inText(text: string): string;
  /** The numbered works, in order. */
  lines(): string[];
}

/** What an annotation refers to, and the place in it, where that is stated. */
export interface CitedReference {
  readonly id: Curie;
  readonly locator?: string | undefined;
}

function workLine({ title, by, year, doi, pmid }: Work): string {
  const place = doi === undefined ? (pmid === undefined ? "" : ` PMID:${pmid}`) : ` doi:${doi}`;
  return `${title}. ${by}${year === null ? "" : `, ${year}`}.${place}`;
}

const inBrackets = (parts: readonly string[]): string => {
  if (parts.length === 0) return "";
  const more = parts.length - MOST_WORKS;
  return ` [${parts.slice(0, MOST_WORKS).join(", ")}${more > 0 ? `, +${more}` : ""}]`;
};

export function numberWorks(evidence: readonly Evidence[], works: readonly Work[]): WorkNumbers {
  const worksOf = new Map(evidence.flatMap((one) => (one.kind === "entry" ? [[one.id, one.works] as const] : [])));
  const held = new Map(works.map((work) => [work.id, work]));
  const numbered: Work[] = [];
  const numberOf = (work: Work): number => {
    if (!numbered.includes(work)) numbered.push(work);
    return numbered.indexOf(work) + 1;
  };
  const known = (ids: readonly string[]): Work[] => [...new Set(ids)].flatMap((id) => held.get(id) ?? []);
  /** Only what is shown is numbered. */
  const citeAll = (cited: readonly Work[], wordsOf: (work: Work) => string): string =>
    inBrackets(cited.map((work, at) => (at < MOST_WORKS ? wordsOf(work) : work.id)));
  const placed = (work: Work, locator: string | undefined): string =>
    `${numberOf(work)}${locator === undefined ? "" : `: ${locator}`}`;
  return {
    cite: (evidenceIds) =>
      citeAll(known(evidenceIds.flatMap((id) => worksOf.get(id) ?? [])), (work) => `${numberOf(work)}`),
    citeWorks: (ids, locators, language) =>
      citeAll(known(ids), (work) => {
        const locator = locators[work.id];
        return placed(work, locator === undefined ? undefined : localize(locator, language));
      }),
    citeReferences: (references) => {
      const carried = references.flatMap((reference): { reference: CitedReference; work?: Work }[] => {
        const id = workOfCurie(reference.id);
        const work = id === undefined ? undefined : held.get(id);
        if (work !== undefined) return [{ reference, work }];
        return id === undefined ? [{ reference }] : [];
      });
      return inBrackets(
        carried.map(({ reference: { id, locator }, work }, at) =>
          work === undefined || at >= MOST_WORKS ? id : placed(work, locator),
        ),
      );
    },
    inText: (text) =>
      nameWorks(text, (id) => {
        const work = held.get(id);
        return work === undefined ? undefined : `[${numberOf(work)}]`;
      }),
    lines: () => numbered.map((work, index) => `  [${index + 1}] ${workLine(work)}`),
  };
}
