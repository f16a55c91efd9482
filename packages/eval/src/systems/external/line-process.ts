import { spawn } from "node:child_process";
import { CdssError } from "@cdss/domain";
import { readLines } from "./read-lines.ts";

/** Lines of standard error that are kept to say why a program died. */
const KEPT_LINES = 20;
/** How long a program may take to leave once its input is closed, in milliseconds, before it is killed. */
const LEAVE_WITHIN = 10_000;

/** A program that is spoken to in lines. */
export interface LineProcess {
  send(line: string): void;
  /** Close its input, and wait until it has left; it is killed after 10 s. */
  finish(): Promise<void>;
  kill(): void;
}

export interface LineProcessOptions {
  readonly command: readonly [command: string, ...words: string[]];
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Called for each line of its standard output. */
  onLine(line: string): void;
  /** Called once, after its last line: CONFIGURATION where it could not be started, else UNAVAILABLE with its exit code. */
  onEnd(reason: CdssError): void;
}

function endOf(code: number | null, signal: NodeJS.Signals | null, lastLines: readonly string[]): CdssError {
  const how = code === null ? `was ended by ${signal}` : `ended with exit code ${code}`;
  const last = lastLines.length === 0 ? "" : `; the last it wrote to standard error:\n${lastLines.join("\n")}`;
  return new CdssError("UNAVAILABLE", `the program ${how}${last}`);
}

/** Start a program, without a shell. What it writes to standard error is kept for the reason of its end, and never shown. */
export function startLineProcess({ command, environment, onLine, onEnd }: LineProcessOptions): LineProcess {
  const [file, ...words] = command;
  const child = spawn(file, words, { env: environment, stdio: "pipe", windowsHide: true });
  const lastLines: string[] = [];
  readLines(child.stdout, onLine);
  readLines(child.stderr, (line) => {
    lastLines.push(line);
    if (lastLines.length > KEPT_LINES) lastLines.shift();
  });
  const ended = new Promise<CdssError>((resolve) => {
    child.once("error", (cause) =>
      resolve(
        new CdssError("CONFIGURATION", "--program: cannot be started; check the path and that it may run", { cause }),
      ),
    );
    child.once("close", (code, signal) => resolve(endOf(code, signal, lastLines)));
  });
  void ended.then(onEnd);
  // A write to a program that has left fails here; `close` says that it left.
  child.stdin.on("error", () => {});
  const kill = (): void => {
    child.kill("SIGKILL");
    // A child of its own may hold them open, and it would never count as closed.
    child.stdout.destroy();
    child.stderr.destroy();
  };
  return {
    send: (line) => {
      child.stdin.write(`${line}\n`);
    },
    finish: async () => {
      child.stdin.end();
      const limit = setTimeout(kill, LEAVE_WITHIN);
      await ended;
      clearTimeout(limit);
    },
    kill,
  };
}
