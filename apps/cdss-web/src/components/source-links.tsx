"use client";

import type { Curie } from "@cdss/domain";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** Sources shown on a line; a finding of a well-studied disease can have a dozen. */
const SHOWN = 3;

/** The public records that state an annotation, as links. */
export function SourceLinks({ evidence }: { evidence: readonly string[] }) {
  const { t } = useLanguage();
  const { byId } = useEvidence();
  const sources = new Map<Curie, string>();
  for (const id of evidence) {
    const edge = byId.get(id);
    if (edge?.kind !== "edge") continue;
    for (const reference of edge.references) sources.set(reference, edge.evidenceCode);
  }
  if (sources.size === 0) return null;
  const rest = sources.size - SHOWN;
  return (
    <span className="contents [&_a]:leading-6">
      {[...sources].slice(0, SHOWN).map(([reference, code]) => {
        const meaning = `evidence.${code}`;
        return <ConceptLink key={reference} id={reference} title={isMessageKey(meaning) ? t(meaning) : code} />;
      })}
      {rest > 0 ? (
        <details className="inline">
          <summary className="link list-none">{t("reasons.moreSources", { count: rest })}</summary>
          <span className="inline-flex flex-wrap gap-x-2">
            {[...sources].slice(SHOWN).map(([reference]) => (
              <ConceptLink key={reference} id={reference} />
            ))}
          </span>
        </details>
      ) : null}
    </span>
  );
}
