import { toCdssError } from "@cdss/domain";
import { CommanderError } from "commander";
import type { Terminal } from "../terminal/terminal.ts";

/** Issues shown after the first: the first ones are usually the cause of the rest. */
const MOST_LINES = 10;

/** Say what failed, a line an issue: code, place, what is wrong, how to mend it. Commander has said its own errors. */
export function reportError(thrown: unknown, terminal: Terminal): void {
  if (thrown instanceof CommanderError) return;
  const error = toCdssError(thrown, "evaluating");
  terminal.writeError(`cdss-eval: ${error.code}: ${error.message}\n`);
  const rest = error.issues.slice(1);
  for (const issue of rest.slice(0, MOST_LINES))
    terminal.writeError(`  ${issue.path}: ${issue.message}; ${issue.fix}\n`);
  if (rest.length > MOST_LINES) terminal.writeError(`  and ${rest.length - MOST_LINES} more\n`);
  // A stack may quote input: shown only where that is asked for.
  if (terminal.environment.CDSS_TRACE === "1")
    for (let cause = error.cause; cause instanceof Error; cause = cause.cause)
      terminal.writeError(`${cause.stack ?? cause.message}\n`);
}

/** 2 for a command line or input that must be mended, 1 for anything else. */
export function exitCodeOf(thrown: unknown): number {
  if (thrown instanceof CommanderError) return thrown.exitCode === 0 ? 0 : 2;
  const { status } = toCdssError(thrown, "evaluating");
  return status >= 400 && status < 500 ? 2 : 1;
}
