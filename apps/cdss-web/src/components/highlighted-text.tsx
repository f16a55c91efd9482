"use client";

import { useEffect, useMemo, useRef } from "react";
import type { RecordPlace } from "../assessment/record-place.ts";
import type { FindingGroup, ShownFinding } from "../assessment/shown-findings.ts";
import { textSegments } from "../assessment/text-segments.ts";

const TONES: Readonly<Record<FindingGroup, string>> = {
  present: "decoration-present",
  absent: "decoration-absent decoration-dashed",
  unknown: "decoration-unknown decoration-dotted",
  family: "decoration-family",
};

const GROUNDS: Readonly<Record<FindingGroup, string>> = {
  present: "bg-present-ground text-present",
  absent: "bg-absent-ground text-absent",
  unknown: "bg-unknown-ground text-unknown",
  family: "bg-family-ground text-family",
};

/** Words that the reader asked to see. */
const PLACE = "rounded-sm bg-accent-ground text-accent";

/** A document with every finding's words underlined, and those of the finding in hand on a coloured ground. */
export function HighlightedText(props: {
  documentId: string;
  text: string;
  findings: readonly ShownFinding[];
  active: string | null;
  place: RecordPlace | null;
  onPoint: (key: string | null) => void;
}) {
  const { documentId, text, findings, active, place } = props;
  const segments = useMemo(() => textSegments(documentId, text, findings, place), [documentId, text, findings, place]);
  const body = useRef<HTMLParagraphElement>(null);
  // Brings the words of the finding in hand into view where record and chips scroll apart; where they share a column, moving
  // it would take the chip from under the pointer.
  useEffect(() => {
    const mark = active === null ? null : body.current?.querySelector("mark[data-active]");
    const frame = body.current?.closest("[data-scroll]");
    if (!(mark instanceof HTMLElement) || !(frame instanceof HTMLElement)) return;
    if (mark.matches(":hover") || frame.querySelector("[data-chip]") !== null) return;
    const words = mark.getBoundingClientRect();
    const view = frame.getBoundingClientRect();
    if (words.top < view.top || words.bottom > view.bottom) {
      frame.scrollBy({ top: words.top - view.top - view.height / 3 });
    }
  }, [active]);
  return (
    <p ref={body} className="whitespace-pre-wrap break-words leading-relaxed">
      {segments.map((segment) => {
        const own = segment.marks.find((mark) => mark.key === active);
        const shown = own ?? segment.marks[0];
        const asked = segment.isPlace ? { "data-place": "", tabIndex: -1 } : {};
        if (shown === undefined) {
          if (!segment.isPlace) return <span key={segment.start}>{segment.text}</span>;
          return (
            <mark key={segment.start} {...asked} className={PLACE}>
              {segment.text}
            </mark>
          );
        }
        return (
          <mark
            key={segment.start}
            {...asked}
            data-active={own === undefined ? undefined : ""}
            onPointerEnter={() => props.onPoint(shown.key)}
            onPointerLeave={() => props.onPoint(null)}
            className={`rounded-sm underline decoration-2 underline-offset-4 ${TONES[shown.group]} ${
              own !== undefined ? GROUNDS[own.group] : segment.isPlace ? PLACE : "bg-transparent text-inherit"
            }`}
          >
            {segment.text}
          </mark>
        );
      })}
    </p>
  );
}
