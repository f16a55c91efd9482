"use client";

import { type Contribution, localize, type RankedCondition } from "@cdss/domain";
import { formatLikelihoodRatio } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";

/** Strongest reasons named on a closed line, each way. */
const FOR = 3;
const AGAINST = 1;

/** The strongest reasons in one line, so that no share stands without them. */
export function ReasonSummary({ condition }: { condition: RankedCondition }) {
  const { t, language } = useLanguage();
  const word = (one: Contribution) => (
    <span key={`${one.findingId} ${one.match}`} className="whitespace-nowrap">
      {one.status === "absent" ? `${t("reasons.absent")} ` : ""}
      {localize(one.label, language)}{" "}
      <span className="tabular-nums">{formatLikelihoodRatio(one.logLikelihoodRatio, language)}</span>
    </span>
  );
  const { supporting, against } = condition;
  return (
    <p className="flex flex-wrap gap-x-2.5 text-xs">
      <span className="flex flex-wrap gap-x-2.5 text-soft">{supporting.slice(0, FOR).map(word)}</span>
      <span className="flex flex-wrap gap-x-2.5 text-absent">{against.slice(0, AGAINST).map(word)}</span>
      {supporting.length + against.length > FOR + AGAINST ? (
        <span className="text-faint">{t("reasons.count", { count: supporting.length + against.length })}</span>
      ) : null}
    </p>
  );
}
