import { CdssError } from "@cdss/domain";
import { HumanMessage, SystemMessage, type UsageMetadata } from "@langchain/core/messages";
import { ChatOpenAICompletions } from "@langchain/openai";
import type { ChatMessage, ChatSite } from "../chat-model.ts";
import type { ChatWriter, TokenCount, WriteRequest, Written } from "../chat-writer.ts";
import { brokenOff, endpointFailure, statusOf } from "./endpoint-failure.ts";
import { estimateMessageTokens } from "./estimate-tokens.ts";
import { type Destination, guardedFetch } from "./guarded-fetch.ts";

export interface EndpointOptions extends Destination {
  readonly model: string;
  readonly where: ChatSite;
}

/**
 * How an endpoint is asked to keep the form, strictest first. The last asks for nothing that an endpoint may not know, temperature
 * included: some reasoning models refuse it.
 */
const FORMATS = ["json_schema", "json_object", "text"] as const;
type Format = (typeof FORMATS)[number];

/** Statuses by which endpoints refuse a parameter that they do not know. */
const REFUSED_PARAMETER = new Set([400, 422]);

/** Told by no endpoint, and nothing is ever billed for it. */
const NO_KEY = "none";

const turnsOf = (messages: readonly ChatMessage[]) =>
  messages.map(({ role, text }) => (role === "system" ? new SystemMessage(text) : new HumanMessage(text)));

function responseFormat(format: Format, { schema }: WriteRequest) {
  if (format === "json_schema")
    return { type: "json_schema" as const, json_schema: { name: "answer", strict: true, schema } };
  return format === "json_object" ? { type: "json_object" as const } : undefined;
}

function clientFor(options: EndpointOptions, format: Format, maxOutputTokens: number): ChatOpenAICompletions {
  const isBare = format === "text";
  return new ChatOpenAICompletions({
    model: options.model,
    ...(isBare ? {} : { temperature: 0 }),
    maxTokens: maxOutputTokens,
    maxRetries: 0,
    streamUsage: !isBare,
    apiKey: options.key ?? NO_KEY,
    configuration: {
      baseURL: options.url.href.replace(/\/+$/, ""),
      fetch: guardedFetch(options),
      // At `debug`, which OPENAI_LOG could set, the client prints prompts.
      logLevel: "off",
    },
  });
}

/** Tokens as the endpoint counted them: they come with the last chunk, where it counts them at all. */
function usageOf(message: object): TokenCount | null {
  const usage = "usage_metadata" in message ? (message.usage_metadata as UsageMetadata | undefined) : undefined;
  return usage === undefined ? null : { input: usage.input_tokens, output: usage.output_tokens };
}

/** A refusal comes in a field of its own, beside a text that is empty. */
function stopOf(reason: unknown, isEmpty: boolean): Written["stop"] {
  if (reason === "length") return "length";
  return isEmpty || reason === "content_filter" ? "refused" : "end";
}

/** Reads one streamed completion. Throws what the client throws, and UNAVAILABLE where the stream ends before its end. */
async function* readStream(
  client: ChatOpenAICompletions,
  format: Format,
  request: WriteRequest,
): AsyncGenerator<string, Written, undefined> {
  const response_format = responseFormat(format, request);
  let reason: unknown;
  let isEmpty = true;
  let tokens: TokenCount | null = null;
  // The method behind `stream`, which alone asks no callback manager: that one starts tracers where LANGSMITH_TRACING or its like is
  // set, and prints prompts where LANGCHAIN_VERBOSE is.
  const chunks = client._streamResponseChunks(turnsOf(request.messages), {
    signal: request.signal,
    ...(response_format === undefined ? {} : { response_format }),
  });
  for await (const { text, message, generationInfo } of chunks) {
    reason = generationInfo?.finish_reason ?? reason;
    tokens = usageOf(message) ?? tokens;
    if (text === "") continue;
    isEmpty = false;
    yield text;
  }
  if (reason === undefined) throw brokenOff();
  return { stop: stopOf(reason, isEmpty), tokens };
}

/**
 * Any OpenAI-compatible chat endpoint (vLLM, Ollama, Qwen, DeepSeek and others), through LangChain. The form of the answer is asked for
 * by JSON Schema; an endpoint that refuses it is asked for a JSON object, then for text, and what it took is remembered. Nothing is
 * retried here. Throws CdssError UNAVAILABLE that names the setting to mend.
 */
export function createEndpointWriter(options: EndpointOptions): ChatWriter {
  let level = 0;

  async function* write(request: WriteRequest): AsyncGenerator<string, Written, undefined> {
    for (let tried = level; ; tried++) {
      const format = FORMATS[tried] ?? "text";
      try {
        const written = yield* readStream(clientFor(options, format, request.maxOutputTokens), format, request);
        level = tried;
        return written;
      } catch (error) {
        if (error instanceof CdssError) throw error;
        const status = statusOf(error);
        const isLast = format === "text";
        // A status comes before the first word, so that no text is given twice.
        if (status !== null && REFUSED_PARAMETER.has(status) && !isLast) continue;
        request.signal.throwIfAborted();
        throw endpointFailure(error);
      }
    }
  }

  return {
    name: options.model,
    where: options.where,
    countTokens: estimateMessageTokens,
    write,
    close: async () => {},
  };
}
