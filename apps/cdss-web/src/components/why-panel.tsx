"use client";

import type { DifferentialQueryInput, SearchHit } from "@cdss/domain";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLanguage } from "../messages/language-context.tsx";
import { api } from "../trpc/client.ts";
import { readFailure } from "../trpc/read-failure.ts";
import { ConceptSearch } from "./concept-search.tsx";
import { ExplanationView } from "./explanation-view.tsx";
import { FailureBox } from "./failure-box.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";

/** "Why is it low?": any condition of the release, explained against the leader, and again whenever the findings change. */
export function WhyPanel({ query }: { query: DifferentialQueryInput }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState<SearchHit | null>(null);
  const hasFindings = query.findings.length > 0;
  const answer = useQuery({
    queryKey: ["explain", asked?.id, query],
    queryFn: ({ signal }) => {
      if (asked === null) throw new Error("no condition was asked for");
      return api.explain.query({ query, condition: asked.id }, { signal });
    },
    enabled: asked !== null && hasFindings,
    placeholderData: keepPreviousData,
    retry: false,
  });
  return (
    <Panel title={t("why.heading")} busy={answer.isFetching}>
      <div className="space-y-3 px-3.5 py-3">
        <ConceptSearch
          kind="condition"
          label={t("why.label")}
          placeholder={t("why.placeholder")}
          disabled={!hasFindings}
          onChoose={setAsked}
        />
        {hasFindings ? null : <p className="text-faint text-xs">{t("why.needsFindings")}</p>}
        {answer.isError ? <FailureBox failure={readFailure(answer.error)} retry={() => void answer.refetch()} /> : null}
        {asked !== null && answer.isPending && hasFindings ? <Skeleton rows={3} rowClassName="h-10" /> : null}
        {asked !== null && answer.data !== undefined && !answer.isError ? (
          <ExplanationView explanation={answer.data} onClose={() => setAsked(null)} />
        ) : null}
      </div>
    </Panel>
  );
}
