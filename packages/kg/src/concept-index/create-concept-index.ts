import { type ConceptIndex, type Curie, curie, type NamedConcept } from "@cdss/domain";
import { Hierarchy } from "../hierarchy/hierarchy.ts";
import type { Release } from "../release/load.ts";
import { createTextMatcher } from "../text/match/create-text-matcher.ts";
import { classNames, classRelations, drugNames, testNames } from "./drug-classes.ts";

/** Each step down the hierarchy weighs this much of the step above; one step up weighs `GENERAL`. A passage on the special speaks of what was asked, one on the general less. */
const SPECIAL = 0.6;
const GENERAL = 0.3;
/** Neighbours of a very general concept are cut: the nearest stay. A query of thousands of concepts says nothing. */
const MOST_NEIGHBOURS = 40;

/**
 * The concept index of a release: every name of its findings, conditions, drugs, classes of drugs and tests in both languages, and the
 * neighbourhood of each concept: in its hierarchy, or between a drug and its classes. Builds a matcher of its own, about a second.
 */
export function createConceptIndex(release: Release): ConceptIndex {
  const { concepts } = release;
  const hierarchy = new Hierarchy(concepts);
  const matcher = createTextMatcher([...release.names, ...drugNames(release.medication)]);
  // Apart, for a longer name would hide them: "antibiotic is given" is read as the finding of antibiotics taken lately.
  const classMatcher = createTextMatcher([...classNames(release.medication), ...testNames(release.medication)]);
  const { classesOf, membersOf } = classRelations(release.medication);
  const idOf = (ordinal: number): Curie => curie(concepts.list[ordinal]?.id ?? "");

  const read = (text: string): NamedConcept[] =>
    [...matcher.names(text), ...classMatcher.names(text)]
      .flatMap(({ concepts: named, start, end }) => named.map(({ id }) => ({ id, start, end })))
      .sort((one, other) => one.start - other.start);

  function related(concept: Curie): ReadonlyMap<Curie, number> {
    const nearness = new Map([[concept, 1]]);
    const ordinal = concepts.ordinal.get(concept);
    if (ordinal === undefined) {
      for (const member of (membersOf.get(concept) ?? []).slice(0, MOST_NEIGHBOURS)) nearness.set(member, SPECIAL);
      return nearness;
    }
    const add = (id: Curie, weight: number): void => {
      if ((nearness.get(id) ?? 0) < weight) nearness.set(id, weight);
    };
    add(idOf(ordinal), 1);
    for (const { id } of concepts.list[ordinal]?.equivalents ?? []) add(curie(id), 1);
    for (const parent of hierarchy.parents[ordinal] ?? []) add(idOf(parent), GENERAL);
    let level = hierarchy.children[ordinal] ?? [];
    for (let weight = SPECIAL; level.length > 0 && nearness.size < MOST_NEIGHBOURS; weight *= SPECIAL) {
      for (const child of level.slice(0, MOST_NEIGHBOURS - nearness.size)) add(idOf(child), weight);
      level = level.flatMap((child) => hierarchy.children[child] ?? []);
    }
    return nearness;
  }

  function general(concept: Curie): ReadonlySet<Curie> {
    const ordinal = concepts.ordinal.get(concept);
    if (ordinal === undefined) return new Set([concept, ...(classesOf.get(concept) ?? [])]);
    const same = (concepts.list[ordinal]?.equivalents ?? []).map(({ id }) => curie(id));
    return new Set([concept, ...same, ...[...hierarchy.ancestors(ordinal)].map(idOf)]);
  }

  return { release: release.info.id, read, related, general };
}
