"use client";

import type { Curie, LocalizedText } from "@cdss/domain";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { api } from "../trpc/client.ts";

/**
 * Names of concepts that the page shows by id only, such as the conditions that an answer would favour. Names of a release
 * never change, so that each is asked for once.
 */
export function useConceptLabels(
  ids: readonly Curie[],
  known: ReadonlyMap<Curie, LocalizedText>,
): ReadonlyMap<Curie, LocalizedText> {
  const unknown = useMemo(() => [...new Set(ids)].filter((id) => !known.has(id)), [ids, known]);
  const read = useQueries({
    queries: unknown.map((id) => ({
      queryKey: ["concept", id],
      queryFn: ({ signal }: { signal: AbortSignal }) => api.concept.query({ id }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      retry: false,
    })),
    combine: (answers) => answers.map((answer) => answer.data?.label),
  });
  return useMemo(() => {
    const labels = new Map(known);
    for (const [at, id] of unknown.entries()) {
      const label = read[at];
      if (label !== undefined) labels.set(id, label);
    }
    return labels;
  }, [known, unknown, read]);
}
