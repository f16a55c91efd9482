import { describe, expect, it } from "vitest";
import type { Setup } from "../../core/system.ts";
import type { LabelledImages } from "../../tasks/images/labelled-images.ts";
import type { ImageGold } from "../../tasks/images/read-images.ts";
import { histogramOfGradients } from "./histogram-of-gradients.ts";
import { hogKind } from "./hog.ts";
import { majorityKind } from "./majority.ts";
import type { ImageSystemKind } from "./nearest.ts";
import { pixelsKind } from "./pixels.ts";

const SHAPE = { height: 20, width: 20, channels: 1 };
type Paint = (row: number, column: number) => number;

function paint(value: Paint, { height, width, channels } = SHAPE): number[] {
  return Array.from({ length: height * width * channels }, (_, at) =>
    value(Math.floor(at / channels / width), Math.floor(at / channels) % width),
  );
}

/** Bright to the right of the middle; below it; within a square around it. */
const RIGHT: Paint = (_, column) => (column >= 10 ? 200 : 20);
const BELOW: Paint = (row) => (row >= 10 ? 200 : 20);
const SQUARE: Paint = (row, column) => (Math.max(Math.abs(row - 9.5), Math.abs(column - 9.5)) < 5 ? 200 : 20);

function setupOf(pictures: readonly (readonly [label: string, paint: Paint])[]): Setup<LabelledImages, ImageGold> {
  return {
    task: "images",
    shared: {
      shape: SHAPE,
      ids: pictures.map((_, at) => `train-${at}`),
      labels: pictures.map(([label]) => label),
      pixels: Float64Array.from(pictures.flatMap(([, one]) => paint(one))),
    },
    options: { neighbours: 5 },
    seed: 1,
    environment: {},
    golds: [],
    release: () => Promise.reject(new Error("not used")),
  };
}

async function neighboursOf(kind: ImageSystemKind, setup: Setup<LabelledImages, ImageGold>, asked: Paint) {
  const system = await kind.create(setup);
  return (await system.answer({ ...SHAPE, pixels: paint(asked) }, "val-0")).neighbours;
}

describe("histograms of oriented gradients", () => {
  const describePaint = (value: Paint): Float64Array => histogramOfGradients(paint(value), SHAPE);
  const cosine = (a: Float64Array, b: Float64Array): number => {
    const dot = (x: Float64Array, y: Float64Array): number =>
      x.reduce((sum, value, at) => sum + value * (y[at] ?? 0), 0);
    return dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  };

  it("are 16 blocks of 4 cells of 12 directions, each block of length 1 or empty", () => {
    const described = describePaint(SQUARE);
    expect(described.length).toBe(16 * 4 * 12);
    for (let block = 0; block < 16; block++) {
      const length = Math.hypot(...described.subarray(block * 48, block * 48 + 48));
      expect([0, 1].some((whole) => Math.abs(length - whole) < 1e-9)).toBe(true);
    }
    expect(describePaint(() => 7).every((value) => value === 0)).toBe(true);
  });

  it("put an edge into its direction", () => {
    // Bright to the right: dx > 0, dy = 0, so direction 0 of a turn, which lies between bin 11 (345°) and bin 0 (15°): half each.
    const sums = new Array<number>(12).fill(0);
    for (const [at, value] of describePaint(RIGHT).entries()) sums[at % 12] = (sums[at % 12] ?? 0) + value;
    expect(sums[0]).toBeGreaterThan(0);
    expect(sums[11]).toBeCloseTo(sums[0] ?? 0, 9);
    expect(sums.slice(1, 11).every((value) => value === 0)).toBe(true);
  });

  it("do not change with exposure, nor much with the size of the picture; a negative is another picture", () => {
    const plain = describePaint(SQUARE);
    expect(
      cosine(
        plain,
        describePaint((...at) => SQUARE(...at) * 3 + 11),
      ),
    ).toBeCloseTo(1, 9);
    const twice = { height: 40, width: 40, channels: 1 };
    const large = histogramOfGradients(
      paint((row, column) => SQUARE(row / 2 - 0.25, column / 2 - 0.25), twice),
      twice,
    );
    expect(cosine(plain, large)).toBeGreaterThan(0.95);
    expect(
      cosine(
        plain,
        describePaint((...at) => 255 - SQUARE(...at)),
      ),
    ).toBeLessThan(0.5);
  });

  it("take the channel with the largest gradient", () => {
    // Channels repeat one grey: the same as grey alone.
    const colour = { ...SHAPE, channels: 3 };
    expect(histogramOfGradients(paint(SQUARE, colour), colour)).toEqual(describePaint(SQUARE));
  });
});

describe.each([
  ["pixels", pixelsKind],
  ["hog", hogKind],
])("%s", (_, kind) => {
  it("finds the picture itself first, under another exposure too", async () => {
    const setup = setupOf([
      ["a", RIGHT],
      ["b", BELOW],
      ["c", SQUARE],
    ]);
    for (const asked of [BELOW, (...at: Parameters<Paint>) => BELOW(...at) / 2 + 60]) {
      const neighbours = await neighboursOf(kind, setup, asked);
      expect(neighbours.map(({ id }) => id)).toHaveLength(3);
      expect(neighbours[0]).toEqual({ id: "train-1", similarity: expect.closeTo(1, 9) });
    }
  });

  it("has no preference where pictures are empty", async () => {
    const setup = setupOf([
      ["a", () => 5],
      ["b", () => 9],
    ]);
    expect(await neighboursOf(kind, setup, () => 7)).toEqual([
      { id: "train-0", similarity: 0 },
      { id: "train-1", similarity: 0 },
    ]);
  });
});

describe("pixels", () => {
  it("is the correlation of grey values", async () => {
    // Left and right halves against upper and lower: signs agree on half of the pixels, so the correlation is 0; the negative is -1.
    const setup = setupOf([
      ["a", BELOW],
      ["b", (...at) => -RIGHT(...at)],
    ]);
    expect(await neighboursOf(pixelsKind, setup, RIGHT)).toEqual([
      { id: "train-0", similarity: expect.closeTo(0, 9) },
      { id: "train-1", similarity: expect.closeTo(-1, 9) },
    ]);
  });
});

describe("majority", () => {
  it("names pictures of the most frequent label, at most as many as are looked at", async () => {
    const setup = setupOf([["a", RIGHT], ...Array.from({ length: 12 }, () => ["b", BELOW] as const)]);
    const neighbours = await neighboursOf(majorityKind, setup, RIGHT);
    // Pictures 1 to 12 have label b; 10 are listed.
    expect(neighbours.map(({ id }) => id)).toEqual(Array.from({ length: 10 }, (_, at) => `train-${at + 1}`));
  });
});
