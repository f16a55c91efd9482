import type { Language } from "@cdss/domain";

/** A first word that is an ordinary one: `mRNA`, `pH` and `α-blocker` stay as they are. */
const ORDINARY_FIRST_WORD = /^(?:a|[a-z][a-z]+)(?=[\s,:;.)-]|$)/;
const ENDS = /[.。!！?？]$/u;

/** One sentence: its parts joined, English with a capital, and one full stop. */
export function sentence(language: Language, words: string): string {
  const bare = words.trim().replace(/[.。;；]+$/u, "");
  const text =
    language === "en"
      ? bare.replace(ORDINARY_FIRST_WORD, (word) => word.charAt(0).toUpperCase() + word.slice(1))
      : bare;
  return ENDS.test(text) ? text : `${text}${language === "zh" ? "。" : "."}`;
}

/** Sentences of a note of the packs. In English a full stop ends one where a small letter, digit or bracket stands before it and a capital follows: `H. pylori` does not. */
export function splitNote(language: Language, note: string): string[] {
  // A Chinese semicolon would end a sentence of the index (`splitSentences`), and part an "otherwise" from what it is otherwise to.
  const parts =
    language === "zh" ? note.replaceAll("；", "，").split(/(?<=。)/u) : note.split(/(?<=[a-z0-9)%]\.)\s+(?=[A-Z0-9])/u);
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** One sentence for each sentence of a note, each with the subject that the note speaks of: any of them may be quoted alone. */
export function noteSentences(language: Language, subject: string, note: string): string[] {
  const colon = language === "zh" ? "：" : ": ";
  return splitNote(language, note).map((part) => sentence(language, `${subject}${colon}${part}`));
}

/** `a, b and c`; `a、b和c`. */
export function list(language: Language, items: readonly string[], word: "and" | "or" = "and"): string {
  // A name of several parts (`sulfamethoxazole and trimethoprim`) must not run into its neighbours.
  const between = items.some((item) => /, | and /.test(item)) ? "; " : ", ";
  const before = items.slice(0, -1).join(language === "zh" ? "、" : between);
  const last = items.at(-1) ?? "";
  if (before === "") return last;
  const joint = { en: { and: " and ", or: " or " }, zh: { and: "和", or: "或" } }[language][word];
  return `${before}${joint}${last}`;
}

/** Words in brackets of the language; nothing where there are none. */
export function brackets(language: Language, parts: readonly string[]): string {
  if (parts.length === 0) return "";
  return language === "zh" ? `（${parts.join("，")}）` : ` (${parts.join(", ")})`;
}
