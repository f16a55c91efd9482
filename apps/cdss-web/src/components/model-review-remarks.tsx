"use client";

import type { CaseReview } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";

/** What of the model is withheld and why, what it did not do, and which prompts it was given. */
export function ModelReviewRemarks({ review: { dropped, degraded, prompts } }: { review: CaseReview }) {
  const { t, language } = useLanguage();
  const withheld = dropped.reduce((sum, { count }) => sum + count, 0);
  const parts = dropped.map(
    ({ kind, fault, count }) => `${t(`review.kind.${kind}`)} ${count} (${t(`review.fault.${fault}`)})`,
  );
  const versions = prompts.map(({ name, version }) => `${name} ${version}`).join(", ");
  return (
    <div className="space-y-0.5 text-faint text-xs">
      {degraded.map(({ part, code, message }) => (
        <p key={`${part} ${code}`} data-degraded={code}>
          {t(`review.part.${part}`)} <span lang="en">{message}</span>
        </p>
      ))}
      {withheld === 0 ? null : (
        <p data-withheld={withheld}>
          {t("review.dropped", { count: withheld })} {parts.join(language === "zh" ? "；" : "; ")}
        </p>
      )}
      {prompts.length === 0 ? null : <p>{t("review.versions", { prompts: versions })}</p>}
    </div>
  );
}
