import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { RememberedFacts } from "./remembered-facts.ts";

describe("remembered facts", () => {
  let passages: number;
  let counts: number;
  const count = async () => {
    counts += 1;
    return { engine: "lancedb" as const, release: "one", model: null, passages, documents: 1 };
  };
  beforeEach(() => {
    [passages, counts] = [1, 0];
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("are counted once", async () => {
    const facts = new RememberedFacts(count);
    await facts.get();
    expect(await facts.get()).toMatchObject({ passages: 1 });
    expect(counts).toBe(1);
  });

  it("are counted again after a change, one that failed too", async () => {
    const facts = new RememberedFacts(count);
    await facts.get();
    await facts.change(async () => {
      passages = 2;
    });
    expect(await facts.get()).toMatchObject({ passages: 2 });
    const failed = facts.change(async () => {
      passages = 3;
      throw new Error("half-way");
    });
    await expect(failed).rejects.toThrow("half-way");
    expect(await facts.get()).toMatchObject({ passages: 3 });
  });

  it("are not kept from within a change", async () => {
    const facts = new RememberedFacts(count);
    await facts.change(async () => {
      await facts.get();
      passages = 2;
    });
    expect(await facts.get()).toMatchObject({ passages: 2 });
  });

  it("are counted again after their time, and not before", async () => {
    const facts = new RememberedFacts(count, 1_000);
    await facts.get();
    vi.advanceTimersByTime(999);
    await facts.get();
    expect(counts).toBe(1);
    vi.advanceTimersByTime(1);
    await facts.get();
    expect(counts).toBe(2);
  });

  it("are counted again where counting failed", async () => {
    let isDown = true;
    const facts = new RememberedFacts(() => (isDown ? Promise.reject(new Error("down")) : count()));
    await expect(facts.get()).rejects.toThrow("down");
    isDown = false;
    expect(await facts.get()).toMatchObject({ passages: 1 });
  });
});
