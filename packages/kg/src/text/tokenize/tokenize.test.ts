import { describe, expect, test } from "vitest";
import { TOKEN, tokenize } from "./tokenize.ts";
import { wordForm } from "./word-form.ts";

describe("word forms", () => {
  test.each([
    ["oedema", "edema"],
    ["haemorrhages", "hemorrhage"],
    ["anaemia", "anemia"],
    ["diarrhoea", "diarrhea"],
    ["dyspnoea", "dyspnea"],
    ["oesophagus", "esophagus"],
    ["tumours", "tumor"],
    ["generalised", "generalized"],
    ["paralysed", "paralyzed"],
    ["fibre", "fiber"],
    ["leucocytes", "leukocyte"],
    ["headaches", "headache"],
    ["wheezes", "wheeze"],
    ["rashes", "rash"],
    ["biopsies", "biopsy"],
    ["feet", "foot"],
  ])("%s = %s", (one, other) => expect(wordForm(one)).toBe(wordForm(other)));

  test.each([
    ["toe", "te"],
    ["hour", "hor"],
    ["pus", "pu"],
    ["sclerosis", "sclerosi"],
    ["abscess", "absces"],
    ["virus", "viru"],
  ])("%s stays apart from %s", (one, other) => expect(wordForm(one)).not.toBe(other));
});

describe("spans of the original", () => {
  const quotes = (text: string): string[] => {
    const tokens = tokenize(text);
    return tokens.forms.map((_, i) => text.slice(tokens.starts[i], tokens.ends[i]));
  };

  test.each([
    ["full-width letters", "ｆｅｖｅｒ！", ["ｆｅｖｅｒ", "！"]],
    ["zero-width inside a word", "fe\u200Bver", ["fe\u200Bver"]],
    ["combining accent", "cafe\u0301 au lait", ["cafe\u0301", "au", "lait"]],
    ["ligature", "ﬁbrosis", ["ﬁbrosis"]],
    ["Chinese beside Latin", "IgG降低", ["IgG", "降", "低"]],
    ["decimal number", "39.5 C", ["39.5", "C"]],
    ["possessive", "Crohn’s disease", ["Crohn’s", "disease"]],
    ["hyphen", "low-set ears", ["low", "set", "ears"]],
  ])("%s", (_, text, expected) => expect(quotes(text)).toEqual(expected));

  test("folds to the same forms as plain writing", () => {
    expect(tokenize("ＦＥＶＥＲ，发热").forms).toEqual(tokenize("fever,发热").forms);
    expect(tokenize("Sjögren’s").forms).toEqual(tokenize("Sjogren's").forms);
  });
});

describe("line breaks", () => {
  test("CRLF is one break, an empty line is a blank", () => {
    expect(tokenize("a\r\nb\r\n\r\nc").kinds).toEqual([TOKEN.word, TOKEN.line, TOKEN.word, TOKEN.blank, TOKEN.word]);
  });

  test("a long line that goes on in lower case was wrapped", () => {
    const wrapped = `${"word ".repeat(12)}abdominal\npain`;
    expect(tokenize(wrapped).kinds).not.toContain(TOKEN.line);
    expect(tokenize("Abdomen\npain").kinds).toContain(TOKEN.line);
  });
});
