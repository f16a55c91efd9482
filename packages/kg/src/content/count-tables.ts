import { Work } from "@cdss/domain";
import { ENTRY_KINDS, type EntryKind, type KnowledgeCounts, type ProvenanceCount } from "./count-knowledge.ts";
import { NAME_KINDS, type NameKind } from "./count-names.ts";
import type { WorkCount } from "./count-works.ts";
import { FACT_KINDS, type FactKind } from "./fact.ts";

/** A table of counts: words in the first column, figures in the others. */
export interface CountTable {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Works that a table of the most cited ones lists. */
const MOST_CITED = 15;

/** Bounds of the classes of works by the number of their citations. */
const CITATION_CLASSES = [
  { name: "none", from: 0, to: 0 },
  { name: "1", from: 1, to: 1 },
  { name: "2 to 9", from: 2, to: 9 },
  { name: "10 to 99", from: 10, to: 99 },
  { name: "100 and more", from: 100, to: Number.POSITIVE_INFINITY },
];

const number = (value: number): string => value.toLocaleString("en-US");

/** A count with its share in percent; the count alone where there is nothing to have a share of. */
function share(part: number, whole: number): string {
  return whole === 0 ? number(part) : `${number(part)} (${((100 * part) / whole).toFixed(1)} %)`;
}

const citations = ({ facts, entries }: WorkCount): number => facts + entries;

const sum = (works: readonly WorkCount[], figure: (work: WorkCount) => number): string =>
  number(works.reduce((total, work) => total + figure(work), 0));

function entryTable({ entries }: KnowledgeCounts): CountTable {
  const kinds = Object.keys(ENTRY_KINDS) as EntryKind[];
  return {
    title: "Entries",
    head: ["entries", "count"],
    rows: kinds.map((kind) => [ENTRY_KINDS[kind], number(entries[kind])]),
  };
}

function factTable({ facts, total }: KnowledgeCounts): CountTable {
  const row = (name: string, count: ProvenanceCount): string[] => [
    name,
    number(count.facts),
    ...[count.own, count.inherited, count.without, count.stated, count.bySection].map((part) =>
      share(part, count.facts),
    ),
  ];
  const kinds = Object.keys(FACT_KINDS) as FactKind[];
  return {
    title: "Facts and what they rest on",
    head: [
      "facts",
      "count",
      "a work of their own",
      "the works of the entry",
      "no work",
      "place stated",
      "place by section",
    ],
    rows: [...kinds.map((kind) => row(FACT_KINDS[kind], facts[kind])), row("all", total)],
  };
}

function nameTable({ names }: KnowledgeCounts): CountTable {
  const kinds = Object.keys(NAME_KINDS) as NameKind[];
  const total = (language: "en" | "zh"): string =>
    number(kinds.reduce((count, kind) => count + names[kind][language], 0));
  return {
    title: "Names and words",
    head: ["names and words", "English", "Chinese"],
    rows: [
      ...kinds.map((kind) => [NAME_KINDS[kind], number(names[kind].en), number(names[kind].zh)]),
      ["all", total("en"), total("zh")],
    ],
  };
}

function workTables({ works }: KnowledgeCounts): CountTable[] {
  const figures = (some: readonly WorkCount[]): string[] => [
    number(some.length),
    sum(some, ({ facts }) => facts),
    sum(some, ({ entries }) => entries),
  ];
  const head = ["count", "citations by facts", "citations by entries"];
  return [
    {
      title: "Works by type",
      head: ["works", ...head],
      rows: [
        ...Work.shape.kind.options.map((kind) => [kind, ...figures(works.filter((work) => work.kind === kind))]),
        ["all", ...figures(works)],
      ],
    },
    {
      title: "Works by the number of facts and entries that cite them",
      head: ["cited", ...head],
      rows: CITATION_CLASSES.map(({ name, from, to }) => [
        name,
        ...figures(works.filter((work) => citations(work) >= from && citations(work) <= to)),
      ]),
    },
    {
      title: "Works cited most",
      head: ["work", "facts", "entries"],
      rows: works
        .filter((work) => citations(work) > 0)
        .slice(0, MOST_CITED)
        .map(({ id, kind, facts, entries }) => [`${id} (${kind})`, number(facts), number(entries)]),
    },
  ];
}

/** The counts as tables, for a terminal and for a page. */
export function countTables(counts: KnowledgeCounts): CountTable[] {
  return [entryTable(counts), factTable(counts), nameTable(counts), ...workTables(counts)];
}
