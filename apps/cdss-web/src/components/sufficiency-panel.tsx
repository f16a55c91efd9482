"use client";

import { localize, type Sufficiency } from "@cdss/domain";
import { formatBits } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Panel } from "./panel.tsx";

const LEVELS = ["none", "low", "moderate", "good"] as const satisfies readonly Sufficiency["level"][];

/** How far the findings can carry a ranking, in words, with the figures behind them. */
export function SufficiencyPanel({ sufficiency }: { sufficiency: Sufficiency }) {
  const { t, language } = useLanguage();
  const reached = LEVELS.indexOf(sufficiency.level);
  return (
    <Panel title={t("sufficiency.heading")}>
      <div className="space-y-1.5 px-3.5 py-3">
        <div aria-hidden="true" className="flex gap-1">
          {LEVELS.slice(1).map((level, index) => (
            <span key={level} className={`h-1.5 flex-1 rounded-full ${index < reached ? "bg-bar" : "bg-track"}`} />
          ))}
        </div>
        <p data-sufficiency={sufficiency.level} className="font-medium">
          {t(`sufficiency.${sufficiency.level}`)}
        </p>
        <p className="text-faint text-xs tabular-nums">
          {t("sufficiency.figures", {
            count: sufficiency.presentFindings,
            bits: formatBits(sufficiency.informationBits, language),
          })}
        </p>
        <ul className="list-disc space-y-0.5 pl-4 text-soft text-xs">
          {sufficiency.reasons.map((reason) => (
            <li key={reason.en}>{localize(reason, language)}</li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}
