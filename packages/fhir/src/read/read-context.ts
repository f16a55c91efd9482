import type { Provenance } from "@cdss/domain";
import type { z } from "zod";
import type { ResourceItem } from "../input/resource-item.ts";
import type { IssueList } from "../issues/issue-list.ts";
import { issuesOfSchema } from "../issues/issues-of-schema.ts";
import type { ReferenceIndex } from "../resolve/reference-index.ts";
import type { CaseDraft } from "./case-draft.ts";

/** What every reader works with. */
export interface ReadContext {
  readonly draft: CaseDraft;
  readonly issues: IssueList;
  readonly references: ReferenceIndex;
  readonly patient: ResourceItem;
  /** Resources whose content was taken because another one refers to them. */
  readonly referred: Set<ResourceItem>;
}

/** Reads one resource into the draft; what is malformed goes to `context.issues`. */
export type ResourceReader = (item: ResourceItem, context: ReadContext) => void;

/** A reader that checks the resource against its schema first, and reads it only when it is well formed. */
export function reader<S extends z.ZodType>(
  schema: S,
  read: (resource: z.output<S>, item: ResourceItem, context: ReadContext) => void,
): ResourceReader {
  return (item, context) => {
    const resource = checkedElements(schema, item, context.issues);
    if (resource !== null) read(resource, item, context);
  };
}

/** The elements of a resource as its schema types them, or null after its issues were added. */
export function checkedElements<S extends z.ZodType>(
  schema: S,
  item: ResourceItem,
  issues: IssueList,
): z.output<S> | null {
  const result = schema.safeParse(item.elements);
  if (result.success) return result.data;
  for (const issue of issuesOfSchema(result.error, item.path)) issues.add(issue);
  return null;
}

/** Where a fact stands: the resource, and a path such as `Observation.component[0].valueQuantity`. */
export function placeOf(item: ResourceItem, path: string): Provenance {
  return { kind: "resource", reference: item.reference, path: path === "" ? item.type : `${item.type}.${path}` };
}

/** The same object without its undefined members, so that a case holds only what the record says. */
export function compact<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}
