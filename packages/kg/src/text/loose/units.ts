import { stemmer } from "stemmer";
import { TOKEN, type Tokens } from "../tokenize/tokenize.ts";
import { CHINESE_CLASSES, CHINESE_DENIALS, CHINESE_FILLERS } from "./words/chinese-words.ts";
import {
  ENGLISH_BREAKS,
  ENGLISH_CLASSES,
  ENGLISH_DENIALS,
  ENGLISH_FILLERS,
  ENGLISH_JOINS,
} from "./words/english-words.ts";

/** One content word of a text or a name: what it means here, and the tokens that say it (half-open). */
export interface Unit {
  readonly meaning: string;
  readonly from: number;
  readonly to: number;
  /** `join`: stands between two items of a list; `denial`: turns the meaning round; both are no content. */
  readonly role: "content" | "join" | "denial";
}

/** English words by stem; each leads to the stem that stands for its class. */
const stem = (form: string): string => stemmer(form.toLowerCase());
const ENGLISH_CLASS: ReadonlyMap<string, string> = new Map(
  ENGLISH_CLASSES.flatMap((line) => {
    const [first = "", ...others] = line.split(" ").map(stem);
    return [first, ...others].map((other) => [other, first] as const);
  }),
);
const FILLERS: ReadonlySet<string> = new Set(ENGLISH_FILLERS);
const BREAKS: ReadonlySet<string> = new Set(ENGLISH_BREAKS);
const JOINS: ReadonlySet<string> = new Set(ENGLISH_JOINS);
const DENIALS: ReadonlySet<string> = new Set(ENGLISH_DENIALS);

const HAN_CLASS: ReadonlyMap<string, string> = new Map(
  CHINESE_CLASSES.flatMap((line) => {
    const [first = "", ...others] = line.split(" ");
    return [first, ...others].map((other) => [other, first] as const);
  }),
);
const LONGEST_HAN = Math.max(...[...HAN_CLASS.keys()].map((word) => word.length));
const HAN_FILLERS: ReadonlySet<string> = new Set(CHINESE_FILLERS);
const HAN_DENIALS: ReadonlySet<string> = new Set(CHINESE_DENIALS);

function englishUnit(tokens: Tokens, at: number): Unit | "break" | null {
  const form = tokens.forms[at] ?? "";
  const unit = (role: Unit["role"], meaning = ""): Unit => ({ meaning, from: at, to: at + 1, role });
  if (BREAKS.has(form)) return "break";
  if (JOINS.has(form)) return unit("join");
  if (DENIALS.has(form) || form.endsWith("n't")) return unit("denial");
  // GOT is a transaminase, and "got" is nothing.
  if (FILLERS.has(form) && !/^[A-Z]{2,}/.test(tokens.surfaces[at] ?? "")) return null;
  const root = stem(tokens.surfaces[at] ?? form);
  return unit("content", ENGLISH_CLASS.get(root) ?? root);
}

function chineseUnit(tokens: Tokens, at: number): Unit | null {
  let word = "";
  let found: Unit | null = null;
  for (let to = at; to < at + LONGEST_HAN && tokens.kinds[to] === TOKEN.han; to++) {
    word += tokens.forms[to] ?? "";
    const meaning = HAN_CLASS.get(word);
    if (meaning !== undefined) found = { meaning, from: at, to: to + 1, role: "content" };
  }
  if (found !== null) return found;
  const form = tokens.forms[at] ?? "";
  if (HAN_DENIALS.has(form)) return { meaning: "", from: at, to: at + 1, role: "denial" };
  if (HAN_FILLERS.has(form)) return null;
  return { meaning: form, from: at, to: at + 1, role: "content" };
}

/** The clauses of a token range as units; marks and words such as "but" end a clause. */
export function clausesOf(tokens: Tokens): Unit[][] {
  const clauses: Unit[][] = [];
  let clause: Unit[] = [];
  const close = (): void => {
    if (clause.length > 0) clauses.push(clause);
    clause = [];
  };
  for (let at = 0; at < tokens.length; ) {
    const kind = tokens.kinds[at];
    if (kind === TOKEN.word) {
      const unit = englishUnit(tokens, at);
      if (unit === "break") close();
      else if (unit !== null) clause.push(unit);
      at++;
    } else if (kind === TOKEN.han) {
      const unit = chineseUnit(tokens, at);
      if (unit !== null) clause.push(unit);
      at = unit?.to ?? at + 1;
    } else if (kind === TOKEN.number) {
      clause.push({ meaning: tokens.forms[at] ?? "", from: at, to: at + 1, role: "content" });
      at++;
    } else {
      if (tokens.forms[at] !== "-" && tokens.forms[at] !== "/" && tokens.forms[at] !== '"') close();
      at++;
    }
  }
  close();
  return clauses;
}
