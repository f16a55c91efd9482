import { parentPort, workerData } from "node:worker_threads";
import { toCdssError } from "@cdss/domain";
import type { Sample } from "../core/sample.ts";
import { taskOf } from "../tasks/registry.ts";
import { answerHere } from "./answer-here.ts";
import type { SetupFacts } from "./setup.ts";

/** What a thread says to the one that started it. */
export type WorkerMessage =
  | { readonly type: "ready"; readonly facts: Readonly<Record<string, string>> }
  | { readonly type: "line"; readonly at: number; readonly line: unknown }
  | { readonly type: "failed"; readonly code: string; readonly message: string };

const port = parentPort;
if (port === null) throw new Error("worker.ts runs in a worker thread");
const say = (message: WorkerMessage): void => port.postMessage(message);
try {
  const facts = workerData as SetupFacts;
  const answering = await answerHere(taskOf(facts.task), facts, 1);
  port.on("message", ({ at, sample }: { at: number; sample: Sample }) => {
    answering
      .answer(sample)
      .then((line) => say({ type: "line", at, line }))
      .catch((thrown: unknown) => fail(thrown));
  });
  say({ type: "ready", facts: answering.facts });
} catch (thrown) {
  fail(thrown);
}

function fail(thrown: unknown): void {
  const { code, message } = toCdssError(thrown, "answering in a thread");
  say({ type: "failed", code, message });
}
