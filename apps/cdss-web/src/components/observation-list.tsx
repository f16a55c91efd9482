"use client";

import type { Observation } from "@cdss/domain";
import type { ShownFinding } from "../assessment/shown-findings.ts";
import { formatObservation } from "../format/format-observation.ts";
import { useLanguage } from "../messages/language-context.tsx";

function rangeOf({ referenceRange }: Observation): string | null {
  if (referenceRange === undefined) return null;
  const { low, high } = referenceRange;
  if (low !== undefined && high !== undefined) return `${low}–${high}`;
  if (low !== undefined) return `≥${low}`;
  return high === undefined ? null : `≤${high}`;
}

/** Measurements of the record. Those that gave a finding lead to its chip and light up with it. */
export function ObservationList(props: {
  observations: readonly Observation[];
  findings: readonly ShownFinding[];
  active: string | null;
  /** Reference of the entry that a reader asked to see. */
  place: string | null;
  onPoint: (key: string | null) => void;
}) {
  const { t } = useLanguage();
  if (props.observations.length === 0) return null;
  const readFrom = new Map(
    props.findings.flatMap((finding) =>
      finding.mentions.flatMap((mention) =>
        mention.provenance.flatMap((place) => (place.kind === "resource" ? [[place.reference, finding] as const] : [])),
      ),
    ),
  );
  return (
    <div>
      <h3 className="mb-1 text-faint text-xs">{t("record.observations")}</h3>
      <ul className="-mx-1.5">
        {props.observations.map((observation) => {
          const { provenance } = observation;
          const finding = provenance.kind === "resource" ? readFrom.get(provenance.reference) : undefined;
          const isActive = finding !== undefined && finding.key === props.active;
          const range = rangeOf(observation);
          const isPlace = provenance.kind === "resource" && provenance.reference === props.place;
          return (
            <li
              key={observation.id}
              {...(isPlace ? { "data-place": "", tabIndex: -1 } : {})}
              onPointerEnter={() => props.onPoint(finding?.key ?? null)}
              onPointerLeave={() => props.onPoint(null)}
              className={`flex items-baseline justify-between gap-3 rounded px-1.5 py-0.5 ${isActive || isPlace ? "bg-accent-ground" : ""}`}
            >
              <span className="min-w-0">{observation.text}</span>
              <span className="shrink-0 text-right tabular-nums">
                <span className={finding?.group === "present" ? "font-semibold text-present" : ""}>
                  {formatObservation(observation)}
                </span>
                {range === null ? null : (
                  <span className="ml-2 text-faint text-xs">{t("record.range", { range })}</span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
