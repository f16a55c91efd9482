import type { Drug, InteractionException, InteractionRule, Work } from "@cdss/domain";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

interface Cited {
  readonly sources: readonly string[];
}

const citations = ({ sources }: Cited): [Field, string][] => sources.map((key, index) => [["sources", index], key]);

function drugCitations(drug: Drug): [Field, string][] {
  const warnings = (["contraindications", "cautions"] as const).flatMap((list) =>
    drug[list].flatMap(({ source }, index): [Field, string][] =>
      source === undefined ? [] : [[[list, index, "source"], source]],
    ),
  );
  return [...citations(drug), ...warnings];
}

/** Places stated for works that the fact does not cite. */
function* checkLocators(entries: readonly PackEntry<InteractionRule | InteractionException>[]): Generator<PackIssue> {
  for (const entry of entries)
    for (const work of Object.keys(entry.value.locators ?? {}))
      if (!entry.value.sources.includes(work)) {
        const fix = "cite the work under sources, or remove the place";
        yield issueAt(entry, ["locators", work], {
          kind: "source",
          message: `states a place in ${work}, which it does not cite`,
          fix,
        });
      }
}

/** Citations of works that no list of sources holds, places in works that are not cited, and drugs that cite no label. `broken` holds ids of works that are not right. */
export function* checkSources(
  packs: {
    readonly drugs: readonly PackEntry<Drug>[];
    readonly rules: readonly PackEntry<InteractionRule>[];
    readonly exceptions: readonly PackEntry<InteractionException>[];
    readonly works: readonly PackEntry<Work>[];
  },
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const works = new Map(packs.works.map(({ value }) => [value.id, value]));
  const cited = [
    ...packs.drugs.map((entry) => ({ entry, list: drugCitations(entry.value) })),
    ...[...packs.rules, ...packs.exceptions].map((entry) => ({ entry, list: citations(entry.value) })),
  ];
  for (const { entry, list } of cited)
    for (const [field, key] of list)
      if (!works.has(key) && !broken.has(key)) {
        const fix = "correct the id, or add the work to a sources file";
        yield issueAt(entry, field, { kind: "source", message: `no work has the id ${key}`, fix });
      }
  yield* checkLocators([...packs.rules, ...packs.exceptions]);
  for (const entry of packs.drugs) {
    const kinds = entry.value.sources.map((key) => works.get(key)?.kind);
    // An unknown work may be the label.
    if (!kinds.includes("label") && !kinds.includes(undefined)) {
      const message = "no label among the sources";
      const cite = "cite the label that the facts were checked against";
      // Some medicines in use (an old antiparasitic, a herb) have no labelling anywhere that could be cited.
      yield issueAt(entry, ["sources"], { level: "warning", kind: "source", message, fix: cite });
    }
  }
}
