import type { ResourceItem } from "../input/resource-item.ts";
import { filled } from "../terminology/concept.ts";
import { compact, placeOf, type ReadContext } from "./read-context.ts";

/** Keep the free-text notes of a resource as documents, so that their words are read like any other text. */
export function addNotes(
  notes: readonly { readonly text: string }[] | undefined,
  item: ResourceItem,
  title: string,
  date: string | undefined,
  context: ReadContext,
): void {
  for (const [position, note] of (notes ?? []).entries()) {
    if (filled(note.text) === undefined) continue;
    const path = `note[${position}].text`;
    context.draft.documents.push(
      compact({ id: `${item.reference}/${path}`, title, text: note.text, date, provenance: placeOf(item, path) }),
    );
  }
}
