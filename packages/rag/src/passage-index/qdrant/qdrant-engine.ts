import { randomUUID } from "node:crypto";
import { CdssError } from "@cdss/domain";
import type { QdrantClient, Schemas } from "@qdrant/js-client-rest";
import { collectionName, RECORDS } from "../collection-name.ts";
import type { Collection, IndexBasis, IndexEngine } from "../passage-index.ts";
import { isSameBasis } from "../stored-basis.ts";
import { createCollection, type FoundBuild, noteAsked, readBuild } from "./collection-layout.ts";
import { guarded, statusOf } from "./qdrant-error.ts";
import { QdrantIndex } from "./qdrant-index.ts";
import { checkSettings, connectionOf, type QdrantSettings } from "./qdrant-settings.ts";

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** What a build adds to the name of its collection: a hyphen and a UUID. */
const BUILD_SUFFIX = 37;

/** What a collection of the port is called on the server. */
class Names {
  /** Alias of the published build. */
  readonly published: string;
  /** Alias of the build that it replaced: searches that opened that one end on it. */
  readonly replaced: string;

  constructor(prefix: string, collection: Collection) {
    this.published = `${prefix}-${collectionName(collection)}`;
    this.replaced = `${this.published}-replaced`;
  }

  build(build: string): string {
    return `${this.published}-${build}`;
  }

  isBuild(name: string): boolean {
    return name.startsWith(`${this.published}-`) && UUID.test(name.slice(this.published.length + 1));
  }
}

/**
 * Collections on a Qdrant server. A build is a collection `<prefix>-<name>-<build>` whose metadata state what it was built for; the
 * alias `<prefix>-<name>` names the published one, `<prefix>-<name>-replaced` the one before. One process builds at a time; any number
 * search and add.
 *
 * Throws CdssError CONFIGURATION where a setting is wrong; its methods, UNAVAILABLE where the server cannot be reached or does not
 * answer as Qdrant does, and CONFIGURATION where it refuses the key, each naming the variable and the fix.
 */
export function openQdrantEngine(settings: QdrantSettings): IndexEngine {
  const checked = checkSettings(settings);
  let opened: Promise<QdrantClient> | undefined;
  /** The client is loaded where an index is opened, not where the package is imported. */
  const connect = () => {
    opened ??= import("@qdrant/js-client-rest").then(({ QdrantClient }) => new QdrantClient(connectionOf(checked)));
    return opened;
  };
  const namesOf = (collection: Collection) => new Names(checked.prefix, collection);
  const attempt = <T>(doing: string, work: (client: QdrantClient) => Promise<T>): Promise<T> =>
    guarded(doing, async () => work(await connect()));

  /** The build behind a name or an alias; null where there is none. */
  async function find(client: QdrantClient, name: string): Promise<FoundBuild | null> {
    try {
      return readBuild(await client.getCollection(name));
    } catch (thrown) {
      if (statusOf(thrown) === 404) return null;
      throw thrown;
    }
  }

  async function buildsOf(client: QdrantClient, names: Names): Promise<string[]> {
    const { collections } = await client.getCollections();
    return collections.map(({ name }) => name).filter((name) => names.isBuild(name));
  }

  async function unpublishedOf(client: QdrantClient, names: Names): Promise<string[]> {
    const known = [await find(client, names.published), await find(client, names.replaced)];
    const named = new Set(known.flatMap((found) => (found === null ? [] : [names.build(found.build)])));
    return (await buildsOf(client, names)).filter((name) => !named.has(name));
  }

  async function start(client: QdrantClient, names: Names, basis: IndexBasis): Promise<QdrantIndex> {
    const build = randomUUID();
    const name = names.build(build);
    await createCollection(client, name, build, basis, checked.quantise);
    return new QdrantIndex(client, name, basis);
  }

  return {
    open: (collection) =>
      attempt("opening the index of passages", async (client) => {
        const names = namesOf(collection);
        const found = await find(client, names.published);
        // By its own name: a search that is under way stays on the build that it began with.
        if (found === null || found.basis === null) return null;
        return new QdrantIndex(client, names.build(found.build), found.basis);
      }),
    published: (collection) =>
      attempt("reading which index is published", async (client) => {
        const found = await find(client, namesOf(collection).published);
        return found?.build ?? null;
      }),
    build: (collection, basis) =>
      attempt("building an index of passages", async (client) => {
        const names = namesOf(collection);
        let resumed: string | null = null;
        for (const name of await unpublishedOf(client, names)) {
          const found = await find(client, name);
          if (resumed === null && found?.basis != null && isSameBasis(found.basis, basis)) resumed = name;
          else await client.deleteCollection(name);
        }
        return resumed === null ? start(client, names, basis) : new QdrantIndex(client, resumed, basis);
      }),
    publish: (collection) =>
      attempt("publishing an index of passages", async (client) => {
        const names = namesOf(collection);
        const found = await Promise.all((await unpublishedOf(client, names)).map((name) => find(client, name)));
        const next = found.find((build) => build?.basis != null);
        if (next == null) throw new CdssError("NOT_FOUND", "there is no unpublished index to publish");
        const former = await find(client, names.published);
        const replaced = await find(client, names.replaced);
        // Before it is no longer named: what nothing names would pass for an unpublished build.
        if (replaced !== null) await client.deleteCollection(names.build(replaced.build));
        const name = (alias: string, { build }: FoundBuild): Schemas["AliasOperations"] => ({
          create_alias: { alias_name: alias, collection_name: names.build(build) },
        });
        await client.updateCollectionAliases({
          actions: [
            { delete_alias: { alias_name: names.published } },
            { delete_alias: { alias_name: names.replaced } },
            name(names.published, next),
            ...(former === null ? [] : [name(names.replaced, former)]),
          ],
        });
      }),
    drop: (collection) =>
      attempt("removing an index of passages", async (client) => {
        // Aliases go with the collection that they name.
        for (const name of await buildsOf(client, namesOf(collection))) await client.deleteCollection(name);
      }),
    touch: (collection) =>
      attempt("noting a question to the index of passages", async (client) => {
        const names = namesOf(collection);
        const found = await find(client, names.published);
        if (found !== null) await noteAsked(client, names.build(found.build), Date.now());
      }),
    dropIdleRecords: (before) =>
      attempt("removing idle records", async (client) => {
        const { collections } = await client.getCollections();
        const builds = collections
          .map(({ name }) => name)
          .filter((name) => name.startsWith(`${checked.prefix}-${RECORDS}`) && UUID.test(name.slice(1 - BUILD_SUFFIX)));
        const lastUsed = new Map<string, number>();
        for (const build of builds) {
          const record = build.slice(0, -BUILD_SUFFIX);
          const asked = (await find(client, build))?.asked ?? 0;
          lastUsed.set(record, Math.max(lastUsed.get(record) ?? 0, asked));
        }
        const isIdle = (build: string): boolean =>
          (lastUsed.get(build.slice(0, -BUILD_SUFFIX)) ?? 0) < before.getTime();
        for (const build of builds.filter(isIdle)) await client.deleteCollection(build);
        return [...lastUsed.values()].filter((asked) => asked < before.getTime()).length;
      }),
    close: async () => undefined,
  };
}
