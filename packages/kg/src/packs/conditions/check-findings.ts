import { type FindingTerm, isHpoTerm, isPackCurie } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import type { Field, PackEntry } from "../pack-entry.ts";
import { issueAt, type PackIssue } from "../pack-issue.ts";
import { type FindingNames, normalisedName } from "./finding-names.ts";

/** Names of a term with their fields: the preferred ones, synonyms, and words of patients. */
function namesOf({ names, synonyms, everyday }: FindingTerm): { text: string; field: Field; isEveryday: boolean }[] {
  const all: { text: string; field: Field; isEveryday: boolean }[] = [];
  for (const language of ["en", "zh"] as const) {
    all.push({ text: names[language], field: ["names", language], isEveryday: false });
    for (const [index, text] of synonyms[language].entries())
      all.push({ text, field: ["synonyms", language, index], isEveryday: false });
    for (const [index, text] of everyday[language].entries())
      all.push({ text, field: ["everyday", language, index], isEveryday: true });
  }
  return all;
}

/** Issues of a finding that is named but that neither HPO nor the packs hold. */
export function* checkFindingName(
  entry: PackEntry<unknown>,
  field: Field,
  name: string,
  names: FindingNames,
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  if (names.idOf(name) !== undefined || broken.has(name)) return;
  const near = names.near(name, 3);
  const fix =
    near.length === 0
      ? "add it to a file of findings/"
      : `write ${near.join(" or ")}, or add it to a file of findings/`;
  yield issueAt(entry, field, { kind: "finding", message: `no finding has the name ${name}`, fix });
}

/**
 * Findings of the packs: each parent is known, a finding has one and a context none, and no name belongs to two findings. A word of
 * patients that is a name elsewhere is a warning: the name wins when a release is built.
 */
export function* checkFindings(
  terms: readonly PackEntry<FindingTerm>[],
  names: FindingNames,
  lexicon: readonly LexiconEntry[],
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const holders = new Map<string, string>();
  for (const { text, concept, kind, scope, lay } of lexicon)
    if (kind === "phenotype" && isHpoTerm(concept) && !lay && (scope === "label" || scope === "exact"))
      holders.set(normalisedName(text), concept);
  for (const entry of terms) {
    const { kind, parents, children, id } = entry.value;
    for (const [index, parent] of parents.entries())
      yield* checkFindingName(entry, ["parents", index], parent, names, broken);
    for (const [index, child] of children.entries()) {
      yield* checkFindingName(entry, ["children", index], child, names, broken);
      if (isPackCurie(names.idOf(child) ?? "")) {
        const fix = "name this finding as a parent at the other one";
        yield issueAt(entry, ["children", index], {
          kind: "finding",
          message: `${child} is a finding of the packs`,
          fix,
        });
      }
    }
    if (kind === "finding" && parents.length === 0) {
      const fix = "name the more general finding that it is a form of";
      yield issueAt(entry, ["parents"], { kind: "finding", message: "has no parent", fix });
    }
    for (const { text, field, isEveryday } of namesOf(entry.value)) {
      const key = normalisedName(text);
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, id);
      else if (holder !== id) {
        const fix = isEveryday ? "leave it with that finding" : "use that finding, or give this one another name";
        yield issueAt(entry, field, {
          ...{
            level: isEveryday ? "warning" : "error",
            kind: "claim",
            message: `${text} is a name of ${holder} too`,
            fix,
          },
        });
      }
    }
  }
}
