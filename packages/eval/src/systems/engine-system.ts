import type { Curie, DifferentialPort, DifferentialQueryInput } from "@cdss/domain";
import { createDifferential, type Release } from "@cdss/kg";
import type { CodedCase } from "../cases/coded-case.ts";
import { type DifferentialSystem, meanRank } from "./differential-system.ts";

/** Lines asked for in full. A diagnosis beyond them is looked up alone, which costs a second scoring. */
const LISTED = 100;

/** The query of a case: all its findings, sex and age. */
export function queryOf(sample: CodedCase, limit: number): DifferentialQueryInput {
  return {
    findings: [
      ...sample.present.map((concept, at) => ({ id: `present-${at}`, concept, status: "present" as const })),
      ...sample.absent.map((concept, at) => ({ id: `absent-${at}`, concept, status: "absent" as const })),
    ],
    sex: sample.sex,
    ...(sample.ageYears === undefined ? {} : { ageYears: sample.ageYears }),
    limit,
  };
}

/** Rank of the line that holds `gold` among the listed ones, equal scores shared; null when it is not listed. */
function listedRank(ranked: Awaited<ReturnType<DifferentialPort["rank"]>>["ranked"], gold: Curie): number | null {
  const own = ranked.find(({ members }) => members.includes(gold));
  if (own === undefined) return null;
  const better = ranked.filter(({ score }) => score > own.score).length;
  const equal = ranked.filter(({ score }) => score === own.score).length;
  return meanRank(better, equal);
}

/** The differential of the service. Ranks are exact: those beyond the first 100 come from its own explanation. */
export function createEngineSystem(
  release: Release,
  differential: DifferentialPort = createDifferential(release),
): DifferentialSystem {
  return {
    name: "engine",
    rankOf: async (sample, { leavePublicationOut }) => {
      const query = {
        ...queryOf(sample, LISTED),
        excludeReferences: leavePublicationOut ? [...sample.references] : [],
      };
      const { ranked, considered } = await differential.rank(query);
      let best: number | null = null;
      for (const gold of sample.gold) {
        const ordinal = release.concepts.ordinal.get(gold);
        const concept = ordinal === undefined ? undefined : release.concepts.list[ordinal];
        if (concept?.kind !== "condition") continue;
        const id = concept.id as Curie;
        // Without a usable finding nothing is ranked: every line is equal.
        const rank =
          ranked.length === 0
            ? meanRank(0, considered)
            : (listedRank(ranked, id) ?? (await differential.explain(query, id)).condition.rank);
        best = best === null ? rank : Math.min(best, rank);
      }
      return { rank: best, considered };
    },
  };
}
