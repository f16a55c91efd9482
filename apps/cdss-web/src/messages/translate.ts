import type { Language } from "@cdss/domain";
import { catalogue, type MessageKey } from "./catalogue.ts";

export type MessageValues = Readonly<Record<string, string | number>>;

/** The text of a key in the wanted language with its `{placeholders}` filled; numbers take the language's grouping. */
export function translate(language: Language, key: MessageKey, values: MessageValues = {}): string {
  return catalogue[key][language].replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(language) : value;
  });
}
