"use client";

import type { DifferentialQueryInput, SearchHit } from "@cdss/domain";
import { useState } from "react";
import { useExplanation } from "../assessment/use-explanation.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { readFailure } from "../trpc/read-failure.ts";
import { ConceptSearch } from "./concept-search.tsx";
import { EvidenceProvider, useEvidence } from "./evidence-context.tsx";
import { ExplanationView } from "./explanation-view.tsx";
import { FailureBox } from "./failure-box.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";

/** "Why is it low?": any condition of the release, explained against the leader, and again whenever the findings change. */
export function WhyPanel({ query }: { query: DifferentialQueryInput }) {
  const { t } = useLanguage();
  const { labels, terms, recordTexts, pointAt } = useEvidence();
  const [asked, setAsked] = useState<SearchHit | null>(null);
  const hasFindings = query.findings.length > 0;
  const answer = useExplanation(asked?.id ?? null, query);
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
          <EvidenceProvider
            evidence={answer.data.evidence}
            works={answer.data.works}
            terms={terms}
            labels={labels}
            recordTexts={recordTexts}
            pointAt={pointAt}
          >
            <ExplanationView explanation={answer.data.explanation} onClose={() => setAsked(null)} />
          </EvidenceProvider>
        ) : null}
      </div>
    </Panel>
  );
}
