"use client";

import type { Language } from "@cdss/domain";
import { useQuery } from "@tanstack/react-query";
import { api } from "../trpc/client.ts";
import type { ShownFinding } from "./shown-findings.ts";

/** Findings that a search takes. */
const MOST_FINDINGS = 500;

/** Cases like the findings on the page, once the reader asks for them and again after a change; relatives' findings are not the patient's. */
export function useSimilarCases(
  findings: readonly ShownFinding[],
  { patient, language, isOpen }: { patient: string | undefined; language: Language; isOpen: boolean },
) {
  const own = findings.flatMap(({ concept, group }) => (group === "family" ? [] : [{ concept, status: group }]));
  const asked = own.slice(0, MOST_FINDINGS);
  const query = { findings: asked, language, ...(patient === undefined ? {} : { patient }) };
  return useQuery({
    queryKey: ["similar-cases", query],
    queryFn: ({ signal }) => api.cases.similar.query(query, { signal }),
    enabled: isOpen && asked.length > 0,
    // The store of the site changes as patients come: what was found is no longer asked for once it is out of view.
    gcTime: 0,
  });
}
