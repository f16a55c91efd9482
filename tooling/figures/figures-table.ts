/** A figure of the README: where it stands in docs/results.md, and what it is called for a reader. */
interface Figure {
  /** Heading of the section. */
  readonly section: string;
  /** Heads of the first and the wanted column, and the first cell of the row. */
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly label: string;
}

const HIDDEN = "Diagnosis from coded findings, publications of the case hidden";
const CODED = "Diagnosis from coded findings";
const SPEED = "Speed and memory";

const metric = (section: string, column: string, row: string, label: string): Figure => ({
  section,
  table: "metric",
  column,
  row,
  label,
});
const speed = (row: string, label: string): Figure => ({
  section: SPEED,
  table: "measure",
  column: "value",
  row,
  label,
});
const notes = (table: string, row: string, label: string): Figure => ({
  section: "Findings from text",
  table,
  column: "engine",
  row,
  label,
});

const FIGURES: readonly Figure[] = [
  metric(HIDDEN, "engine", "top1", "diagnosis first"),
  metric(HIDDEN, "resnik", "top1", "diagnosis first, Resnik baseline"),
  metric(HIDDEN, "engine", "top10", "diagnosis among the first ten"),
  metric(CODED, "engine", "top1", "diagnosis first, publications not hidden"),
  metric(CODED, "resnik", "top1", "diagnosis first, publications not hidden, Resnik baseline"),
  metric(CODED, "engine", "top10", "diagnosis among the first ten, publications not hidden"),
  metric(
    "Diagnosis from vignettes, Semigran 2015",
    "engine",
    "top10",
    "everyday vignettes, diagnosis among the first ten",
  ),
  metric(
    "Diagnosis from vignettes, Semigran 2015",
    "engine",
    "unknown",
    "everyday vignettes, diagnosis unknown to the release",
  ),
  notes("language", "en", "findings in English notes, F1"),
  notes("language", "zh", "findings in Chinese notes, F1"),
  notes("part", "held-out", "findings in notes that nobody tuned on, F1"),
  metric("Drug interactions, CRESCENDDI", "engine", "recallKnown", "interacting pairs of known drugs, reported"),
  metric("Drug interactions, CRESCENDDI", "engine", "specificityKnown", "control pairs of known drugs, not reported"),
  metric("Drug interactions, CRESCENDDI", "engine", "unknown", "drugs of that set that the packs do not know"),
  metric(
    "Retrieval, BioASQ 7 to 10",
    "engine",
    "ndcg10",
    "passages for a question, words, concepts and meaning fused, nDCG@10",
  ),
  metric("Retrieval, BioASQ 7 to 10", "bm25", "ndcg10", "passages for a question, BM25 alone, nDCG@10"),
  metric(
    "Citations held against corrupted statements",
    "engine",
    "caught",
    "near copies of a passage with one fact changed, refused",
  ),
  metric(
    "Citations held against corrupted statements",
    "engine",
    "kept",
    "near copies of a passage that keep its facts, let stand",
  ),
  metric("Similar chest X-rays, PneumoniaMNIST", "hog", "auc", "pneumonia by similar images, AUC"),
  speed("release load", "loading the release"),
  speed("resident memory, ready", "memory, ready"),
  speed("differential p50", "ranking, median"),
  speed("differential p95", "ranking, 95th percentile"),
];

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a section, in order. */
function tablesOf(text: string): Table[] {
  return [...text.matchAll(/(?:^\|.*\n)+/gm)].map(([table]) => {
    const [head = "", _rule, ...rows] = table.trim().split("\n");
    return { head: cellsOf(head), rows: rows.map(cellsOf) };
  });
}

/** The command of a system: `- engine: \`npm run …\``, or the only one of the section. */
function commandOf(text: string, system: string): string | undefined {
  const lines = [...text.matchAll(/^(?:- ([^:\n]+): )?`(npm run [^`]+)`/gm)];
  return (lines.find(([, name]) => name === system) ?? lines.find(([, name]) => name === undefined))?.[2];
}

/**
 * The figures for the README, out of docs/results.md and of nothing else: a table, and below it the numbered commands that
 * measured them. A figure that the page does not hold is left out.
 */
export function figuresTable(results: string): string {
  const sections = results.split(/^## /m);
  const commands: string[] = [];
  const lines = FIGURES.flatMap(({ section: heading, table, column, row: wanted, label }) => {
    const text = sections.find((part) => part.startsWith(`${heading} (`) || part.startsWith(`${heading}\n`)) ?? "";
    const found = tablesOf(text).find(({ head }) => head[0] === table);
    const cell = found?.rows.find(([first]) => first === wanted)?.[found.head.indexOf(column)];
    const command = commandOf(text, column);
    if (cell === undefined || command === undefined) return [];
    if (!commands.includes(command)) commands.push(command);
    const [, value = cell, interval = ""] = /^(.+?) \((.+)\)$/.exec(cell) ?? [];
    return [`| ${label} | ${value} | ${interval} | ${commands.indexOf(command) + 1} |`];
  });
  const head = ["| figure | value | 95 % interval | run |", "| --- | ---: | ---: | ---: |", ...lines];
  return [...head, "", ...commands.map((command, at) => `${at + 1}. \`${command}\``)].join("\n");
}
