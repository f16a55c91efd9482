"use client";

import { ERROR_CODES, type ErrorCode, type Unmapped } from "@cdss/domain";
import type { AssessmentView } from "../assessment/assessment-state.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { Icon } from "./icon.tsx";
import { Panel } from "./panel.tsx";

/** Details listed under one reason; a long record can hold hundreds of codes of one kind. */
const SHOWN_DETAILS = 8;

function byReason(unmapped: readonly Unmapped[]): [Unmapped["reason"], Unmapped[]][] {
  const groups = new Map<Unmapped["reason"], Unmapped[]>();
  for (const one of unmapped) groups.set(one.reason, [...(groups.get(one.reason) ?? []), one]);
  return [...groups];
}

const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(ERROR_CODES, code);

function detailOf({ coding, detail }: Unmapped): string {
  return coding === undefined ? detail : `${coding.display ?? ""} ${coding.system} ${coding.code}: ${detail}`.trim();
}

/** What the answer could not use, and which part of the service is down: named, never dropped silently. */
export function NoticesPanel({ view }: { view: AssessmentView }) {
  const { t } = useLanguage();
  const { timings = [] } = view;
  const { degraded = [], unmapped = [], unknownFindings = [], droppedStatements = 0 } = view;
  const isClean = degraded.length + unmapped.length + unknownFindings.length + droppedStatements === 0;
  return (
    <Panel title={t("notices.heading")}>
      <div className="space-y-2 px-3.5 py-3 text-xs">
        {isClean ? <p className="text-faint">{t("notices.clean")}</p> : null}
        {degraded.length === 0 ? null : (
          <div role="status" className="flex gap-2 rounded-md bg-warning-ground px-2.5 py-2 text-warning">
            <Icon name="warning" className="size-3.5" />
            <div>
              <p className="font-medium">{t("notices.degraded")}</p>
              <ul>
                {degraded.map((one) => (
                  <li key={`${one.lane} ${one.message}`} title={one.message}>
                    {t("notices.degradedLane", { lane: t(`lane.${one.lane}`) })} ·{" "}
                    {isErrorCode(one.code) ? t(`failure.${one.code}`) : one.code}
                  </li>
                ))}
              </ul>
            </div>
          </div>
        )}
        {unknownFindings.length === 0 ? null : (
          <p className="flex flex-wrap gap-x-2 text-soft">
            {t("notices.unknown")}
            {unknownFindings.map((concept) => (
              <ConceptLink key={concept} id={concept} />
            ))}
          </p>
        )}
        {droppedStatements === 0 ? null : (
          <p className="text-soft">{t("notices.dropped", { count: droppedStatements })}</p>
        )}
        {unmapped.length === 0 ? null : (
          <details>
            <summary className="text-soft">{t("notices.unmapped", { count: unmapped.length })}</summary>
            {byReason(unmapped).map(([reason, members]) => (
              <div key={reason} className="mt-1.5">
                <p className="font-medium">
                  {t(`unmapped.${reason}`)} <span className="text-faint tabular-nums">{members.length}</span>
                </p>
                <ul className="space-y-0.5 break-words text-faint">
                  {[...new Set(members.map(detailOf))].slice(0, SHOWN_DETAILS).map((detail) => (
                    <li key={detail}>{detail}</li>
                  ))}
                </ul>
              </div>
            ))}
          </details>
        )}
        {timings.length === 0 ? null : (
          <p className="text-faint tabular-nums">
            {timings
              .map(({ lane, milliseconds }) =>
                t("timings.lane", { lane: t(`lane.${lane}`), milliseconds: Math.round(milliseconds) }),
              )
              .join(" · ")}
          </p>
        )}
      </div>
    </Panel>
  );
}
