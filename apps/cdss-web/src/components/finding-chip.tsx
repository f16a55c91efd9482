"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { CorrectionStatus } from "../assessment/case-source.ts";
import { type FindingGroup, nextStatus, type ShownFinding } from "../assessment/shown-findings.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { FindingCard } from "./finding-card.tsx";
import { Icon } from "./icon.tsx";

const TONES: Readonly<Record<FindingGroup, string>> = {
  present: "border-present/50 bg-present-ground text-present",
  absent: "border-absent/50 border-dashed bg-absent-ground text-absent",
  unknown: "border-unknown/50 bg-unknown-ground text-unknown",
  family: "border-family/50 bg-family-ground text-family",
};

const KEYS: Readonly<Record<string, CorrectionStatus>> = {
  p: "present",
  a: "absent",
  u: "unknown",
  Delete: "removed",
  Backspace: "removed",
};

/** A pointer that only passes over a chip on its way to the next one opens nothing that would stand in its way. */
const POINTER_PAUSE_MILLISECONDS = 350;

/** One finding: click or Enter goes to the next status, P, A and U set one, Delete or the cross removes it. */
export function FindingChip(props: {
  finding: ShownFinding;
  unknownToRelease: boolean;
  active: boolean;
  onPoint: (key: string | null) => void;
  onChange: (finding: ShownFinding, status: CorrectionStatus) => void;
}) {
  const { t, language } = useLanguage();
  const { finding, onPoint, onChange } = props;
  const card = useId();
  const [open, setOpen] = useState(false);
  const name = (language === "zh" ? finding.label.zh : undefined) ?? finding.label.en;
  const status = finding.group === "family" ? t("findings.family") : t(`findings.status.${finding.group}`);
  const mention = finding.mentions[0];

  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = (shown: boolean, after: number) => {
    clearTimeout(timer.current);
    if (after === 0) setOpen(shown);
    else timer.current = setTimeout(() => setOpen(shown), after);
    onPoint(shown ? finding.key : null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape") setOpen(false);
    const wanted = KEYS[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    onChange(finding, wanted);
  };

  return (
    <li
      className="relative max-w-full"
      onPointerEnter={() => show(true, POINTER_PAUSE_MILLISECONDS)}
      onPointerLeave={() => show(false, 0)}
    >
      <span
        className={`inline-flex max-w-full items-stretch rounded-full border text-xs ${TONES[finding.group]} ${
          props.active ? "ring-2 ring-accent/60" : ""
        }`}
      >
        <button
          type="button"
          data-chip={finding.key}
          data-status={finding.group}
          aria-label={t("findings.switch", { name, status, next: t(`findings.status.${nextStatus(finding.group)}`) })}
          aria-describedby={open ? card : undefined}
          onClick={() => onChange(finding, nextStatus(finding.group))}
          onKeyDown={onKeyDown}
          onFocus={() => show(true, 0)}
          onBlur={() => show(false, 0)}
          className="inline-flex min-w-0 items-center gap-1 rounded-l-full py-px pr-0.5 pl-1.5 text-left"
        >
          <Icon name={finding.group} className="size-3" />
          <span className="min-w-0 truncate">{name}</span>
          {mention?.certainty === "uncertain" ? <span aria-hidden="true">?</span> : null}
          {finding.changed ? <span aria-hidden="true" className="size-1.5 rounded-full bg-current" /> : null}
        </button>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t("findings.remove", { name })}
          onClick={() => onChange(finding, "removed")}
          className="grid min-h-6 min-w-6 place-items-center rounded-r-full pr-1 opacity-60 hover:opacity-100"
        >
          <Icon name="close" className="size-3" />
        </button>
      </span>
      {open ? <FindingCard id={card} finding={finding} unknownToRelease={props.unknownToRelease} /> : null}
    </li>
  );
}
