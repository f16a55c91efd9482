import { z } from "zod";

/** Languages of the product. */
export const Language = z.enum(["en", "zh"]);
export type Language = z.infer<typeof Language>;

/** A text in English and, where it is known, in simplified Chinese. English is never missing: sources publish it. */
export const LocalizedText = z.object({ en: z.string(), zh: z.string().optional() });
export type LocalizedText = z.infer<typeof LocalizedText>;

/** The text in the wanted language, English where no translation is on file. */
export function localize(text: LocalizedText, language: Language): string {
  return language === "zh" ? (text.zh ?? text.en) : text.en;
}
