import type { Language } from "@cdss/domain";

/** Shorter ones claim nothing, longer ones are lists or broken extractions. Words in English, characters in Chinese. */
const LENGTHS = { en: [6, 60], zh: [10, 120] } as const;

function sizeOf(sentence: string, lang: Language): number {
  return sentence.match(lang === "zh" ? /\p{Script=Han}/gu : /\p{L}{2,}/gu)?.length ?? 0;
}

/** The whole sentences of a passage that claim something: they begin as sentences do, end in a full stop, and ask nothing. */
export function splitSentences(passage: string, lang: Language): string[] {
  const [least, most] = LENGTHS[lang];
  return [...new Intl.Segmenter(lang, { granularity: "sentence" }).segment(passage)]
    .map(({ segment }) => segment.trim())
    .filter((sentence) => {
      const size = sizeOf(sentence, lang);
      return /^[\p{Lu}\p{Script=Han}\d]/u.test(sentence) && /[.。]$/.test(sentence) && size >= least && size <= most;
    });
}
