import { CdssError, curie, type SearchHit, SearchOptions } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";
import type { Release } from "../../release/load.ts";
import { nameScore, searchTokens } from "../search-text.ts";
import { labelOf } from "./concept-of.ts";

/** Names by token, for concept search while a physician types. */
export class NameIndex {
  private readonly release: Release;
  private readonly first: Int32Array;
  private readonly tokens: readonly (readonly string[])[];
  private readonly byToken = new Map<string, number[]>();
  private readonly sortedTokens: readonly string[];

  constructor(release: Release) {
    this.release = release;
    this.first = new Int32Array(release.concepts.list.length + 1).fill(-1);
    release.names.forEach((name, index) => {
      const ordinal = release.concepts.ordinal.get(name.concept) ?? 0;
      if (this.first[ordinal] === -1) this.first[ordinal] = index;
    });
    this.tokens = release.names.map((name) => searchTokens(name.text));
    for (const [index, tokens] of this.tokens.entries())
      for (const token of new Set(tokens)) {
        const list = this.byToken.get(token);
        if (list === undefined) this.byToken.set(token, [index]);
        else list.push(index);
      }
    this.sortedTokens = [...this.byToken.keys()].sort();
  }

  /** Names of one concept; the release keeps them together. */
  namesOf(ordinal: number): LexiconEntry[] {
    const start = this.first[ordinal] ?? -1;
    const found: LexiconEntry[] = [];
    const id = this.release.concepts.list[ordinal]?.id;
    for (let i = start; i >= 0 && this.release.names[i]?.concept === id; i++) {
      const name = this.release.names[i];
      if (name !== undefined) found.push(name);
    }
    return found;
  }

  private prefixed(prefix: string): Set<number> {
    let low = 0;
    let high = this.sortedTokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sortedTokens[middle] ?? "") < prefix) low = middle + 1;
      else high = middle;
    }
    const found = new Set<number>();
    for (let i = low; this.sortedTokens[i]?.startsWith(prefix); i++)
      for (const name of this.byToken.get(this.sortedTokens[i] ?? "") ?? []) found.add(name);
    return found;
  }

  search(query: string, options: SearchOptions): SearchHit[] {
    const parsed = SearchOptions.safeParse(options);
    if (!parsed.success)
      throw new CdssError("INVALID_INPUT", "options.limit: must be 1 to 100; give a smaller list", {
        issues: [{ path: "options.limit", message: "must be 1 to 100", fix: "give a number from 1 to 100" }],
      });
    const wanted = searchTokens(query.slice(0, 200));
    if (wanted.length === 0) return [];
    let candidates = this.prefixed(wanted.at(-1) ?? "");
    for (const token of wanted.slice(0, -1)) {
      const holding = new Set(this.byToken.get(token) ?? []);
      candidates = new Set([...candidates].filter((index) => holding.has(index)));
    }
    const best = new Map<string, SearchHit>();
    for (const index of candidates) {
      const name = this.release.names[index];
      const concept =
        name === undefined
          ? undefined
          : this.release.concepts.list[this.release.concepts.ordinal.get(name.concept) ?? -1];
      if (name === undefined || concept === undefined) continue;
      if (parsed.data.kind !== undefined && concept.kind !== parsed.data.kind) continue;
      const score = nameScore(wanted, {
        text: name.text,
        tokens: this.tokens[index] ?? [],
        isLabel: name.scope === "label",
      });
      const held = best.get(concept.id);
      if (score > 0 && (held === undefined || score > held.score))
        best.set(concept.id, {
          id: curie(concept.id),
          kind: concept.kind,
          label: labelOf(concept),
          matched: name.text,
          score,
        });
    }
    return [...best.values()]
      .sort((a, b) => b.score - a.score || a.matched.length - b.matched.length || (a.id < b.id ? -1 : 1))
      .slice(0, parsed.data.limit);
  }
}
