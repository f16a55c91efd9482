"use client";

import type { Frequency } from "@cdss/domain";
import { isEstimate } from "../assessment/is-estimate.ts";
import { formatFrequency } from "../format/format-frequency.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** How often a finding is seen, and that it is an estimate where nobody counted. */
export function FrequencyText({ frequency, evidence }: { frequency: Frequency; evidence: readonly string[] }) {
  const { t } = useLanguage();
  const { byId } = useEvidence();
  const isGuess = isEstimate(evidence.flatMap((id) => byId.get(id) ?? []));
  return (
    <>
      {formatFrequency(frequency, t)}
      {isGuess ? <span className="text-faint"> · {t("evidence.EST")}</span> : null}
    </>
  );
}
