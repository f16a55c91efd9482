import { createHash } from "node:crypto";
import type { Collection } from "./passage-index.ts";

const digest = (text: string): string => createHash("sha256").update(text).digest("hex").slice(0, 24);

/** A name that engines and file systems take. Ids of patients stand in it as hashes: names of collections show up in listings and logs. */
export function collectionName(collection: Collection): string {
  return collection.kind === "literature"
    ? "literature"
    : `record-${digest(collection.tenant)}-${digest(collection.patient)}`;
}
