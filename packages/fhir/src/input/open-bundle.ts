import { z } from "zod";
import { IssueList, invalidFhir } from "../issues/issue-list.ts";
import { issuesOfSchema, joinPath } from "../issues/issues-of-schema.ts";
import { FhirString, ResourceId } from "../schemas/primitives.ts";
import { filled } from "../terminology/concept.ts";
import { isRecord, type ResourceItem } from "./resource-item.ts";

/** Bundle types whose entries are a record. A response, a history or a message means something else. */
const READABLE_TYPES = ["collection", "document", "searchset", "transaction", "batch"] as const;

const ResourceHead = z.looseObject({
  resourceType: FhirString.regex(/^[A-Z][A-Za-z]{0,63}$/),
  id: ResourceId.optional(),
  contained: z
    .array(z.looseObject({ resourceType: FhirString.regex(/^[A-Z][A-Za-z]{0,63}$/), id: ResourceId.optional() }))
    .optional(),
});

const Entry = z.object({
  fullUrl: FhirString.optional(),
  resource: ResourceHead.optional(),
  request: z.object({ method: z.enum(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH"]) }).optional(),
});

const Bundle = z.object({ type: z.enum(READABLE_TYPES), entry: z.array(Entry).min(1) });

/** Requests that carry no resource: nothing of the record is in them. */
const METHODS_WITHOUT_RESOURCE: ReadonlySet<string> = new Set(["GET", "HEAD", "DELETE"]);

/**
 * The resources of a Bundle, or the one resource of a bare Patient, contained resources after their container. Throws
 * INVALID_FHIR where the envelope is not readable: not an object, another resource type, a Bundle type that is no
 * record, an entry without resource, a resource without type.
 */
export function openBundle(root: unknown): ResourceItem[] {
  if (!isRecord(root)) {
    throw invalidFhir("(root)", "not a JSON object", "send a FHIR R4 Bundle, or a Patient resource");
  }
  if (root.resourceType === "Patient") {
    return itemsOf(checked(ResourceHead, root), "", undefined, undefined);
  }
  if (root.resourceType !== "Bundle") {
    throw invalidFhir("resourceType", "neither Bundle nor Patient", "put the resources of one patient into a Bundle");
  }
  const issues = new IssueList();
  const items = checked(Bundle, root).entry.flatMap((entry, index) => {
    if (entry.resource !== undefined) {
      return itemsOf(entry.resource, `entry[${index}].resource`, entry.fullUrl, index);
    }
    if (entry.request === undefined || !METHODS_WITHOUT_RESOURCE.has(entry.request.method)) {
      issues.add({
        path: `entry[${index}].resource`,
        message: "an entry without a resource",
        fix: "add the resource, or remove the entry",
      });
    }
    return [];
  });
  issues.throwIfAny();
  return items;
}

function itemsOf(
  head: z.infer<typeof ResourceHead>,
  path: string,
  fullUrl: string | undefined,
  index: number | undefined,
): ResourceItem[] {
  const type = head.resourceType;
  const position = index === undefined ? "" : `#entry-${index}`;
  const item: ResourceItem = {
    type,
    elements: head,
    path,
    reference: head.id === undefined ? (filled(fullUrl) ?? `${type}${position}`) : `${type}/${head.id}`,
    id: head.id,
    fullUrl,
    container: undefined,
  };
  const contained = (head.contained ?? []).map(
    (inner, position): ResourceItem => ({
      type: inner.resourceType,
      elements: inner,
      path: joinPath(path, ["contained", position]),
      reference: `${item.reference}#${inner.id ?? `contained-${position}`}`,
      id: inner.id,
      fullUrl: undefined,
      container: item,
    }),
  );
  return [item, ...contained];
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issues = new IssueList();
  for (const issue of issuesOfSchema(result.error, "")) issues.add(issue);
  issues.throwIfAny();
  // A failed parse always carries an issue; this keeps the type honest should a schema ever break that.
  throw invalidFhir("(root)", "not readable as a FHIR Bundle", "send a FHIR R4 Bundle, or a Patient resource");
}
