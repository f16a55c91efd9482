import { toCdssError } from "@cdss/domain";
import type { CommandIo } from "./command-io.ts";

/** Issues shown after the first: a terminal holds these, and the first one is usually the cause of the rest. */
const MOST_LINES = 10;

/** Say what failed, one line an issue: code, place, what is wrong, how to mend it. */
export function reportError(thrown: unknown, doing: string, io: CommandIo): void {
  const error = toCdssError(thrown, doing);
  io.err(`error ${error.code}: ${error.message}`);
  const rest = error.issues.slice(1);
  for (const issue of rest.slice(0, MOST_LINES)) io.err(`  ${issue.path}: ${issue.message}; ${issue.fix}`);
  if (rest.length > MOST_LINES) io.err(`  and ${rest.length - MOST_LINES} more`);
}
