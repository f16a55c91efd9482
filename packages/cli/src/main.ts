import { openRuntime, type Runtime } from "@cdss/runtime";
import { Command, CommanderError } from "commander";
import { addAssess } from "./commands/assess.ts";
import { addEvidence } from "./commands/evidence.ts";
import { addExplain } from "./commands/explain.ts";
import { addKnowledge } from "./commands/knowledge.ts";
import { addMedication } from "./commands/medication.ts";
import { addSearch } from "./commands/search.ts";
import { exitCodeOf, reportError } from "./output/report-error.ts";
import { processTerminal, type Terminal } from "./terminal.ts";

/** What commands share. The runtime is opened by the command that needs it, after its input was checked. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Run work with an open runtime; its warnings go to the error stream, and it is closed whatever happens. */
  withRuntime<T>(work: (runtime: Runtime) => Promise<T>): Promise<T>;
  /** End with this code, for a command that reports its own errors. */
  exitWith(code: number): void;
}

type OpenRuntime = (environment: Terminal["environment"]) => Promise<Runtime>;

/**
 * Run the command line. Returns the exit code: 0, 2 for input that must be mended, 1 for anything else. Never throws; what
 * goes wrong is one line on the error stream, or one line of JSON there with --json.
 */
export async function main(
  argv: readonly string[],
  terminal: Terminal = processTerminal(),
  open: OpenRuntime = openRuntime,
): Promise<number> {
  let exitCode = 0;
  const context: CommandContext = {
    terminal,
    exitWith: (code) => {
      exitCode = code;
    },
    withRuntime: async (work) => {
      const runtime = await open(terminal.environment);
      try {
        for (const { message } of runtime.warnings) terminal.writeError(`cdss: warning: ${message}\n`);
        return await work(runtime);
      } finally {
        await runtime.close();
      }
    },
  };
  const isJson = argv.includes("--json");
  try {
    await createProgram(context).parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (thrown) {
    // Commander ends --help and --version by throwing as well.
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return 0;
    reportError(thrown, isJson, terminal);
    return exitCodeOf(thrown);
  }
}

function createProgram(context: CommandContext): Command {
  const program = new Command("cdss")
    .description("Open clinical decision support: a ranked, cited differential from a FHIR record, a note or findings")
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: (text) => context.terminal.write(text),
      // The one line of an error is written by reportError, in one form for all errors.
      writeErr: () => undefined,
    });
  for (const add of [addAssess, addExplain, addSearch, addMedication, addEvidence, addKnowledge]) add(program, context);
  return program;
}
