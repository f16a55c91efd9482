import { issuesOf } from "@cdss/domain";
import { z } from "zod";
import { isTermId, type Ontology, type OntologyTerm, type SynonymScope } from "./ontology-term.ts";
import { SourceIssues, versionOf } from "./source-error.ts";

const Meta = z.looseObject({
  definition: z.looseObject({ val: z.string() }).optional(),
  synonyms: z
    .array(z.looseObject({ pred: z.string(), val: z.string(), synonymType: z.string().optional() }))
    .optional(),
  basicPropertyValues: z.array(z.looseObject({ pred: z.string(), val: z.string() })).optional(),
  deprecated: z.boolean().optional(),
  version: z.string().optional(),
});
const Graph = z.looseObject({
  id: z.string().optional(),
  meta: Meta.optional(),
  nodes: z.array(
    z.looseObject({ id: z.string(), lbl: z.string().optional(), type: z.string().optional(), meta: Meta.optional() }),
  ),
  edges: z.array(z.looseObject({ sub: z.string(), pred: z.string(), obj: z.string() })),
});
const Document = z.looseObject({ graphs: z.array(Graph).min(1) });

const SCOPES: Readonly<Record<string, SynonymScope>> = {
  hasExactSynonym: "exact",
  hasNarrowSynonym: "narrow",
  hasBroadSynonym: "broad",
  hasRelatedSynonym: "related",
};

/** `http://purl.obolibrary.org/obo/HP_0000001` -> `HP:0000001`. */
function curieOf(iri: string): string {
  const tail = iri.slice(Math.max(iri.lastIndexOf("/"), iri.lastIndexOf("#")) + 1);
  return tail.replace("_", ":");
}

/**
 * Read an ontology in obographs JSON (https://github.com/geneontology/obographs), first graph of the document.
 * Only classes with the wanted prefix are kept: the HPO file also lists classes of other ontologies.
 * Throws CdssError INVALID_SOURCE naming file and field.
 */
export function parseObographs(text: string, file = "hp.json", prefix = "HP"): Ontology {
  const issues = new SourceIssues(file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    issues.add("(root)", "not JSON", "give the obographs JSON file, unpacked");
    issues.throwIfAny();
  }
  const parsed = Document.safeParse(json);
  if (!parsed.success) {
    for (const issue of issuesOf(parsed.error)) issues.add(issue.path, issue.message, issue.fix);
    issues.throwIfAny();
  }
  const graph = parsed.data?.graphs[0];
  const parents = new Map<string, string[]>();
  for (const [index, edge] of (graph?.edges ?? []).entries()) {
    if (edge.pred !== "is_a") continue;
    if (curieOf(edge.sub).startsWith(`${prefix}:`) && !isTermId(curieOf(edge.obj)))
      issues.add(`graphs[0].edges[${index}].obj`, "not a term id", "write the IRI of a term");
    const list = parents.get(edge.sub);
    if (list === undefined) parents.set(edge.sub, [curieOf(edge.obj)]);
    else list.push(curieOf(edge.obj));
  }
  const terms: OntologyTerm[] = [];
  const seen = new Set<string>();
  for (const [index, node] of (graph?.nodes ?? []).entries()) {
    const id = curieOf(node.id);
    if (!id.startsWith(`${prefix}:`) || (node.type !== undefined && node.type !== "CLASS")) continue;
    if (!isTermId(id)) issues.add(`graphs[0].nodes[${index}].id`, "not a term id", "write the IRI of a term");
    if (seen.has(id)) issues.add(`graphs[0].nodes[${index}].id`, `term ${id} is defined again`, "keep one of the two");
    seen.add(id);
    const properties = node.meta?.basicPropertyValues ?? [];
    const valuesOf = (name: string): string[] =>
      properties.filter((p) => p.pred.endsWith(name)).map((p) => curieOf(p.val));
    const replacedBy = valuesOf("IAO_0100001")[0];
    const obsolete = node.meta?.deprecated === true;
    if (node.lbl === undefined && !obsolete) {
      issues.add(`graphs[0].nodes[${index}].lbl`, `term ${id} without label`, "add lbl");
      continue;
    }
    terms.push({
      id,
      label: node.lbl ?? "",
      ...(node.meta?.definition === undefined ? {} : { definition: node.meta.definition.val }),
      synonyms: (node.meta?.synonyms ?? []).flatMap((synonym) => {
        const scope = Object.hasOwn(SCOPES, synonym.pred) ? SCOPES[synonym.pred] : undefined;
        const lay = synonym.synonymType?.endsWith("layperson") === true;
        return scope === undefined ? [] : [{ text: synonym.val.trim(), scope, lay }];
      }),
      parents: parents.get(node.id) ?? [],
      alternativeIds: valuesOf("hasAlternativeId"),
      obsolete,
      ...(replacedBy === undefined ? {} : { replacedBy }),
      consider: valuesOf("#consider"),
    });
  }
  if (terms.length === 0)
    issues.add("graphs[0].nodes", `no ${prefix} class`, "give the obographs file of this ontology");
  const versionInfo = graph?.meta?.basicPropertyValues?.find((p) => p.pred.endsWith("versionInfo"))?.val;
  const version = versionInfo ?? graph?.meta?.version ?? "";
  if (version === "")
    issues.add("graphs[0].meta.version", "no version", "give the official file, which states its release");
  issues.throwIfAny();
  return { version: versionOf(version), terms };
}
