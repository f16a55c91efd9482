import { createHash } from "node:crypto";
import type { Collection } from "./passage-index.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

/** Names of the collections of records begin so. */
export const RECORDS = "record-";

/**
 * A name that engines and file systems take. Tenants and ids of patients stand in it as hashes: names of collections show up in listings and
 * logs.
 */
export function collectionName(collection: Collection): string {
  switch (collection.kind) {
    case "literature":
      return "literature";
    case "record":
      return `${RECORDS}${digest(collection.tenant)}-${digest(collection.patient)}`;
    case "cases":
      return `cases-${digest(collection.tenant)}`;
  }
}
