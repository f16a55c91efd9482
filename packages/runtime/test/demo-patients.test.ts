import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "@cdss/engine";
import { beforeAll, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { openRuntime, parseSettings, type Runtime } from "../src/index.ts";

// The synthetic patients of the repository through everything that ships: FHIR reader, starter release, engine, composer.
const settings = parseSettings({});
const directory = settings.patientsDirectory ?? "data/patients";
const Depicted = z.array(z.object({ id: z.string(), depicts: z.string(), alternatives: z.array(z.string()) }));
const patients = Depicted.parse(parse(readFileSync(join(directory, "index.yaml"), "utf8")));

let runtime: Runtime;
beforeAll(async () => {
  // Passages are a lane of their own, with tests of their own: an index may lie in the cache or not.
  runtime = await openRuntime({ CDSS_EVIDENCE: "0" });
});

describe("a synthetic patient", () => {
  test.each(patients)("$id", async ({ id, depicts, alternatives }) => {
    const record = runtime.records.read(await runtime.patients.bundle(id));
    const answer = await assess(record, runtime.ports);
    expect(answer.degraded).toEqual([]);
    expect(answer.unknownFindings).toEqual([]);

    // Every citation leads somewhere, and every span is the words of its document.
    const ids = new Set(answer.evidence.map((entry) => entry.id));
    const lines = answer.differential.flatMap(({ supporting, against, missing }) => [
      ...supporting,
      ...against,
      ...missing,
    ]);
    const cited = [...lines.flatMap(({ evidence }) => evidence), ...answer.statements.flatMap((s) => s.citations)];
    expect(cited.filter((citation) => !ids.has(citation))).toEqual([]);
    const texts = new Map(record.documents.map((document) => [document.id, document.text]));
    for (const entry of answer.evidence) {
      if (entry.kind === "span") expect(texts.get(entry.documentId)?.slice(entry.start, entry.end)).toBe(entry.quote);
    }

    // The composer writes only what the verifier lets pass.
    expect(answer.droppedStatements).toBe(0);
    expect(answer.statements.length).toBeGreaterThan(0);

    const wanted: readonly string[] = [depicts, ...alternatives];
    const rank = answer.differential.find(({ members }) => members.some((member) => wanted.includes(member)))?.rank;
    expect(rank).toBeLessThanOrEqual(10);
  });
});
