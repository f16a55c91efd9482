"use client";

import { localize, type NotRead, type TreatmentSuggestion } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { EvidenceWorks } from "./evidence-works.tsx";
import { TreatmentOptionRow } from "./treatment-option-row.tsx";
import { WorkLine } from "./work-line.tsx";

const LINES = {
  1: "treatments.line.1",
  2: "treatments.line.2",
  3: "treatments.line.3",
  4: "treatments.line.4",
} as const;

/** One treatment: line, goal and whom it is for, its options, what is done besides drugs, and the work that it is taken from. */
export function TreatmentDraft({ treatment, notRead }: { treatment: TreatmentSuggestion; notRead: NotRead | null }) {
  const { t, language } = useLanguage();
  const { works } = useEvidence();
  const { line, goal, population, options, measures } = treatment;
  const source = works.get(treatment.source);
  const lineName = LINES[line as keyof typeof LINES];
  return (
    <li data-treatment={treatment.status} className="space-y-1.5 px-3.5 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="rounded bg-warning-ground px-1 text-warning text-xs">{t("treatments.draft")}</span>
        {lineName === undefined ? null : <span className="text-soft text-xs">{t(lineName)}</span>}
        {goal === undefined ? null : <span className="font-medium">{localize(goal, language)}</span>}
        {population === undefined ? null : (
          <span className="text-soft text-xs">
            {t("treatments.population", { population: localize(population, language) })}
          </span>
        )}
      </p>
      <ol className="space-y-1.5">
        {options.map((option, at) => (
          <TreatmentOptionRow
            key={option.drugs.map(({ drug }) => drug.id).join(" ")}
            option={option}
            notRead={notRead}
            number={at + 1}
          />
        ))}
      </ol>
      {measures.length === 0 ? null : (
        <div className="text-xs">
          <p className="text-faint">{t("treatments.measures")}</p>
          <ul className="list-disc pl-4">
            {measures.map((measure) => (
              <li key={measure.en}>{localize(measure, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {source === undefined ? (
        <EvidenceWorks evidence={treatment.evidence} />
      ) : (
        <p className="text-xs">
          <span className="text-faint">{t("treatments.source")}</span>{" "}
          <WorkLine work={source} locator={treatment.locator} />
        </p>
      )}
    </li>
  );
}
