import { CdssError } from "@cdss/domain";
import { keyOfFlags } from "../../core/option-key.ts";
import type { SampleScore } from "../../core/sample.ts";
import type { OptionValues, Setup, System, SystemKind } from "../../core/system.ts";
import type { Task, TaskOption } from "../../core/task.ts";
import { wholeNumber } from "../../core/whole-number.ts";
import { inputError, issuesError, schemaIssues } from "../../input/input-error.ts";
import { type Program, startProgram } from "./program.ts";
import { PROTOCOL } from "./protocol.ts";
import { splitCommandLine } from "./split-command-line.ts";
import { writeShared } from "./write-shared.ts";

/** A program that fails on one sample may do on the next; one that died three times will not get through. */
const MOST_RESTARTS = 2;

/** Options of the system `external`, beside those of the task. */
export const externalOptions: readonly TaskOption[] = [
  { flags: "--program <command>", description: "command line of the program to measure, see docs/external-systems.md" },
  {
    flags: "--program-timeout <seconds>",
    description: "longest time for one answer of the program, and for its start",
    parse: wholeNumber(1),
    default: 120,
  },
];

function ownOptions(own: readonly TaskOption[], options: OptionValues): OptionValues {
  const names = own.map(({ flags }) => keyOfFlags(flags));
  return Object.fromEntries(names.map((name) => [name, options[name]]));
}

/** Asks `start` for a program again when one died, at most twice. */
function restarting(first: Program, start: () => Promise<Program>): () => Promise<Program> {
  let current = Promise.resolve(first);
  let restarts = 0;
  return async function alive(): Promise<Program> {
    const held = current;
    const death = await held.then(
      (program) => program.death(),
      (error: unknown) => error,
    );
    if (death === null) return held;
    // Of several samples that see the death, the first one acts.
    if (held === current) {
      if (restarts === MOST_RESTARTS) {
        const reason = death instanceof CdssError ? death.message : "it failed to start";
        throw new CdssError("UNAVAILABLE", `given up after ${restarts} restarts: ${reason}`, { cause: death });
      }
      restarts++;
      current = start();
    }
    return alive();
  };
}

/**
 * The system `external` of a task: a program of any language that answers over standard input and output, by the protocol of
 * docs/external-systems.md. It never sees the gold. What it answers is checked by the schema of the task. `create` throws CdssError
 * INVALID_INPUT for a command line that cannot be read, CONFIGURATION, UNAVAILABLE or TIMEOUT where the program does not start.
 */
export function externalKind<Input, Gold, Output, Score extends SampleScore, Shared>(
  task: Task<Input, Gold, Output, Score, Shared>,
): SystemKind<Input, Output, Shared, Gold> {
  return {
    summary: "a program of yours, spoken to in JSON lines: --program",
    threads: false,
    create: async (setup: Setup<Shared, Gold>): Promise<System<Input, Output>> => {
      const { options, seed, environment } = setup;
      if (typeof options.program !== "string")
        throw inputError("--program", "is not given", 'give a command line, such as --program "python3 system.py"');
      const command = splitCommandLine(options.program);
      const shared = await writeShared(task.sharedLines?.(setup.shared) ?? null);
      const start = (): Promise<Program> =>
        startProgram({
          command,
          environment,
          timeoutSeconds: Number(options.programTimeout),
          begin: {
            type: "begin",
            protocol: PROTOCOL,
            task: task.name,
            seed,
            options: ownOptions(task.options, options),
            shared: shared.path,
          },
        });
      const first = await start().catch(async (error: unknown) => {
        await shared.remove();
        throw error;
      });
      const alive = restarting(first, start);
      let last = first;
      return {
        facts: { program: first.name, programVersion: first.version },
        answer: async (input, id) => {
          last = await alive();
          const parsed = task.output.safeParse(await last.ask(id, input));
          if (!parsed.success) throw issuesError(schemaIssues(parsed.error, "output"));
          return parsed.data;
        },
        close: async () => {
          await last.stop();
          await shared.remove();
        },
      };
    },
  };
}
