"use client";

import { localize, type Provenance } from "@cdss/domain";
import { useLayoutEffect, useRef } from "react";
import type { ShownFinding } from "../assessment/shown-findings.ts";
import { formatQuantity } from "../format/format-quantity.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { ProvenanceLine } from "./provenance-line.tsx";

/** Pixels kept free between the card and the edge of its column. */
const MARGIN = 8;

/** One line per statement: code and value of one entry say the same, and so do the same words in two places. */
function keyOf(place: Provenance): string {
  switch (place.kind) {
    case "resource":
      return place.reference;
    case "text":
      return `“${place.quote}”`;
    case "physician":
      return place.kind;
  }
}

/** Where a finding was read, in the record's own words, and how a measured value was judged. */
export function FindingCard(props: { id: string; finding: ShownFinding; unknownToRelease: boolean }) {
  const { t, language } = useLanguage();
  const { finding } = props;
  const card = useRef<HTMLDivElement>(null);
  // A column that scrolls cuts off what stands out of it, and chips may stand near its right edge.
  useLayoutEffect(() => {
    const element = card.current;
    if (element === null) return;
    const edge = element.closest("[data-column]")?.getBoundingClientRect().right ?? window.innerWidth;
    const overflow = element.getBoundingClientRect().right + MARGIN - edge;
    if (overflow > 0) element.style.transform = `translateX(${-overflow}px)`;
  }, []);
  const places = new Map(
    finding.mentions.flatMap((mention) => mention.provenance).map((place) => [keyOf(place), place]),
  );
  const otherwise = new Map(
    finding.mentions.flatMap((mention) => mention.contradictedBy ?? []).map((place) => [keyOf(place), place]),
  );
  const mention = finding.mentions.find((one) => one.value !== undefined) ?? finding.mentions[0];
  return (
    <div
      ref={card}
      id={props.id}
      role="tooltip"
      className="absolute top-full left-0 z-20 w-80 max-w-[calc(100vw-1rem)] pt-1 text-[0.8125rem]"
    >
      <div className="space-y-1.5 rounded-md border border-control bg-panel px-3 py-2.5 shadow-lg">
        <p className="flex flex-wrap items-baseline justify-between gap-x-3">
          <DualName text={finding.label} className="font-semibold" />
          <span className="text-faint text-xs tabular-nums">{finding.concept}</span>
        </p>
        {mention?.value === undefined ? null : (
          <p>
            <span className="text-faint">{t("findings.value")}</span> {formatQuantity(mention.value)}
          </p>
        )}
        {mention?.interpretation === undefined ? null : (
          <p>
            <span className="text-faint">{t("findings.interpretation")}</span>{" "}
            {localize(mention.interpretation, language)}
          </p>
        )}
        <ul className="max-h-40 space-y-1 overflow-y-auto">
          {[...places].map(([key, place]) => (
            <ProvenanceLine key={key} place={place} />
          ))}
        </ul>
        {otherwise.size === 0 ? null : (
          <div>
            <p className="text-faint">{t("findings.otherwise")}</p>
            <ul className="space-y-1">
              {[...otherwise].map(([key, place]) => (
                <ProvenanceLine key={key} place={place} />
              ))}
            </ul>
          </div>
        )}
        {finding.group === "family" ? <p className="text-family">{t("findings.notCounted")}</p> : null}
        {mention?.certainty === "uncertain" ? <p className="text-faint">{t("findings.uncertain")}</p> : null}
        {mention?.temporality === "past" ? <p className="text-faint">{t("findings.past")}</p> : null}
        {finding.changed ? <p className="text-faint">{t("findings.changed")}</p> : null}
        {props.unknownToRelease ? <p className="text-warning">{t("findings.unknownToRelease")}</p> : null}
      </div>
    </div>
  );
}
