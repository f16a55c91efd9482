/**
 * Text folded to one written form, with the way back: `source[i]` is the UTF-16 offset in the original where folded unit
 * `i` begins, `sourceEnd[i]` where it ends. Null maps mean that nothing was changed.
 */
export interface FoldedText {
  readonly text: string;
  readonly source: Int32Array | null;
  readonly sourceEnd: Int32Array | null;
}

// Zero-width characters, soft hyphen, byte order mark, bidirectional marks and variation selectors: dropped.
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;
// Anything that folding could change. CJK ideographs and their plain punctuation are left alone, which is the fast path.
const FOLDABLE = /[^\n\x20-\x7E\t\u3001\u3002\u3400-\u9FFF]/;

const MARKS = /\p{M}+/gu;
const APOSTROPHES = /[\u2018\u2019\u02BC\u02B9\uFF07\u2032]/;
const DASHES = /[\u2010-\u2015\u2212\uFE63\uFF0D]/;

function foldCharacter(character: string): string {
  if (INVISIBLE.test(character)) return "";
  if (APOSTROPHES.test(character)) return "'";
  if (DASHES.test(character)) return "-";
  // Unicode NFKD takes ligatures, full-width forms and accents apart; the accents are then left out (naïve = naive).
  return character.normalize("NFKD").replace(MARKS, "");
}

/**
 * Fold full-width forms, ligatures, accents, dashes and apostrophes (Unicode NFKC-like, UAX #15) and drop invisible
 * characters, keeping for every folded unit the span of the original it came from. Linear in the length of the text.
 */
export function foldText(original: string): FoldedText {
  if (!FOLDABLE.test(original)) return { text: original, source: null, sourceEnd: null };
  const cache = new Map<string, string>();
  const parts: string[] = [];
  // NFKD makes at most 18 units of one character; growing on demand keeps the usual case at one allocation.
  let source = new Int32Array(original.length + 32);
  let sourceEnd = new Int32Array(original.length + 32);
  let length = 0;
  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    const isPair = code >= 0xd800 && code < 0xdc00 && (original.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
    const width = isPair ? 2 : 1;
    const character = isPair ? original.slice(at, at + 2) : original.charAt(at);
    let folded = character;
    if (code > 0x7e && !(code >= 0x3400 && code <= 0x9fff)) {
      const known = cache.get(character);
      folded = known ?? foldCharacter(character);
      if (known === undefined) cache.set(character, folded);
    }
    if (folded === "" && length > 0) {
      // A combining accent belongs to the letter before it, so that the quoted span keeps it.
      if (!INVISIBLE.test(character)) sourceEnd[length - 1] = at + width;
    } else {
      if (length + folded.length > source.length) {
        const wider = Math.ceil((length + folded.length) * 1.5);
        source = widen(source, wider);
        sourceEnd = widen(sourceEnd, wider);
      }
      for (let unit = 0; unit < folded.length; unit++) {
        source[length] = at;
        sourceEnd[length] = at + width;
        length++;
      }
      parts.push(folded);
    }
    at += width;
  }
  return { text: parts.join(""), source, sourceEnd };
}

function widen(array: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(length);
  wider.set(array);
  return wider;
}
