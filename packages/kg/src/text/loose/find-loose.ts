import type { MatchedConcept, Mention } from "../match/mention.ts";
import type { Tokens } from "../tokenize/tokenize.ts";
import type { LooseIndex, LooseName } from "./loose-index.ts";
import { clausesOf, type Unit } from "./units.ts";

/** Units that may stand between those of a name, by how much the name says: Chinese ones are often single characters. */
function gapAllowed({ isHan, meanings: { length } }: LooseName): number {
  if (!isHan) return Math.min(4, length + 1);
  return length === 2 ? 1 : Math.min(3, length - 1);
}

/** The shortest run of units that holds every content word of a name around `at`; null where a denial or too many other words stand between. */
function placeOf(clause: readonly Unit[], at: number, name: LooseName): { from: number; to: number } | null {
  const reach = name.meanings.length + gapAllowed(name);
  let best: { from: number; to: number } | null = null;
  for (let from = Math.max(0, at - reach + 1); from <= at; from++) {
    const wanted = new Set(name.meanings);
    let joins = 0;
    let others = 0;
    for (let to = from; to < clause.length; to++) {
      const unit = clause[to];
      if (unit === undefined || unit.role === "denial") break;
      if (unit.role === "join") {
        joins++;
        continue;
      }
      if (!wanted.delete(unit.meaning)) others++;
      else if (to === from && wanted.size === name.meanings.length) break;
      // Across "and" only one word may be added: "red and bulging drum", not "ear discharge and throat pain".
      if (others > (joins > 0 ? 1 : gapAllowed(name))) break;
      if (wanted.size === 0) {
        if (to >= at && (best === null || to - from < best.to - best.from)) best = { from, to: to + 1 };
        break;
      }
    }
  }
  return best;
}

/**
 * Chinese units stand in the order of the name; only where all are words and not single characters may one part be moved in front: 皮疹瘙痒 and
 * 瘙痒性皮疹. Two single characters say nothing unless they touch.
 */
function isChinesePlace(
  clause: readonly Unit[],
  place: { from: number; to: number },
  { meanings }: LooseName,
): boolean {
  const units = meanings.flatMap((meaning) => {
    const at = clause.findIndex((unit, index) => index >= place.from && unit.meaning === meaning);
    const unit = clause[at];
    return unit === undefined ? [] : [{ at, isWord: unit.to - unit.from > 1 }];
  });
  const words = units.filter(({ isWord }) => isWord).length;
  if (units.length === 2 && words === 0 && place.to - place.from > 2) return false;
  let descents = 0;
  for (let next = 1; next < units.length; next++) if ((units[next]?.at ?? 0) < (units[next - 1]?.at ?? 0)) descents++;
  return descents === 0 || (descents === 1 && words === units.length);
}

/**
 * Names whose content words stand together in one clause in any order, with few other words between. Of names of which one holds all words of the
 * other the fuller one stays; a place that an exact name covers is left to it.
 */
export function findLoose(
  tokens: Tokens,
  index: LooseIndex,
  conceptOf: (id: MatchedConcept["id"]) => MatchedConcept | undefined,
  exact: readonly Mention[],
): Mention[] {
  const found: { readonly name: LooseName; readonly from: number; readonly to: number }[] = [];
  for (const clause of clausesOf(tokens)) {
    const said = new Set(clause.map(({ meaning }) => meaning));
    for (const [at, unit] of clause.entries()) {
      if (unit.role !== "content") continue;
      for (const name of index.under(unit.meaning)) {
        if (!name.meanings.every((meaning) => said.has(meaning))) continue;
        const place = placeOf(clause, at, name);
        if (place === null || (name.isHan && !isChinesePlace(clause, place, name))) continue;
        const [first, last] = [clause[place.from], clause[place.to - 1]];
        if (first !== undefined && last !== undefined) found.push({ name, from: first.from, to: last.to });
      }
    }
  }
  const isWithin = (name: LooseName, other: LooseName): boolean =>
    name.meanings.length < other.meanings.length && name.meanings.every((meaning) => other.meanings.includes(meaning));
  const mentions: Mention[] = [];
  for (const { name, from, to } of found) {
    if (exact.some((mention) => mention.from <= from && mention.to >= to)) continue;
    if (found.some((other) => other.from < to && from < other.to && isWithin(name, other.name))) continue;
    const concept = conceptOf(name.concept);
    if (
      concept === undefined ||
      mentions.some((mention) => mention.from === from && mention.concepts[0]?.id === concept.id)
    )
      continue;
    mentions.push({ concepts: [concept], from, to, anchor: from, scope: name.scope, absent: false });
  }
  return mentions;
}
