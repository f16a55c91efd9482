import { CdssError, type Issue } from "@cdss/domain";
import { z } from "zod";
import type { EndpointOptions } from "./endpoint/endpoint-writer.ts";
import type { GgufOptions } from "./gguf/gguf-writer.ts";
import { type ChatLimits, DEFAULT_LIMITS } from "./limits/limits.ts";

export type ChatEngineSettings =
  | ({ readonly kind: "endpoint" } & EndpointOptions)
  | ({ readonly kind: "gguf" } & Omit<GgufOptions, "contextTokens">);

export interface ChatSettings {
  readonly engine: ChatEngineSettings;
  readonly limits: ChatLimits;
}

const { quota, timeout, inputTokens, outputTokens } = DEFAULT_LIMITS;
const whole = z.coerce.number().int().positive();
const price = z.coerce.number().nonnegative();

const Environment = z.object({
  CDSS_CHAT_URL: z.url({ protocol: /^https?$/ }).optional(),
  CDSS_CHAT_MODEL: z.string().optional(),
  CDSS_CHAT_KEY: z.string().optional(),
  CDSS_CHAT_SITE: z.enum(["local", "remote"]).default("remote"),
  CDSS_CHAT_GGUF: z.string().optional(),
  CDSS_CHAT_LLAMA_DIR: z.string().optional(),
  CDSS_CHAT_THREADS: whole.optional(),
  CDSS_CHAT_TIMEOUT_SECONDS: z.coerce
    .number()
    .positive()
    .default(timeout / 1000),
  CDSS_CHAT_MAX_INPUT_TOKENS: whole.default(inputTokens),
  CDSS_CHAT_MAX_OUTPUT_TOKENS: whole.default(outputTokens),
  CDSS_CHAT_REQUESTS_PER_MINUTE: whole.default(quota.requestsPerMinute),
  CDSS_CHAT_REQUESTS_PER_DAY: whole.default(quota.requestsPerDay),
  CDSS_CHAT_TOKENS_PER_MINUTE: whole.default(quota.tokensPerMinute),
  CDSS_CHAT_TOKENS_PER_DAY: whole.default(quota.tokensPerDay),
  CDSS_CHAT_INPUT_PRICE: price.optional(),
  CDSS_CHAT_OUTPUT_PRICE: price.optional(),
  CDSS_CHAT_CURRENCY: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(),
});
type Environment = z.infer<typeof Environment>;

const FIXES: Readonly<Record<string, string>> = {
  CDSS_CHAT_URL: "set it to the address before /chat/completions, like http://127.0.0.1:11434/v1",
  CDSS_CHAT_MODEL: "set it to the name of a model of the endpoint",
  CDSS_CHAT_SITE: "set it to local where the endpoint stands on your own site, or to remote",
  CDSS_CHAT_CURRENCY: "set it to a code like CNY or USD",
};
const NUMBER_FIX = "set it to a number above 0, or leave it unset";

function misconfigured(issues: readonly Issue[]): CdssError {
  const lines = issues.map(({ path, message, fix }) => `${path} ${message}; ${fix}`);
  return new CdssError("CONFIGURATION", lines.join(". "), { issues });
}

const wrong = (path: string, message: string, fix = FIXES[path] ?? NUMBER_FIX): CdssError =>
  misconfigured([{ path, message, fix }]);

const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/** The endpoint, or the file, that is set; null where neither is. */
function engineOf(environment: Environment): ChatEngineSettings | null {
  const { CDSS_CHAT_URL, CDSS_CHAT_MODEL, CDSS_CHAT_KEY, CDSS_CHAT_SITE, CDSS_CHAT_GGUF } = environment;
  if (CDSS_CHAT_GGUF !== undefined) {
    if (CDSS_CHAT_URL !== undefined)
      throw wrong("CDSS_CHAT_GGUF", "and CDSS_CHAT_URL are both set", "unset one of the two");
    return {
      kind: "gguf",
      path: CDSS_CHAT_GGUF,
      libraryDirectory: environment.CDSS_CHAT_LLAMA_DIR,
      threads: environment.CDSS_CHAT_THREADS,
    };
  }
  if (CDSS_CHAT_URL === undefined) return null;
  if (CDSS_CHAT_MODEL === undefined) throw wrong("CDSS_CHAT_MODEL", "is not set, and CDSS_CHAT_URL needs it");
  const url = new URL(CDSS_CHAT_URL);
  if (url.username !== "" || url.password !== "")
    throw wrong("CDSS_CHAT_URL", "holds a key", "give the key in CDSS_CHAT_KEY");
  if (CDSS_CHAT_SITE === "remote" && url.protocol === "http:" && !LOOPBACK.test(url.hostname))
    throw wrong(
      "CDSS_CHAT_URL",
      "is not encrypted, and leaves the site",
      "give an https address, or set CDSS_CHAT_SITE=local",
    );
  return { kind: "endpoint", url, key: CDSS_CHAT_KEY, model: CDSS_CHAT_MODEL, where: CDSS_CHAT_SITE };
}

function priceOf(environment: Environment): ChatLimits["price"] {
  const { CDSS_CHAT_INPUT_PRICE: input, CDSS_CHAT_OUTPUT_PRICE: output, CDSS_CHAT_CURRENCY: currency } = environment;
  if (input === undefined && output === undefined && currency === undefined) return null;
  if (input === undefined || output === undefined || currency === undefined)
    throw wrong(
      "CDSS_CHAT_INPUT_PRICE",
      "CDSS_CHAT_OUTPUT_PRICE and CDSS_CHAT_CURRENCY are not all set",
      "set all three, or none",
    );
  return { input, output, currency };
}

/**
 * The chat model that the environment names; null where it names none, and answers are extractive then. An empty variable counts as
 * unset. No address is built in. An endpoint counts as remote unless it is said to stand on the site. Throws CdssError CONFIGURATION that
 * names each variable and how to set it; values are never shown, for one of them is a key.
 */
export function parseChatSettings(variables: Readonly<Record<string, string | undefined>>): ChatSettings | null {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    throw misconfigured(
      parsed.error.issues.map(({ path: [variable] }) => {
        const name = String(variable);
        return { path: name, message: "has a value that is not right", fix: FIXES[name] ?? NUMBER_FIX };
      }),
    );
  }
  const environment = parsed.data;
  const engine = engineOf(environment);
  if (engine === null) return null;
  return {
    engine,
    limits: {
      ...DEFAULT_LIMITS,
      timeout: environment.CDSS_CHAT_TIMEOUT_SECONDS * 1000,
      inputTokens: environment.CDSS_CHAT_MAX_INPUT_TOKENS,
      outputTokens: environment.CDSS_CHAT_MAX_OUTPUT_TOKENS,
      quota: {
        requestsPerMinute: environment.CDSS_CHAT_REQUESTS_PER_MINUTE,
        requestsPerDay: environment.CDSS_CHAT_REQUESTS_PER_DAY,
        tokensPerMinute: environment.CDSS_CHAT_TOKENS_PER_MINUTE,
        tokensPerDay: environment.CDSS_CHAT_TOKENS_PER_DAY,
      },
      price: priceOf(environment),
    },
  };
}
