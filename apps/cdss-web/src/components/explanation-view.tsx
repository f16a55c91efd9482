"use client";

import { type Explanation, localize } from "@cdss/domain";
import { formatLikelihoodRatio, formatShare } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { ConditionReasons } from "./condition-reasons.tsx";
import { DualName } from "./dual-name.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { Icon } from "./icon.tsx";

/** Where one condition stands and what holds it back, finding by finding, beside the leader. */
export function ExplanationView({ explanation, onClose }: { explanation: Explanation; onClose: () => void }) {
  const { t, language } = useLanguage();
  const { labels } = useEvidence();
  const { condition, leader, behindLeader } = explanation;
  const leaderLabel = leader === undefined ? undefined : labels.get(leader);
  const leaderName = leaderLabel === undefined ? leader : localize(leaderLabel, language);
  return (
    <div data-explanation={condition.condition} className="space-y-3">
      <div className="flex items-start justify-between gap-2">
        <p>
          <DualName text={condition.label} className="font-semibold" />{" "}
          <span className="text-xs">
            <ConceptLink id={condition.condition} />
          </span>
          <span className="block text-soft text-xs tabular-nums">
            {t("why.rank", { rank: condition.rank, considered: explanation.considered })} ·{" "}
            {t("differential.shareOf", { share: formatShare(condition.posterior, language) })}
          </span>
        </p>
        <button
          type="button"
          aria-label={t("action.close")}
          onClick={onClose}
          className="p-1 text-faint hover:text-ink"
        >
          <Icon name="close" />
        </button>
      </div>
      <p className="whitespace-pre-line">{localize(explanation.text, language)}</p>
      {condition.rank === 1 ? <p className="text-soft">{t("why.leads")}</p> : null}
      {behindLeader.length === 0 || leaderName === undefined ? null : (
        <table className="w-full text-xs">
          <caption className="mb-1 text-left font-semibold text-soft">{t("why.behind", { name: leaderName })}</caption>
          <thead className="text-faint">
            <tr>
              <th scope="col" className="py-0.5 text-left font-normal">
                {t("why.finding")}
              </th>
              <th scope="col" className="py-0.5 pl-3 text-right font-normal">
                {t("why.own")}
              </th>
              <th scope="col" className="py-0.5 pl-3 text-right font-normal">
                {t("why.leader")}
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {behindLeader.map((one) => (
              <tr key={one.findingId}>
                <th scope="row" className="py-1 text-left font-normal">
                  <DualName text={one.label} />
                </th>
                <td className="py-1 pl-3 text-right tabular-nums">{formatLikelihoodRatio(one.own, language)}</td>
                <td className="py-1 pl-3 text-right tabular-nums">{formatLikelihoodRatio(one.leader, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <ConditionReasons condition={condition} />
    </div>
  );
}
