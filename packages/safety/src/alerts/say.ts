import type { LocalizedText } from "@cdss/domain";

/** A number as a clinician writes it: four significant digits, no trailing zeros. */
export function figure(value: number): string {
  return Number(value.toPrecision(4)).toString();
}

/** A text with a note behind a colon, in both languages; English where the note has no Chinese. */
export function withNote(en: string, zh: string, note: LocalizedText | undefined): LocalizedText {
  return {
    en: note === undefined ? en : `${en}: ${note.en}`,
    zh: note === undefined ? zh : `${zh}：${note.zh ?? note.en}`,
  };
}

/** Texts in a row, in both languages. */
export function joinTexts(texts: readonly LocalizedText[]): LocalizedText {
  return { en: texts.map(({ en }) => en).join("; "), zh: texts.map(({ en, zh }) => zh ?? en).join("；") };
}
