import { expect, test } from "vitest";
import { figuresTable } from "./figures-table.ts";

const RESULTS = `# Results

## Speed and memory

\`npm run bench -- --strict\`

| measure | value | goal | met |
| --- | ---: | ---: | ---: |
| release load | 0.50 s | 2 s | yes |
| differential p95 | 9.0 ms | 15 ms | yes |
| differential p50 | 3.0 ms | – | – |

## Diagnosis from coded findings

\`npm run eval -- run differential-coded\`

| system | cases | metric | value | 95 % interval | 95 % by cluster |
| --- | ---: | ---: | ---: | ---: | ---: |
| engine | all 30 | top1 | 0.100 | 0.090 to 0.110 | 0.010 to 0.020 |
| engine | known 20 | top10 | 0.400 | 0.390 to 0.410 | 0.010 to 0.020 |
| engine | known 20 | top1 | 0.200 | 0.190 to 0.210 | 0.010 to 0.020 |

engine less resnik:

| metric | difference |
| --- | ---: |
| top1 | 0.999 |
`;
const HEAD = ["| figure | value | 95 % interval | run |", "| --- | ---: | ---: | ---: |"];

test("takes the figures that are there, with cases, interval and command, and no others", () => {
  const known = "(20 cases whose disease the release holds)";
  expect(figuresTable(RESULTS).split("\n")).toEqual([
    ...HEAD,
    "| diagnosis first, publications not hidden (all 30 cases) | 0.100 | 0.090 to 0.110 | 1 |",
    `| diagnosis first, publications not hidden ${known} | 0.200 | 0.190 to 0.210 | 1 |`,
    `| diagnosis among the first ten, publications not hidden ${known} | 0.400 | 0.390 to 0.410 | 1 |`,
    "| loading the release | 0.50 s |  | 2 |",
    "| ranking, median | 3.0 ms |  | 2 |",
    "| ranking, 95th percentile | 9.0 ms |  | 2 |",
    "",
    "1. `npm run eval -- run differential-coded`",
    "2. `npm run bench -- --strict`",
  ]);
});

test("holds no figure where nothing was measured", () => {
  expect(figuresTable("# Results\n").trim().split("\n")).toEqual(HEAD);
});
