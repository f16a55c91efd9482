"use client";

import type { Curie } from "@cdss/domain";
import { useState } from "react";
import type { AssessmentView } from "../assessment/assessment-state.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConditionRow } from "./condition-row.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";
import { StatementList } from "./statement-list.tsx";

/** Lines shown before "more": what fits a sidebar without scrolling past the questions. */
const FIRST_LINES = 8;

function toggle(opened: ReadonlySet<Curie>, condition: Curie): Set<Curie> {
  const next = new Set(opened);
  if (!next.delete(condition)) next.add(condition);
  return next;
}

/** The ranked conditions, each with its strongest reasons, and with all of them when opened. */
export function DifferentialPanel(props: {
  view: AssessmentView;
  phase: "empty" | "loading" | "updating" | "ready";
  /** Passages are still being searched. */
  searching: boolean;
}) {
  const { t } = useLanguage();
  const [opened, setOpened] = useState<ReadonlySet<Curie>>(new Set());
  const [all, setAll] = useState(false);
  const { view, phase } = props;
  const ranked = view.differential ?? [];
  const shown = all ? ranked : ranked.slice(0, FIRST_LINES);
  const statements = view.statements ?? [];
  const about = new Set(ranked.map((condition) => condition.condition));
  const general = statements.filter((statement) => statement.about === undefined || !about.has(statement.about));
  const hidden = ranked.length - FIRST_LINES;

  return (
    <Panel
      id="differential"
      title={t("differential.heading")}
      busy={phase === "loading" || phase === "updating"}
      aside={
        <span className="text-faint text-xs tabular-nums">
          {phase === "updating" ? t("differential.updating") : null}
          {phase === "ready" && view.considered !== undefined
            ? t("differential.considered", { count: view.considered })
            : null}
        </span>
      }
      note={ranked.length === 0 ? undefined : t("differential.meaning")}
    >
      {phase === "loading" && ranked.length === 0 ? <Skeleton rows={FIRST_LINES} rowClassName="h-[3.375rem]" /> : null}
      {phase !== "loading" && ranked.length === 0 ? (
        <p className="px-3.5 py-3 text-faint">
          {phase === "empty" ? t("differential.empty") : t("differential.nothing")}
        </p>
      ) : null}
      <ol className={`divide-y divide-line transition-opacity delay-200 ${phase === "updating" ? "opacity-60" : ""}`}>
        {shown.map((condition) => {
          const open = opened.has(condition.condition);
          return (
            <ConditionRow
              key={condition.condition}
              condition={condition}
              statements={statements.filter((statement) => statement.about === condition.condition)}
              literature={view.literature}
              busy={props.searching}
              open={open}
              onToggle={() => setOpened(toggle(opened, condition.condition))}
            />
          );
        })}
      </ol>
      {hidden > 0 ? (
        <button
          type="button"
          onClick={() => setAll(!all)}
          className="w-full border-line border-t px-3.5 py-2 text-left text-accent text-xs hover:bg-raised"
        >
          {all ? t("differential.fewer") : t("differential.more", { count: hidden })}
        </button>
      ) : null}
      {general.length === 0 ? null : (
        <div className="border-line border-t px-3.5 py-3">
          <StatementList statements={general} />
        </div>
      )}
    </Panel>
  );
}
