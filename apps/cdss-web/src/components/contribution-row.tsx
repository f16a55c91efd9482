"use client";

import { type Contribution, localize } from "@cdss/domain";
import { formatLikelihoodRatio, formatShare } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { FrequencyText } from "./frequency-text.tsx";
import { RatioBar } from "./ratio-bar.tsx";
import { SourceLinks } from "./source-links.tsx";

/** One reason: the finding, how it met the profile in words, its likelihood ratio with the frequencies behind it, sources. */
export function ContributionRow({ contribution }: { contribution: Contribution }) {
  const { t, language } = useLanguage();
  const ratio = formatLikelihoodRatio(contribution.logLikelihoodRatio, language);
  const name = contribution.matchedLabel === undefined ? "" : localize(contribution.matchedLabel, language);
  return (
    <li className="grid grid-cols-[1fr_auto] gap-x-3 py-1.5">
      <div className="min-w-0">
        <DualName text={contribution.label} className="font-medium" />
        {contribution.status === "absent" ? (
          <span className="ml-1.5 rounded bg-absent-ground px-1 text-absent text-xs">{t("reasons.absent")}</span>
        ) : null}
        <p className="flex flex-wrap items-baseline gap-x-2.5 text-soft text-xs">
          <span>{t(`match.${contribution.match}`, { name: name === "" ? (contribution.matched ?? "") : name })}</span>
          {contribution.frequency === undefined ? null : (
            <span>
              {t("reasons.frequency", { frequency: "" })}
              <FrequencyText frequency={contribution.frequency} evidence={contribution.evidence} />
            </span>
          )}
          {contribution.background === undefined ? null : (
            <span className="text-faint">
              {t("reasons.background", { share: formatShare(contribution.background, language) })}
            </span>
          )}
          <SourceLinks evidence={contribution.evidence} />
        </p>
      </div>
      <div className="flex items-center gap-2 self-start pt-0.5" title={t("reasons.likelihoodRatioLong", { ratio })}>
        <RatioBar logLikelihoodRatio={contribution.logLikelihoodRatio} />
        <span className="w-14 text-right font-medium tabular-nums">
          <span className="sr-only">{t("reasons.likelihoodRatio")} </span>
          {ratio}
        </span>
      </div>
    </li>
  );
}
