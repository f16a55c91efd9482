import type { Finding } from "@cdss/domain";
import { z } from "zod";

/** Words of a text, half-open, in UTF-16 units. */
const Span = z.object({ start: z.number().int().nonnegative(), end: z.number().int().positive() }).readonly();
export type Span = z.infer<typeof Span>;

/** A finding of a system, once per concept, status and experiencer. */
export const Prediction = z.object({
  concept: z.string().min(1),
  name: z.string().default(""),
  status: z.enum(["present", "absent"]),
  experiencer: z.enum(["patient", "family"]).default("patient"),
  spans: z.array(Span).default([]),
  /** A normal value gives an absent finding. Labels leave these out, so that they are never wrong. */
  isNormalMeasurement: z.boolean().default(false),
});
export type Prediction = Readonly<z.infer<typeof Prediction>>;

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
