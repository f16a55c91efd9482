import { CdssError } from "@cdss/domain";
import { loadRelease, type Release } from "@cdss/kg";
import { z } from "zod";
import type { Terminal } from "../terminal/terminal.ts";

/** What the environment may set for an evaluation. An empty variable counts as unset. */
const Environment = z.object({
  CDSS_DATA_DIR: z.string().optional(),
  CDSS_RELEASE_DIR: z.string().default("data/releases/starter"),
});

/** What all commands share. */
export interface CommandContext {
  readonly terminal: Terminal;
  /** Folder of benchmark data; undefined where `CDSS_DATA_DIR` is not set. */
  readonly dataDirectory: string | undefined;
  readonly releaseDirectory: string;
  /** The command line after the program's name. */
  readonly argv: readonly string[];
  /** End with this code although nothing was thrown. */
  exitWith(code: number): void;
}

export function createContext(
  argv: readonly string[],
  terminal: Terminal,
  exitWith: (code: number) => void,
): CommandContext {
  const set = Object.fromEntries(
    Object.entries(terminal.environment).filter(([, value]) => value !== undefined && value !== ""),
  );
  const { CDSS_DATA_DIR, CDSS_RELEASE_DIR } = Environment.parse(set);
  return { terminal, argv, exitWith, dataDirectory: CDSS_DATA_DIR, releaseDirectory: CDSS_RELEASE_DIR };
}

/** The release of `--release`, else of `CDSS_RELEASE_DIR`, else the starter. Throws CdssError INVALID_RELEASE. */
export function openRelease(context: CommandContext, option: string | undefined): Promise<Release> {
  return loadRelease(option ?? context.releaseDirectory);
}

/** CONFIGURATION: a default needs `CDSS_DATA_DIR`, and it is not set. */
export function missingDataDirectory(): CdssError {
  const [path, message, fix] = [
    "CDSS_DATA_DIR",
    "is not set, and no --data is given",
    "set it to the folder of benchmark data, or give --data",
  ];
  return new CdssError("CONFIGURATION", `${path} ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}
