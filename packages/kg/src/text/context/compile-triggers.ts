import { TokenTrie, type Vocabulary } from "../match/token-trie.ts";
import { tokenize } from "../tokenize/tokenize.ts";
import type { Trigger, TriggerKind, TriggerPhrases } from "./trigger.ts";
import { CHINESE_TRIGGERS } from "./words/chinese.ts";
import { ENGLISH_TRIGGERS } from "./words/english.ts";
import { SECTION_HEADINGS, type SectionContext } from "./words/sections.ts";

/** Trigger phrases and section headings of both languages, ready to be found. */
export interface ContextRules {
  readonly triggers: TokenTrie;
  /** Kinds by the value of a trie node: one phrase may act in several ways ("no history of"). */
  readonly kinds: readonly (readonly TriggerKind[])[];
  readonly headings: TokenTrie;
  readonly sections: readonly SectionContext[];
}

const TRIGGER_LISTS: readonly TriggerPhrases[] = [ENGLISH_TRIGGERS, CHINESE_TRIGGERS];

/** Compile the phrase lists against the vocabulary of a matcher. */
export function compileContextRules(vocabulary: Vocabulary): ContextRules {
  const triggers = new TokenTrie();
  const kinds: TriggerKind[][] = [];
  const intern = (phrase: string): number[] => tokenize(phrase).forms.map((form) => vocabulary.intern(form));
  for (const phrases of TRIGGER_LISTS) {
    for (const kind of Object.keys(phrases) as TriggerKind[]) {
      for (const phrase of phrases[kind]) {
        const node = triggers.insert(intern(phrase));
        const held = kinds[triggers.value(node)];
        if (held === undefined) {
          triggers.setValue(node, kinds.length);
          kinds.push([kind]);
        } else if (!held.includes(kind)) held.push(kind);
      }
    }
  }
  const headings = new TokenTrie();
  const sections = Object.keys(SECTION_HEADINGS) as SectionContext[];
  for (const [number, section] of sections.entries()) {
    for (const heading of SECTION_HEADINGS[section]) headings.setValue(headings.insert(intern(heading)), number);
  }
  return { triggers, kinds, headings, sections };
}

/** Triggers of a text, longest phrase first, never inside the words of a finding (无力 holds no 无). */
export function findTriggers(ids: Int32Array, rules: ContextRules, covered: Uint8Array): Trigger[] {
  const found: Trigger[] = [];
  for (let at = 0; at < ids.length; ) {
    if (covered[at] === 1 || (ids[at] ?? 0) === 0) {
      at++;
      continue;
    }
    let limit = at;
    while (limit < ids.length && covered[limit] !== 1 && limit - at < 12) limit++;
    const match = rules.triggers.longest(ids, at, limit);
    if (match === null) {
      at++;
      continue;
    }
    for (const kind of rules.kinds[match.value] ?? []) found.push({ kind, from: at, to: match.end });
    at = match.end;
  }
  return found;
}
