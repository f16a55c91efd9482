/**
 * One form for characters that are written in several ways: full width, dashes, quotation marks, the micro sign, superscript
 * digits, spaces. Every character stays one character, so that a place in the result is a place in the text.
 */
export function foldCharacters(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u00B5/g, "μ")
    .replace(/²/g, "2")
    .replace(/³/g, "3")
    .replace(/[\u00A0\u2009\u202F\u3000]/g, " ");
}
