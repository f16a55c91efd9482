import type { Language } from "@cdss/domain";
import type { IdentifierKind, KnownIdentifiers } from "@cdss/rag";
import type { Sample } from "../../core/sample.ts";
import { type Random, randomIndex, samplePositions, seededRandom } from "../../statistics/random.ts";
import { fillForm } from "./fill-form.ts";
import type { NoteGold, NoteInput, Place, PlantedIdentifier } from "./note.ts";
import type { LanguageLines, NoteLines } from "./note-lines.ts";

/** Lines of a note: about a page of an admission. */
const LINES_A_NOTE = 9;

/** The field of a header that a kind stands in; kinds that no header has are told to nobody. */
const HEADER_FIELD: Readonly<Partial<Record<IdentifierKind, keyof KnownIdentifiers>>> = {
  name: "names",
  id: "ids",
  record: "ids",
  phone: "phones",
  email: "emails",
  address: "addresses",
};

interface Written {
  text: string;
  readonly known: Partial<Record<keyof KnownIdentifiers, readonly string[]>>;
  readonly identifiers: PlantedIdentifier[];
  readonly clinical: Place[];
}

/** Writes a line at the end of a note, with the places of what it plants. */
function writeLine(
  note: Written,
  line: string,
  { slots, clinical }: LanguageLines,
  same: Map<string, string>,
  random: Random,
): void {
  const opened: number[] = [];
  for (const piece of line.split(/(\{[a-z]+(?::p)?\}|\[\[|\]\])/)) {
    const [, slot, isSame] = /^\{([a-z]+)(:p)?\}$/.exec(piece) ?? [];
    const start = note.text.length;
    if (piece === "[[") opened.push(start);
    else if (piece === "]]") note.clinical.push({ start: opened.pop() ?? start, end: start });
    else if (slot === "clinical") {
      note.text += clinical[randomIndex(random, clinical.length)] ?? "";
      // Inside a marked phrase it is part of that phrase.
      if (opened.length === 0) note.clinical.push({ start, end: note.text.length });
    } else if (slot === undefined) note.text += piece;
    else {
      const { kind, forms = [] } = slots[slot] ?? {};
      const value =
        (isSame === undefined ? undefined : same.get(slot)) ??
        fillForm(forms[randomIndex(random, forms.length)] ?? "", random);
      if (isSame !== undefined) {
        same.set(slot, value);
        const field = kind === undefined ? undefined : HEADER_FIELD[kind];
        // What is the same throughout a note is the patient's own.
        if (field !== undefined) note.known[field] = [...new Set([...(note.known[field] ?? []), value])];
      }
      note.text += value;
      if (kind !== undefined) note.identifiers.push({ kind, start, end: note.text.length });
    }
  }
}

function writeNote(lines: LanguageLines, language: Language, random: Random): Written {
  const note: Written = { text: "", known: {}, identifiers: [], clinical: [] };
  const same = new Map<string, string>();
  // Half of the notes are one paragraph: a name then ends where a sentence begins.
  const between = randomIndex(random, 2) === 0 ? "\n" : language === "zh" ? "" : " ";
  const positions = samplePositions(random, lines.lines.length, LINES_A_NOTE);
  for (const [number, at] of positions.entries()) {
    // In a paragraph a line that ends without a mark gets one, else two sentences would be one.
    const isOpen = between !== "\n" && !/[.。！？!?]$/.test(note.text);
    if (number > 0) note.text += (isOpen ? (language === "zh" ? "。" : ".") : "") + between;
    writeLine(note, lines.lines[at] ?? "", lines, same, random);
  }
  return note;
}

/** `count` notes, every other one in Chinese. Equal lines, count and seed give equal notes. */
export function generateNotes(lines: NoteLines, count: number, seed: number): Sample<NoteInput, NoteGold>[] {
  return Array.from({ length: count }, (_, number) => {
    const lang: Language = number % 2 === 0 ? "zh" : "en";
    const { text, known, identifiers, clinical } = writeNote(
      lines[lang],
      lang,
      seededRandom(seed + 7919 * (number + 1)),
    );
    return {
      id: `${lang}-${number}`,
      input: { lang, text, known },
      gold: { identifiers, clinical },
      groups: { language: lang },
    };
  });
}
