"use client";

import type { SuggestedTest } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";
import { TestRow } from "./test-row.tsx";

/** Tests worth doing next, those that tell most first. */
export function TestsPanel(props: {
  tests: readonly SuggestedTest[] | undefined;
  phase: "empty" | "loading" | "updating" | "ready";
}) {
  const { t } = useLanguage();
  const { tests = [], phase } = props;
  return (
    <Panel
      title={t("tests.heading")}
      busy={phase === "loading" || phase === "updating"}
      note={tests.length === 0 ? undefined : t("tests.meaning")}
    >
      {phase === "loading" && tests.length === 0 ? <Skeleton rows={3} rowClassName="h-14" /> : null}
      {phase !== "loading" && tests.length === 0 ? (
        <p className="px-3.5 py-3 text-faint">{phase === "empty" ? t("tests.empty") : t("tests.none")}</p>
      ) : null}
      <ol className={`divide-y divide-line transition-opacity delay-200 ${phase === "updating" ? "opacity-60" : ""}`}>
        {tests.map((test) => (
          <TestRow key={test.key} test={test} />
        ))}
      </ol>
    </Panel>
  );
}
