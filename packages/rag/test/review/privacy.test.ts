import { afterEach, describe, expect, it } from "vitest";
import { LeavePolicy } from "../../src/deidentify/may-leave-site.ts";
import { modelAt } from "../chat/ask.ts";
import { type Replay, replay } from "../chat/replay.ts";
import { request, reviewer, reviewOf } from "./review-world.ts";

// `HIDE` of the answers' tests knows the patient as Eleanor Vance.
const NOTE = "Joint pain. No fever. Eleanor Vance puffs like a train on the stairs.";

let server: Replay | undefined;
afterEach(async () => {
  await server?.close();
  server = undefined;
});

async function remote(name: string, level: number) {
  server = await replay(`../../review/recorded/${name}`);
  const chat = await modelAt(server.url, { CDSS_CHAT_SITE: "remote" });
  return reviewer({ chat, policy: LeavePolicy.parse({ deidentifiedUpTo: level }) });
}
const sent = (): string => JSON.stringify(server?.received.map(({ body }) => body));

describe("what a remote model is sent", () => {
  it("is nothing where policy allows nothing of a patient", async () => {
    const review = await reviewOf(await remote("placeholder", 2), request([NOTE], "en"));
    expect(server?.received).toHaveLength(0);
    expect(review.degraded.map(({ part, code }) => [part, code])).toEqual([
      ["readings", "POLICY"],
      ["order", "POLICY"],
    ]);
  });

  it("is the coded findings without a word of the record at level 3", async () => {
    const review = await reviewOf(await remote("placeholder", 3), request([NOTE], "en"));
    // Only the order is asked for; the recorded answer to it is one of readings, so that it is asked for twice.
    expect(server?.received).toHaveLength(2);
    expect(sent()).not.toContain("Note:");
    expect(sent()).toContain("joint pain");
    expect(sent()).not.toMatch(/puffs|Eleanor|Vance/);
    // An age above 89 identifies, be it with findings alone.
    expect(sent()).toContain("90+ years");
    expect(review.degraded[0]).toMatchObject({ part: "readings", code: "POLICY" });
  });

  it("is the record without names at level 4, and a reading gets its words back", async () => {
    const review = await reviewOf(await remote("placeholder", 4), request([NOTE], "en"));
    expect(sent()).toContain("puffs like a train");
    expect(sent()).not.toMatch(/Eleanor|Vance/);
    expect(review.readings.map(({ quote }) => quote)).toEqual(["Eleanor Vance puffs like a train on the stairs"]);
    expect(review.degraded).toEqual([]);
  });
});
