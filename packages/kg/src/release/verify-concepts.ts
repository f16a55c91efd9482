import type { Issue } from "@cdss/domain";
import type { StoredConcept } from "./content.ts";
import type { Release } from "./load.ts";

const FIX = "build the release again with `cdss knowledge build`";

/**
 * Terms that lie on a cycle or below one: what remains when every term whose parents are all settled is taken away
 * (Kahn 1962, doi:10.1145/368996.369025).
 */
export function cyclicTerms(concepts: readonly StoredConcept[]): string[] {
  const children = new Map<string, string[]>();
  const open = new Map<string, number>();
  for (const { id, parents = [] } of concepts) {
    open.set(id, parents.length);
    for (const parent of parents) children.set(parent, [...(children.get(parent) ?? []), id]);
  }
  const settled = concepts.filter((concept) => open.get(concept.id) === 0).map((concept) => concept.id);
  for (let next = settled.pop(); next !== undefined; next = settled.pop()) {
    open.delete(next);
    for (const child of children.get(next) ?? []) {
      const left = (open.get(child) ?? 0) - 1;
      open.set(child, left);
      if (left === 0) settled.push(child);
    }
  }
  return [...open.keys()];
}

/** Hierarchy, labels, aliases and joins of a release. Returns what is wrong, each with the line of its concept. */
export function verifyConcepts({ concepts, names }: Release): Issue[] {
  const issues: Issue[] = [];
  const report = (index: number, message: string): void => {
    issues.push({ path: `concepts.jsonl:${index + 1}`, message, fix: FIX });
  };
  const known = new Map(concepts.list.map((concept, index) => [concept.id, { concept, index }]));
  for (const id of cyclicTerms(concepts.list))
    report(known.get(id)?.index ?? 0, `${id} lies on or below an is_a cycle`);

  const labels = new Map<string, string[]>();
  for (const name of names) {
    if (name.scope !== "label") continue;
    const key = `${name.concept} ${name.language}`;
    labels.set(key, [...(labels.get(key) ?? []), name.text]);
  }
  const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();
  const owner = new Map<string, string>();
  for (const [index, concept] of concepts.list.entries()) {
    const english = labels.get(`${concept.id} en`) ?? [];
    if (english.length !== 1 || english[0] !== oneLine(concept.label))
      report(index, `${concept.id} has no single English label in names.tsv, equal to its own`);
    const chinese = labels.get(`${concept.id} zh`) ?? [];
    if (chinese.length > 1 || (chinese[0] ?? "") !== oneLine(concept.zh ?? ""))
      report(index, `the Chinese label of ${concept.id} in names.tsv is not its own`);
    for (const parent of concept.parents ?? [])
      if (concept.kind !== "phenotype" || known.get(parent)?.concept.kind !== "phenotype")
        report(index, `${concept.id} has a parent that is no phenotype: ${parent}`);
    for (const alias of concept.aliases ?? []) {
      const other = known.has(alias) ? alias : owner.get(alias);
      if (other !== undefined) report(index, `alias ${alias} of ${concept.id} belongs to ${other}`);
      owner.set(alias, concept.id);
    }
    for (const { id, by } of concept.equivalents ?? []) {
      const other = known.get(id)?.concept;
      if (other === undefined || other.kind !== "condition" || concept.kind !== "condition" || id === concept.id)
        report(index, `${concept.id} is joined with ${id}, which is no other condition`);
      else if (!other.equivalents?.some((back) => back.id === concept.id && back.by === by))
        report(index, `${concept.id} is joined with ${id}, but ${id} not with ${concept.id}`);
    }
  }
  return issues;
}
