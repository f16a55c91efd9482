import { createHash } from "node:crypto";
import { CitedDocument, Passage } from "@cdss/domain";
import type { Schemas } from "@qdrant/js-client-rest";
import { z } from "zod";
import { dayRange } from "../date-range.ts";
import type { DocumentOfPassage } from "../group-documents.ts";
import { type IndexedPassage, SHARED_TENANT } from "../passage-index.ts";
import { sparseVector, weighedTerms } from "./sparse-vector.ts";

/** Names of the vectors of a point. */
export const MEANING = "meaning";
export const TERMS = "terms";
export const CONCEPTS = "concepts";

/**
 * The id of a passage's point: the server takes UUIDs only, so 122 bits of the id's sha256 as one of version 8 (RFC 9562, section 5.8). What
 * belongs to one site has its tenant in it: two sites may name a document alike.
 */
export function pointId(passage: string, tenant: string): string {
  const named = tenant === SHARED_TENANT ? passage : JSON.stringify([tenant, passage]);
  const bytes = createHash("sha256").update(named).digest().subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

/** One passage a point. A lane that has nothing of the passage has no vector of it. */
export function toPoint(indexed: IndexedPassage): Schemas["PointStruct"] {
  const { passage, tenant, documentSha256, documentPassages, terms, concepts, vector } = indexed;
  const { document, id, headings, start, end, text } = passage;
  const days = document.date === null ? null : dayRange(document.date);
  return {
    id: pointId(id, tenant),
    vector: {
      ...(vector === null ? {} : { [MEANING]: Array.from(vector) }),
      ...(terms.length === 0 ? {} : { [TERMS]: weighedTerms(terms) }),
      ...(concepts.length === 0 ? {} : { [CONCEPTS]: sparseVector(concepts.map((concept) => [concept, 1])) }),
    },
    payload: {
      id,
      tenant,
      document_id: document.id,
      document_sha256: documentSha256,
      document_passages: documentPassages,
      document,
      language: document.language,
      level: document.level,
      source: document.source,
      ...(days === null ? {} : { first_day: days.first, last_day: days.last }),
      headings,
      start,
      end,
      text,
    },
  };
}

/** Fields of the payload that a passage is read back from, and a line of `documents`. */
export const PASSAGE_FIELDS = ["id", "document", "headings", "start", "end", "text"];
export const DOCUMENT_FIELDS = ["document_id", "document_sha256", "document_passages"];

const StoredPassage = z.object({ ...Passage.shape, document: CitedDocument });
const StoredDocument = z.object({
  document_id: z.string(),
  document_sha256: z.string(),
  document_passages: z.number().int(),
});
const StoredVectors = z.object({ [MEANING]: z.array(z.number()) });
const StoredId = z.object({ id: z.string() });

export const toPassage = (payload: unknown): Passage => StoredPassage.parse(payload);

export const toId = (payload: unknown): string => StoredId.parse(payload).id;

export const toVector = (vectors: unknown): Float32Array => Float32Array.from(StoredVectors.parse(vectors)[MEANING]);

export function toDocument(payload: unknown): DocumentOfPassage {
  const { document_id, document_sha256, document_passages } = StoredDocument.parse(payload);
  return { id: document_id, sha256: document_sha256, passages: document_passages };
}
