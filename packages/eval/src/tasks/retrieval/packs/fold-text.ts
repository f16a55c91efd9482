/** Texts that differ in width, case and white space only are one: how a name is looked for in a passage, word for word. */
export function foldText(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, "");
}
