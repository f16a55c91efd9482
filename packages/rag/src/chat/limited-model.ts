import { CdssError, toCdssError } from "@cdss/domain";
import type { ChatEvent, ChatMessage, ChatModel, ChatRequest } from "./chat-model.ts";
import type { ChatWriter, TokenCount, Written } from "./chat-writer.ts";
import { estimateTokens } from "./endpoint/estimate-tokens.ts";
import type { CallEnd } from "./limits/breaker-state.ts";
import type { ChatCall } from "./limits/chat-call.ts";
import { createCircuitBreaker } from "./limits/circuit-breaker.ts";
import type { ChatLimits } from "./limits/limits.ts";
import { costOf } from "./limits/price.ts";
import { createQuotaLedger, type Reservation } from "./limits/quota-ledger.ts";
import { type Deadline, withDeadline } from "./limits/with-deadline.ts";
import { repairMessages } from "./prompts/repair-messages.ts";
import { checkOutput } from "./structured/check-output.ts";
import { type JsonSchema, toJsonSchema } from "./structured/to-json-schema.ts";

export interface LimitedModelOptions {
  readonly limits: ChatLimits;
  /** Told of every call as it ends, for a log or a bill. */
  readonly record?: ((call: ChatCall) => void) | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** Folder of the prompts, where it is not beside the sources. */
  readonly promptsDirectory?: string | undefined;
}

/** A second try and no third: a model that misses the form twice will miss it again. */
const TRIES = 2;

/** What a call has used so far. */
interface Spent {
  tries: number;
  tokens: TokenCount;
  counted: ChatCall["counted"];
}

/** What the endpoint is to blame for: not a prompt that is too long, nor a caller who gave up. */
function endOf(outcome: ChatCall["outcome"] | "abandoned"): CallEnd {
  if (outcome === "answered") return "success";
  return outcome === "abandoned" || outcome === "CANCELLED" || outcome === "INVALID_INPUT" ? "neither" : "failure";
}

function missedForm(model: string, kinds: readonly string[]): CdssError {
  return new CdssError(
    "UNAVAILABLE",
    `the chat model ${model} did not answer in the form asked for (${kinds.join(", then ")}); give a larger model`,
  );
}

/** A text that is asked for: what is sent, and what was booked for it. */
interface Try {
  readonly messages: readonly ChatMessage[];
  readonly schema: JsonSchema;
  readonly maxOutputTokens: number;
  readonly reservation: Reservation;
}

/** One text from the writer, passed on as it comes. What it used is booked and added to `spent`, however it ends. */
async function* writeOnce(
  writer: ChatWriter,
  { reservation, ...request }: Try,
  deadline: Deadline,
  spent: Spent,
): AsyncGenerator<ChatEvent<never>, { text: string; stop: Written["stop"] }, undefined> {
  spent.tries++;
  const pieces = writer.write({ ...request, signal: deadline.signal });
  let text = "";
  let reported: TokenCount | null = null;
  try {
    while (true) {
      const next = await deadline.race(pieces.next());
      if (next.done === true) {
        reported = next.value.tokens;
        return { text, stop: next.value.stop };
      }
      text += next.value;
      yield { type: "text", delta: next.value };
    }
  } finally {
    const tokens = reported ?? { input: writer.countTokens(request.messages), output: estimateTokens(text) };
    if (reported === null) spent.counted = "estimated";
    spent.tokens = { input: spent.tokens.input + tokens.input, output: spent.tokens.output + tokens.output };
    reservation.settle(tokens.input + tokens.output);
  }
}

/** Puts limits of tokens, time and quota, a circuit breaker, and a second try under the port in front of what writes. */
export function createLimitedModel(writer: ChatWriter, options: LimitedModelOptions): ChatModel {
  const { limits, record, now = Date.now } = options;
  const { name, where } = writer;
  const breaker = createCircuitBreaker(limits.breaker, now);
  const ledger = createQuotaLedger(limits.quota, now);

  /** Books one text. Throws INVALID_INPUT where the prompt is too long, UNAVAILABLE where the quota has no room. */
  function reserve(tenant: string, messages: readonly ChatMessage[], maxOutputTokens: number): Reservation {
    const tokens = writer.countTokens(messages);
    if (tokens > limits.inputTokens) {
      throw new CdssError(
        "INVALID_INPUT",
        `the prompt has about ${tokens} tokens and may have ${limits.inputTokens}; give fewer passages, or raise CDSS_CHAT_MAX_INPUT_TOKENS`,
      );
    }
    return ledger.reserve(tenant, tokens + maxOutputTokens);
  }

  async function* tryTwice<T>(
    request: ChatRequest<T>,
    first: Omit<Try, "schema">,
    deadline: Deadline,
    spent: Spent,
  ): AsyncGenerator<ChatEvent<T>, T, undefined> {
    const { maxOutputTokens } = first;
    const schema = toJsonSchema(request.schema);
    const kinds: string[] = [];
    let attempt: Try = { ...first, schema };
    while (true) {
      const { text, stop } = yield* writeOnce(writer, attempt, deadline, spent);
      const checked = checkOutput(text, stop, request.schema);
      if (checked.ok) return checked.value;
      kinds.push(checked.kind);
      if (checked.kind === "refused" || spent.tries === TRIES) throw missedForm(name, kinds);
      const messages = repairMessages(request.prompt, checked.problems, options.promptsDirectory);
      attempt = { messages, schema, maxOutputTokens, reservation: reserve(request.tenant, messages, maxOutputTokens) };
      yield { type: "restart" };
    }
  }

  /** Books the first text and passes the breaker: one that refuses costs no quota. */
  function admit(request: ChatRequest<unknown>): { first: Omit<Try, "schema">; leave: (end: CallEnd) => void } {
    const { messages } = request.prompt;
    const maxOutputTokens = Math.min(request.maxOutputTokens, limits.outputTokens);
    const reservation = reserve(request.tenant, messages, maxOutputTokens);
    try {
      return { first: { messages, maxOutputTokens, reservation }, leave: breaker.enter() };
    } catch (error) {
      reservation.release();
      throw error;
    }
  }

  async function* stream<T>(request: ChatRequest<T>): AsyncGenerator<ChatEvent<T>, void, undefined> {
    const started = now();
    const spent: Spent = { tries: 0, tokens: { input: 0, output: 0 }, counted: "reported" };
    const deadline = withDeadline(limits.timeout, request.signal);
    let outcome: ChatCall["outcome"] | "abandoned" = "abandoned";
    let leave: (end: CallEnd) => void = () => {};
    try {
      const admitted = admit(request);
      leave = admitted.leave;
      const value = yield* tryTwice(request, admitted.first, deadline, spent);
      outcome = "answered";
      yield { type: "done", value };
    } catch (thrown) {
      const error = deadline.error() ?? toCdssError(thrown, "asking the chat model");
      outcome = error.code;
      throw error;
    } finally {
      deadline.end();
      leave(endOf(outcome));
      const { name: promptName, version, language } = request.prompt;
      record?.({
        model: name,
        where,
        tenant: request.tenant,
        prompt: { name: promptName, version, language },
        ...spent,
        cost: costOf(spent.tokens, limits.price),
        milliseconds: now() - started,
        outcome: outcome === "abandoned" ? "CANCELLED" : outcome,
      });
    }
  }

  async function generate<T>(request: ChatRequest<T>): Promise<T> {
    for await (const event of stream(request)) if (event.type === "done") return event.value;
    throw new CdssError("INTERNAL", "the chat model ended without an answer");
  }

  return { name, where, generate, stream, close: () => writer.close() };
}
