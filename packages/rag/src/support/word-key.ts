import { stemmer } from "stemmer";

/**
 * The key under which forms of an English word meet: American spelling, without its ending (Porter 1980). It need not be a
 * word: statement and source pass through the same function, so that only equality counts.
 */
export function wordKey(word: string): string {
  const lower = word.toLowerCase().replace(/'s?$/, "");
  // With a digit it is a name (IL-6, CD4, p53): nothing of it may go but the hyphens, which writers leave out.
  if (/\d/.test(lower)) return lower.replaceAll("-", "");
  const american = lower
    .replace(/(?<=[a-z])[ao]e(?=[a-z])|^[ao]e(?=[a-z]{3})/g, "e")
    .replace(/(?<=[a-z]{2})our/, "or")
    .replace(/([iy])s(e|ed|es|er|ing|ation|ations)$/, "$1z$2")
    .replace(/(?<=[a-z]{2}[tb])re$/, "er")
    .replace(/(?<=[a-z]{2}[tb])res$/, "ers")
    .replace("leuc", "leuk")
    .replace("sulph", "sulf")
    .replace(/ll(?=ed$|ing$)/, "l");
  return stemmer(american);
}
