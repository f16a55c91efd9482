import {
  isTermId,
  type Ontology,
  type OntologySynonym,
  type OntologyTerm,
  type SynonymScope,
} from "./ontology-term.ts";
import { linesOf, SourceIssues, versionOf } from "./source-error.ts";

type Draft = {
  -readonly [K in keyof OntologyTerm]: OntologyTerm[K] extends readonly (infer T)[] ? T[] : OntologyTerm[K];
} & { line: number };

const QUOTED = /^"((?:[^"\\]|\\.)*)"\s*(.*)$/;

/** Escapes that stand for something else than the character behind the backslash (OBO 1.4 guide, section 1.5). */
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", W: " " };

const unescapeObo = (text: string): string => text.replace(/\\(.)/g, (_, c: string) => ESCAPES[c] ?? c);

/** The value of a tag without its trailing `! comment` and `{qualifiers}`. */
function bare(value: string): string {
  return value
    .replace(/\s+!.*$/, "")
    .replace(/\s*\{[^}]*\}\s*$/, "")
    .trim();
}

function synonymOf(value: string): OntologySynonym | null {
  const match = QUOTED.exec(value);
  if (match === null) return null;
  const scope = /^(EXACT|NARROW|BROAD|RELATED)\b/.exec(match[2] ?? "")?.[1];
  if (scope === undefined) return null;
  return {
    text: unescapeObo(match[1] ?? "").trim(),
    scope: scope.toLowerCase() as SynonymScope,
    lay: /^\w+\s+layperson\b/.test(match[2] ?? ""),
  };
}

/**
 * Read an ontology in OBO 1.2/1.4 flat-file format (`[Term]` stanzas; other stanzas are passed over).
 * Format: https://owlcollab.github.io/oboformat/doc/GO.format.obo-1_4.html
 * Throws CdssError INVALID_SOURCE naming file and line.
 */
export function parseObo(text: string, file = "hp.obo"): Ontology {
  const issues = new SourceIssues(file);
  const drafts: Draft[] = [];
  let version = "";
  let current: Draft | null = null;
  let inHeader = true;
  const lines = linesOf(text, issues);
  for (let number = 1; number <= lines.length; number++) {
    const line = lines[number - 1] ?? "";
    if (line === "" || line.startsWith("!")) continue;
    if (line.startsWith("[")) {
      inHeader = false;
      current = null;
      if (line.trim() === "[Term]") {
        current = {
          id: "",
          label: "",
          synonyms: [],
          parents: [],
          alternativeIds: [],
          obsolete: false,
          consider: [],
          line: number,
        };
        drafts.push(current);
      }
      continue;
    }
    const colon = line.indexOf(": ");
    if (colon < 0) {
      if (current !== null) issues.add(number, "line without a tag", "write `tag: value`");
      continue;
    }
    const tag = line.slice(0, colon);
    const value = line.slice(colon + 2);
    const idOf = (): string => {
      const id = bare(value);
      if (!isTermId(id)) issues.add(`${number}:${tag}`, "not a term id", "write a CURIE, HP: with seven digits");
      return id;
    };
    if (inHeader) {
      if (tag === "data-version") version = versionOf(value);
      continue;
    }
    if (current === null) continue;
    switch (tag) {
      case "id":
        current.id = idOf();
        break;
      case "name":
        current.label = unescapeObo(value.trim());
        break;
      case "def": {
        const match = QUOTED.exec(value);
        if (match === null) issues.add(number, "definition is not quoted", 'write def: "text" [references]');
        else current.definition = unescapeObo(match[1] ?? "");
        break;
      }
      case "synonym": {
        const synonym = synonymOf(value);
        if (synonym === null) issues.add(number, "synonym without quotes or scope", 'write synonym: "text" EXACT []');
        else current.synonyms.push(synonym);
        break;
      }
      case "is_a":
        current.parents.push(idOf());
        break;
      case "alt_id":
        current.alternativeIds.push(idOf());
        break;
      case "is_obsolete":
        current.obsolete = bare(value) === "true";
        break;
      case "replaced_by":
        current.replacedBy = idOf();
        break;
      case "consider":
        current.consider.push(idOf());
        break;
    }
  }
  if (drafts.length === 0) issues.add(1, "no [Term] stanza", "give an ontology in OBO format");
  if (version === "")
    issues.add(1, "no data-version in the header", "add the line `data-version: …` of the official file");
  const firstLine = new Map<string, number>();
  for (const draft of drafts) {
    const first = firstLine.get(draft.id);
    if (draft.id === "") issues.add(draft.line, "term without id", "add an id line");
    else if (first !== undefined)
      issues.add(
        draft.line,
        `term ${draft.id} is defined again (first on line ${first})`,
        "keep one of the two stanzas",
      );
    else if (draft.label === "" && !draft.obsolete)
      issues.add(draft.line, `term ${draft.id} without name`, "add a name line");
    if (first === undefined) firstLine.set(draft.id, draft.line);
  }
  issues.throwIfAny();
  return { version, terms: drafts.map(({ line: _line, ...term }) => term) };
}
