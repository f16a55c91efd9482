import type { Rewrite } from "./rewrite.ts";

/** "12 %" in words, or words as the sign. */
export const writePercent: Rewrite = (statement, { lang }) => {
  if (lang === "zh") {
    const written = statement.replace(/(?<![\d.~～-])(\d+(?:\.\d+)?) ?[%％](?!\d)/g, "百分之$1");
    return written === statement ? null : written;
  }
  if (/\d ?%/.test(statement))
    return statement.replace(
      /(\d) ?%(\p{L}?)/gu,
      (_, digit: string, next: string) => `${digit} percent${next === "" ? "" : ` ${next}`}`,
    );
  const signed = statement.replace(/(\d) per ?cent\b/g, "$1%");
  return signed === statement ? null : signed;
};
