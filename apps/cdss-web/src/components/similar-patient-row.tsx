"use client";

import { localize, type SharedFinding, type SimilarPatient } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { NamedFindings } from "./named-findings.tsx";

/** Another patient of the site without what names him: age band and sex, what both have, what one alone has, and the conditions on record. */
export function SimilarPatientRow({ patient }: { patient: SimilarPatient }) {
  const { t, language } = useLanguage();
  const { ageBand, sex, shared, onlyHere, onlyThere, conditions, unnamedConditions } = patient;
  const nameOf = ({ finding, other, common }: SharedFinding): string => {
    const name = localize(finding.label, language);
    if (finding.concept === other.concept) return name;
    const names = { name, other: localize(other.label, language), common: localize(common.label, language) };
    return t("cases.alike", names);
  };
  const unnamed = unnamedConditions === 0 ? [] : [t("cases.unnamed", { count: unnamedConditions })];
  return (
    <li className="space-y-0.5 border-line border-l-2 pl-2 text-xs">
      <p className="font-medium">
        {t(`note.sex.${sex}`)} · {ageBand === null ? t("cases.ageUnknown") : t("cases.age", { band: ageBand })}
      </p>
      <NamedFindings title={t("cases.shared")} names={shared.map(nameOf)} />
      <NamedFindings title={t("cases.onlyHere")} names={onlyHere.map(({ label }) => label)} />
      <NamedFindings title={t("cases.onlyThere")} names={onlyThere.map(({ label }) => label)} />
      <NamedFindings title={t("cases.conditions")} names={[...conditions.map(({ label }) => label), ...unnamed]} />
    </li>
  );
}
