import type {
  BenchRecord,
  DifferentialCodedRecord,
  ExtractionRecord,
  RunContext,
  RunRecord,
} from "../records/run-record.ts";
import { formatMeasure } from "./describe-bench.ts";
import { decimalsOf, formatInterval, formatP, formatValue } from "./format-number.ts";

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |\n`;
  return line(head) + line(head.map((_, at) => (at === 0 ? "---" : "---:"))) + rows.map(line).join("");
}

/** What repeats a run, in two lines. */
function provenance({ command, date, commit, dirty, release, machine, seconds }: RunContext): string {
  const state = dirty === true ? ", with uncommitted changes" : "";
  const source = commit === null ? "no commit" : `commit \`${commit.slice(0, 10)}\`${state}`;
  return (
    `\`${command}\`\n\n` +
    `${date.slice(0, 10)}, ${source}, release \`${release.id.slice(0, 19)}\` (HPO ${release.hpoVersion}, annotations ` +
    `${release.annotationVersion}), ${machine.cores} cores (${machine.cpu}), Node ${machine.node}, ${seconds.toFixed(0)} s.\n`
  );
}

type Scored = Pick<DifferentialCodedRecord["systems"][number], "n" | "metrics" | "ci95" | "ci95Clustered">;

function scoredRows(system: string, cases: string, { metrics, ci95, ci95Clustered }: Scored): string[][] {
  return Object.entries(metrics).map(([name, value]) => {
    const decimals = decimalsOf(name);
    return [
      system,
      cases,
      name,
      formatValue(value, decimals),
      formatInterval(ci95[name] ?? [null, null], decimals),
      formatInterval(ci95Clustered[name] ?? [null, null], decimals),
    ];
  });
}

function differentialSection(record: DifferentialCodedRecord): string {
  const { systems, comparisons, skipped, clusters, leavePublicationOut, data, seed } = record;
  const title = leavePublicationOut
    ? "Diagnosis from coded findings, publications of the case hidden"
    : "Diagnosis from coded findings";
  const [first] = systems;
  const n = first?.n ?? 0;
  const unknown = first?.unknownGold ?? 0;
  const hidden = leavePublicationOut
    ? "Annotations that cite a publication of the case are left out while that case is ranked, so that the case cannot " +
      "be found by its own description. "
    : "Many of the annotations were taken from the same publications as the cases, so that the ranking may " +
      "recognise the report instead of the disease: the run with publications hidden is closer to a new patient. ";
  return (
    `## ${title}\n\n${provenance(record)}\n` +
    `${n} cases of \`${data.name}\` (sha256 \`${data.sha256.slice(0, 12)}\`), ${clusters} clusters (genes or diseases), ` +
    `${skipped} skipped without a diagnosis, seed ${seed}. ${hidden}` +
    `The release does not hold the diagnosis of ${unknown} cases (${formatValue(unknown / Math.max(n, 1))} of all): under ` +
    `"all" they count as failures in every metric, under "known" they are left out.\n\n` +
    markdownTable(
      ["system", "cases", "metric", "value", "95 % interval", "95 % by cluster"],
      systems.flatMap((system) => [
        ...scoredRows(system.system, `all ${system.n}`, system),
        ...scoredRows(system.system, `known ${system.knownOnly.n}`, system.knownOnly),
      ]),
    ) +
    comparisons
      .map(
        ({ first: one, second, metrics }) =>
          `\n${one} less ${second}, paired over the same cases (permutation test; cases taken as independent):\n\n${markdownTable(
            ["metric", "difference", "95 % interval", "95 % by cluster", "p"],
            Object.entries(metrics).map(([name, { difference, ci95, ci95Clustered, p }]) => [
              name,
              formatValue(difference),
              formatInterval(ci95),
              formatInterval(ci95Clustered),
              formatP(p),
            ]),
          )}`,
      )
      .join("")
  );
}

function extractionSection(record: ExtractionRecord): string {
  const { data, groups, seed } = record;
  return (
    `## Findings from text\n\n${provenance(record)}\n` +
    `Labelled notes of \`${data.name}\` (sha256 \`${data.sha256.slice(0, 12)}\`), all invented; seed ${seed}, intervals by ` +
    "bootstrap over notes. A match has the labelled concept (or one that the label calls equally right), the same status " +
    "and the same person. `close…` also counts a parent or child of the concept on the same words; `span…` scores the " +
    "words alone. Absent findings of normal values are not labelled and never wrong.\n\n" +
    markdownTable(
      ["language", "notes", "labels", "metric", "value", "95 % interval"],
      groups.flatMap(({ language, n, labels, metrics, ci95 }) =>
        Object.entries(metrics).map(([name, value]) => [
          language,
          String(n),
          String(labels),
          name,
          formatValue(value),
          formatInterval(ci95[name] ?? [null, null]),
        ]),
      ),
    )
  );
}

function benchSection(record: BenchRecord): string {
  return (
    `## Speed and memory\n\n${provenance(record)}\n` +
    `Ranking: ${record.data.cases} cases (${record.data.name}), one after the other on one thread after warm-up, 20 lines ` +
    "asked for. Load and memory: medians of 5 fresh processes that run the TypeScript sources through a loader, which " +
    `memory includes. Times are wall-clock, at a load of ${record.load.toFixed(1)} on ${record.machine.cores} cores: above the number ` +
    "of cores other work lengthens them.\n\n" +
    markdownTable(
      ["measure", "value", "goal", "met"],
      record.rows.map(({ name, value, unit, goal, met }) => [
        name,
        `${formatMeasure(value)} ${unit}`,
        goal === null ? "–" : `${goal} ${unit}`,
        met === null ? "–" : met ? "yes" : "no",
      ]),
    )
  );
}

function section(record: RunRecord): string {
  switch (record.task) {
    case "differential-coded":
      return differentialSection(record);
    case "extraction":
      return extractionSection(record);
    case "bench":
      return benchSection(record);
  }
}

const HEAD = `# Results

Written by \`npm run eval -- results\` from the records of the runs named below; do not edit. Fractions are 0 to 1. Intervals
are 95 % percentile bootstrap intervals over 2,000 seeded resamples. \`topN\`: share of cases with the diagnosis among the first
N lines; \`mrr\`: mean of 1/rank; \`medianRank\`: a dash where half of the cases or more have no rank. Lines of equal score share
their mean rank.

Two things to keep in mind. The coded cases are development cases: model and constants of the engine were chosen on parts of
them (docs/differential.md), so its figures, and its lead over the baseline, are partly in-sample; the baseline has nothing to
choose. And they are published reports of rare disease, mostly from the literature that the annotations cite: they say how well
the ranking finds a disease that somebody described in full, and nothing about patients of a clinic.
`;

/** The page of results from the records of runs, in the order given. */
export function resultsPage(records: readonly RunRecord[]): string {
  return [HEAD, ...records.map(section)].join("\n");
}
