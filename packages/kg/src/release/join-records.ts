/**
 * OMIM, ORPHA and DECIPHER keep records of their own for one disease. Unjoined they compete with each other in a ranking.
 * A record pair is joined on one of two grounds, each stored with the join:
 * - `name`: their names are equal once punctuation, word order, numerals and filler words are set aside, and no gene contradicts it;
 * - `gene-and-profile`: each has exactly one and the same causal gene, and their annotated profiles overlap more with each
 *   other than with any other record of that gene.
 */
export interface JoinInput {
  readonly id: string;
  readonly name: string;
  readonly genes: readonly string[];
  /** Terms of the record with all their ancestors. */
  readonly profile: ReadonlySet<string>;
}

/** Overlap (information-weighted Jaccard) from which a shared sole gene joins two records; measured on name-joined pairs, whose lower quartile is 0.23. */
const LEAST_OVERLAP = 0.25;
/** By how much the best candidate of a gene must lead the second. */
const LEAST_LEAD = 0.08;

const FILLERS = new Set(
  "type syndrome disease disorder the of and with due to in or autosomal form related".split(" "),
);
const ROMAN: ReadonlyMap<string, string> = new Map(
  "i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx"
    .split(" ")
    .map((numeral, index) => [numeral, String(index + 1)]),
);

/** The words of a disease name that tell it from others, sorted: `Noonan syndrome 1` -> `1 noonan`. */
export function nameKey(name: string): string {
  const words = name
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/'s\b/g, "")
    .replace(/haem/g, "hem")
    .replace(/aemia/g, "emia")
    // Only an article that follows a preposition is one: the A of "Cockayne syndrome, type A" tells it from type B.
    .replace(/\b(to|of|with|in) an? /g, "$1 ")
    .match(/[a-z0-9]+/g);
  return (words ?? [])
    .filter((word) => !FILLERS.has(word))
    .map((word) => ROMAN.get(word) ?? word)
    .sort()
    .join(" ");
}

const sourceOf = (id: string): string => id.slice(0, id.indexOf(":"));

/** Information-weighted Jaccard index of two profiles (simGIC, Pesquita et al. 2008, doi:10.1186/1471-2105-9-S5-S4). */
export function overlap(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  information: ReadonlyMap<string, number>,
): number {
  let shared = 0;
  let total = 0;
  for (const term of a) {
    const ic = information.get(term) ?? 0;
    total += ic;
    if (b.has(term)) shared += ic;
  }
  for (const term of b) if (!a.has(term)) total += information.get(term) ?? 0;
  return total === 0 ? 0 : shared / total;
}

/** Information content of each term, in nats: -ln of the share of records whose profile holds it (Resnik 1995). */
function informationOf(records: readonly JoinInput[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const record of records) for (const term of record.profile) counts.set(term, (counts.get(term) ?? 0) + 1);
  return new Map([...counts].map(([term, count]) => [term, -Math.log(count / records.length)]));
}

/** The OMIM record that each other record describes as well, where that is certain enough. */
export function joinRecords(
  records: readonly JoinInput[],
): Map<string, { id: string; by: "name" | "gene-and-profile" }> {
  const information = informationOf(records);
  const omim = records.filter((record) => sourceOf(record.id) === "OMIM");
  const byName = new Map<string, JoinInput[]>();
  const byGene = new Map<string, JoinInput[]>();
  const put = (map: Map<string, JoinInput[]>, key: string, record: JoinInput): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [record]);
    else list.push(record);
  };
  for (const record of omim) {
    const key = nameKey(record.name);
    // A name of filler words only ("Autosomal disorder") tells nothing apart.
    if (key !== "") put(byName, key, record);
    if (record.genes.length === 1) put(byGene, record.genes[0] ?? "", record);
  }
  const joins = new Map<string, { id: string; by: "name" | "gene-and-profile" }>();
  for (const record of records) {
    if (sourceOf(record.id) === "OMIM") continue;
    const named = byName.get(nameKey(record.name)) ?? [];
    const same = named.length === 1 ? named[0] : undefined;
    const contradicted =
      same !== undefined &&
      same.genes.length > 0 &&
      record.genes.length > 0 &&
      !record.genes.some((gene) => same.genes.includes(gene));
    if (same !== undefined && !contradicted) {
      joins.set(record.id, { id: same.id, by: "name" });
      continue;
    }
    if (record.genes.length !== 1) continue;
    const ranked = (byGene.get(record.genes[0] ?? "") ?? [])
      .map((candidate) => ({ id: candidate.id, overlap: overlap(record.profile, candidate.profile, information) }))
      .sort((a, b) => b.overlap - a.overlap || (a.id < b.id ? -1 : 1));
    const [best, second] = ranked;
    if (best !== undefined && best.overlap >= LEAST_OVERLAP && best.overlap - (second?.overlap ?? 0) >= LEAST_LEAD)
      joins.set(record.id, { id: best.id, by: "gene-and-profile" });
  }
  return joins;
}
