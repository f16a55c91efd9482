import type { Release } from "@cdss/kg";
import type { NameLinker } from "../../gold/name-linker.ts";
import type { RankedLine } from "../differential/ranking.ts";

/** What a name or a diagnosis means: concepts, and how it is written. */
export interface Meaning {
  readonly ids: Iterable<string>;
  readonly forms: Iterable<string>;
}

/** Positions of the lines of an answer that mean the same. */
export type LineIndex = (meaning: Meaning) => ReadonlySet<number>;

/**
 * Index the lines of an answer by what they mean. A line with an id that the release knows is that disease; any other
 * one, such as that of a program which gives names only, is what its name links to, and also equals whatever is
 * written like it.
 */
export function indexLines(
  lines: readonly RankedLine[],
  { concepts }: Pick<Release, "concepts">,
  linker: NameLinker,
): LineIndex {
  const byId = new Map<string, number[]>();
  const byForm = new Map<string, number[]>();
  const add = (index: Map<string, number[]>, key: string, at: number): void => {
    const held = index.get(key);
    if (held === undefined) index.set(key, [at]);
    else held.push(at);
  };
  for (const [at, { ids, name }] of lines.entries()) {
    const known = ids.map((id) => concepts.list[concepts.ordinal.get(id) ?? -1]?.id);
    for (const [place, id] of ids.entries()) add(byId, known[place] ?? id, at);
    if (name === undefined || known.some((id) => id !== undefined)) continue;
    const link = linker.link(name);
    for (const id of link.ids) add(byId, id, at);
    for (const form of link.forms) add(byForm, form, at);
  }
  return ({ ids, forms }) => {
    const found = new Set<number>();
    for (const id of ids) for (const at of byId.get(id) ?? []) found.add(at);
    for (const form of forms) for (const at of byForm.get(form) ?? []) found.add(at);
    return found;
  };
}
