import { parse, YAMLError } from "yaml";
import { UnreadableInput } from "../files/unreadable-input.ts";

/**
 * Value of a YAML text (JSON is YAML too). Throws UnreadableInput naming the line, `firstLine` being that of the file in which the
 * text begins. Aliases that multiply are refused by the parser.
 */
export function parseYaml(text: string, place: string, firstLine = 1): unknown {
  try {
    return parse(text, { logLevel: "error" });
  } catch (error) {
    const line = error instanceof YAMLError ? error.linePos?.[0].line : undefined;
    // Aliases beyond the limit: ReferenceError.
    if (!(error instanceof YAMLError) && !(error instanceof ReferenceError)) throw error;
    throw new UnreadableInput(
      line === undefined ? place : `${place}, line ${firstLine + line - 1}`,
      "is not YAML that can be read",
      "correct it",
      error,
    );
  }
}
