import { CdssError } from "@cdss/domain";
import { z } from "zod";
import type { Setup } from "../../core/system.ts";
import type { TaskOption } from "../../core/task.ts";

export interface ChatSettings {
  /** Where completions are asked for. */
  readonly url: URL;
  readonly model: string;
  /** Sent, and never recorded or printed. */
  readonly key: string | undefined;
  readonly seed: number;
  /** Milliseconds that one request may take. */
  readonly timeout: number;
  /** Milliseconds before the second try. */
  readonly firstWait: number;
}

/** Options of the system `chat`, beside those of the task. */
export const chatOptions: readonly TaskOption[] = [
  {
    flags: "--endpoint <url>",
    description: "chat: address of an OpenAI-compatible server (CDSS_CHAT_URL)",
    isUnrecorded: true,
  },
  { flags: "--model <name>", description: "chat: model of that server (CDSS_CHAT_MODEL)" },
];

/** A large model on a small machine thinks for minutes. */
const TIMEOUT = 300_000;
const FIRST_WAIT = 1_000;

const Address = z.url({ protocol: /^https?$/ }).transform((text) => new URL(text));

function required(value: unknown, option: string, variable: string, what: string): string {
  if (typeof value === "string" && value !== "") return value;
  throw new CdssError("CONFIGURATION", `the system chat has no ${what}; give ${option}, or set ${variable}`);
}

/**
 * Settings of the system `chat`: `--endpoint` before CDSS_CHAT_URL (the address that `/chat/completions` is appended to),
 * `--model` before CDSS_CHAT_MODEL, and CDSS_CHAT_KEY where the server wants one.
 * Throws CdssError CONFIGURATION that names option and variable.
 */
export function chatSettings({
  options,
  environment,
  seed,
}: Pick<Setup, "options" | "environment" | "seed">): ChatSettings {
  const address = Address.safeParse(
    required(options.endpoint ?? environment.CDSS_CHAT_URL, "--endpoint <url>", "CDSS_CHAT_URL", "endpoint"),
  );
  if (!address.success)
    throw new CdssError(
      "CONFIGURATION",
      "--endpoint (CDSS_CHAT_URL) is no address; give one that begins with http:// or https://",
    );
  const url = address.data;
  if (url.username !== "" || url.password !== "")
    throw new CdssError(
      "CONFIGURATION",
      "--endpoint (CDSS_CHAT_URL) holds a key, and is recorded; give it in CDSS_CHAT_KEY",
    );
  url.pathname = `${url.pathname.replace(/\/+$/, "")}/chat/completions`;
  return {
    url,
    model: required(options.model ?? environment.CDSS_CHAT_MODEL, "--model <name>", "CDSS_CHAT_MODEL", "model"),
    key: environment.CDSS_CHAT_KEY || undefined,
    seed,
    timeout: TIMEOUT,
    firstWait: FIRST_WAIT,
  };
}

/** What a record may say of an endpoint: a local one's host; of any other only that it is remote. */
export function shownEndpoint({ hostname }: URL): string {
  return /^(localhost|127(\.\d+){3}|\[::1\])$/.test(hostname) ? hostname : "remote";
}
