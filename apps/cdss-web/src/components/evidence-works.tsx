"use client";

import { citedWorks } from "../assessment/cited-works.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { WorkLine } from "./work-line.tsx";

/** The works behind a line, folded into one word with their number: an entry of the packs can rest on a dozen. */
export function EvidenceWorks({ evidence }: { evidence: readonly string[] }) {
  const { t } = useLanguage();
  const { byId, works } = useEvidence();
  const cited = citedWorks(
    evidence.flatMap((id) => byId.get(id) ?? []),
    works,
  );
  if (cited.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="link inline-block list-none leading-6">{t("sources.count", { count: cited.length })}</summary>
      <ul className="mt-0.5 mb-1 space-y-1 border-line border-l-2 pl-2">
        {cited.map((work) => (
          <li key={work.id}>
            <WorkLine work={work} />
          </li>
        ))}
      </ul>
    </details>
  );
}
