import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readAnchors } from "./read-anchors.ts";

const REFERENCE = "references: { one: { authors: A. Author, year: 2020, title: T, venue: V, doi: 10.1000/x } }\n";
const ENTRY = "task: t, system: s, data: d, figures: { top1: { value: 0.5 } }, comparability: c";

describe("published figures", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "cdss-anchors-"));
  });
  afterAll(() => rm(folder, { recursive: true }));
  const read = async (text: string) => {
    const path = join(folder, "anchors.yaml");
    await writeFile(path, text);
    return readAnchors(path);
  };

  it("come with their publication", async () => {
    const [anchor] = await read(`${REFERENCE}anchors: [{ ${ENTRY}, reference: one }]`);
    expect(anchor).toMatchObject({ task: "t", figures: { top1: { value: 0.5 } }, reference: { doi: "10.1000/x" } });
  });

  it.each([
    ["anchors: [", "anchors.yaml: not YAML"],
    ["", "anchors.yaml: (root)"],
    [`${REFERENCE}anchors: [{ ${ENTRY}, reference: two }]`, "anchors.yaml: anchors[0].reference: names no reference"],
    [`${REFERENCE}anchors: []`, "anchors.yaml: references.one: is cited by no anchor"],
    [
      `${REFERENCE}anchors: [{ ${ENTRY}, reference: one }, { ${ENTRY}, reference: one }]`,
      "anchors.yaml: anchors[1]: is given twice",
    ],
    [
      `${REFERENCE}anchors: [{ ${ENTRY.replace("0.5", "half")}, reference: one }]`,
      "anchors.yaml: anchors[0].figures.top1.value",
    ],
    [
      `${REFERENCE}anchors: [{ ${ENTRY.replace("{ top1: { value: 0.5 } }", "{}")}, reference: one }]`,
      "anchors.yaml: anchors[0].figures: holds no figure",
    ],
    [
      `${REFERENCE.replace("10.1000/x", "bmj.h3480")}anchors: [{ ${ENTRY}, reference: one }]`,
      "anchors.yaml: references.one.doi: is not a DOI",
    ],
  ])("are refused with the place: %#", async (text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it("of this project are in order, and no fraction is a percentage", async () => {
    const anchors = await readAnchors(
      fileURLToPath(new URL("../../../../../data/evaluation/anchors.yaml", import.meta.url)),
    );
    expect(anchors.length).toBeGreaterThan(0);
    for (const { figures } of anchors)
      for (const { value, ci95 } of Object.values(figures)) {
        const [low, high] = ci95 ?? [value, value];
        expect(0 < low && low <= value && value <= high && high < 1).toBe(true);
      }
  });
});
