import type { ChatModel } from "./chat-model.ts";
import type { ChatSettings } from "./chat-settings.ts";
import type { ChatWriter } from "./chat-writer.ts";
import { openGgufWriter } from "./gguf/gguf-writer.ts";
import { createLimitedModel, type LimitedModelOptions } from "./limited-model.ts";

async function openWriter({ engine, limits }: ChatSettings): Promise<ChatWriter> {
  if (engine.kind === "gguf")
    return openGgufWriter({ ...engine, contextTokens: limits.inputTokens + limits.outputTokens });
  // LangChain takes a good part of a second to load: only who asks an endpoint pays for it.
  const { createEndpointWriter } = await import("./endpoint/endpoint-writer.ts");
  return createEndpointWriter(engine);
}

/**
 * Opens the chat model that the settings name, within their limits. Throws CdssError CONFIGURATION where a local model cannot be loaded;
 * an endpoint is first asked when it is needed.
 */
export async function openChatModel(
  settings: ChatSettings,
  options: Omit<LimitedModelOptions, "limits"> = {},
): Promise<ChatModel> {
  return createLimitedModel(await openWriter(settings), { ...options, limits: settings.limits });
}
