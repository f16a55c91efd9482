import { toCdssError } from "@cdss/domain";
import type { Sample } from "../core/sample.ts";
import type { System } from "../core/system.ts";
import type { Scorer, Task } from "../core/task.ts";
import { SampleLine } from "../records/run-files.ts";

/**
 * Ask a system one sample, time the answer alone, and score it. A system that throws gives a line with its error, scored as
 * failed; a scorer that throws is a fault of this program and goes up.
 */
export async function answerSample(
  task: Pick<Task, "name" | "record">,
  system: Pick<System, "answer">,
  scorer: Scorer<unknown, unknown, unknown, object>,
  sample: Sample,
): Promise<SampleLine> {
  let output: unknown = null;
  let error: SampleLine["error"] = null;
  const started = performance.now();
  try {
    output = await system.answer(sample.input, sample.id);
  } catch (thrown) {
    const { code, message } = toCdssError(thrown, `answering a sample of ${task.name}`);
    error = { code, message };
  }
  const seconds = (performance.now() - started) / 1000;
  const score = scorer(sample, output);
  const kept = output === null ? null : (task.record?.(output) ?? output);
  // What a record holds is what is scored: through JSON, as it will be read back.
  return SampleLine.parse(
    JSON.parse(JSON.stringify({ id: sample.id, groups: sample.groups, output: kept, score, error, seconds })),
  );
}
