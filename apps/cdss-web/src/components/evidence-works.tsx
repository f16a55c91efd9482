"use client";

import type { Locators, Work } from "@cdss/domain";
import { citedWorks } from "../assessment/cited-works.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { WorkLine } from "./work-line.tsx";

const NO_LOCATORS: Locators = {};

/** The works behind a line, folded into one word with their number: an entry of the packs can rest on a dozen. */
export function EvidenceWorks({ evidence }: { evidence: readonly string[] }) {
  const { byId, works } = useEvidence();
  const cited = citedWorks(
    evidence.flatMap((id) => byId.get(id) ?? []),
    works,
  );
  return <FoldedWorks works={cited} locators={NO_LOCATORS} />;
}

/** The works that an alert cites, each with the place in it where that is known. */
export function CitedPlaces({ sources, locators }: { sources: readonly string[]; locators: Locators }) {
  const { works } = useEvidence();
  return <FoldedWorks works={sources.flatMap((id) => works.get(id) ?? [])} locators={locators} />;
}

function FoldedWorks({ works, locators }: { works: readonly Work[]; locators: Locators }) {
  const { t } = useLanguage();
  if (works.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="link inline-block list-none leading-6">{t("sources.count", { count: works.length })}</summary>
      <ul className="mt-0.5 mb-1 space-y-1 border-line border-l-2 pl-2">
        {works.map((work) => (
          <li key={work.id}>
            <WorkLine work={work} locator={locators[work.id]} />
          </li>
        ))}
      </ul>
    </details>
  );
}
