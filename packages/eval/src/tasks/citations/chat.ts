import { type CitationInput, CitationOutput } from "./citation.ts";

/** The words that ask a chat model whether the passages carry the statement. */
export function chatPrompt({ statement, passages }: CitationInput): { readonly system: string; readonly user: string } {
  const system =
    "You check whether passages support a statement. It is supported only if one passage says all of it: every number with " +
    "its unit, every negation, direction, population, time, and every name. What you know otherwise does not count. Reply " +
    'with one JSON object and nothing else: {"supported": true or false, "score": <probability from 0 to 1 that it is supported>}.';
  const shown = passages.map(({ id, text }) => `[${id}] ${text}`);
  return { system, user: ["Passages:", ...shown, "", `Statement: ${statement}`].join("\n") };
}

/** What the model decided, also within a code fence or prose; null where the text holds no such object, or several. */
export function parseChat(text: string): CitationOutput | null {
  const answers = (text.match(/\{[^{}]*\}/g) ?? []).flatMap((braces) => {
    try {
      const parsed = CitationOutput.safeParse(JSON.parse(braces));
      return parsed.success ? [parsed.data] : [];
    } catch {
      return [];
    }
  });
  return answers.length === 1 ? (answers[0] ?? null) : null;
}
