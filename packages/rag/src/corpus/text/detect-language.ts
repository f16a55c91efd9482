import type { Language } from "@cdss/domain";

/**
 * Language by script: Chinese where there are at least as many Han characters as words of Latin letters. A Chinese word has about
 * two characters, so that Chinese text full of drug names and units still counts as Chinese, and English text that names a few Chinese
 * words does not.
 */
export function detectLanguage(text: string): Language {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  const words = text.match(/\p{Script=Latin}+/gu)?.length ?? 0;
  return han > 0 && han >= words ? "zh" : "en";
}
