import { expect, test } from "vitest";
import { figuresTable } from "./figures-table.ts";

const RESULTS = `# Results

## Diagnosis from coded findings, publications of the case hidden

Task \`differential-coded\`: 30 samples.

| metric | engine | resnik |
| --- | ---: | ---: |
| top1 | 0.100 (0.090 to 0.110) | 0.050 (0.040 to 0.060) |
| p50 | 4.0 | 9.0 |

Paired differences of top1:

|  | samples | difference | p |
| --- | ---: | ---: | ---: |
| top1 | 30 | 0.999 (0.9 to 1.0) | 0.010 |

- engine: \`npm run eval -- run differential-coded --system engine\` (2026-01-01, no commit, 9 s)
- resnik: \`npm run eval -- run differential-coded --system resnik\` (2026-01-01, no commit, 9 s)

## Findings from text

| metric | engine |
| --- | ---: |
| f1 | 0.800 |

f1 by language:

| language | samples | engine |
| --- | ---: | ---: |
| zh | 38 | 0.900 (0.800 to 1.000) |

- engine: \`npm run eval -- run extraction\` (2026-01-01, no commit, 9 s)

## Speed and memory

\`npm run bench\` (2026-01-01, no commit)

| measure | value | goal | met |
| --- | ---: | ---: | ---: |
| release load | 0.50 s | 2 s | yes |
`;
const HEAD = ["| figure | value | 95 % interval | run |", "| --- | ---: | ---: | ---: |"];

test("takes the figures that are there, each from its table and column, with interval and command", () => {
  expect(figuresTable(RESULTS).split("\n")).toEqual([
    ...HEAD,
    "| diagnosis first | 0.100 | 0.090 to 0.110 | 1 |",
    "| diagnosis first, Resnik baseline | 0.050 | 0.040 to 0.060 | 2 |",
    "| findings in Chinese notes, F1 | 0.900 | 0.800 to 1.000 | 3 |",
    "| loading the release | 0.50 s |  | 4 |",
    "",
    "1. `npm run eval -- run differential-coded --system engine`",
    "2. `npm run eval -- run differential-coded --system resnik`",
    "3. `npm run eval -- run extraction`",
    "4. `npm run bench`",
  ]);
});

test("holds no figure where nothing was measured", () => {
  expect(figuresTable("# Results\n").trim().split("\n")).toEqual(HEAD);
});
