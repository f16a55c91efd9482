import { describe, expect, it } from "vitest";
import { readServerSentEvents } from "../src/trpc/server-sent-events.ts";

async function read(...chunks: string[]) {
  const encoder = new TextEncoder();
  return readBytes(...chunks.map((chunk) => encoder.encode(chunk)));
}

async function readBytes(...chunks: Uint8Array[]) {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
  const events = [];
  for await (const event of readServerSentEvents(body)) events.push(event);
  return events;
}

describe("readServerSentEvents", () => {
  it("reads name, data and id, and calls an unnamed event a message", async () => {
    expect(await read('event: connected\ndata: {}\n\n\ndata: {"a":1}\nid: 7\n\n')).toEqual([
      { event: "connected", data: "{}", id: "" },
      { event: "message", data: '{"a":1}', id: "7" },
    ]);
  });

  it("reads the same events wherever the network cuts the text, also inside CRLF", async () => {
    const text = "data: a\r\ndata: b\r\n\r\n: comment\r\nevent: return\r\ndata:\r\n\r\n";
    const whole = await read(text);
    expect(whole).toEqual([
      { event: "message", data: "a\nb", id: "" },
      { event: "return", data: "", id: "" },
    ]);
    for (let cut = 1; cut < text.length; cut++) {
      expect(await read(text.slice(0, cut), text.slice(cut))).toEqual(whole);
    }
  });

  it("joins a Chinese character that was cut between chunks", async () => {
    const bytes = new TextEncoder().encode("data: 蜘蛛指\n\n");
    expect(await readBytes(bytes.slice(0, 8), bytes.slice(8))).toMatchObject([{ data: "蜘蛛指" }]);
  });

  it("drops an event that was cut off before its empty line", async () => {
    expect(await read("data: whole\n\ndata: half")).toMatchObject([{ data: "whole" }]);
  });
});
