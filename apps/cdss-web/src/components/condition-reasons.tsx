"use client";

import type { RankedCondition } from "@cdss/domain";
import type { ReactNode } from "react";
import { useLanguage } from "../messages/language-context.tsx";
import { ContributionRow } from "./contribution-row.tsx";
import { MissingRow } from "./missing-row.tsx";

function Reasons({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <div>
      <h4 className="font-semibold text-soft text-xs">{title}</h4>
      {children.length === 0 ? (
        <p className="py-1 text-faint text-xs">{none}</p>
      ) : (
        <ul className="divide-y divide-line">{children}</ul>
      )}
    </div>
  );
}

/** Everything that put a condition where it stands: for, against, and what is missing. */
export function ConditionReasons({ condition }: { condition: RankedCondition }) {
  const { t } = useLanguage();
  return (
    <div className="space-y-3">
      <Reasons title={t("reasons.supporting")} none={t("reasons.noSupporting")}>
        {condition.supporting.map((one) => (
          <ContributionRow key={`${one.findingId} ${one.match}`} contribution={one} />
        ))}
      </Reasons>
      <Reasons title={t("reasons.against")} none={t("reasons.noAgainst")}>
        {condition.against.map((one) => (
          <ContributionRow key={`${one.findingId} ${one.match}`} contribution={one} />
        ))}
      </Reasons>
      <Reasons title={t("reasons.missing")} none={t("reasons.noMissing")}>
        {condition.missing.map((one) => (
          <MissingRow key={one.concept} missing={one} />
        ))}
      </Reasons>
    </div>
  );
}
