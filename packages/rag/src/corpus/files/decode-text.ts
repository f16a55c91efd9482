import { UnreadableInput } from "./unreadable-input.ts";

const BYTE_ORDER_MARKS: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** The encoding that an XML declaration or an HTML `meta` names; both stand in ASCII at the beginning. */
const DECLARED = /^\s*<\?xml[^>]*?encoding=["']([\w-]+)["']|<meta[^>]*?charset=["']?([\w-]+)/iu;
/** HTML Living Standard, 13.2.3.2: a declaration stands in the first 1024 bytes. */
const DECLARED_WITHIN = 1024;

/** Of the letters, Han: an English text in another 8-bit encoding gives a few by chance, a Chinese text is made of them. */
const LEAST_HAN_SHARE = 0.2;

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    // RangeError: no such encoding. TypeError: bytes that it does not have.
    if (error instanceof RangeError || error instanceof TypeError) return null;
    throw error;
  }
}

function isChinese(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han > 0 && han >= letters * LEAST_HAN_SHARE;
}

/**
 * Text of a file: by its byte order mark, else as UTF-8, else in the encoding that it declares, else as GB 18030 where that
 * gives Chinese. UTF-8 goes before the declaration because files are converted and their declaration is forgotten, and because other
 * encodings hardly ever happen to be UTF-8. Throws UnreadableInput where none fits.
 */
export function decodeText(bytes: Uint8Array): string {
  for (const [encoding, mark] of BYTE_ORDER_MARKS)
    if (mark.every((byte, at) => bytes[at] === byte)) {
      const text = decode(bytes, encoding);
      if (text !== null) return text;
    }
  const utf8 = decode(bytes, "utf-8");
  if (utf8 !== null) return utf8;
  const head = DECLARED.exec(Buffer.from(bytes.subarray(0, DECLARED_WITHIN)).toString("latin1"));
  const declared = decode(bytes, head?.[1] ?? head?.[2] ?? "utf-8");
  if (declared !== null) return declared;
  const chinese = decode(bytes, "gb18030");
  if (chinese !== null && isChinese(chinese)) return chinese;
  throw new UnreadableInput("(encoding)", "is neither UTF-8 nor in the encoding that it declares", "save it as UTF-8");
}
