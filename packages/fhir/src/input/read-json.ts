import { invalidFhir } from "../issues/issue-list.ts";

/**
 * Longest JSON text that is read, in UTF-16 units: some thirty times the largest of the Synthea sample records. A
 * larger export is a bulk job, not a question at the bedside.
 */
export const MAXIMUM_CHARACTERS = 32_000_000;

/**
 * Parse JSON text. Throws INVALID_FHIR at `(root)` with the character position where the text breaks. The parser's own
 * message is not passed on, nor kept as cause: it quotes the text.
 */
export function readJson(text: string): unknown {
  if (text.length > MAXIMUM_CHARACTERS) {
    throw invalidFhir(
      "(root)",
      `the JSON text is longer than ${MAXIMUM_CHARACTERS} characters`,
      "send fewer resources, or leave out scanned attachments",
    );
  }
  try {
    // A byte order mark is no JSON, and files exported on Windows begin with one.
    return JSON.parse(text.startsWith("\uFEFF") ? text.slice(1) : text);
  } catch (error) {
    const position = error instanceof Error ? /at position (\d+)/.exec(error.message)?.[1] : undefined;
    const where = position === undefined ? "it is empty or ends too early" : `it breaks at character ${position}`;
    throw invalidFhir("(root)", `not JSON: ${where}`, "send one complete JSON object, encoded as UTF-8");
  }
}
