import { CitedDocument, type Passage } from "@cdss/domain";
import { Field, FixedSizeList, Float32, Int32, List, Schema, Utf8 } from "apache-arrow";
import { dayRange } from "../date-range.ts";
import type { IndexedPassage } from "../passage-index.ts";

const text = (name: string, nullable = false): Field => new Field(name, new Utf8(), nullable);
const whole = (name: string, nullable = false): Field => new Field(name, new Int32(), nullable);

/**
 * The engine scores by BM25 with k1 = 1.2 and b = 0.75, which holds long passages back more than suits passages that are cut to one
 * length (Anserini takes b = 0.4 for the BEIR benchmark). The term part of its formula has 1 - b + b · length / mean; a constant number of
 * filler terms P, which no query names, turns it into the same with b · mean / (mean + P) for b: 0.45 for passages of 90 terms.
 */
const FILLER = Array<string>(60).fill("\u00b7").join(" ");

/** One passage a row. Terms and concepts are joined by spaces for the full-text index; the document is kept as JSON beside what is filtered by. */
export function rowSchema(dimensions: number | null): Schema {
  const fields = [
    text("id"),
    text("tenant"),
    text("document_id"),
    text("document_sha256"),
    whole("document_passages"),
    text("document"),
    text("language"),
    text("level"),
    text("source"),
    whole("first_day", true),
    whole("last_day", true),
    new Field("headings", new List(new Field("item", new Utf8(), true)), false),
    whole("start"),
    whole("end"),
    text("text"),
    text("terms"),
    text("concepts"),
  ];
  if (dimensions !== null)
    fields.push(new Field("vector", new FixedSizeList(dimensions, new Field("item", new Float32(), true)), false));
  return new Schema(fields);
}

/** Columns that a passage is read back from. */
export const PASSAGE_COLUMNS = ["id", "document", "headings", "start", "end", "text"];

export function toRow(indexed: IndexedPassage): Record<string, unknown> {
  const { passage, tenant, documentSha256, documentPassages, terms, concepts, vector } = indexed;
  const { document, id, headings, start, end } = passage;
  const days = document.date === null ? null : dayRange(document.date);
  return {
    id,
    tenant,
    document_id: document.id,
    document_sha256: documentSha256,
    document_passages: documentPassages,
    document: JSON.stringify(document),
    language: document.language,
    level: document.level,
    source: document.source,
    first_day: days?.first ?? null,
    last_day: days?.last ?? null,
    headings: [...headings],
    start,
    end,
    text: passage.text,
    terms: `${terms.join(" ")} ${FILLER}`,
    concepts: concepts.join(" "),
    ...(vector === null ? {} : { vector: Array.from(vector) }),
  };
}

/** Rows come as Arrow gives them: lists are iterable, not arrays. */
export function toPassage(row: Record<string, unknown>): Passage {
  return {
    id: String(row.id),
    document: CitedDocument.parse(JSON.parse(String(row.document))),
    headings: [...(row.headings as Iterable<string>)],
    start: Number(row.start),
    end: Number(row.end),
    text: String(row.text),
  };
}
