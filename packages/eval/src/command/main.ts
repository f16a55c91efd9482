import { Command } from "commander";
import { processTerminal, type Terminal } from "../terminal/terminal.ts";
import { addAblate } from "./ablate-command.ts";
import { addBench } from "./bench-command.ts";
import { addBenchEvidence } from "./bench-evidence-command.ts";
import { addCompare } from "./compare-command.ts";
import { type CommandContext, createContext } from "./context.ts";
import { addReport } from "./report-command.ts";
import { exitCodeOf, reportError } from "./report-error.ts";
import { addResults } from "./results-command.ts";
import { addRun } from "./run-command.ts";
import { addSuite } from "./suite-command.ts";

function createProgram(context: CommandContext): Command {
  const { terminal } = context;
  const program = new Command("cdss-eval")
    .description("Measure the service: quality with intervals, speed, and the report of both")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.write(text),
      writeErr: (text) => terminal.writeError(text),
    });
  addRun(program, context);
  addAblate(program, context);
  addCompare(program, context);
  addSuite(program, context);
  addReport(program, context);
  addResults(program, context);
  addBench(program, context);
  addBenchEvidence(program, context);
  return program;
}

/** Run the command line. Returns the exit code: 0, 2 for input that must be mended, 1 for anything else. Never throws. */
export async function main(argv: readonly string[], terminal: Terminal = processTerminal()): Promise<number> {
  let exitCode = 0;
  try {
    const context = createContext(argv, terminal, (code) => {
      exitCode = code;
    });
    await createProgram(context).parseAsync([...argv], { from: "user" });
    return exitCode;
  } catch (thrown) {
    reportError(thrown, terminal);
    return exitCodeOf(thrown);
  }
}
