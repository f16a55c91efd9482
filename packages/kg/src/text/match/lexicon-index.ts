import type { LexiconEntry } from "../../lexicon-entry.ts";
import { TOKEN, type Tokens, tokenize } from "../tokenize/tokenize.ts";
import type { MatchedConcept } from "./mention.ts";
import { TokenTrie, type Vocabulary } from "./token-trie.ts";
import { ALIASES } from "./words/aliases.ts";
import { BLOCKED_PHRASES, DENIED_NAMES, GUARDED_NAMES } from "./words/everyday.ts";
import { NORMALITY } from "./words/normality.ts";

/** What a name leads to. Both kinds may share a name: asthma is a finding of the ontology and a disease. */
export interface NameTarget {
  phenotype: NameSense | null;
  condition: NameSense | null;
  /** A phrase that consumes its words and means nothing here. */
  readonly blocked: boolean;
  readonly guard: NameGuard | null;
}

export interface NameSense {
  readonly concept: number;
  readonly scope: LexiconEntry["scope"];
  /** Two concepts claim the name with equal right: it names neither. */
  readonly ambiguous: boolean;
  /** The spelling that an abbreviation must have in the text, null for words. */
  readonly spelling: string | null;
  readonly absent: boolean;
}

interface NameGuard {
  readonly before: ReadonlySet<string>;
  readonly after: ReadonlySet<string>;
}

const RANK: Readonly<Record<LexiconEntry["scope"], number>> = { label: 0, exact: 1, narrow: 2, broad: 3, related: 4 };
const ARTICLES: ReadonlySet<string> = new Set(["a", "an", "the"]);
const LATIN_ONLY = /^[\x20-\x7E]+$/;

/** All names of a lexicon in one trie. */
export class LexiconIndex {
  readonly trie = new TokenTrie();
  readonly targets: NameTarget[] = [];
  readonly concepts: MatchedConcept[] = [];
  readonly vocabulary: Vocabulary;
  readonly #conceptNumbers = new Map<string, number>();
  readonly #forms = new Map<string, string>();

  constructor(entries: readonly LexiconEntry[], vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
    for (const entry of entries) this.#registerConcept(entry);
    const denied = new Set(DENIED_NAMES);
    for (const entry of entries) {
      // Denied forms are compared as written, so that the abbreviation "RA" is refused and "RAs" is not made up.
      if (!denied.has(entry.text.toLowerCase())) this.#addName(entry);
    }
    this.#addAliases();
    for (const phrase of BLOCKED_PHRASES) {
      this.#claim(this.#sequences(tokenize(phrase))[0] ?? [], { blocked: true, guard: null });
    }
    for (const guard of GUARDED_NAMES) this.#guard(guard);
    this.#forms.clear();
  }

  get names(): number {
    return this.targets.length;
  }

  #registerConcept(entry: LexiconEntry): void {
    const known = this.#conceptNumbers.get(entry.concept);
    if (known === undefined) {
      this.#conceptNumbers.set(entry.concept, this.concepts.length);
      const label = entry.language === "zh" ? { en: entry.concept, zh: entry.text } : { en: entry.text };
      this.concepts.push({ id: entry.concept, kind: entry.kind, label });
    } else if (entry.scope === "label") {
      const concept = this.concepts[known];
      if (concept === undefined) return;
      this.concepts[known] = { ...concept, label: { ...concept.label, [entry.language]: entry.text } };
    }
  }

  #addName(entry: LexiconEntry): void {
    const concept = this.#conceptNumbers.get(entry.concept) ?? 0;
    const tokens = tokenize(entry.text, this.#forms);
    const spelling = abbreviationOf(entry.text, tokens);
    for (const sequence of this.#sequences(tokens)) {
      // A single Chinese character (痛, 瘤) is part of too many other words to stand for a concept.
      if (sequence.length === 1 && tokens.length === 1 && tokens.kinds[0] !== TOKEN.word) continue;
      const target = this.#claim(sequence, { blocked: false, guard: null });
      const sense = { concept, scope: entry.scope, ambiguous: false, spelling, absent: false };
      const field = entry.kind === "phenotype" ? "phenotype" : "condition";
      target[field] = this.#prefer(target[field], sense);
    }
  }

  /** Label before exact before the rest; between equals of the two best scopes the lower id, between weaker ones neither. */
  #prefer(held: NameSense | null, next: NameSense): NameSense {
    if (held === null) return next;
    const difference = RANK[next.scope] - RANK[held.scope];
    if (held.concept === next.concept) {
      const better = difference < 0 ? next : held;
      return { ...better, spelling: held.spelling === null || next.spelling === null ? null : better.spelling };
    }
    if (difference !== 0) return difference < 0 ? next : held;
    if (RANK[next.scope] > RANK.exact || next.spelling !== null) return { ...held, ambiguous: true };
    return this.#idOf(next) < this.#idOf(held) ? next : held;
  }

  #idOf(sense: NameSense): string {
    return this.concepts[sense.concept]?.id ?? "";
  }

  /** The target of a sequence, made where it does not exist: a name that the lexicon holds is stronger than a block. */
  #claim(sequence: readonly number[], flags: Pick<NameTarget, "blocked" | "guard">): NameTarget {
    const node = this.trie.insert(sequence);
    const known = this.targets[this.trie.value(node)];
    if (known !== undefined) return known;
    const target: NameTarget = { phenotype: null, condition: null, ...flags };
    this.trie.setValue(node, this.targets.length);
    this.targets.push(target);
    return target;
  }

  /** The finding that a name leads to; null where the lexicon has no such name, or several findings claim it. */
  senseOf(name: string): NameSense | null {
    const sequence = this.#sequences(tokenize(name))[0] ?? [];
    const sense = this.targets[this.trie.lookup(sequence)]?.phenotype ?? null;
    return sense === null || sense.ambiguous ? null : sense;
  }

  #addAliases(): void {
    for (const alias of [...ALIASES, ...NORMALITY]) {
      const sense = this.senseOf(alias.target);
      if (sense === null) continue;
      for (const phrase of alias.phrases) {
        const target = this.#claim(this.#sequences(tokenize(phrase))[0] ?? [], { blocked: false, guard: null });
        target.phenotype ??= { ...sense, spelling: null, absent: alias.absent === true };
      }
    }
  }

  #guard(guard: (typeof GUARDED_NAMES)[number]): void {
    const sequence = this.#sequences(tokenize(guard.name))[0] ?? [];
    const index = this.trie.lookup(sequence);
    const target = this.targets[index];
    if (target === undefined) return;
    this.targets[index] = { ...target, guard: { before: new Set(guard.before), after: new Set(guard.after) } };
  }

  /** Token sequences under which a name is found: as it stands, without a trailing remark, with an inversion undone. */
  #sequences(tokens: Tokens): number[][] {
    const forms = tokens.forms.filter(
      (form, i) => !(ARTICLES.has(form) && tokens.surfaces[i] !== "A") && form !== '"' && form !== "\n",
    );
    if (forms.length === 0) return [];
    const variants = [forms];
    const open = forms.indexOf("(");
    // A remark has words: what stands in the brackets of 蛋白(+) is the finding itself.
    const remark = forms.slice(open + 1, -1).some((form) => /[\p{L}]/u.test(form));
    if (open > 1 && remark && forms.indexOf(")") === forms.length - 1) variants.push(forms.slice(0, open));
    const comma = forms.indexOf(",");
    if (comma > 0 && comma === forms.lastIndexOf(",") && comma < forms.length - 1) {
      variants.push([...forms.slice(comma + 1), ...forms.slice(0, comma)]);
    }
    return variants.map((variant) => variant.map((form) => this.vocabulary.intern(form)));
  }
}

/** A name in capitals (ALS, COPD, TgAbs) must be written so in the text; the small word of the same letters is another. */
function abbreviationOf(text: string, tokens: Tokens): string | null {
  if (tokens.length !== 1 || text.length > 6 || !LATIN_ONLY.test(text)) return null;
  const capitals = text.replace(/[^A-Z]/g, "").length;
  return capitals >= 2 ? (tokens.surfaces[0] ?? null) : null;
}
