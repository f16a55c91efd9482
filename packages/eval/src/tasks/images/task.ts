import { meanMetric } from "../../core/metric.ts";
import type { Task } from "../../core/task.ts";
import { wholeNumber } from "../../core/whole-number.ts";
import { hogKind } from "../../systems/images/hog.ts";
import { majorityKind } from "../../systems/images/majority.ts";
import { pixelsKind } from "../../systems/images/pixels.ts";
import { type LabelledImages, pixelsOf } from "./labelled-images.ts";
import { macroAuc } from "./macro-auc.ts";
import { Neighbours } from "./neighbours.ts";
import { type ImageGold, type ImageQuestion, readImages } from "./read-images.ts";
import { ImageScore, scoreNeighbours } from "./score-neighbours.ts";

/** Retrieval of similar images with known labels, and the label that they vote for. */
export const images: Task<ImageQuestion, ImageGold, Neighbours, ImageScore, LabelledImages> = {
  name: "images",
  summary: "similar images of a reference set, and the label that they vote for",
  defaultData: { below: "data", path: "imaging/pneumoniamnist-train-val.npz" },
  options: [
    { flags: "--reference <split>", description: "split that is searched", default: "train" },
    { flags: "--query <split>", description: "split that is asked: test where there is one, else val" },
    {
      flags: "--size <pixels>",
      description: "side that PNG and JPEG images are scaled to; arrays keep their size",
      parse: wholeNumber(1),
      default: 64,
    },
    {
      flags: "--neighbours <count>",
      description: "neighbours that vote for the label",
      parse: wholeNumber(1),
      default: 5,
    },
  ],
  read: (path, { options }) => readImages(path, options),
  systems: { hog: hogKind, pixels: pixelsKind, majority: majorityKind },
  defaultSystem: "hog",
  output: Neighbours,
  scorer: async ({ options }, reference) => {
    const labels = new Map(reference.ids.map((id, at) => [id, reference.labels[at] ?? ""]));
    return ({ gold }, output) => scoreNeighbours(gold.label, output, labels, Number(options.neighbours));
  },
  score: ImageScore,
  metrics: [
    meanMetric("accuracy", ({ correct }) => Number(correct)),
    macroAuc,
    meanMetric("precision5", ({ precision5 }) => precision5),
    meanMetric("precision10", ({ precision10 }) => precision10),
  ],
  headline: "accuracy",
  breakdown: ["label"],
  *sharedLines(reference) {
    for (const [at, id] of reference.ids.entries())
      yield { id, label: reference.labels[at], ...reference.shape, pixels: [...pixelsOf(reference, at)] };
  },
};
