"use client";

import { type Contribution, localize, type RankedCondition } from "@cdss/domain";
import { formatLikelihoodRatio } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";

/** Strongest reasons named on a closed line, each way. */
const FOR = 3;
const AGAINST = 1;

/** The strongest reasons as words of one line, so that no share stands without them. */
export function ReasonSummary({ condition }: { condition: RankedCondition }) {
  const { t, language } = useLanguage();
  const word = (one: Contribution, tone: string) => (
    <span key={`${one.findingId} ${one.match}`} className={tone}>
      {one.status === "absent" ? `${t("reasons.absent")} ` : ""}
      {localize(one.label, language)}&nbsp;
      <span className="tabular-nums">{formatLikelihoodRatio(one.logLikelihoodRatio, language)}</span>
    </span>
  );
  // Shares of the whole profile stand on every line; only findings tell lines apart.
  const supporting = condition.supporting.filter((one) => one.concept !== undefined);
  const against = condition.against.filter((one) => one.concept !== undefined);
  const total = condition.supporting.length + condition.against.length;
  return (
    <>
      <span className="sr-only">{t("reasons.supporting")}</span>
      {supporting.slice(0, FOR).map((one) => word(one, "text-soft"))}
      <span className="sr-only">{t("reasons.against")}</span>
      {against.slice(0, AGAINST).map((one) => word(one, "text-absent"))}
      {total > FOR + AGAINST ? <span className="text-faint">{t("reasons.count", { count: total })}</span> : null}
    </>
  );
}
