import { type Assessment, type AssessmentEvent, type Lane, toCdssError } from "@cdss/domain";
import { abortable } from "./abort.ts";

type Degraded = Assessment["degraded"][number];

/** Runs the stages of one assessment: measures each, and keeps the record of what is down. */
export class LaneRunner {
  readonly timings: Assessment["timings"] = [];
  readonly #degraded: Degraded[] = [];
  readonly #signal: AbortSignal | undefined;

  constructor(signal: AbortSignal | undefined) {
    this.#signal = signal;
  }

  get degraded(): readonly Degraded[] {
    return this.#degraded;
  }

  /** Run a stage and note its time in milliseconds. Whatever it throws leaves as a CdssError. */
  async timed<T>(lane: Lane, work: () => Promise<T>): Promise<T> {
    const start = performance.now();
    const result = await abortable(work, this.#signal).catch((thrown: unknown) => {
      throw toCdssError(thrown, `running the ${lane} stage`);
    });
    this.timings.push({ lane, milliseconds: performance.now() - start });
    return result;
  }

  /**
   * Start a stage that runs beside the others. Waiting for its result notes its own time, so that stages are timed in the order in
   * which they are told; what it throws is thrown there, as by `timed`.
   */
  begin<T>(lane: Lane, work: () => Promise<T>): () => Promise<T> {
    const start = performance.now();
    const running = abortable(work, this.#signal).then(
      (result) => ({ ok: true, result, milliseconds: performance.now() - start }) as const,
      (thrown: unknown) => ({ ok: false, thrown }) as const,
    );
    return async () => {
      const ended = await running;
      if (!ended.ok) throw toCdssError(ended.thrown, `running the ${lane} stage`);
      this.timings.push({ lane, milliseconds: ended.milliseconds });
      return ended.result;
    };
  }

  /** Run work that may fail: its failure is noted under the lane and `fallback` stands in. A signal that fired still ends all. */
  async attempt<T>(lane: Lane, doing: string, work: () => Promise<T>, fallback: T): Promise<T> {
    try {
      return await abortable(work, this.#signal);
    } catch (thrown) {
      if (this.#signal?.aborted === true) throw thrown;
      this.fail(lane, thrown, doing);
      return fallback;
    }
  }

  /** Note a failure once. The message of a CdssError is safe to show; that of anything else is not passed on. */
  fail(lane: Lane, thrown: unknown, doing: string): void {
    const error = toCdssError(thrown, doing);
    const isKnown = this.#degraded.some((entry) => entry.lane === lane && entry.message === error.message);
    if (!isKnown) this.#degraded.push({ lane, code: error.code, message: error.message });
  }

  /** The event of the stage that ended last. */
  event(lane: Lane, partial: Partial<Assessment>): AssessmentEvent {
    const milliseconds = this.timings.find((timing) => timing.lane === lane)?.milliseconds ?? 0;
    const degraded = this.#degraded.length === 0 ? {} : { degraded: [...this.#degraded] };
    return { type: "stage", lane, milliseconds, partial: { ...partial, ...degraded } };
  }
}
