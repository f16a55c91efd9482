import type { Ontology } from "../../src/import/ontology-term.ts";

const escaped = (text: string): string => text.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n");

/** An ontology in OBO flat-file format, written independently of the reader: to hold one reader against the other. */
export function toObo({ version, terms }: Ontology): string {
  const stanzas = terms.map((term) =>
    [
      "[Term]",
      `id: ${term.id}`,
      `name: ${term.label.replaceAll("\\", "\\\\")}`,
      ...(term.definition === undefined ? [] : [`def: "${escaped(term.definition)}" []`]),
      ...term.synonyms.map(
        (s) => `synonym: "${escaped(s.text)}" ${s.scope.toUpperCase()}${s.lay ? " layperson" : ""} []`,
      ),
      ...term.parents.map((parent) => `is_a: ${parent} ! a label`),
      ...term.alternativeIds.map((id) => `alt_id: ${id}`),
      ...(term.obsolete ? ["is_obsolete: true"] : []),
      ...(term.replacedBy === undefined ? [] : [`replaced_by: ${term.replacedBy}`]),
      ...term.consider.map((id) => `consider: ${id}`),
    ].join("\n"),
  );
  return `format-version: 1.2\ndata-version: hp/releases/${version}\n\n${stanzas.join("\n\n")}\n`;
}
