import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { CdssError } from "@cdss/domain";
import { unusableModel } from "../model-folder.ts";
import type { ModelInput } from "./process-pool.ts";

export interface ModelProcessOptions {
  /** Name of the model, for messages. */
  readonly name: string;
  /** Folder of the model; absolute. */
  readonly path: string;
  /** What is asked of it: the vectors of a text's tokens, or the scores of a class. */
  readonly head: "hidden" | "logits";
  readonly maxTokens: number;
}

/** A running process with a loaded model; it reads one input at a time. */
export interface ModelProcess {
  readonly size: number | null;
  /** Process id, for a monitor. */
  readonly pid: number | undefined;
  run(input: ModelInput): Promise<Float32Array>;
  /** Ends it at once, whatever it does. */
  kill(): Promise<void>;
  /** When it is gone, for whatever reason. */
  readonly ended: Promise<void>;
}

type Message =
  | { readonly type: "ready"; readonly size: number | null }
  | { readonly type: "unusable"; readonly message: string }
  | { readonly type: "done"; readonly at: number; readonly values: Float32Array }
  | { readonly type: "failed"; readonly at: number; readonly message: string };

/** Starts a process and waits until its model is loaded. Throws CdssError CONFIGURATION where it cannot be loaded. */
export async function startModelProcess(options: ModelProcessOptions): Promise<ModelProcess> {
  const { name, path, head, maxTokens } = options;
  const script = fileURLToPath(new URL("./model-process.mjs", import.meta.url));
  const child = fork(script, [JSON.stringify({ path, head, maxTokens })], {
    // Floats as they are, not as text.
    serialization: "advanced",
    // A debugger's port or a loader of ours is not for it.
    execArgv: [],
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  /** A program that has nothing else to do may end without closing its models. */
  const hold = (isBusy: boolean): void => {
    if (isBusy) {
      child.ref();
      child.channel?.ref();
    } else {
      child.unref();
      child.channel?.unref();
    }
  };
  let pending: { at: number; resolve(values: Float32Array): void; reject(error: CdssError): void } | null = null;
  const settle = (): typeof pending => {
    const settled = pending;
    pending = null;
    hold(false);
    return settled;
  };
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  child.on("error", () => {});
  const endedError = (): CdssError =>
    new CdssError("UNAVAILABLE", `the process of the model ${name} ended while it read a text; ask again`);
  void ended.then(() => settle()?.reject(endedError()));

  const size = await new Promise<number | null>((resolve, reject) => {
    child.on("message", (message: Message) => {
      if (message.type === "ready") resolve(message.size);
      else if (message.type === "unusable") reject(unusableModel(name, new Error(message.message)));
      else if (pending?.at !== message.at) return;
      else if (message.type === "done") settle()?.resolve(message.values);
      else {
        const cause = new Error(message.message);
        settle()?.reject(new CdssError("INTERNAL", `the model ${name} failed on a text`, { cause }));
      }
    });
    void ended.then(() => reject(unusableModel(name, new Error("its process ended while loading"))));
  });
  hold(false);
  let number = 0;
  return {
    size,
    pid: child.pid,
    ended,
    run: ({ text, pair = null }: { text: string; pair?: string | null | undefined }) =>
      new Promise((resolve, reject) => {
        if (child.exitCode !== null || child.signalCode !== null) return reject(endedError());
        const at = number++;
        pending = { at, resolve, reject };
        hold(true);
        // What cannot be sent to a process that is ending is told by `ended`.
        child.send({ at, text, pair }, () => {});
      }),
    kill: async () => {
      hold(true);
      child.kill("SIGKILL");
      await ended;
    },
  };
}
