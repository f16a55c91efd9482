import { afterEach, describe, expect, it } from "vitest";
import { differentialReviewOutput } from "../../src/chat/outputs/differential-review-output.ts";
import { JudgeOutput } from "../../src/chat/outputs/judge-output.ts";
import { ReadFindingsOutput } from "../../src/chat/outputs/read-findings-output.ts";
import { completeItems } from "../../src/chat/structured/complete-items.ts";
import { modelAt, question } from "./ask.ts";
import { type Replay, replay } from "./replay.ts";

let server: Replay | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});
async function against(recording: string, environment: Record<string, string> = {}) {
  server = await replay(recording);
  return { model: await modelAt(server.url, environment), received: server.received };
}

const FOUND = {
  outcome: "found",
  statements: [
    {
      text: "Amoxicillin 1 g three times daily is recommended for outpatients without comorbidities.",
      citations: [{ passage: 1, words: "Amoxicillin 1 g three times daily is recommended" }],
    },
  ],
};

describe("an endpoint that answers", () => {
  it.each([
    // Recording, answer, requests that it took.
    ["answer-found", FOUND, 1],
    ["answer-not-found", { outcome: "not-found", statements: [] }, 1],
    ["code-fence", FOUND, 1],
    ["thoughts", FOUND, 1],
    ["invalid-then-good", FOUND, 2],
    ["no-json-schema", FOUND, 2],
    ["only-text", FOUND, 3],
  ])("%s is understood", async (recording, answer, requests) => {
    const { model, received } = await against(recording);
    expect(await model.generate(question())).toEqual(answer);
    expect(received).toHaveLength(requests);
  });

  it.each([
    [
      "review",
      differentialReviewOutput({ conditions: 2, findings: 2, passages: 1 }),
      { proposals: [{ name: "Pneumothorax" }] },
    ],
    ["judge", JudgeOutput, { verdict: "contradicts", words: "three times daily" }],
    [
      "read-findings",
      ReadFindingsOutput,
      { findings: [{ words: "喘不上气", status: "present" }, { status: "absent" }] },
    ],
  ])("%s keeps to its own form", async (recording, schema, answer) => {
    const { model } = await against(recording);
    expect(await model.generate<unknown>({ ...question(), schema })).toMatchObject(answer);
  });

  it("is asked once, at temperature 0, under the schema, within the limit of tokens", async () => {
    const { model, received } = await against("answer-found", { CDSS_CHAT_MAX_OUTPUT_TOKENS: "300" });
    const request = question();
    await model.generate(request);
    expect(received[0]).toMatchObject({
      path: "/v1/chat/completions",
      body: {
        model: "tiny",
        temperature: 0,
        max_tokens: 300,
        stream: true,
        messages: request.prompt.messages.map(({ role, text }) => ({ role, content: text })),
        response_format: {
          type: "json_schema",
          json_schema: {
            strict: true,
            schema: { type: "object", additionalProperties: false, required: ["outcome", "statements"] },
          },
        },
      },
    });
    expect(received[0]?.headers.authorization).toBe("Bearer secret");
  });

  it("is asked for less after it refused a format, and not for the format again", async () => {
    const { model, received } = await against("no-json-schema");
    await model.generate(question());
    await model.generate(question());
    const formats = received.map(({ body }) => (body.response_format as { type?: string } | undefined)?.type);
    expect(formats).toEqual(["json_schema", "json_object", "json_object"]);
  });

  it("that knows no format is asked for nothing but text", async () => {
    const { model, received } = await against("only-text");
    await model.generate(question());
    const last = received.at(-1)?.body ?? {};
    expect(Object.keys(last).sort()).toEqual(["max_tokens", "messages", "model", "stream"]);
  });

  it("is told what was wrong, once", async () => {
    const { model, received } = await against("invalid-then-good");
    await model.generate(question());
    const [first, second] = received.map(({ body }) => body.messages as { role: string; content: string }[]);
    expect(second?.map(({ role }) => role)).toEqual(["system", "user"]);
    expect(second?.[1]?.content.startsWith(first?.[1]?.content ?? "-")).toBe(true);
    expect(second?.[1]?.content).toMatch(/statements\.0\.citations\.0\.passage: Invalid option/);
  });
});

describe("a stream", () => {
  it("gives the text as it grows, and then the answer", async () => {
    const { model } = await against("answer-found");
    const events = [];
    for await (const event of model.stream(question())) events.push(event);
    const deltas = events.flatMap((event) => (event.type === "text" ? [event.delta] : []));
    expect(deltas.length).toBeGreaterThan(5);
    expect(JSON.parse(deltas.join(""))).toEqual(FOUND);
    expect(events.at(-1)).toEqual({ type: "done", value: FOUND });
  });

  it("says where it begins anew", async () => {
    const { model } = await against("invalid-then-good");
    const types: string[] = [];
    for await (const { type } of model.stream(question())) if (types.at(-1) !== type) types.push(type);
    expect(types).toEqual(["text", "restart", "text", "done"]);
  });

  it.each([
    // What has come, and the statements that are whole by then.
    ['{"outcome": "found", "stat', []],
    ['{"outcome": "found", "statements": [{"text": "a"', []],
    ['{"outcome": "found", "statements": [{"text": "a"}', [{ text: "a" }]],
    ['{"statements": [{"text": "a }"}, {"text": "b", "citations": [{"passage": 1}', [{ text: "a }" }]],
    ['```json\n{"statements":[\n{"text": "a"},\n{"text": "b"}]}', [{ text: "a" }, { text: "b" }]],
    ['{"statements": []}', []],
    ["Certainly!", []],
  ])("%s holds the whole items %j", (text, items) => {
    expect(completeItems(text, "statements")).toEqual(items);
  });
});

describe("an endpoint that fails", () => {
  it.each([
    // Recording, requests, code, words of the message. Nothing is asked a third time, and no status a second time.
    ["invalid-twice", 2, "UNAVAILABLE", "not answer in the form asked for (fields wrong, then fields wrong)"],
    ["truncated", 2, "UNAVAILABLE", "(cut off, then cut off)"],
    ["prose-refusal", 2, "UNAVAILABLE", "(no JSON, then no JSON)"],
    ["refusal", 1, "UNAVAILABLE", "(refused)"],
    ["filtered", 1, "UNAVAILABLE", "(refused)"],
    ["too-many-requests", 1, "UNAVAILABLE", "status 429; ask again later"],
    ["server-error", 1, "UNAVAILABLE", "status 500; look at the log"],
    ["wrong-key", 1, "UNAVAILABLE", "CDSS_CHAT_KEY"],
    ["cut-stream", 1, "UNAVAILABLE", "broke off"],
    ["ended-early", 1, "UNAVAILABLE", "broke off its answer"],
    ["slow", 1, "TIMEOUT", "within 0.4 s"],
  ])("%s: after %d requests %s", async (recording, requests, code, words) => {
    const { model, received } = await against(
      recording,
      recording === "slow" ? { CDSS_CHAT_TIMEOUT_SECONDS: "0.4" } : {},
    );
    const error = await model.generate(question()).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(received).toHaveLength(requests);
  });

  it("is left alone after three failures in a row", async () => {
    const { model, received } = await against("server-error");
    for (let call = 0; call < 5; call++) await model.generate(question()).catch(() => {});
    expect(received).toHaveLength(3);
  });

  it("is not waited for once the caller gives up", async () => {
    const { model } = await against("slow");
    const signal = AbortSignal.timeout(150);
    await expect(model.generate(question({ signal }))).rejects.toMatchObject({ code: "CANCELLED" });
  });

  it("that is not there is named with its setting", async () => {
    const model = await modelAt("http://127.0.0.1:9/v1");
    await expect(model.generate(question())).rejects.toThrow(
      "cannot be reached, or broke off; start it, or correct CDSS_CHAT_URL",
    );
  });
});
