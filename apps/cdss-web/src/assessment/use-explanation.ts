"use client";

import { type Curie, type DifferentialQueryInput, Evidence, type Explanation, Work } from "@cdss/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { z } from "zod";
import { api } from "../trpc/client.ts";

const Sources = z.object({ evidence: z.array(Evidence), works: z.array(Work) });

/** Edges and entries are immutable within a release, and few: one answer carries its explanation and their sources. */
async function readSources({ condition }: Explanation, signal: AbortSignal): Promise<z.infer<typeof Sources>> {
  const lines = [...condition.supporting, ...condition.against, ...condition.missing];
  const ids = [...new Set(lines.flatMap((line) => line.evidence))];
  const answer = await fetch("/api/evidence", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ ids }),
    signal,
  });
  // Sources that cannot be read are left out; the explanation itself stands.
  return answer.ok ? Sources.parse(await answer.json()) : { evidence: [], works: [] };
}

/** Why a condition stands where it stands for these findings, with the edges, entries and works that it cites. Nothing is asked of `null`. */
export function useExplanation(condition: Curie | null, query: DifferentialQueryInput) {
  return useQuery({
    queryKey: ["explain", condition, query],
    queryFn: async ({ signal }) => {
      if (condition === null) throw new Error("no condition was asked for");
      const explanation = await api.explain.query({ query, condition }, { signal });
      return { explanation, ...(await readSources(explanation, signal)) };
    },
    enabled: condition !== null && query.findings.length > 0,
    placeholderData: keepPreviousData,
    retry: false,
  });
}
