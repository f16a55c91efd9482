import { Worker } from "node:worker_threads";
import { CdssError, type ErrorCode } from "@cdss/domain";
import type { Sample } from "../core/sample.ts";
import { SampleLine } from "../records/run-files.ts";
import type { Answering } from "./answering.ts";
import type { SetupFacts } from "./setup.ts";
import type { WorkerMessage } from "./worker.ts";

interface Thread {
  readonly worker: Worker;
  readonly facts: Readonly<Record<string, string>>;
  /** Samples that were sent and not yet answered. */
  readonly open: Map<number, { resolve(line: SampleLine): void; reject(error: CdssError): void }>;
}

/** Start one thread and wait until its system is ready. Throws the CdssError with which that failed. */
function startThread(facts: SetupFacts): Promise<Thread> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./worker.mjs", import.meta.url), { workerData: facts });
    const open: Thread["open"] = new Map();
    const fail = (error: CdssError): void => {
      reject(error);
      for (const { reject: rejectSample } of open.values()) rejectSample(error);
      open.clear();
    };
    worker.on("message", (message: WorkerMessage) => {
      if (message.type === "ready") resolve({ worker, facts: message.facts, open });
      else if (message.type === "failed") fail(new CdssError(message.code as ErrorCode, message.message));
      else {
        open.get(message.at)?.resolve(SampleLine.parse(message.line));
        open.delete(message.at);
      }
    });
    worker.on("error", (cause) => fail(new CdssError("INTERNAL", "a thread of the evaluation failed", { cause })));
    worker.on("exit", () => fail(new CdssError("INTERNAL", "a thread of the evaluation ended early")));
  });
}

/** Answer in `count` threads, each with its own system. Throws CdssError when a system cannot be made. */
export async function answerInThreads(facts: SetupFacts, count: number): Promise<Answering> {
  const started = await Promise.allSettled(Array.from({ length: count }, () => startThread(facts)));
  const threads = started.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const close = async (): Promise<void> => {
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  };
  const failed = started.find((one) => one.status === "rejected");
  if (failed !== undefined) {
    await close();
    throw failed.reason;
  }
  let number = 0;
  return {
    parallel: count,
    facts: threads[0]?.facts ?? {},
    answer: (sample: Sample) => {
      const thread = threads.reduce((least, one) => (one.open.size < least.open.size ? one : least));
      const at = number++;
      return new Promise((resolve, reject) => {
        thread.open.set(at, { resolve, reject });
        thread.worker.postMessage({ at, sample });
      });
    },
    close,
  };
}
