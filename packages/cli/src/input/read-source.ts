import { readFile } from "node:fs/promises";
import type { Terminal } from "../terminal.ts";
import { invalidOption } from "./invalid-option.ts";

export interface Sources {
  readonly fhir?: string;
  readonly text?: string;
}

/** The bundle of --fhir and the note of --text; `-` reads one of them from standard input. */
export async function readSources(
  { fhir, text }: Sources,
  terminal: Terminal,
): Promise<{ bundle?: string; text?: string }> {
  if (fhir === "-" && text === "-") {
    throw invalidOption("--text", "standard input is taken by --fhir", "name a file for one of them");
  }
  return {
    ...(fhir === undefined ? {} : { bundle: fhir === "-" ? await terminal.readInput() : await readBundle(fhir) }),
    ...(text === undefined ? {} : { text: text === "-" ? await terminal.readInput() : text }),
  };
}

async function readBundle(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch {
    throw invalidOption("--fhir", "the file cannot be read", "name a FHIR R4 bundle as JSON, or - for standard input");
  }
}
