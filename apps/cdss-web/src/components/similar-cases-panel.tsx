"use client";

import type { SimilarCases } from "@cdss/domain";
import { useState } from "react";
import type { ShownFinding } from "../assessment/shown-findings.ts";
import { useSimilarCases } from "../assessment/use-similar-cases.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { readFailure } from "../trpc/read-failure.ts";
import { FailureBox } from "./failure-box.tsx";
import { Panel } from "./panel.tsx";
import { ServerReason } from "./server-reason.tsx";
import { SimilarPatientRow } from "./similar-patient-row.tsx";
import { SimilarReportRow } from "./similar-report-row.tsx";

/** Published reports and patients of the site with like findings, apart from each other, looked for when the reader opens the part. */
export function SimilarCasesPanel(props: { findings: readonly ShownFinding[]; patient: string | undefined }) {
  const { t, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { findings, patient } = props;
  const { data, error, isFetching, refetch } = useSimilarCases(findings, { patient, language, isOpen });
  return (
    <Panel title={t("cases.heading")} busy={isFetching}>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="px-3.5 py-3">
        <summary className="link inline-block list-none leading-6">{t("cases.show")}</summary>
        <p className="text-2xs text-faint">{t("cases.meaning")}</p>
        {error === null ? null : <FailureBox failure={readFailure(error)} retry={() => void refetch()} />}
        {data === undefined ? (
          <p role="status" className="text-faint text-xs">
            {isFetching ? t("cases.loading") : null}
          </p>
        ) : (
          <SimilarCasesView cases={data} />
        )}
      </details>
    </Panel>
  );
}

/** Both sources, each under its own heading with what became of it. */
export function SimilarCasesView({ cases: { reports, patients } }: { cases: SimilarCases }) {
  const { t } = useLanguage();
  return (
    <div className="space-y-3">
      <section aria-label={t("cases.reports")} data-similar="reports" className="space-y-1.5">
        <h3 className="font-semibold text-soft text-xs">{t("cases.reports")}</h3>
        <SourceState source={reports} nothing={t("cases.noReports")} />
        <ul className="space-y-2">
          {reports.cases.map((report) => (
            <SimilarReportRow key={report.passage.id} report={report} />
          ))}
        </ul>
      </section>
      <section aria-label={t("cases.patients")} data-similar="patients" className="space-y-1.5">
        <h3 className="font-semibold text-soft text-xs">{t("cases.patients")}</h3>
        <SourceState source={patients} nothing={t("cases.noPatients")} />
        <ol className="space-y-2">
          {patients.cases.map((patient, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: cases have no id to be told apart by, and come as one list.
            <SimilarPatientRow key={at} patient={patient} />
          ))}
        </ol>
      </section>
    </div>
  );
}

function SourceState(props: { source: SimilarCases["reports"] | SimilarCases["patients"]; nothing: string }) {
  const { t } = useLanguage();
  const { state, reason, cases } = props.source;
  if (state === "used") return cases.length > 0 ? null : <p className="text-faint text-xs">{props.nothing}</p>;
  if (state === "few") return <p className="text-faint text-xs">{t("cases.few")}</p>;
  return (
    <p className="text-faint text-xs">
      {t(`cases.${state}`)} {reason === null ? null : <ServerReason reason={reason} />}
    </p>
  );
}
