import { type LocalizedText, localize, type SectionKind, sectionOf } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { sentence } from "../words/sentence.ts";

/** The works of an entry by id, each with the places that its facts state. */
export interface CitedPlaces {
  readonly works: ReadonlyMap<string, readonly LocalizedText[]>;
  /** Kinds of facts that the entry holds: works of a fixed layout carry each under a heading of its own. */
  readonly kinds: readonly SectionKind[];
}

/** A fact as far as its source goes. */
interface SourcedFact {
  readonly source?: string | undefined;
  readonly locator?: string | undefined;
}

/** The places of an entry: its works in order, with what its facts say of the place; works that only a fact names come after. */
export function citedPlaces(
  sources: readonly string[],
  facts: readonly SourcedFact[],
  kinds: readonly SectionKind[] = [],
): CitedPlaces {
  const works = new Map<string, LocalizedText[]>(sources.map((id) => [id, []]));
  for (const { source, locator } of facts) {
    if (source === undefined) continue;
    const places = works.get(source) ?? [];
    if (locator !== undefined && !places.some(({ en }) => en === locator)) places.push({ en: locator, zh: locator });
    works.set(source, places);
  }
  return { works, kinds };
}

const NOTICE = {
  en: "This text was rendered from the starter knowledge of CDSS, which has not been clinically validated",
  zh: "本文由CDSS起始知识库的条目生成，该知识库未经临床验证",
} as const;

/** Chinese puts works in 《》, and what is quoted in another language in quotation marks. */
const quoted = (title: string): string => (/\p{Script=Han}/u.test(title) ? `《${title}》` : `“${title}”`);

/** One sentence for each work: title, body, year, DOI or PMID, and the places in it; then that none of it was clinically validated. */
export function sourceSentences({ works, kinds }: CitedPlaces, name: string, terms: PackTerms): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  const cited = [...works].flatMap(([id, stated]) => {
    const work = terms.work(id);
    if (work === null) return [];
    const places = [...stated, ...kinds.flatMap((kind) => sectionOf(work, kind) ?? [])];
    const where = [...new Set(places.map((place) => localize(place, language)))];
    const facts = [
      work.by,
      ...(work.year === null ? [] : [`${work.year}`]),
      ...(work.doi === undefined ? [] : [`doi:${work.doi}`]),
      ...(work.pmid === undefined ? [] : [`PMID:${work.pmid}`]),
    ].join(isChinese ? "，" : ", ");
    const seen = where.length === 0 ? "" : isChinese ? `，见：${where.join("、")}` : `; see: ${where.join("; ")}`;
    return [
      isChinese
        ? sentence(language, `${name}条目的依据：${quoted(work.title)}（${facts}）${seen}`)
        : sentence(language, `source of the entry on ${name}: “${work.title}” (${facts})${seen}`),
    ];
  });
  return [...cited, sentence(language, NOTICE[language])];
}
