import type { Curie } from "@cdss/domain";

/** What a comparison needs of the graph. */
export interface FindingGraph {
  /** The finding and everything more general. */
  lineage(finding: Curie): ReadonlySet<Curie>;
  /**
   * Information content in nats: -ln of the share of the annotated conditions that have the finding or a special form of it (Resnik 1995,
   * arXiv:cmp-lg/9511007). Null where no condition has it: its rarity is not known.
   */
  information(finding: Curie): Promise<number | null>;
}

/** The nearest finding of the other side, and the most informative thing that both are. */
export interface Match {
  readonly finding: Curie;
  readonly other: Curie;
  readonly common: Curie;
  readonly information: number;
}

export interface Comparison {
  /** Best-match average of Resnik similarities in nats (Pesquita et al. 2008, doi:10.1186/1471-2105-9-S5-S4). */
  readonly similarity: number;
  /** Findings of the first side with their like on the other. */
  readonly shared: readonly Match[];
  readonly onlyFirst: readonly Curie[];
  readonly onlySecond: readonly Curie[];
}

/**
 * Least similarity of Lin, 2 IC(common) / (IC(a) + IC(b)) (Lin 1998, An information-theoretic definition of similarity), from which two findings
 * are shown as like each other: what they have in common is half of what both say. A choice for display; it moves no order.
 */
const LIKE = 0.5;

/** Compares two sets of findings. The information of each concept is read once for a graph: hand the same one in again. */
export async function compareFindings(
  first: readonly Curie[],
  second: readonly Curie[],
  graph: FindingGraph,
): Promise<Comparison> {
  const rows = await Promise.all(first.map((one) => Promise.all(second.map((other) => match(one, other, graph)))));
  const bestOf = (matches: readonly Match[]): Match | undefined =>
    matches.reduce<Match | undefined>(
      (best, one) => (one.information > (best?.information ?? -1) ? one : best),
      undefined,
    );
  const fromFirst = rows.map(bestOf);
  const fromSecond = second.map((_, at) => bestOf(rows.flatMap((row) => row[at] ?? [])));
  const mean = (matches: readonly (Match | undefined)[]): number =>
    matches.length === 0 ? 0 : matches.reduce((sum, one) => sum + (one?.information ?? 0), 0) / matches.length;
  const like = async (one: Match | undefined): Promise<Match[]> =>
    one !== undefined && (await isLike(one, graph)) ? [one] : [];
  const shared = (await Promise.all(fromFirst.map(like))).flat();
  const sharedBack = (await Promise.all(fromSecond.map(like))).flat();
  const [here, there] = [new Set(shared.map(({ finding }) => finding)), new Set(sharedBack.map(({ other }) => other))];
  return {
    similarity: (mean(fromFirst) + mean(fromSecond)) / 2,
    shared: [...shared].sort((one, other) => other.information - one.information),
    onlyFirst: first.filter((id) => !here.has(id)),
    onlySecond: second.filter((id) => !there.has(id)),
  };
}

/** What a finding says at least: its own information, or that of the most informative thing that it is. */
async function carried(finding: Curie, graph: FindingGraph): Promise<{ readonly id: Curie; readonly nats: number }> {
  return mostInformative(finding, [...graph.lineage(finding)], graph);
}

async function mostInformative(fallback: Curie, ids: readonly Curie[], graph: FindingGraph) {
  let best = { id: fallback, nats: 0 };
  for (const id of ids) {
    const nats = (await graph.information(id)) ?? 0;
    if (nats > best.nats) best = { id, nats };
  }
  return best;
}

async function match(finding: Curie, other: Curie, graph: FindingGraph): Promise<Match> {
  if (finding === other) {
    const { nats } = await carried(finding, graph);
    return { finding, other, common: finding, information: nats };
  }
  const lineage = graph.lineage(other);
  const common = [...graph.lineage(finding)].filter((id) => lineage.has(id));
  const { id, nats } = await mostInformative(finding, common, graph);
  return { finding, other, common: id, information: nats };
}

async function isLike({ finding, other, information }: Match, graph: FindingGraph): Promise<boolean> {
  if (finding === other) return true;
  const [own, theirs] = await Promise.all([carried(finding, graph), carried(other, graph)]);
  const whole = own.nats + theirs.nats;
  return whole > 0 && (2 * information) / whole >= LIKE;
}
