import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { greyPng } from "../../../test/grey-png.ts";
import { main } from "../../command/main.ts";
import { figureOf } from "../../core/metric.ts";
import type { ImageScore } from "./score-neighbours.ts";
import { images } from "./task.ts";

describe("run images on a folder of pictures", () => {
  let folder = "";
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "images-run-test-"));
    // A bright bar, upright or lying, at another size and brightness in each picture.
    for (const [split, count] of Object.entries({ train: 6, test: 3 }))
      for (const label of ["upright", "lying"]) {
        await mkdir(join(folder, "data", split, label), { recursive: true });
        for (let at = 0; at < count; at++) {
          const [height, width] = [40 + 7 * at, 60 - 3 * at];
          const isBar = (row: number, column: number) =>
            Math.abs(label === "upright" ? column / width - 0.5 : row / height - 0.5) < 0.1 + at / 100;
          const png = await greyPng(height, width, (row, column) => 20 * at + (isBar(row, column) ? 100 : 0));
          await writeFile(join(folder, "data", split, label, `${at}-${label}.png`), png);
        }
      }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function run(
    ...options: string[]
  ): Promise<{ readonly code: number; readonly out: string; readonly err: string }> {
    const said = { out: "", err: "" };
    const code = await main(
      ["run", "images", "--data", join(folder, "data"), "--out", join(folder, "run"), ...options],
      {
        environment: {},
        isInteractive: false,
        write: (text) => {
          said.out += text;
        },
        writeError: (text) => {
          said.err += text;
        },
      },
    );
    return { code, ...said };
  }

  it("tells shapes apart at the asked size", async () => {
    const { code, out } = await run("--size", "32", "--neighbours", "3", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({
      task: "images",
      system: "hog",
      n: 6,
      errors: 0,
      // 6 of each label are searched and all stand first: at 10, 6 of 10 have the label.
      metrics: { accuracy: 1, auc: 1, precision5: 1, precision10: 0.6 },
    });
  });

  it.each([
    ["--size", "0", /--size <pixels>.*Give a whole number, at least 1/],
    ["--query", "val", /has no split val; give --query one of test, train/],
  ])("refuses %s %s", async (option, value, message) => {
    const { code, err } = await run(option, value, "--fresh");
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

const data = process.env.CDSS_DATA_DIR;

describe.skipIf(data === undefined)("imaging/pneumoniamnist-train-val.npz (in CDSS_DATA_DIR)", async () => {
  const setup = {
    task: images.name,
    options: { reference: "train", neighbours: 5 },
    seed: 1,
    limit: null,
    environment: {},
    release: () => Promise.reject(new Error("not used")),
  };
  const read = data === undefined ? null : await images.read(join(data, images.defaultData?.path ?? ""), setup);

  it("has the pictures that its description counts", () => {
    expect(read?.samples.length).toBe(524);
    expect(read?.shared.ids.length).toBe(3882);
    expect(read?.shared.shape).toEqual({ height: 28, width: 28, channels: 1 });
  });

  it("is told apart far better by hog and pixels than by the most frequent label", async () => {
    if (read === null) return;
    // Every fourth picture: enough for these bounds, too few to compare hog with pixels.
    const samples = read.samples.filter((_, at) => at % 4 === 0);
    const scorer = await images.scorer(setup, read.shared);
    const figures: Record<string, Record<string, number | null>> = {};
    for (const [name, kind] of Object.entries(images.systems)) {
      const system = await kind.create({ ...setup, shared: read.shared, golds: [] });
      const scores: ImageScore[] = [];
      for (const sample of samples)
        scores.push(
          images.score.parse(scorer(sample, images.output.parse(await system.answer(sample.input, sample.id)))),
        );
      figures[name] = Object.fromEntries(images.metrics.map((metric) => [metric.name, figureOf(metric, scores)]));
    }
    const share = samples.filter(({ gold }) => gold.label === "1").length / samples.length;
    // All neighbours of one label: that label's share of the pictures is right, and there is nothing to rank by.
    for (const metric of ["accuracy", "precision5", "precision10"])
      expect(figures.majority?.[metric]).toBeCloseTo(share, 12);
    expect(figures.majority?.auc).toBe(0.5);
    for (const name of ["hog", "pixels"]) {
      expect(figures[name]?.auc).toBeGreaterThan(0.95);
      expect(figures[name]?.accuracy).toBeGreaterThan(share + 0.1);
    }
  }, 120_000);
});
