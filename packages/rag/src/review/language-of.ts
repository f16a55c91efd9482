import type { Language } from "@cdss/domain";

const HAN = /\p{Script=Han}/u;

/** Chinese as soon as a text holds a Han character: Chinese notes quote English words freely. */
export const languageOf = (text: string): Language => (HAN.test(text) ? "zh" : "en");
