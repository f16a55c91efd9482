import type { Finding } from "@cdss/domain";

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding of a system, once per concept, status and experiencer. */
export interface Prediction {
  readonly concept: string;
  readonly name: string;
  readonly status: "present" | "absent";
  readonly experiencer: "patient" | "family";
  readonly spans: readonly Span[];
  /** A normal value gives an absent finding. Labels leave these out, so that they are never wrong. */
  readonly isNormalMeasurement: boolean;
}

export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Findings as predictions. What the record leaves open (`unknown`) predicts nothing; hedged findings count as their status. */
export function predictionsOf(findings: readonly Finding[]): Prediction[] {
  const found = new Map<string, Prediction>();
  for (const { concept, label, status, experiencer, origin, provenance } of findings) {
    if (status === "unknown") continue;
    const key = `${concept} ${status} ${experiencer}`;
    const held = found.get(key);
    const spans = provenance.flatMap((place) =>
      place.kind === "text" ? [{ start: place.start, end: place.end }] : [],
    );
    found.set(key, {
      concept,
      name: label.en,
      status,
      experiencer,
      spans: [...(held?.spans ?? []), ...spans],
      isNormalMeasurement: status === "absent" && origin === "measurement" && (held?.isNormalMeasurement ?? true),
    });
  }
  return [...found.values()];
}
