"use client";

import { type Curie, type Evidence, workOfCurie } from "@cdss/domain";
import { citedWorks } from "../assessment/cited-works.ts";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { WorkMark } from "./work-mark.tsx";

/** Sources shown on a line; a finding of a well-studied disease can have a dozen. Titles of works take a line each. */
const SHOWN = 3;
const SHOWN_WORKS = 1;

/** Public records that the edges name, with how each is known; works of the bibliography are kept apart. */
function recordsOf(evidence: readonly Evidence[], isWork: (reference: Curie) => boolean): Map<Curie, string> {
  const records = new Map<Curie, string>();
  for (const edge of evidence) {
    if (edge.kind !== "edge") continue;
    for (const reference of edge.references) if (!isWork(reference)) records.set(reference, edge.evidenceCode);
  }
  return records;
}

/** The public records and works that state an annotation or an entry of the packs, as links. */
export function SourceLinks({ evidence }: { evidence: readonly string[] }) {
  const { t } = useLanguage();
  const { byId, works } = useEvidence();
  const cited = evidence.flatMap((id) => byId.get(id) ?? []);
  const isWork = (reference: Curie) => works.has(workOfCurie(reference) ?? "");
  const links = [
    ...[...recordsOf(cited, isWork)].map(([reference, code]) => {
      const meaning = `evidence.${code}`;
      return <ConceptLink key={reference} id={reference} title={isMessageKey(meaning) ? t(meaning) : code} />;
    }),
    ...citedWorks(cited, works).map((work) => <WorkMark key={work.id} work={work} />),
  ];
  if (links.length === 0) return null;
  const shown = cited.some(({ kind }) => kind === "entry") || recordsOf(cited, isWork).size === 0 ? SHOWN_WORKS : SHOWN;
  const rest = links.length - shown;
  return (
    <span className="contents [&_a]:leading-6">
      {links.slice(0, shown)}
      {rest > 0 ? (
        <details className="inline">
          <summary className="link list-none">{t("reasons.moreSources", { count: rest })}</summary>
          <span className="inline-flex flex-wrap gap-x-2">{links.slice(shown)}</span>
        </details>
      ) : null}
    </span>
  );
}
