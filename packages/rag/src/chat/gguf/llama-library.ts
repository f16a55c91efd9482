import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { CdssError } from "@cdss/domain";

/** A turn of a conversation, as node-llama-cpp takes it. */
export type LlamaTurn = { type: "system" | "user"; text: string } | { type: "model"; response: string[] };

/** The part of node-llama-cpp that is used: its own types are not there where it is not installed. */
export interface LlamaLibrary {
  getLlama(options: { gpu: false; build: "never"; logLevel: "error" }): Promise<Llama>;
  LlamaChat: new (options: { contextSequence: unknown }) => LlamaChat;
}
export interface Llama {
  loadModel(options: { modelPath: string }): Promise<LlamaModel>;
  createGrammar(options: { grammar: string }): Promise<unknown>;
  dispose(): Promise<void>;
}
export interface LlamaModel {
  readonly trainContextSize: number;
  tokenize(text: string): readonly unknown[];
  createContext(options: { contextSize: { max: number }; threads?: number }): Promise<LlamaContext>;
}
export interface LlamaContext {
  readonly contextSize: number;
  getSequence(): unknown;
}
export interface LlamaChat {
  generateResponse(
    history: readonly LlamaTurn[],
    options: {
      grammar: unknown;
      maxTokens: number;
      temperature: number;
      signal: AbortSignal;
      onTextChunk: (text: string) => void;
      onToken: (tokens: readonly unknown[]) => void;
    },
  ): Promise<{ metadata: { stopReason: string } }>;
}

/** What was tried. With its default options npm brings builds for every graphics card, 725 MB instead of 85. */
export const INSTALL = "npm install --no-save --omit=optional node-llama-cpp@3.22.1 @node-llama-cpp/linux-x64@3.22.1";

// Not written at the import: neither the compiler nor a bundler must look for a library that is optional.
const LIBRARY: string = "node-llama-cpp";

/**
 * Loads node-llama-cpp: the service's own, or the one installed in `directory`. Throws CdssError CONFIGURATION with the command that
 * installs it.
 */
export async function loadLlamaLibrary(directory?: string): Promise<LlamaLibrary> {
  const installed = directory === undefined ? null : join(resolve(directory), "node_modules", LIBRARY, "dist/index.js");
  try {
    if (installed !== null && !existsSync(installed)) throw new Error("there is none in that folder");
    const specifier = installed === null ? LIBRARY : pathToFileURL(installed).href;
    return (await import(/* turbopackIgnore: true */ /* @vite-ignore */ specifier)) as LlamaLibrary;
  } catch (cause) {
    const message = "CDSS_CHAT_GGUF names a local model, and node-llama-cpp, which runs it, cannot be loaded";
    const fix = `run \`${INSTALL}\` (for another machine, the build of @node-llama-cpp that is named after it), or set CDSS_CHAT_LLAMA_DIR to the folder where that was run`;
    throw new CdssError("CONFIGURATION", `${message}; ${fix}`, {
      issues: [{ path: "CDSS_CHAT_GGUF", message, fix }],
      cause,
    });
  }
}
