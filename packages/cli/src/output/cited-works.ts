import type { Evidence, Work } from "@cdss/domain";

/** Works named behind one line; the JSON output has them all. */
const MOST_WORKS = 3;

/** Numbers for the works behind the lines that are shown, given in the order in which lines cite them. */
export interface WorkNumbers {
  /** ` [1, 2, +3]` for the entries behind a line; empty where none of them rests on a work. */
  cite(evidenceIds: readonly string[]): string;
  /** The same for a work by its id. */
  citeWork(id: string): string;
  /** The numbered works, in order. */
  lines(): string[];
}

function workLine({ title, by, year, doi, pmid }: Work): string {
  const place = doi === undefined ? (pmid === undefined ? "" : ` PMID:${pmid}`) : ` doi:${doi}`;
  return `${title}. ${by}${year === null ? "" : `, ${year}`}.${place}`;
}

export function numberWorks(evidence: readonly Evidence[], works: readonly Work[]): WorkNumbers {
  const worksOf = new Map(evidence.flatMap((one) => (one.kind === "entry" ? [[one.id, one.works] as const] : [])));
  const held = new Map(works.map((work) => [work.id, work]));
  const numbered: Work[] = [];
  const numberOf = (work: Work): number => {
    if (!numbered.includes(work)) numbered.push(work);
    return numbered.indexOf(work) + 1;
  };
  const citeAll = (ids: readonly string[]): string => {
    const known = [...new Set(ids)].flatMap((id) => held.get(id) ?? []);
    if (known.length === 0) return "";
    const more = known.length - MOST_WORKS;
    return ` [${known.slice(0, MOST_WORKS).map(numberOf).join(", ")}${more > 0 ? `, +${more}` : ""}]`;
  };
  return {
    cite: (evidenceIds) => citeAll(evidenceIds.flatMap((id) => worksOf.get(id) ?? [])),
    citeWork: (id) => citeAll([id]),
    lines: () => numbered.map((work, index) => `  [${index + 1}] ${workLine(work)}`),
  };
}
