/**
 * Bring a unit spelling to one form, so that `×10⁹/L`, `10^9/l` and `10*9/L` compare equal: compatibility forms folded,
 * lower case, both micro signs as `u`, and without spaces, carets, stars, brackets and multiplication signs.
 */
export function normalizeUnit(text: string): string {
  let out = "";
  for (const char of text) out += normalizeUnitChar(char);
  return out;
}

/** The share of one character in `normalizeUnit`: none, one or several characters. */
export function normalizeUnitChar(char: string): string {
  return char
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("μ", "u")
    .replaceAll("⁄", "/")
    .replace(/[\s^*×·_{}[\]()\u200b\ufeff]/g, "");
}
