import type { IndexedDocument } from "./passage-index.ts";

/** What a stored passage says of its document. */
export interface DocumentOfPassage {
  readonly id: string;
  readonly sha256: string;
  /** Number of passages that the document was split into. */
  readonly passages: number;
}

/** One line a passage in, one a document out, in order of id. Complete is a document of which all passages are there, from one version of it. */
export function groupDocuments(lines: Iterable<DocumentOfPassage>): IndexedDocument[] {
  const counts = new Map<string, { sha256: string; expected: number; found: number; same: boolean }>();
  for (const { id, sha256, passages } of lines) {
    const known = counts.get(id);
    if (known === undefined) counts.set(id, { sha256, expected: passages, found: 1, same: true });
    else {
      known.found += 1;
      known.same &&= known.sha256 === sha256;
    }
  }
  return [...counts]
    .map(([id, { sha256, expected, found, same }]) => ({ id, sha256, complete: same && found === expected }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}
