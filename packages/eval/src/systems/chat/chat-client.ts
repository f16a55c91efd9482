import { setTimeout as wait } from "node:timers/promises";
import { CdssError } from "@cdss/domain";
import { z } from "zod";
import type { ChatSettings } from "./chat-settings.ts";

/** What one request asks: the system's rules and the user's words. */
export interface ChatPrompt {
  readonly system: string;
  readonly user: string;
}

const TRIES = 3;
/** Room for a reasoning model's thoughts before its short answer. */
const MAX_TOKENS = 4_096;

/** The part of an OpenAI-compatible chat completion that is read. */
const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
});

/** UNAVAILABLE with the setting to look at. A response body is never quoted: it may repeat what was asked. */
function unavailable(message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError("UNAVAILABLE", `the chat model ${message}; ${fix}`, { cause });
}

function fixOf(status: number): string {
  if (status === 401 || status === 403) return "give a valid key in CDSS_CHAT_KEY";
  if (status === 404 || (status >= 300 && status < 400))
    return "correct --endpoint (CDSS_CHAT_URL) or --model (CDSS_CHAT_MODEL)";
  if (status === 429) return "ask again later, or give another --endpoint (CDSS_CHAT_URL)";
  return "look at the log of the server that --endpoint (CDSS_CHAT_URL) names";
}

/**
 * Ask an OpenAI-compatible endpoint for one completion, as deterministic as it can be: temperature 0, and the seed of the run.
 * Overload and failures of the server (429, 5xx) are tried again, three tries in all, with twice the wait before each.
 * Throws CdssError UNAVAILABLE that names the setting to mend, TIMEOUT where the server was silent for too long.
 */
export async function complete(settings: ChatSettings, prompt: ChatPrompt): Promise<string> {
  const request: RequestInit = {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(settings.key === undefined ? {} : { authorization: `Bearer ${settings.key}` }),
    },
    body: JSON.stringify({
      model: settings.model,
      messages: [
        { role: "system", content: prompt.system },
        { role: "user", content: prompt.user },
      ],
      temperature: 0,
      seed: settings.seed,
      max_tokens: MAX_TOKENS,
    }),
    // A key must not follow to another host.
    redirect: "manual",
  };
  for (let tried = 1; ; tried++) {
    const { status, body } = await send(settings, request);
    if (status === 200) return contentOf(body);
    const isPassing = status === 429 || status >= 500;
    if (!isPassing || tried === TRIES) throw unavailable(`answered with status ${status}`, fixOf(status));
    await wait(settings.firstWait * 2 ** (tried - 1));
  }
}

async function send(settings: ChatSettings, request: RequestInit): Promise<{ status: number; body: string }> {
  try {
    const response = await fetch(settings.url, { ...request, signal: AbortSignal.timeout(settings.timeout) });
    return { status: response.status, body: await response.text() };
  } catch (cause) {
    if (cause instanceof Error && cause.name === "TimeoutError")
      throw new CdssError(
        "TIMEOUT",
        `the chat model gave no answer within ${settings.timeout / 1000} s; ` +
          "give a faster --endpoint (CDSS_CHAT_URL) or --model (CDSS_CHAT_MODEL)",
        { cause },
      );
    throw unavailable("cannot be reached", "start it, or correct --endpoint (CDSS_CHAT_URL)", cause);
  }
}

function contentOf(body: string): string {
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    json = undefined;
  }
  const completion = Completion.safeParse(json);
  const [first] = completion.data?.choices ?? [];
  if (first === undefined)
    throw unavailable(
      "answered with something that is no chat completion",
      "correct --endpoint (CDSS_CHAT_URL): the address before /chat/completions",
    );
  return first.message.content;
}
