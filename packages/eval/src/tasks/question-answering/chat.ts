import { z } from "zod";
import type { QuestionAnswer } from "./answer.ts";
import type { Question } from "./question.ts";

const FORM = '{"choice": "<key>", "cited": ["<passage id>"]}';

/** The words that ask a chat model: with the question's passages where it has some. */
export function chatPrompt(input: Question): { readonly system: string; readonly user: string } {
  const { question, choices, context, lang } = input;
  const rule =
    context === undefined
      ? "`cited` is empty, because there are no passages."
      : "Rest the answer on the passages alone, and cite the ids of those that it rests on.";
  const system =
    `You answer medical multiple-choice questions. Reply with one JSON object and nothing else: ${FORM}. ` +
    `\`choice\` is the key of the one best choice, null if you cannot tell. ${rule}`;
  const parts = [
    ...(context === undefined ? [] : ["Passages:", ...context.map(({ id, text }) => `[${id}] ${text}`), ""]),
    `Question (${lang}): ${question}`,
    "",
    "Choices:",
    ...Object.entries(choices).map(([key, text]) => (key === text ? key : `${key}: ${text}`)),
  ];
  return { system, user: parts.join("\n") };
}

const Reply = z.object({
  choice: z.string().nullable(),
  cited: z.array(z.union([z.string(), z.number()]).transform((id) => String(id).replace(/^\[|\]$/g, ""))).default([]),
});
type Reply = z.infer<typeof Reply>;

/** The choice's key as the question writes it; undefined where the word is no key. */
function keyOf(word: string, choices: Question["choices"]): string | undefined {
  return Object.keys(choices).find((key) => key.toLowerCase() === word.trim().toLowerCase());
}

/** Replies among the flat JSON objects of a text; what chooses no key of the question is none. */
function repliesIn(text: string, choices: Question["choices"]): Reply[] {
  return (text.match(/\{[^{}]*\}/g) ?? []).flatMap((braces): Reply[] => {
    let json: unknown;
    try {
      json = JSON.parse(braces);
    } catch {
      return [];
    }
    const reply = Reply.safeParse(json);
    if (!reply.success) return [];
    const choice = reply.data.choice === null ? null : keyOf(reply.data.choice, choices);
    return choice === undefined ? [] : [{ choice, cited: reply.data.cited }];
  });
}

/** `B`, `(B)`, `B.`, `Answer: B`, and `B: Heparin` with that choice's own text; undefined for anything longer. */
function bareKey(text: string, choices: Question["choices"]): string | undefined {
  const parts = /^(?:(?:the )?(?:correct )?answer(?: is)?:?\s+)?[("'*]*([\p{L}\p{N}]+)[)"'*.:]*(?:\s+(.*))?$/isu;
  const [, word = "", rest = ""] = parts.exec(text.trim()) ?? [];
  const key = keyOf(word, choices);
  const plain = (words: string) => words.trim().replace(/\.$/, "").toLowerCase();
  return key !== undefined && ["", plain(choices[key] ?? "")].includes(plain(rest)) ? key : undefined;
}

/**
 * What a chat model answered: the JSON that it was asked for, also within a code fence or prose, or a bare key. Null where
 * the text gives none, or several that differ: a letter is never picked out of prose. Ids may be numbers or in brackets.
 */
export function parseChat(text: string, input: Question): QuestionAnswer | null {
  const bare = bareKey(text, input.choices);
  const replies = bare === undefined ? repliesIn(text, input.choices) : [{ choice: bare, cited: [] }];
  const last = replies.at(-1);
  if (last === undefined || replies.some(({ choice }) => choice !== last.choice)) return null;
  const { choice, cited } = last;
  return input.context === undefined ? { without: { choice }, with: null } : { without: null, with: { choice, cited } };
}
