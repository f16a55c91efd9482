import type { Sample } from "../core/sample.ts";
import type { SampleLine } from "../records/run-files.ts";

/** Where samples are answered: this thread, or several others. */
export interface Answering {
  /** Samples that may be answered at once. */
  readonly parallel: number;
  /** What the system says of itself: a model and its checksum. */
  readonly facts: Readonly<Record<string, string>>;
  answer(sample: Sample): Promise<SampleLine>;
  close(): Promise<void>;
}

/**
 * Answer the samples, `parallel` of them at once, and hand over the lines in the order of the samples, whatever order they end
 * in: what is recorded does not depend on which thread was faster.
 */
export async function answerInOrder(
  answering: Pick<Answering, "answer" | "parallel">,
  samples: readonly Sample[],
  onLine: (line: SampleLine) => void,
): Promise<void> {
  const done = new Map<number, SampleLine>();
  let next = 0;
  let written = 0;
  const work = async (): Promise<void> => {
    while (next < samples.length) {
      const at = next++;
      const sample = samples[at];
      if (sample === undefined) return;
      done.set(at, await answering.answer(sample));
      for (let line = done.get(written); line !== undefined; line = done.get(written)) {
        done.delete(written++);
        onLine(line);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, answering.parallel) }, work));
}
