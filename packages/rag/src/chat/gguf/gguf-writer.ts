import { existsSync } from "node:fs";
import { basename } from "node:path";
import { CdssError } from "@cdss/domain";
import type { ChatMessage } from "../chat-model.ts";
import type { ChatWriter, WriteRequest, Written } from "../chat-writer.ts";
import { type LlamaChat, type LlamaTurn, loadLlamaLibrary } from "./llama-library.ts";
import { toGrammar } from "./to-grammar.ts";
import { createTurns } from "./turns.ts";

export interface GgufOptions {
  /** The model's file, CDSS_CHAT_GGUF. */
  readonly path: string;
  /** The folder where node-llama-cpp was installed, where it is not the service's own. */
  readonly libraryDirectory?: string | undefined;
  /** Tokens of prompt and answer together; less where the model was trained on less. */
  readonly contextTokens: number;
  /** Threads that compute; llama.cpp's own choice without it. More than there are free cores make it many times slower. */
  readonly threads?: number | undefined;
}

/** Tokens that the template of a model puts around each message: ChatML takes 5, others fewer. */
const TOKENS_AROUND_MESSAGE = 8;

const turnsOf = (messages: readonly ChatMessage[]): LlamaTurn[] => [
  ...messages.map(({ role, text }) => ({ type: role, text })),
  { type: "model", response: [] },
];

function unusable(message: string, fix: string, cause?: unknown): CdssError {
  const issue = { path: "CDSS_CHAT_GGUF", message, fix };
  return new CdssError("CONFIGURATION", `${issue.path}: ${message}; ${fix}`, { issues: [issue], cause });
}

/** Hands pieces on as they come, and ends as `done` ends. */
async function* relay<T>(start: (push: (piece: string) => void) => Promise<T>): AsyncGenerator<string, T, undefined> {
  let pieces: string[] = [];
  let wake = (): void => {};
  let isDone = false;
  const ended = start((piece) => {
    pieces.push(piece);
    wake();
  }).finally(() => {
    isDone = true;
    wake();
  });
  // Awaited below: until then a failure must not count as unhandled.
  ended.catch(() => {});
  while (true) {
    const ready = pieces;
    pieces = [];
    yield* ready;
    if (pieces.length > 0) continue;
    if (isDone) return await ended;
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
  }
}

async function writeOnce(
  chat: LlamaChat,
  request: WriteRequest & { grammar: unknown; inputTokens: number },
  push: (piece: string) => void,
): Promise<Written> {
  let output = 0;
  const { metadata } = await chat.generateResponse(turnsOf(request.messages), {
    grammar: request.grammar,
    maxTokens: request.maxOutputTokens,
    temperature: 0,
    signal: request.signal,
    onTextChunk: push,
    onToken: (tokens) => {
      output += tokens.length;
    },
  });
  return {
    stop: metadata.stopReason === "maxTokens" ? "length" : "end",
    tokens: { input: request.inputTokens, output },
  };
}

/**
 * A model of a GGUF file on this machine's processor, held to the form of the answer by a grammar. One answer at a time: others wait
 * their turn. Throws CdssError CONFIGURATION where the library or the file is missing, or the file cannot be loaded.
 */
export async function openGgufWriter(options: GgufOptions): Promise<ChatWriter> {
  if (!existsSync(options.path)) {
    throw unusable(
      "there is no such file",
      "set it to a .gguf file, such as `node tooling/run.mjs models pull` brings",
    );
  }
  const library = await loadLlamaLibrary(options.libraryDirectory);
  const { threads } = options;
  const opened = await (async () => {
    const llama = await library.getLlama({ gpu: false, build: "never", logLevel: "error" });
    const model = await llama.loadModel({ modelPath: options.path });
    const contextSize = { max: Math.min(options.contextTokens, model.trainContextSize) };
    const context = await model.createContext({ contextSize, ...(threads === undefined ? {} : { threads }) });
    return { llama, model, context, chat: new library.LlamaChat({ contextSequence: context.getSequence() }) };
  })().catch((cause: unknown) => {
    throw unusable("the model cannot be loaded", "give another file, or a machine with more memory", cause);
  });
  const { llama, model, context, chat } = opened;
  const inTurn = createTurns();
  const countTokens = (messages: readonly ChatMessage[]): number =>
    messages.reduce((sum, { text }) => sum + model.tokenize(text).length + TOKENS_AROUND_MESSAGE, 0);

  async function* write(request: WriteRequest): AsyncGenerator<string, Written, undefined> {
    const inputTokens = countTokens(request.messages);
    if (inputTokens + request.maxOutputTokens > context.contextSize) {
      throw new CdssError(
        "INVALID_INPUT",
        `prompt and answer may have ${context.contextSize} tokens together in the local model, and this prompt has ${inputTokens}; give fewer passages, or lower CDSS_CHAT_MAX_OUTPUT_TOKENS`,
      );
    }
    const grammar = await llama.createGrammar({ grammar: toGrammar(request.schema) });
    return yield* relay((push) =>
      inTurn(request.signal, () => writeOnce(chat, { ...request, grammar, inputTokens }, push)),
    );
  }

  return { name: basename(options.path), where: "local", countTokens, write, close: () => llama.dispose() };
}
