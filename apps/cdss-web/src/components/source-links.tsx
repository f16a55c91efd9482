"use client";

import { type Curie, type Evidence, type Locators, workOfCurie } from "@cdss/domain";
import { citedWorks } from "../assessment/cited-works.ts";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { WorkLine } from "./work-line.tsx";
import { WorkMark } from "./work-mark.tsx";

/** Records shown on a line; a finding of a well-studied disease can have a dozen. The title of a work takes the room of three. */
const SHOWN_RECORDS = 3;

/** Public records that the edges name, with how each is known; works of the bibliography are kept apart. */
function recordsOf(evidence: readonly Evidence[], isWork: (reference: Curie) => boolean): [Curie, string][] {
  const records = new Map<Curie, string>();
  for (const edge of evidence) {
    if (edge.kind !== "edge") continue;
    for (const reference of edge.references) if (!isWork(reference)) records.set(reference, edge.evidenceCode);
  }
  return [...records];
}

/** The places in works that edges state, by the id of the work. */
function locatorsOf(evidence: readonly Evidence[]): Locators {
  return Object.fromEntries(
    evidence.flatMap((edge) => {
      if (edge.kind !== "edge" || edge.locator === undefined) return [];
      const place = { en: edge.locator };
      return edge.references.flatMap((reference) => {
        const id = workOfCurie(reference);
        return id === undefined ? [] : [[id, place] as const];
      });
    }),
  );
}

/** The public records and works that state an annotation or an entry of the packs, as links. */
export function SourceLinks({ evidence }: { evidence: readonly string[] }) {
  const { t } = useLanguage();
  const { byId, works } = useEvidence();
  const cited = evidence.flatMap((id) => byId.get(id) ?? []);
  const records = recordsOf(cited, (reference) => works.has(workOfCurie(reference) ?? ""));
  const [work, ...otherWorks] = citedWorks(cited, works);
  const locators = locatorsOf(cited);
  if (records.length === 0 && work === undefined) return null;
  const rest = records.slice(SHOWN_RECORDS);
  const folded = rest.length + otherWorks.length;
  return (
    <span className="contents [&_a]:leading-6">
      {records.slice(0, SHOWN_RECORDS).map(([reference, code]) => {
        const meaning = `evidence.${code}`;
        return <ConceptLink key={reference} id={reference} title={isMessageKey(meaning) ? t(meaning) : code} />;
      })}
      {work === undefined ? null : <WorkMark work={work} locator={locators[work.id]} />}
      {folded === 0 ? null : (
        <details className="inline">
          <summary className="link list-none">{t("reasons.moreSources", { count: folded })}</summary>
          <span className="inline-flex flex-wrap gap-x-2">
            {rest.map(([reference]) => (
              <ConceptLink key={reference} id={reference} />
            ))}
            {otherWorks.map((other) => (
              <WorkLine key={other.id} work={other} locator={locators[other.id]} />
            ))}
          </span>
        </details>
      )}
    </span>
  );
}
