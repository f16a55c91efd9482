import type { ChatMessage, RenderedPrompt } from "../chat-model.ts";
import { readPrompt } from "./prompt-file.ts";
import { renderPrompt } from "./render-prompt.ts";

/**
 * The prompt again, with what was wrong with its first answer. It is added to the last message, for some templates take no two messages
 * of a user in a row, and the wrong answer itself is left out, for small models would repeat it.
 */
export function repairMessages(
  prompt: RenderedPrompt,
  problems: readonly string[],
  directory?: string,
): readonly ChatMessage[] {
  const template = readPrompt("repair", prompt.language, directory);
  const repair = renderPrompt(template, { problems: [{ label: "problems", text: problems.join("\n") }] });
  return prompt.messages.map(({ role, text }, index) => ({
    role,
    text: [text, ...(index === prompt.messages.length - 1 ? repair.messages.map((message) => message.text) : [])].join(
      "\n\n",
    ),
  }));
}
