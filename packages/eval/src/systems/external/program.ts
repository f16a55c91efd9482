import { CdssError } from "@cdss/domain";
import { inputError } from "../../input/input-error.ts";
import { type LineProcessOptions, startLineProcess } from "./line-process.ts";
import { OpenRequests } from "./open-requests.ts";
import { type AnswerOrFailure, type Begin, type Message, parseReply, type Ready } from "./protocol.ts";

export interface ProgramOptions extends Pick<LineProcessOptions, "command" | "environment"> {
  readonly begin: Begin;
  /** For `ready`, and for each answer. */
  readonly timeoutSeconds: number;
}

/** A running program that has said `ready`. */
export interface Program {
  readonly name: string;
  readonly version: string;
  /** Why it can answer no more; null while it runs. */
  death(): CdssError | null;
  /**
   * Its output for a sample, not yet checked. Throws CdssError TIMEOUT; UNAVAILABLE where it died; INTERNAL where it answers with
   * an error; INVALID_INPUT for a line that is not of the protocol.
   */
  ask(id: string, input: unknown): Promise<unknown>;
  /** Say `end`, and wait until it has left. */
  stop(): Promise<void>;
}

/** Start a program and wait until it is ready. Throws as `ask` does, and CdssError CONFIGURATION where it cannot be started. */
export async function startProgram({ timeoutSeconds, begin, ...options }: ProgramOptions): Promise<Program> {
  const starts = new OpenRequests<Ready>(timeoutSeconds);
  const samples = new OpenRequests<AnswerOrFailure>(timeoutSeconds);
  let death: CdssError | null = null;
  const failAll = (error: CdssError): void => {
    starts.failAll(error);
    samples.failAll(error);
  };
  const child = startLineProcess({
    ...options,
    onLine: (line) => {
      const reply = parseReply(line);
      // Such a line does not say which sample it is about: each open one may have been meant.
      if (reply === null)
        failAll(inputError("answer", "is not a line of the protocol", "write lines as docs/external-systems.md says"));
      else if (reply.type === "ready") starts.reply(begin.task, reply);
      else samples.reply(reply.id, reply);
    },
    onEnd: (reason) => {
      death = reason;
      failAll(reason);
    },
  });
  const send = (message: Message): void => child.send(JSON.stringify(message));

  const started = starts.wait(begin.task);
  send(begin);
  const { name, version } = await started.catch((error: unknown) => {
    child.kill();
    throw error;
  });
  return {
    name,
    version,
    death: () => death,
    ask: async (id, input) => {
      if (death !== null) throw death;
      const answered = samples.wait(id);
      send({ type: "sample", id, input });
      const reply = await answered;
      if (reply.type === "error") throw new CdssError("INTERNAL", `the program says: ${reply.message}`);
      return reply.output;
    },
    stop: () => {
      send({ type: "end" });
      return child.finish();
    },
  };
}
