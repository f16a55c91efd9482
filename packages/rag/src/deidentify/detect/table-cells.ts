import type { Detector, Identifier, IdentifierKind } from "../identifier.ts";

/** What the head of a column says of every cell below it. */
const HEADS: readonly (readonly [RegExp, IdentifierKind])[] = [
  [
    /^(?:name|patient|pt|nurse|doctor|dr|consultant|init(?:ial)?s?|signed|sign(?:ature)?|by|seen by|姓名|患者|签名|护士|医[生师])$/i,
    "name",
  ],
  [/^(?:bed|bay|room|rm|mrn|hosp(?:ital)? no\.?|hospital number|id|床号?|床位|住院号|病历号|门诊号)$/i, "record"],
];
const SEPARATOR = /[|\t]/;
/** A cell that ends its line may run on where a note is one paragraph: initials, or two words with capitals, are all of it. */
const LAST =
  /^(?:(?:\p{Lu}\.){2,3}|\p{Lu}{2,3}(?!\p{L})|\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+)?|[a-z]{2,3}(?![\p{L}])|\p{Script=Han}{2,4}(?!\p{Script=Han})|[A-Z]{0,3}\d{1,4}[A-Z]?)/u;

/** Cells of a table below the heads of names and of beds, whatever their words are elsewhere. */
export const detectTableCells: Detector = (text) => {
  const found: Identifier[] = [];
  let kinds: (IdentifierKind | null)[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const cells = line.split(SEPARATOR);
    const heads = cells.map((cell, at) => {
      // In a paragraph the words of another line stand before the first head.
      const head = (at === 0 ? (cell.split(/[.。；;]\s?/).at(-1) ?? "") : cell).trim();
      return HEADS.find(([pattern]) => pattern.test(head))?.[1] ?? null;
    });
    if (cells.length > 1 && heads.some((kind) => kind !== null)) kinds = heads;
    else if (cells.length !== kinds.length) kinds = [];
    else {
      let at = lineStart;
      for (const [column, cell] of cells.entries()) {
        const kind = kinds[column] ?? null;
        const lead = cell.length - cell.trimStart().length;
        const value = column === cells.length - 1 ? (LAST.exec(cell.trim())?.[0] ?? "") : cell.trim();
        if (kind !== null && /[\p{L}\d]/u.test(value) && value.length <= 40)
          found.push({ start: at + lead, end: at + lead + value.length, kind });
        at += cell.length + 1;
      }
    }
    lineStart += line.length + 1;
  }
  return found;
};
