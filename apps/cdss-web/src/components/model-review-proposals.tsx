"use client";

import type { Passage, ProposedCondition } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { DualName } from "./dual-name.tsx";
import { CitedFindings, ReviewQuotes } from "./model-review-reason.tsx";

/** Diagnoses that the model proposes beside the list, each marked as such, with the words that it rests on. */
export function ModelReviewProposals(props: {
  proposals: readonly ProposedCondition[];
  passages: ReadonlyMap<string, Passage>;
}) {
  const { t } = useLanguage();
  if (props.proposals.length === 0) return null;
  return (
    <div className="space-y-1.5">
      <h3 className="font-semibold text-soft text-xs">{t("review.proposals")}</h3>
      <p className="text-2xs text-faint">{t("review.proposalsMeaning")}</p>
      <ul className="space-y-2.5">
        {props.proposals.map((proposal) => (
          <ProposalRow key={proposal.name} proposal={proposal} passages={props.passages} />
        ))}
      </ul>
    </div>
  );
}

function ProposalRow(props: { proposal: ProposedCondition; passages: ReadonlyMap<string, Passage> }) {
  const { t } = useLanguage();
  const { name, known, findings, quotations, reason } = props.proposal;
  return (
    <li data-proposal={known?.condition ?? "unknown"} className="space-y-1">
      <p className="flex flex-wrap items-baseline gap-x-2">
        {known === null ? (
          <span className="font-medium">{name}</span>
        ) : (
          <DualName text={known.label} className="font-medium" />
        )}
        {known === null ? null : <ConceptLink id={known.condition} />}
        <span className="rounded bg-unknown-ground px-1 text-2xs text-unknown">
          {known === null ? t("review.unknown") : t("review.known", { rank: known.rank })}
        </span>
      </p>
      {reason === null ? null : (
        <p lang={reason.language === "zh" ? "zh-CN" : "en"} className="break-words text-soft text-sm">
          {reason.text}
        </p>
      )}
      <CitedFindings findings={findings} />
      <ReviewQuotes quotations={quotations} passages={props.passages} />
    </li>
  );
}
