import { LocalizedText } from "@cdss/domain";
import { useQuery } from "@tanstack/react-query";
import { z } from "zod";

const Terms = z.record(z.string(), LocalizedText);
const NONE: ReadonlyMap<string, LocalizedText> = new Map();

async function readTerms(signal: AbortSignal): Promise<ReadonlyMap<string, LocalizedText>> {
  const answer = await fetch("/api/terms", { signal });
  // Without names the keys are shown; the assessment itself stands.
  return answer.ok ? new Map(Object.entries(Terms.parse(await answer.json()))) : NONE;
}

/** Names of the groups, allergies and tests of the packs, by key; empty until they have arrived. */
export function usePackTerms(): ReadonlyMap<string, LocalizedText> {
  const { data } = useQuery({
    queryKey: ["terms"],
    queryFn: ({ signal }) => readTerms(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data ?? NONE;
}
