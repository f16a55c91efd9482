import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Answer, Observation } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openRuntime, parseSettings, type Runtime } from "../src/index.ts";
import { kgSources } from "../src/open/kg-sources.ts";

const folder = process.env.CDSS_DATA_DIR;
const archive = folder === undefined ? "" : join(folder, "fhir", "synthea-r4-dev.tar.xz");
/** Enough for every kind of entry; each takes about a second. */
const RECORDS = 6;

describe.skipIf(!existsSync(archive))("Synthea records (CDSS_DATA_DIR: fhir/synthea-r4-dev.tar.xz)", () => {
  let directory: string;
  let runtime: Runtime;
  beforeAll(async () => {
    directory = mkdtempSync(join(tmpdir(), "cdss-synthea-records-"));
    execFileSync("tar", ["-xJf", archive, "-C", directory]);
    const knowledge = await kgSources.load(parseSettings({}).releaseDirectory);
    const folders = { CDSS_INDEX_DIR: join(directory, "index"), CDSS_MODELS_DIR: join(directory, "models") };
    runtime = await openRuntime(folders, { ...kgSources, load: async () => knowledge });
  });
  afterAll(async () => {
    await runtime.close();
    rmSync(directory, { recursive: true });
  });

  async function ask(text: string, patient: string): Promise<Answer> {
    for await (const event of runtime.ports.answers?.answer({ text, patient, language: "en" }) ?? [])
      if (event.type === "done") return event.answer;
    throw new Error("an answer ends with the whole");
  }

  it("answer for the last value of each test, and for every allergy and drug, in their exact words", async () => {
    const files = readdirSync(directory, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".json"))
      .sort()
      .slice(0, RECORDS);
    let values = 0;
    for (const file of files) {
      const record = runtime.records.read(JSON.parse(readFileSync(join(directory, file), "utf8")));
      await runtime.ports.recordIndex?.index("local", record);
      for (const [question, code] of [
        ["What was the last potassium?", "6298-4"],
        ["上次血糖多少？", "2339-0"],
      ] as const) {
        const own = record.observations.filter(({ codings }) => codings.some((coding) => coding.code === code));
        const latest = [...own].sort((one, other) => timeOf(other) - timeOf(one))[0];
        const { sentences, passages } = await ask(question, record.id);
        if (latest === undefined) continue;
        values += 1;
        const [first] = sentences;
        expect(first?.text).toContain(`: ${latest.quantity?.value} ${latest.quantity?.unit}`);
        const [quotation] = first?.quotations ?? [];
        const passage = passages.find(({ id }) => id === quotation?.passage);
        expect(passage?.text.slice(quotation?.end).startsWith(` [${latest.id}]`)).toBe(true);
      }
      for (const [question, entries] of [
        ["What is she allergic to?", record.allergies],
        ["Which medications does she take?", record.medications],
      ] as const) {
        const { sentences } = await ask(question, record.id);
        expect(sentences.map(({ text }) => text.split(" · ")[1]).sort()).toEqual(
          entries.map(({ text, status }) => `${text}: ${status}`).sort(),
        );
      }
    }
    expect(values).toBeGreaterThan(3);
  });
});

const timeOf = ({ date }: Observation): number => Date.parse(date ?? "");
