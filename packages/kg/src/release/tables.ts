import type { Curie } from "@cdss/domain";
import { CdssError } from "@cdss/domain";
import type { LexiconEntry } from "../lexicon-entry.ts";
import { StoredConcept } from "./content.ts";

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
  const path = `${file}:${line}`;
  const fix = "build the release again with `cdss knowledge build`";
  return new CdssError("INVALID_RELEASE", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
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
    if (ordinal.has(parsed.data.id)) throw damaged("concepts.jsonl", number, "the id is listed twice");
    ordinal.set(parsed.data.id, list.length);
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
  for (let number = 2; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "") continue;
    const [id = "", language = "", scope = "", lay = "", name] = line.split("\t");
    const concept = concepts.list[concepts.ordinal.get(id) ?? -1];
    if (concept === undefined) throw damaged("names.tsv", number, "unknown concept");
    if (name === undefined || !SCOPES.has(scope) || (language !== "en" && language !== "zh"))
      throw damaged("names.tsv", number, "not concept, language, scope, lay, text");
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

export function parseAnnotations(text: string, concepts: ConceptTable): AnnotationTable {
  const lines = text.split("\n");
  if (lines.at(-1) === "") lines.pop();
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
  let previous = -1;
  for (let row = 0; row < count; row++) {
    const cells = (lines[row + 1] ?? "").split("\t");
    if (cells.length !== 11) throw damaged("annotations.tsv", row + 2, `${cells.length} columns instead of 11`);
    const condition = concepts.ordinal.get(cells[0] ?? "");
    const term = concepts.ordinal.get(cells[2] ?? "");
    if (condition === undefined || term === undefined)
      throw damaged("annotations.tsv", row + 2, "unknown condition or term");
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
    table.references[row] = dictionary.code(cells[3] ?? "");
    table.evidence[row] = dictionary.code(cells[4] ?? "");
    table.onset[row] = dictionary.code(cells[5] ?? "");
    table.frequency[row] = dictionary.code(cells[6] ?? "");
    table.sex[row] = dictionary.code(cells[7] ?? "");
    table.modifiers[row] = dictionary.code(cells[8] ?? "");
    table.aspect[row] = dictionary.code(cells[9] ?? "");
    table.biocuration[row] = dictionary.code(cells[10] ?? "");
  }
  return table;
}
