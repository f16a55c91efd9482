import { CdssError } from "@cdss/domain";
import type { Setup, System, SystemKind } from "../../core/system.ts";
import type { Task } from "../../core/task.ts";
import { inputError } from "../../input/input-error.ts";
import { complete } from "./chat-client.ts";
import { type ChatSettings, chatSettings, shownEndpoint } from "./chat-settings.ts";

/** How a task asks a chat model. */
type Chat<Input, Output> = NonNullable<Task<Input, unknown, Output>["chat"]>;

/**
 * Answers each sample with one completion. Text without an answer, and an answer that the task's schema refuses, fail the
 * sample with CdssError UNAVAILABLE; neither is quoted.
 */
export function createChatSystem<Input, Output>(
  chat: Chat<Input, Output>,
  output: Task<Input, unknown, Output>["output"],
  settings: ChatSettings,
): System<Input, Output> {
  return {
    answer: async (input) => {
      const answer = output.safeParse(chat.parse(await complete(settings, chat.prompt(input)), input));
      if (answer.success) return answer.data;
      throw new CdssError(
        "UNAVAILABLE",
        "the chat model did not answer in the form that it was asked for; give another --model (CDSS_CHAT_MODEL)",
      );
    },
    facts: { model: settings.model, endpoint: shownEndpoint(settings.url) },
  };
}

/**
 * The system `chat` of a task that says how a chat model is asked. `create` throws CdssError INVALID_INPUT for any other task,
 * CONFIGURATION where endpoint or model is not set.
 */
export function chatKind<Input, Gold, Output, Shared>({
  name,
  chat,
  output,
}: Pick<Task<Input, Gold, Output, never, Shared>, "name" | "chat" | "output">): SystemKind<
  Input,
  Output,
  Shared,
  Gold
> {
  return {
    summary: "a chat model behind an OpenAI-compatible endpoint: --endpoint, --model, CDSS_CHAT_KEY",
    threads: false,
    create: async (setup: Setup<Shared, Gold>) => {
      if (chat === undefined)
        throw inputError("--system", `${name} does not say how a chat model is asked`, "choose another system");
      return createChatSystem(chat, output, chatSettings(setup));
    },
  };
}
