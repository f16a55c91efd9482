import type { CitedDocument, Curie, EvidenceFilter } from "@cdss/domain";
import { EvidenceFilter as Filter } from "@cdss/domain";
import { type IndexedPassage, SHARED_TENANT } from "../../src/passage-index/passage-index.ts";

interface SampleOptions {
  readonly document?: string;
  readonly tenant?: string;
  readonly concepts?: readonly string[];
  readonly vector?: readonly number[] | null;
  readonly of?: number;
  readonly sha256?: string;
  readonly cited?: Partial<CitedDocument>;
}

/** A passage of two-dimensional vectors: `terms` are its words. */
export function sample(at: number, terms: string, options: SampleOptions = {}): IndexedPassage {
  const document: CitedDocument = {
    id: options.document ?? `doc-${at}`,
    source: "Sample",
    title: `Document ${at}`,
    language: "en",
    date: null,
    licence: null,
    level: "reference",
    address: null,
    ...options.cited,
  };
  const start = at * 100;
  const vector = options.vector === undefined ? [1, 0] : options.vector;
  return {
    passage: { id: `${document.id}#${start}`, document, headings: ["A", "B"], start, end: start + 10, text: terms },
    tenant: options.tenant ?? SHARED_TENANT,
    documentSha256: options.sha256 ?? "0".repeat(64),
    documentPassages: options.of ?? 1,
    terms: terms.split(" "),
    concepts: (options.concepts ?? []) as Curie[],
    vector: vector === null ? null : Float32Array.from(vector),
  };
}

export const everything = (tenants: readonly string[] = [SHARED_TENANT], filter: Partial<EvidenceFilter> = {}) => ({
  tenants,
  filter: Filter.parse(filter),
});
