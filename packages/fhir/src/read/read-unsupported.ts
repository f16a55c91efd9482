import { z } from "zod";
import type { ResourceItem } from "../input/resource-item.ts";
import { CodeableConcept } from "../schemas/datatypes.ts";
import { reportableCodings } from "../terminology/concept.ts";
import { placeOf, type ReadContext } from "./read-context.ts";

/** Elements that say what a resource is about, in the order in which they are looked for. */
const CODE_ELEMENTS = ["code", "vaccineCode"] as const;

/** Report a resource of a type that is not read, with its codes. Its elements are not used, and so not checked. */
export function reportUnsupported(item: ResourceItem, detail: string, context: ReadContext): void {
  for (const element of CODE_ELEMENTS) {
    const concept = z.object({ [element]: CodeableConcept }).safeParse(item.elements);
    const codings = concept.success ? reportableCodings(concept.data[element]) : [];
    if (codings.length > 0) {
      context.draft.report("unsupported-resource", detail, placeOf(item, element), codings);
      return;
    }
  }
  context.draft.report("unsupported-resource", detail, placeOf(item, ""));
}
