/** A text as a reader sees it, with the way back to the text as it is stored. */
export interface ReadableText {
  readonly text: string;
  /** Offset in the stored text of each unit of `text`, and of its end. */
  readonly offsets: readonly number[];
}

/** Zero-width and directional marks, the soft hyphen and variation selectors: nobody sees them, and they break up a number. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}|\p{Bidi_Control}/u;
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;

/**
 * Folds full-width forms, dashes and spaces to their plain ones, and leaves out what is not seen: `１３８` and `1​38` read `138`. One unit
 * of the text stands for one stored unit, so that every place leads back.
 */
export function readableText(stored: string): ReadableText {
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < stored.length; at++) {
    const unit = stored[at] ?? "";
    if (UNSEEN.test(unit)) continue;
    const code = unit.charCodeAt(0);
    // Full-width ASCII stands 0xfee0 above ASCII (Unicode block Halfwidth and Fullwidth Forms).
    if (DASHES.test(unit)) text += "-";
    else if (code >= 0xff01 && code <= 0xff5e) text += String.fromCharCode(code - 0xfee0);
    else text += SPACES.test(unit) ? " " : unit;
    offsets.push(at);
  }
  offsets.push(stored.length);
  return { text, offsets };
}
