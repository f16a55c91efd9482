import { type CdssError, Curie } from "@cdss/domain";
import type { LexiconEntry } from "../lexicon-entry.ts";
import { ANNOTATION_HEADER, NAME_HEADER, StoredConcept } from "./content.ts";
import { invalidRelease } from "./invalid-release.ts";

/** Text columns with few distinct values: a dictionary and one code per row. */
export class Dictionary {
  readonly values: string[] = [];
  private readonly codes = new Map<string, number>();

  code(value: string): number {
    const known = this.codes.get(value);
    if (known !== undefined) return known;
    const code = this.values.length;
    this.values.push(value);
    this.codes.set(value, code);
    return code;
  }

  value(code: number): string {
    return this.values[code] ?? "";
  }
}

/** Annotation rows of a release in columns; the row number is the edge id. Ordinals index `ConceptTable.list`. */
export interface AnnotationTable {
  readonly count: number;
  readonly condition: Int32Array;
  readonly term: Int32Array;
  readonly negated: Uint8Array;
  readonly references: Int32Array;
  readonly evidence: Int32Array;
  readonly onset: Int32Array;
  readonly frequency: Int32Array;
  readonly sex: Int32Array;
  readonly modifiers: Int32Array;
  readonly aspect: Int32Array;
  readonly biocuration: Int32Array;
  readonly dictionary: Dictionary;
  /** First row of each condition; rows of a condition are contiguous. `rowsOf[c]..rowsEnd[c]`. */
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
}

export interface ConceptTable {
  readonly list: readonly StoredConcept[];
  /** Ordinal by id, by alternative id and by replaced obsolete id. */
  readonly ordinal: ReadonlyMap<string, number>;
}

function damaged(file: string, line: number, message: string): CdssError {
  return invalidRelease(`${file}:${line}`, message);
}

export function parseConcepts(text: string): ConceptTable {
  const list: StoredConcept[] = [];
  const ordinal = new Map<string, number>();
  const lines = text.split("\n");
  for (let number = 1; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      throw damaged("concepts.jsonl", number, "not JSON");
    }
    const parsed = StoredConcept.safeParse(json);
    if (!parsed.success)
      throw damaged("concepts.jsonl", number, `${parsed.error.issues[0]?.path.join(".") ?? ""} is invalid`);
    const { id, label } = parsed.data;
    if (!Curie.safeParse(id).success) throw damaged("concepts.jsonl", number, "id is not a CURIE");
    if (label.trim() === "") throw damaged("concepts.jsonl", number, "label is empty");
    if (ordinal.has(id)) throw damaged("concepts.jsonl", number, "the id is listed twice");
    ordinal.set(id, list.length);
    list.push(parsed.data);
  }
  for (const [index, concept] of list.entries()) {
    for (const alias of concept.aliases ?? []) if (!ordinal.has(alias)) ordinal.set(alias, index);
    for (const parent of concept.parents ?? [])
      if (!ordinal.has(parent)) throw damaged("concepts.jsonl", index + 1, `unknown parent ${parent}`);
  }
  return { list, ordinal };
}

const SCOPES: ReadonlySet<string> = new Set(["label", "exact", "narrow", "broad", "related"]);

export function parseNames(text: string, concepts: ConceptTable): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const lines = text.split("\n");
  if (lines[0] !== NAME_HEADER) throw damaged("names.tsv", 1, "header does not name the 5 columns");
  for (let number = 2; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    const cells = line.split("\t");
    if (cells.length !== 5) throw damaged("names.tsv", number, `${cells.length} columns instead of 5`);
    const [id = "", language = "", scope = "", lay = "", name = ""] = cells;
    const concept = concepts.list[concepts.ordinal.get(id) ?? -1];
    if (concept === undefined || concept.id !== id) throw damaged("names.tsv", number, "unknown concept");
    if (language !== "en" && language !== "zh") throw damaged("names.tsv", number, "language is neither en nor zh");
    if (!SCOPES.has(scope)) throw damaged("names.tsv", number, "scope is none of label, exact, narrow, broad, related");
    if (lay !== "" && lay !== "1") throw damaged("names.tsv", number, "lay is neither 1 nor empty");
    if (name.trim() === "") throw damaged("names.tsv", number, "text is empty");
    entries.push({
      text: name,
      language,
      concept: id as Curie,
      kind: concept.kind,
      scope: scope as LexiconEntry["scope"],
      lay: lay === "1",
    });
  }
  return entries;
}

/** Rows of one condition repeat their neighbour's texts: comparing with the row before saves most of the hashing. */
function codeInto(target: Int32Array, dictionary: Dictionary): (row: number, text: string) => void {
  let last = "";
  let code = dictionary.code(last);
  return (row, text) => {
    if (text !== last) {
      last = text;
      code = dictionary.code(text);
    }
    target[row] = code;
  };
}

export function parseAnnotations(text: string, concepts: ConceptTable): AnnotationTable {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
  if (lines[0] !== ANNOTATION_HEADER) throw damaged("annotations.tsv", 1, "header does not name the 11 columns");
  const count = lines.length - 1;
  const column = (): Int32Array => new Int32Array(count);
  const dictionary = new Dictionary();
  const table = {
    count,
    condition: column(),
    term: column(),
    negated: new Uint8Array(count),
    references: column(),
    evidence: column(),
    onset: column(),
    frequency: column(),
    sex: column(),
    modifiers: column(),
    aspect: column(),
    biocuration: column(),
    dictionary,
    firstRow: new Int32Array(concepts.list.length),
    endRow: new Int32Array(concepts.list.length),
  };
  const { references, evidence, onset, frequency, sex, modifiers, aspect, biocuration } = table;
  const coded = [references, evidence, onset, frequency, sex, modifiers, aspect, biocuration].map((target) =>
    codeInto(target, dictionary),
  );
  let previous = -1;
  for (let row = 0; row < count; row++) {
    const cells = (lines[row + 1] ?? "").split("\t");
    if (cells.length !== 11) throw damaged("annotations.tsv", row + 2, `${cells.length} columns instead of 11`);
    const condition = concepts.ordinal.get(cells[0] ?? "");
    const term = concepts.ordinal.get(cells[2] ?? "");
    if (condition === undefined || term === undefined)
      throw damaged("annotations.tsv", row + 2, "unknown condition or term");
    if (concepts.list[condition]?.kind !== "condition" || concepts.list[term]?.kind !== "phenotype")
      throw damaged("annotations.tsv", row + 2, "condition and term are not a condition and a phenotype");
    if (cells[1] !== "" && cells[1] !== "NOT")
      throw damaged("annotations.tsv", row + 2, "negated is neither NOT nor empty");
    if (condition !== previous) {
      if (table.endRow[condition] !== 0)
        throw damaged("annotations.tsv", row + 2, "rows of one condition are not together");
      table.firstRow[condition] = row;
      previous = condition;
    }
    table.endRow[condition] = row + 1;
    table.condition[row] = condition;
    table.term[row] = term;
    table.negated[row] = cells[1] === "NOT" ? 1 : 0;
    for (let index = 0; index < coded.length; index++) coded[index]?.(row, cells[index + 3] ?? "");
  }
  return table;
}
