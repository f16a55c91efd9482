import type { ChatModel } from "./chat-model.ts";
import type { ChatSettings } from "./chat-settings.ts";
import { createEndpointWriter } from "./endpoint/endpoint-writer.ts";
import { openGgufWriter } from "./gguf/gguf-writer.ts";
import { createLimitedModel, type LimitedModelOptions } from "./limited-model.ts";

/**
 * Opens the chat model that the settings name, within their limits. Throws CdssError CONFIGURATION where a local model cannot be loaded;
 * an endpoint is first asked when it is needed.
 */
export async function openChatModel(
  settings: ChatSettings,
  options: Omit<LimitedModelOptions, "limits"> = {},
): Promise<ChatModel> {
  const { engine, limits } = settings;
  const writer =
    engine.kind === "endpoint"
      ? createEndpointWriter(engine)
      : await openGgufWriter({ ...engine, contextTokens: limits.inputTokens + limits.outputTokens });
  return createLimitedModel(writer, { ...options, limits });
}
