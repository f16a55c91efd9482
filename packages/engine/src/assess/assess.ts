import { type Assessment, CdssError, type EnginePorts, type PatientCase } from "@cdss/domain";
import { assessStream } from "./assess-stream.ts";
import type { EngineOptions } from "./engine-options.ts";

/**
 * Assess a case: findings, differential, next questions, statements with their evidence. The same pipeline as
 * `assessStream`, waited for to its end.
 *
 * Throws CdssError INVALID_INPUT for a bad case or options, CANCELLED or TIMEOUT when the signal fires, and whatever the
 * differential throws: it is the one lane without which there is no answer. Any other lane that fails is named in
 * `degraded`.
 */
export async function assess(
  patientCase: PatientCase,
  ports: EnginePorts,
  options: EngineOptions = {},
): Promise<Assessment> {
  for await (const event of assessStream(patientCase, ports, options)) {
    if (event.type === "done") return event.assessment;
  }
  throw new CdssError("INTERNAL", "the assessment ended without an answer");
}
