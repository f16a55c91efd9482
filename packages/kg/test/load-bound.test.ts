import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { expect, it } from "vitest";
import { z } from "zod";

const Measured = z.object({
  milliseconds: z.number().positive(),
  cpuMilliseconds: z.number().positive(),
  peakMegabytes: z.number().positive(),
  annotations: z.number().int(),
});

/** What the product promises of the starter release: it is ready within 2 s of start, in 700 MB. */
const MOST_MILLISECONDS = 2_000;
const MOST_MEGABYTES = 700;

it("the starter release loads, hashes checked, in 2 s and 700 MB", () => {
  const script = join(import.meta.dirname, "support/measure-load.ts");
  const starter = join(import.meta.dirname, "../../../data/releases/starter");
  // The best of five: a busy machine says nothing about the loader, and only ever makes it look slower.
  const runs: z.infer<typeof Measured>[] = [];
  for (let run = 0; run < 5; run++) {
    const printed = execFileSync(process.execPath, ["--import", "tsx", script, starter], { encoding: "utf8" });
    runs.push(Measured.parse(JSON.parse(printed)));
    if (runs.some((measured) => measured.milliseconds <= MOST_MILLISECONDS)) break;
  }
  const best = Math.min(...runs.map((measured) => measured.milliseconds));
  expect(best, JSON.stringify(runs)).toBeLessThanOrEqual(MOST_MILLISECONDS);
  for (const { peakMegabytes, annotations } of runs) {
    expect(peakMegabytes).toBeLessThanOrEqual(MOST_MEGABYTES);
    expect(annotations).toBeGreaterThan(200_000);
  }
});
