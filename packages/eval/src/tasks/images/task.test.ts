import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { figureOf } from "../../core/metric.ts";
import type { ImageScore } from "./score-neighbours.ts";
import { images } from "./task.ts";

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
