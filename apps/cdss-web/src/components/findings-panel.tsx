"use client";

import type { Curie, SearchHit } from "@cdss/domain";
import { useEffect, useRef } from "react";
import type { CorrectionStatus } from "../assessment/case-source.ts";
import type { FindingGroup, ShownFinding } from "../assessment/shown-findings.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { FindingGroupRow } from "./finding-group.tsx";
import { FindingSearch } from "./finding-search.tsx";
import { Icon } from "./icon.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";

const GROUPS: readonly FindingGroup[] = ["present", "absent", "unknown", "family"];

/** The findings as chips, grouped by status, with a box to add one. */
export function FindingsPanel(props: {
  findings: readonly ShownFinding[];
  unknownFindings: readonly Curie[];
  phase: "empty" | "loading" | "ready";
  changes: number;
  active: string | null;
  onPoint: (key: string | null) => void;
  onChange: (finding: ShownFinding, status: CorrectionStatus) => void;
  onAdd: (hit: SearchHit) => void;
  onUndo: () => void;
}) {
  const { t } = useLanguage();
  const list = useRef<HTMLDivElement>(null);
  const switched = useRef<string | null>(null);
  // A switched chip moves to another group and is drawn anew: the focus follows it.
  useEffect(() => {
    if (switched.current === null) return;
    const chip = list.current?.querySelector(`[data-chip="${CSS.escape(switched.current)}"]`);
    if (chip instanceof HTMLElement && document.activeElement === document.body) chip.focus({ preventScroll: true });
    switched.current = null;
  });
  const change = (finding: ShownFinding, status: CorrectionStatus) => {
    switched.current = finding.key;
    props.onChange(finding, status);
  };

  return (
    <Panel
      title={t("findings.heading")}
      busy={props.phase === "loading"}
      aside={
        <>
          {props.findings.length === 0 ? null : <p className="text-2xs text-faint">{t("findings.help")}</p>}
          {props.changes === 0 ? null : (
            <button type="button" onClick={props.onUndo} className="link inline-flex items-center gap-1 text-xs">
              <Icon name="undo" className="size-3.5" />
              {t("findings.undo", { count: props.changes })}
            </button>
          )}
        </>
      }
    >
      <div className="px-3.5 pt-3">
        <FindingSearch onAdd={props.onAdd} />
      </div>
      {props.phase === "loading" && props.findings.length === 0 ? <Skeleton rows={3} rowClassName="h-9" /> : null}
      {props.phase !== "loading" && props.findings.length === 0 ? (
        <p className="px-3.5 py-3 text-faint">
          {props.phase === "empty" ? t("findings.empty") : t("findings.noneRead")}
        </p>
      ) : null}
      <div ref={list} className="space-y-1.5 px-3.5 py-3 empty:hidden">
        {GROUPS.map((group) => {
          const members = props.findings.filter((finding) => finding.group === group);
          if (members.length === 0) return null;
          return (
            <FindingGroupRow
              key={group}
              group={group}
              members={members}
              unknownFindings={props.unknownFindings}
              active={props.active}
              onPoint={props.onPoint}
              onChange={change}
            />
          );
        })}
      </div>
    </Panel>
  );
}
