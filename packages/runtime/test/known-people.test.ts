import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openLanceEngine } from "@cdss/rag";
import { describe, expect, it } from "vitest";
import { createKnownPeople } from "../src/evidence/known-people.ts";
import { createDeidentifier } from "../src/evidence/open-answers.ts";
import { openRecords } from "../src/evidence/open-records.ts";

const patient = (family: string) => ({ resourceType: "Patient", id: "p1", name: [{ family, given: ["stone"] }] });
const concepts = { read: () => [] };

describe("people of records that were read", () => {
  it("are hidden in the texts of their patient, where no list would know them", () => {
    const people = createKnownPeople();
    people.remember("Patient/p1", patient("gravel"));
    const hide = createDeidentifier(people, concepts);
    const text = "Gravel stone says the pain is less";
    expect(hide(text, { tenant: "t", patient: "Patient/p1" }).text).toBe("[NAME-1] says the pain is less");
    // Of nobody: "gravel stone" is two everyday words.
    expect(hide(text, { tenant: "t", patient: null }).text).toBe(text);
  });

  it("are joined where two sites use one id, and with what the caller knows", () => {
    const people = createKnownPeople();
    people.remember("Patient/p1", patient("gravel"));
    people.remember("Patient/p1", patient("pebble"));
    expect(people.of("Patient/p1").names).toEqual(expect.arrayContaining(["stone gravel", "stone pebble"]));
    const { text } = createDeidentifier(people, concepts)("asked Linen Basket", {
      tenant: "t",
      patient: "Patient/p1",
      known: { names: ["Linen Basket"] },
    });
    expect(text).toBe("asked [NAME-1]");
  });

  it("are forgotten, the longest unread first", () => {
    const people = createKnownPeople(1);
    people.remember("Patient/p1", patient("gravel"));
    people.remember("Patient/p2", patient("pebble"));
    expect(people.of("Patient/p1")).toEqual({});
    people.forget("Patient/p2");
    expect(people.of("Patient/p2")).toEqual({});
  });

  it("are forgotten where nobody read or asked for them in time", () => {
    let now = 1_000;
    const people = createKnownPeople(10, () => now);
    people.remember("Patient/p1", patient("gravel"));
    people.remember("Patient/p2", patient("pebble"));
    now = 2_000;
    people.of("Patient/p2");
    // p1 was used at 1 s alone, p2 again at 2 s.
    expect(people.forgetIdle(new Date(2_000))).toBe(1);
    expect(people.of("Patient/p1")).toEqual({});
    expect(people.of("Patient/p2").names).toContain("stone pebble");
  });

  it("are forgotten with their record, and those of another stay", async () => {
    const people = createKnownPeople();
    people.remember("Patient/p1", patient("gravel"));
    people.remember("Patient/p2", patient("pebble"));
    const directory = mkdtempSync(join(tmpdir(), "cdss-people-"));
    const engine = openLanceEngine(directory);
    const read = { release: "none", read: () => [] };
    const records = openRecords({ engine, concepts: read, testNames: () => [], keptDays: 1, cases: null, people });
    try {
      await records.forget({ tenant: "t", patient: "Patient/p1" });
      expect(people.of("Patient/p1")).toEqual({});
      expect(people.of("Patient/p2").names).toContain("stone pebble");
      // Two days on, the sweep finds them idle: one day is kept.
      await records.sweep(new Date(Date.now() + 172_800_000));
      expect(people.of("Patient/p2")).toEqual({});
    } finally {
      await records.close();
      await engine.close();
      rmSync(directory, { recursive: true });
    }
  });
});
