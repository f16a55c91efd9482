import { CdssError, type ErrorCode, toCdssError } from "@cdss/domain";
import { CommanderError } from "commander";
import type { Terminal } from "../terminal.ts";

/** Codes that the caller mends by giving other input. */
const BAD_INPUT: ReadonlySet<ErrorCode> = new Set([
  "INVALID_INPUT",
  "INVALID_FHIR",
  "INVALID_SOURCE",
  "UNKNOWN_CONCEPT",
  "NOT_FOUND",
]);
const MOST_ISSUES = 3;

/** 2 for bad input, 1 for anything else. */
export function exitCodeOf(thrown: unknown): 1 | 2 {
  return BAD_INPUT.has(asCdssError(thrown).code) ? 2 : 1;
}

/** One line on the error stream: the field, what is wrong with it, and the fix; as JSON where JSON was asked for. */
export function reportError(thrown: unknown, isJson: boolean, terminal: Terminal): void {
  const error = asCdssError(thrown);
  terminal.writeError(isJson ? `${JSON.stringify({ error })}\n` : `cdss: ${lineOf(error)}\n`);
}

function asCdssError(thrown: unknown): CdssError {
  if (!(thrown instanceof CommanderError)) return toCdssError(thrown, "running the command");
  const message = thrown.message.replace(/^error: /, "").replaceAll("\n", " ");
  const fix = "see `cdss --help`";
  const path = /--[a-z-]+/.exec(message)?.[0] ?? "arguments";
  return new CdssError("INVALID_INPUT", message, { issues: [{ path, message, fix }] });
}

function lineOf({ message, issues }: CdssError): string {
  if (issues.length === 0) return message;
  const shown = issues.slice(0, MOST_ISSUES).map(({ path, message: fault, fix }) => `${path}: ${fault}; ${fix}`);
  const more = issues.length - shown.length;
  return `${shown.join(" | ")}${more > 0 ? ` | and ${more} more` : ""}`;
}
