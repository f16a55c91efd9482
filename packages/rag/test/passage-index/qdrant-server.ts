import { randomUUID } from "node:crypto";
import { QdrantClient } from "@qdrant/js-client-rest";
import { openQdrantEngine } from "../../src/passage-index/qdrant/qdrant-engine.ts";
import { checkSettings, connectionOf, type QdrantSettings } from "../../src/passage-index/qdrant/qdrant-settings.ts";

/** The server that the environment names; null where it names none. */
export function qdrantServer(): { readonly url: string; readonly apiKey?: string } | null {
  const { QDRANT_URL: url, QDRANT_API_KEY: apiKey } = process.env;
  if (!url) return null;
  return apiKey ? { url, apiKey } : { url };
}

/** An engine on a part of the server that nothing else uses, with what looks behind it and clears up after it. */
export function openOwnEngine(server: QdrantSettings, options: Partial<QdrantSettings> = {}) {
  const prefix = `test-${randomUUID()}`;
  const settings = { ...server, prefix, ...options };
  const client = new QdrantClient(connectionOf(checkSettings(settings)));
  const collections = async (): Promise<string[]> =>
    (await client.getCollections()).collections.map(({ name }) => name).filter((name) => name.startsWith(prefix));
  const remove = async (): Promise<void> => {
    for (const name of await collections()) await client.deleteCollection(name);
  };
  return { engine: openQdrantEngine(settings), client, prefix, collections, remove };
}
