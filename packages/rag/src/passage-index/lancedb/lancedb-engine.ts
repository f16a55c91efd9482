import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CdssError } from "@cdss/domain";
import { z } from "zod";
import { collectionName, RECORDS } from "../collection-name.ts";
import type { Collection, IndexBasis, IndexEngine, PassageIndex } from "../passage-index.ts";
import { isSameBasis, StoredBasis } from "../stored-basis.ts";

const BASIS_FILE = "basis.json";
const CURRENT_FILE = "current";
const TABLE = "passages";
/** Empty; its time is that of the last question to the collection. */
const ASKED_FILE = "asked";
/** Rows are laid out in this way; an index of another layout is built again. */
const LAYOUT = 1;

const Basis = z.strictObject({ layout: z.literal(LAYOUT), ...StoredBasis.shape });

/** The published build, and the one that it replaced: searches that opened that one end on it. */
const Current = z.strictObject({ build: z.uuid(), replaced: z.uuid().nullable() });

/** The engine is native and large: it is loaded where an index is opened, not where the package is imported. */
async function loadLibrary() {
  // Else it warns on standard error at every query, and names columns.
  process.env.RUST_LOG ??= "error";
  const [{ connect }, { LanceIndex }, { rowSchema }] = await Promise.all([
    import("@lancedb/lancedb"),
    import("./lancedb-index.ts"),
    import("./rows.ts"),
  ]);
  return { connect, LanceIndex, rowSchema };
}

/**
 * Collections in folders below `directory`: `<collection>/<build>/` is a database with its basis beside it, `<collection>/current`
 * names the published build. One process writes at a time; any number read.
 *
 * Throws CdssError UNAVAILABLE where the folder cannot be written or an index cannot be read.
 */
export function openLanceEngine(directory: string): IndexEngine {
  const folderOf = (collection: Collection) => join(directory, collectionName(collection));

  const currentOf = (folder: string): z.infer<typeof Current> | null => {
    const file = join(folder, CURRENT_FILE);
    return existsSync(file) ? Current.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
  };

  const unpublishedBuilds = (folder: string): string[] => {
    if (!existsSync(folder)) return [];
    const current = currentOf(folder);
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== current?.build && entry.name !== current?.replaced)
      .map(({ name }) => name);
  };

  function readBasis(folder: string, build: string): IndexBasis | null {
    const file = join(folder, build, BASIS_FILE);
    if (!existsSync(file)) return null;
    try {
      const { release, model } = Basis.parse(JSON.parse(readFileSync(file, "utf8")));
      return { release, model };
    } catch {
      return null;
    }
  }

  async function openBuild(folder: string, build: string, basis: IndexBasis): Promise<PassageIndex> {
    const { connect, LanceIndex } = await loadLibrary();
    const database = await connect(join(folder, build));
    return new LanceIndex(await database.openTable(TABLE), basis);
  }

  async function startBuild(folder: string, basis: IndexBasis): Promise<PassageIndex> {
    const build = randomUUID();
    const { connect, LanceIndex, rowSchema } = await loadLibrary();
    const database = await connect(join(folder, build));
    const table = await database.createEmptyTable(TABLE, rowSchema(basis.model?.dimensions ?? null));
    const index = new LanceIndex(table, basis);
    await index.settle();
    // Last: a build without its basis was cut off before it held anything.
    replaceFile(join(folder, build, BASIS_FILE), `${JSON.stringify({ layout: LAYOUT, ...basis }, null, 2)}\n`);
    return index;
  }

  return {
    open: (collection) =>
      guarded("opening the index of passages", async () => {
        const folder = folderOf(collection);
        const build = currentOf(folder)?.build ?? null;
        const basis = build === null ? null : readBasis(folder, build);
        return build === null || basis === null ? null : openBuild(folder, build, basis);
      }),
    published: (collection) =>
      guarded("reading which index is published", async () => currentOf(folderOf(collection))?.build ?? null),
    build: (collection, basis) =>
      guarded("building an index of passages", async () => {
        const folder = folderOf(collection);
        mkdirSync(folder, { recursive: true });
        let resumed: string | null = null;
        for (const build of unpublishedBuilds(folder)) {
          const found = readBasis(folder, build);
          if (resumed === null && found !== null && isSameBasis(found, basis)) resumed = build;
          else rmSync(join(folder, build), { recursive: true, force: true });
        }
        return resumed === null ? startBuild(folder, basis) : openBuild(folder, resumed, basis);
      }),
    publish: (collection) =>
      guarded("publishing an index of passages", async () => {
        const folder = folderOf(collection);
        const [build] = unpublishedBuilds(folder);
        if (build === undefined) throw new CdssError("NOT_FOUND", "there is no unpublished index to publish");
        const former = currentOf(folder);
        // Before it is no longer named: what nothing names would pass for an unpublished build.
        if (former?.replaced != null) rmSync(join(folder, former.replaced), { recursive: true, force: true });
        replaceFile(join(folder, CURRENT_FILE), `${JSON.stringify({ build, replaced: former?.build ?? null })}\n`);
      }),
    drop: (collection) =>
      guarded("removing an index of passages", async () =>
        rmSync(folderOf(collection), { recursive: true, force: true }),
      ),
    touch: (collection) =>
      guarded("noting a question to the index of passages", async () => {
        const folder = folderOf(collection);
        if (existsSync(folder)) writeFileSync(join(folder, ASKED_FILE), "");
      }),
    dropIdleRecords: (before) =>
      guarded("removing idle records", async () => {
        if (!existsSync(directory)) return 0;
        const idle = readdirSync(directory)
          .filter((name) => name.startsWith(RECORDS))
          .map((name) => join(directory, name))
          .filter((folder) => lastUsed(folder) < before.getTime());
        for (const folder of idle) rmSync(folder, { recursive: true, force: true });
        return idle.length;
      }),
    close: async () => undefined,
  };
}

/** Milliseconds since 1970 of the last question to a collection, or of the last build that began or was published in it. */
function lastUsed(folder: string): number {
  const times = [folder, join(folder, CURRENT_FILE), join(folder, ASKED_FILE)].map(
    (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0,
  );
  return Math.max(...times);
}

/** Readers see the old content or the new, never half of it. */
function replaceFile(path: string, content: string): void {
  writeFileSync(`${path}.new`, content);
  renameSync(`${path}.new`, path);
}

async function guarded<T>(doing: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof CdssError) throw cause;
    const fix = "check that CDSS_INDEX_DIR is a folder that this process may write and has space";
    throw new CdssError("UNAVAILABLE", `${doing} failed; ${fix}`, { cause });
  }
}
