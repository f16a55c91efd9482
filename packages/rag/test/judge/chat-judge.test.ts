import { afterEach, describe, expect, it } from "vitest";
import { LeavePolicy } from "../../src/deidentify/may-leave-site.ts";
import { createChatJudge } from "../../src/judge/chat-judge.ts";
import { splitDocument } from "../../src/passages/split-document.ts";
import { HIDE, made, POLICY } from "../answer/made-documents.ts";
import { modelAt } from "../chat/ask.ts";
import { type Replay, replay } from "../chat/replay.ts";

const TEXT = "People swallow ravamine for marsh fever. Solitrol is for glass gout.";
const RECORD = "Eleanor Vance swallows ravamine for marsh fever.";

let server: Replay | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function judged(
  name: string,
  text: string,
  {
    site = "local",
    policy = POLICY,
    level = "guideline" as const,
    patient = null as string | null,
    statement = "Ravamine is swallowed for marsh fever.",
  } = {},
) {
  server = await replay(`../../judge/recorded/${name}`);
  const judge = createChatJudge(await modelAt(server.url, { CDSS_CHAT_SITE: site }), { deidentify: HIDE, policy });
  const [passage] = splitDocument(made("d", "Notes", text, { level: patient === null ? level : "record" }));
  if (passage === undefined) throw new Error("the made document has no passage");
  const place = { start: 0, end: text.length };
  return judge.judge({ statement, passage, place, tenant: "local", patient });
}

describe("the chat model as judge", () => {
  it("names the words that decide, where they stand in the passage", async () => {
    const place = await judged("yes", TEXT);
    expect(TEXT.slice(place?.start, place?.end)).toBe("People swallow ravamine for marsh fever");
  });

  it.each(["invented-words", "contradicts"])("keeps nothing by %s", async (name) => {
    expect(await judged(name, TEXT)).toBeNull();
  });

  it("is shown nothing of a record where policy does not allow it", async () => {
    const asked = { site: "remote", patient: "p1", statement: "Eleanor Vance swallows ravamine." };
    expect(await judged("placeholder", RECORD, asked)).toBeNull();
    expect(server?.received).toHaveLength(0);
  });

  it("is shown a record without names at level 4, and its words are found under the name", async () => {
    const policy = LeavePolicy.parse({ deidentifiedUpTo: 4 });
    const asked = { site: "remote", patient: "p1", policy, statement: "Eleanor Vance swallows ravamine." };
    const place = await judged("placeholder", RECORD, asked);
    expect(JSON.stringify(server?.received.map(({ body }) => body))).not.toContain("Vance");
    expect(RECORD.slice(place?.start, place?.end)).toBe("Eleanor Vance swallows ravamine for marsh fever");
  });
});
