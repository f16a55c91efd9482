/** A figure of the README: where it stands in docs/results.md, and what it is called for a reader. */
interface Figure {
  /** Heading of the section. */
  readonly section: string;
  /** Leading cells of the row, in order; empty ones are any. `known` stands for `known 1543`: counts change with the data. */
  readonly row: readonly string[];
  readonly label: string;
}

const CODED = "Diagnosis from coded findings";
const HIDDEN = `${CODED}, publications of the case hidden`;
const TEXT = "Findings from text";
const SPEED = "Speed and memory";

const coded = (metric: string, label: string, section: string): Figure[] => [
  { section, row: ["engine", "all", metric], label },
  { section, row: ["engine", "known", metric], label },
  { section, row: ["resnik", "known", metric], label: `${label}, Resnik baseline` },
];

const FIGURES: readonly Figure[] = [
  ...coded("top1", "diagnosis first", HIDDEN),
  ...coded("top10", "diagnosis among the first ten", HIDDEN),
  ...coded("top1", "diagnosis first, publications not hidden", CODED),
  ...coded("top10", "diagnosis among the first ten, publications not hidden", CODED),
  { section: TEXT, row: ["en", "", "", "f1"], label: "findings in English notes, F1" },
  { section: TEXT, row: ["zh", "", "", "f1"], label: "findings in Chinese notes, F1" },
  { section: SPEED, row: ["release load"], label: "loading the release" },
  { section: SPEED, row: ["resident memory, ready"], label: "memory, ready" },
  { section: SPEED, row: ["differential p50"], label: "ranking, median" },
  { section: SPEED, row: ["differential p95"], label: "ranking, 95th percentile" },
];

/** Columns of docs/results.md that hold a figure and its interval. */
const VALUE = "value";
const INTERVAL = "95 % interval";

interface Section {
  readonly command: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const cellsOf = (line: string): string[] =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The first table of a section, and the command that its first code span names. */
function readSection(page: string, heading: string): Section | null {
  const text = page.split(/^## /m).find((part) => part.startsWith(`${heading}\n`));
  const command = /^`(npm run [^`]+)`$/m.exec(text ?? "")?.[1];
  const table = /(?:^\|.*\n)+/m
    .exec(text ?? "")?.[0]
    .trim()
    .split("\n");
  if (command === undefined || table === undefined) return null;
  const [head = "", _rule, ...rows] = table;
  return { command, head: cellsOf(head), rows: rows.map(cellsOf) };
}

const meets = (cell: string | undefined, wanted: string): boolean =>
  wanted === "" || cell === wanted || cell?.startsWith(`${wanted} `) === true;

/** What a cell such as `known 1543` says of the cases that were counted. */
function casesOf(cell: string | undefined): string {
  const [, kind, count] = /^(all|known) (\d+)$/.exec(cell ?? "") ?? [];
  if (kind === undefined) return "";
  return kind === "all" ? ` (all ${count} cases)` : ` (${count} cases whose disease the release holds)`;
}

/**
 * The figures for the README, out of docs/results.md and of nothing else: a table, and below it the numbered commands that
 * measured them. A figure that the page does not hold is left out.
 */
export function figuresTable(results: string): string {
  const commands: string[] = [];
  const lines = FIGURES.flatMap(({ section: heading, row: wanted, label }) => {
    const section = readSection(results, heading);
    const row = section?.rows.find((cells) => wanted.every((cell, at) => meets(cells[at], cell)));
    if (section === null || row === undefined) return [];
    if (!commands.includes(section.command)) commands.push(section.command);
    const value = row[section.head.indexOf(VALUE)] ?? "";
    const interval = row[section.head.indexOf(INTERVAL)] ?? "";
    const run = commands.indexOf(section.command) + 1;
    return [`| ${label}${casesOf(row[1])} | ${value} | ${interval} | ${run} |`];
  });
  const table = ["| figure | value | 95 % interval | run |", "| --- | ---: | ---: | ---: |", ...lines];
  return [...table, "", ...commands.map((command, at) => `${at + 1}. \`${command}\``)].join("\n");
}
