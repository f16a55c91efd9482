"use client";

import type { PatientCase } from "@cdss/domain";
import { useQuery } from "@tanstack/react-query";
import { api } from "../trpc/client.ts";

/** The bundle of a chosen patient, and the case that the record reader makes of it. */
export function usePatient(id: string | null) {
  return useQuery({
    queryKey: ["patient", id],
    queryFn: async ({ signal }): Promise<{ bundle: unknown; record: PatientCase }> => {
      if (id === null) throw new Error("no patient is chosen");
      const [bundle, answer] = await Promise.all([
        api.patients.get.query({ id }, { signal }),
        fetch(`/api/patients/${encodeURIComponent(id)}/case`, { signal }),
      ]);
      if (!answer.ok) throw new Error("the record could not be read");
      return { bundle, record: await answer.json() };
    },
    enabled: id !== null,
    staleTime: Number.POSITIVE_INFINITY,
  });
}
