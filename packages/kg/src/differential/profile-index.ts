import { isPackCurie } from "@cdss/domain";
import { Hierarchy } from "../hierarchy/hierarchy.ts";
import type { Release } from "../release/load.ts";
import { PHENOTYPIC_ABNORMALITY } from "../release/title-terms.ts";
import { type LineProfile, lineProfile, NO_FILTER, type RowFilter } from "./line-profile.ts";
import { isXLinkedRecessive, type Line, makeLines } from "./lines.ts";
import { familiesOf } from "./named-lines.ts";
import { OnsetTable } from "./onset.ts";
import { type PackLine, packLinesOf } from "./pack-knowledge.ts";
import { PARAMETERS } from "./parameters.ts";
import { SparseBuilder, type SparseRows } from "./sparse.ts";

/** Everything that ranking needs, in typed arrays. Built once per release; about 60 MB for the starter release. */
export interface ProfileIndex {
  readonly release: Release;
  readonly hierarchy: Hierarchy;
  readonly lines: readonly Line[];
  /** Line by concept ordinal, -1 for phenotypes. */
  readonly lineOf: Int32Array;
  readonly isScored: (term: number) => boolean;
  /** An exposure, history or treatment of the packs: no disease has to explain it. */
  readonly isContext: (term: number) => boolean;
  /** The term is the other one or a special form of it. */
  readonly isA: (term: number, ancestor: number) => boolean;
  /** What the packs know of a line beyond its annotations. */
  readonly packs: ReadonlyMap<number, PackLine>;
  /** Lines of the packs that are one illness in patients of different age. */
  readonly families: ReadonlyMap<number, readonly number[]>;
  /** By term: lines annotated with exactly it, and their frequency. */
  readonly direct: SparseRows;
  /** The values of `direct` and `propagated` raised to `frequencyExponent`: a query then needs no power per line. */
  readonly directRaised: Float32Array;
  readonly propagatedRaised: Float32Array;
  /** By term: lines annotated with it or a descendant, and the highest frequency. */
  readonly propagated: SparseRows;
  /** By term: series, and the sum of their lines' propagated frequencies. */
  readonly seriesSums: SparseRows;
  readonly seriesSizes: Int32Array;
  /** Mean propagated frequency over all lines: P(finding) for a random disease. */
  readonly background: Float64Array;
  /** Lines of each series. */
  readonly seriesLines: readonly (readonly number[])[];
  /** -ln(background), in nats. */
  readonly information: Float64Array;
  /** Sum over a line's direct terms of frequency x information. In doubles: what a patient has is taken off it again. */
  readonly profileWeight: Float64Array;
  /** Log prior of each line that no patient changes: how widely reported, and what kind of record it is. */
  readonly prior: Float64Array;
  readonly xLinkedRecessive: readonly number[];
  /** Onsets of the lines that have any annotated. */
  readonly onsets: OnsetTable;
  /** Dictionary codes of the reference lists that hold a publication, by its CURIE in upper case. */
  readonly referenceCodes: ReadonlyMap<string, readonly number[]>;
  /** Lines with rows of a reference code. */
  readonly linesByReferenceCode: ReadonlyMap<number, ReadonlySet<number>>;
  /** Lines with rows that are stated for this sex only. */
  readonly linesBySex: Readonly<Record<"female" | "male", ReadonlySet<number>>>;
  profileOf(line: number, filter?: RowFilter): LineProfile;
}

/** Build the index of a release. Takes about one second for the starter release. */
export function buildProfileIndex(release: Release): ProfileIndex {
  const { concepts } = release;
  const hierarchy = new Hierarchy(concepts);
  const count = concepts.list.length;
  const scored = new Uint8Array(count);
  const root = concepts.ordinal.get(PHENOTYPIC_ABNORMALITY);
  if (root !== undefined) {
    scored[root] = 1;
    for (const term of hierarchy.descendants(root)) scored[term] = 1;
  }
  const isScored = (term: number): boolean => scored[term] === 1;
  const { lines, lineOf } = makeLines(release);
  const packs = packLinesOf(release, lines, lineOf);
  const direct = new SparseBuilder();
  const propagated = new SparseBuilder();
  const background = new Float64Array(count);
  const prior = new Float64Array(lines.length);
  const seriesCount = lines.reduce((most, line) => Math.max(most, line.series + 1), 0);
  const seriesSizes = new Int32Array(seriesCount);
  const seriesLines: number[][] = Array.from({ length: seriesCount }, () => []);
  const sums: Map<number, number>[] = Array.from({ length: seriesCount }, () => new Map());
  for (const [number, line] of lines.entries()) {
    const profile = lineProfile(release, hierarchy, line.members, isScored, NO_FILTER);
    prior[number] = PARAMETERS.reported * Math.log1p(profile.patients) + line.recordPrior;
    for (const [term, frequency] of profile.direct) direct.add(term, number, frequency.value);
    const sum = sums[line.series];
    if (line.series >= 0) {
      seriesSizes[line.series] = (seriesSizes[line.series] ?? 0) + 1;
      seriesLines[line.series]?.push(number);
    }
    for (const [term, { value }] of profile.propagated) {
      propagated.add(term, number, value);
      background[term] = (background[term] ?? 0) + value / lines.length;
      if (sum !== undefined) sum.set(term, (sum.get(term) ?? 0) + value);
    }
  }
  const seriesSums = new SparseBuilder();
  for (const [series, terms] of sums.entries()) for (const [term, sum] of terms) seriesSums.add(term, series, sum);
  const information = new Float64Array(count);
  for (let term = 0; term < count; term++) {
    // Terms that no disease has still need a finite background: less than one disease in the release.
    background[term] = (background[term] ?? 0) + 1e-5;
    // What no patient can have (modes of inheritance, the root of the ontology) carries no information.
    information[term] = isScored(term) ? -Math.log(Math.min(background[term] ?? 1, 1)) : 0;
  }
  const directRows = direct.build(count);
  const profileWeight = new Float64Array(lines.length);
  for (let term = 0; term < count; term++)
    for (let i = directRows.start[term] ?? 0; i < (directRows.start[term + 1] ?? 0); i++) {
      const line = directRows.index[i] ?? 0;
      profileWeight[line] = (profileWeight[line] ?? 0) + (directRows.value[i] ?? 0) * (information[term] ?? 0);
    }
  const propagatedRows = propagated.build(count);
  return {
    release,
    hierarchy,
    lines,
    lineOf,
    isScored,
    isContext: (term) => {
      const concept = concepts.list[term];
      return concept?.kind === "phenotype" && !isScored(term) && isPackCurie(concept.id);
    },
    isA: (term, ancestor) => hierarchy.ancestors(term).includes(ancestor),
    packs,
    families: familiesOf(packs),
    direct: directRows,
    directRaised: directRows.raised(PARAMETERS.frequencyExponent),
    propagated: propagatedRows,
    propagatedRaised: propagatedRows.raised(PARAMETERS.frequencyExponent),
    seriesSums: seriesSums.build(count),
    seriesSizes,
    seriesLines,
    background,
    information,
    profileWeight,
    prior,
    xLinkedRecessive: lines.flatMap((line, number) => (isXLinkedRecessive(line.inheritance) ? [number] : [])),
    onsets: new OnsetTable(lines.map((line) => line.onsets)),
    ...rowLookups(release, lineOf),
    profileOf: profileCache((line, filter) =>
      lineProfile(release, hierarchy, lines[line]?.members ?? [], isScored, filter),
    ),
  };
}

/** Profiles kept per filter kind; the leading lines of one patient are asked for again and again. */
const MOST_CACHED = 3_000;

function profileCache(
  make: (line: number, filter: RowFilter) => LineProfile,
): (line: number, filter?: RowFilter) => LineProfile {
  const caches = new Map<RowFilter["sex"], Map<number, LineProfile>>();
  return (line, filter = NO_FILTER) => {
    if (filter.excludedReferences.size > 0) return make(line, filter);
    const cache = caches.get(filter.sex) ?? new Map<number, LineProfile>();
    caches.set(filter.sex, cache);
    const held = cache.get(line);
    if (held !== undefined) return held;
    if (cache.size >= MOST_CACHED) cache.clear();
    const profile = make(line, filter);
    cache.set(line, profile);
    return profile;
  };
}

function rowLookups(
  release: Release,
  lineOf: Int32Array,
): Pick<ProfileIndex, "referenceCodes" | "linesByReferenceCode" | "linesBySex"> {
  const { annotations } = release;
  const linesByReferenceCode = new Map<number, Set<number>>();
  const linesBySex = { female: new Set<number>(), male: new Set<number>() };
  for (let row = 0; row < annotations.count; row++) {
    const line = lineOf[annotations.condition[row] ?? 0] ?? -1;
    if (line < 0) continue;
    const code = annotations.references[row] ?? 0;
    const lines = linesByReferenceCode.get(code);
    if (lines === undefined) linesByReferenceCode.set(code, new Set([line]));
    else lines.add(line);
    const sex = annotations.dictionary.value(annotations.sex[row] ?? 0);
    if (sex === "MALE" || sex === "FEMALE") linesBySex[sex === "MALE" ? "male" : "female"].add(line);
  }
  const referenceCodes = new Map<string, number[]>();
  for (const code of linesByReferenceCode.keys())
    for (const reference of annotations.dictionary.value(code).toUpperCase().split(";")) {
      const codes = referenceCodes.get(reference);
      if (codes === undefined) referenceCodes.set(reference, [code]);
      else codes.push(code);
    }
  return { referenceCodes, linesByReferenceCode, linesBySex };
}
