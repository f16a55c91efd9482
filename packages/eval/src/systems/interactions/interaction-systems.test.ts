import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groupsTable, rulesTable } from "../../../test/tiny-tables.ts";
import { figureOf } from "../../core/metric.ts";
import type { Setup } from "../../core/system.ts";
import type { DrugNames, PairGold, PairLabel } from "../../tasks/interactions/drug-pair.ts";
import type { PairScore } from "../../tasks/interactions/score-pair.ts";
import { interactions } from "../../tasks/interactions/task.ts";
import { majorityKind } from "./majority.ts";
import { thesaurusKind } from "./thesaurus/thesaurus-kind.ts";

function setupWith(facts: Partial<Setup<readonly DrugNames[], PairGold>>): Setup<readonly DrugNames[], PairGold> {
  return {
    task: "interactions",
    shared: [],
    options: {},
    seed: 1,
    environment: {},
    golds: [],
    release: () => Promise.reject(new Error("no release is needed")),
    ...facts,
  };
}

describe("majority", () => {
  it.each<[PairLabel[], string, boolean]>([
    [["none", "major", "none"], "none", false],
    [["minor", "major"], "minor", false], // the first of equals
    [["interruptive"], "major", true],
    [["non-interruptive", "non-interruptive", "none"], "moderate", false],
  ])("of %j answers %s", async (labels, severity, interrupts) => {
    const system = await majorityKind.create(setupWith({ golds: labels.map((label) => ({ label })) }));
    const pair = { a: { name: "a" }, b: { name: "b" } };
    expect(await system.answer(pair, "1")).toEqual({ severity, interrupts, unknown: [] });
  });
});

describe("thesaurus", () => {
  let folder: string;
  let options: { rules: string; groups: string };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cdss-thesaurus-"));
    options = { rules: join(folder, "rules.tsv"), groups: join(folder, "groups.tsv") };
    const rule = ["7", "drug a", "11", "", "", "", "", "CLASS X", "X01", "they meet", "Not recommended"];
    await writeFile(options.rules, rulesTable([rule]));
    await writeFile(options.groups, groupsTable([["drug b", "12", "CLASS X", "X01"]]));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it.each([
    [
      { a: "drug b", b: "Drug A" },
      { severity: "major", interrupts: true, unknown: [], mechanism: "they meet", rule: "7" },
    ],
    [
      { a: "drug b", b: "bee" },
      { severity: "none", interrupts: false, unknown: [] },
    ], // both names of drug b
    [
      { a: "drug b", b: "drug z" },
      { severity: "unknown-drug", interrupts: false, unknown: ["drug z"] },
    ],
    [
      { a: "drug y", b: "drug z" },
      { severity: "unknown-drug", interrupts: false, unknown: ["drug y", "drug z"] },
    ],
  ])("answers %j", async ({ a, b }, answer) => {
    const shared = [{ name: "Bee", also: ["drug b"] }];
    const system = await thesaurusKind.create(setupWith({ options, shared }));
    expect(await system.answer({ a: { name: a }, b: { name: b } }, "1")).toEqual(answer);
  });

  it("says that it has no tables, and which option names them", async () => {
    await expect(thesaurusKind.create(setupWith({}))).rejects.toMatchObject({
      code: "CONFIGURATION",
      message: expect.stringContaining("--rules"),
    });
  });

  it("is measured from a file of pairs to the figures", async () => {
    const path = join(folder, "pairs.jsonl");
    const lines = [
      { a: "drug a", b: "drug b", label: "interruptive" }, // found
      { a: "some code", b: "drug a", label: "moderate", aId: "RXCUI:12" }, // found by the number of drug b
      { a: "drug a", b: "drug z", label: "minor" }, // not known
      { a: "drug b", b: "drug y", label: "none" }, // not known
    ];
    await writeFile(path, lines.map((line) => JSON.stringify(line)).join("\n"));
    const setup = setupWith({ options });
    const { samples, shared } = await interactions.read(path, setup);
    const system = await interactions.systems.thesaurus?.create({ ...setup, shared });
    const scorer = await interactions.scorer(setup, shared);
    const scores: PairScore[] = [];
    for (const sample of samples)
      scores.push(scorer(sample, interactions.output.parse(await system?.answer(sample.input, sample.id))));
    const figures = Object.fromEntries(interactions.metrics.map((one) => [one.name, figureOf(one, scores)]));
    // 2 of 3 interactions, nothing false, 2 of 8 drugs not known, 2 of 4 pairs interrupt.
    expect(figures).toMatchObject({
      recall: 2 / 3,
      precision: 1,
      f1: 4 / 5,
      specificity: 1,
      unknown: 1 / 4,
      interrupting: 1 / 2,
    });
    expect(interactions.metrics.map(({ name }) => name)).toContain(interactions.headline);
  });
});

const data = process.env.CDSS_DATA_DIR;
describe.skipIf(!data)("the thesaurus of 2016 (ddi/ansm-*.tsv below CDSS_DATA_DIR)", () => {
  it("is read whole, and knows a contraindication of its own and no other", async () => {
    const { answer, facts } = await thesaurusKind.create(setupWith({ environment: { CDSS_DATA_DIR: data } }));
    // 2,896 lines, one of them names nobody; 13 name a class that the table of classes does not have under any name or code.
    expect(facts?.rules).toBe("2895, of these 13 about a class without members");
    const severityOf = async (a: string, b: string) => (await answer({ a: { name: a }, b: { name: b } }, "1")).severity;
    expect(await severityOf("Simvastatin", "itraconazole")).toBe("contraindicated");
    expect(await severityOf("simvastatin", "bisoprolol")).toBe("none");
    expect(await severityOf("gabapentin", "bisoprolol")).toBe("unknown-drug");
  }, 60_000);
});
