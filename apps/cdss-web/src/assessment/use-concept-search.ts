"use client";

import type { ConceptKind, SearchHit } from "@cdss/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { api } from "../trpc/client.ts";
import { useDebounced } from "./use-debounced.ts";

const PAUSE_MILLISECONDS = 150;
const HITS = 8;

export interface ConceptSearchResult {
  readonly hits: readonly SearchHit[];
  readonly phase: "idle" | "busy" | "done" | "failed";
}

/** Concepts of the release by name or id in either language, as the reader types. */
export function useConceptSearch(text: string, kind: ConceptKind): ConceptSearchResult {
  const query = useDebounced(text.trim(), PAUSE_MILLISECONDS);
  const result = useQuery({
    queryKey: ["search", kind, query],
    queryFn: ({ signal }) => api.search.query({ query, kind, limit: HITS }, { signal }),
    enabled: query !== "",
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (text.trim() === "" || query === "") return { hits: [], phase: "idle" };
  if (result.isError) return { hits: [], phase: "failed" };
  const settled = query === text.trim() && !result.isPlaceholderData && result.data !== undefined;
  return { hits: result.data ?? [], phase: settled ? "done" : "busy" };
}
