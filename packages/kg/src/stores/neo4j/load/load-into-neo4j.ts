import { CdssError } from "@cdss/domain";
import { z } from "zod";
import type { Release } from "../../../release/load.ts";
import { type Connection, connect, type Run } from "../connect/connection.ts";
import type { Neo4jSettings } from "../connect/settings.ts";
import { CREATE, NAME_INDEX_STATEMENTS, REMOVE, SCHEMA } from "../cypher.ts";
import { READY } from "../read/release-state.ts";
import { Loading, type Place } from "./loading.ts";
import { type Stage, stagesOf } from "./stages.ts";

export interface LoadProgress {
  /** `clear` while an older release is removed, then the kind of thing that is written, at last `ready`. */
  readonly stage: string;
  readonly done: number;
  /** Rows of this stage; while clearing it is not known and 0. */
  readonly total: number;
}

export interface LoadOptions {
  readonly onProgress?: ((progress: LoadProgress) => void) | undefined;
  /** Rows per transaction, 1 to 50,000. */
  readonly batchSize?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface LoadResult {
  readonly release: string;
  /** `already-loaded`: the graph held the whole release and nothing was written. `resumed`: an earlier load was finished. */
  readonly outcome: "loaded" | "resumed" | "already-loaded";
  readonly milliseconds: number;
}

/** How long index population may take after the last batch, in seconds. It takes under two for the starter release. */
const INDEX_LIMIT_SECONDS = 300;
const DEFAULT_BATCH = 5_000;
const CLEAR = "clear";
/** Stage names end in the step of clearing, so that a kill while clearing goes on where it was. */
const clearStage = (step: number): string => `${CLEAR}-${step}`;

const Removed = z.object({ removed: z.number() });
const Written = z.object({ written: z.number() });

function checkOptions(options: LoadOptions): number {
  const batch = options.batchSize ?? DEFAULT_BATCH;
  if (Number.isInteger(batch) && batch >= 1 && batch <= 50_000) return batch;
  const [path, message, fix] = ["options.batchSize", "is not 1 to 50,000", "give a whole number, such as 5000"];
  throw new CdssError("INVALID_INPUT", `${path} ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

function stopIfCancelled(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true)
    throw new CdssError("CANCELLED", "the load was cancelled; run it again and it goes on where it stopped");
}

async function writeBatch(run: Run, stage: Stage, from: number, to: number): Promise<void> {
  const [row] = await run(CREATE[stage.name], { rows: stage.rows(from, to) });
  const { written } = Written.parse(row);
  if (written === to - from) return;
  const [path, message] = [`neo4j.${stage.name}`, "rows were lost: the graph was changed while it was loaded"];
  const fix = "empty the database and load again";
  throw new CdssError("RELEASE_DRIFT", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}

/** Build the full-text index where it is missing, and wait until it has taken in every name. */
async function buildNameIndex(connection: Connection): Promise<void> {
  await connection.single(NAME_INDEX_STATEMENTS.create);
  await connection.single(NAME_INDEX_STATEMENTS.await, { seconds: BigInt(INDEX_LIMIT_SECONDS) });
}

/**
 * Bring a release into Neo4j, whole. What was done is recorded with every batch, so a load that was killed at any point
 * goes on where it stopped; a release that is there already is left alone; any other one, or a graph whose counts are not
 * those of the release, is removed first. While this runs, stores on the same database refuse to read. The database must
 * hold nothing else.
 * Throws CdssError UNAVAILABLE or CONFIGURATION (server), CANCELLED (signal), INVALID_RELEASE, INVALID_INPUT.
 */
export async function loadIntoNeo4j(
  release: Release,
  settings: Neo4jSettings,
  options: LoadOptions = {},
): Promise<LoadResult> {
  const started = performance.now();
  const batch = checkOptions(options);
  const stages = stagesOf(release);
  const report = (place: Place, total: number): void =>
    options.onProgress?.({
      stage: place.stage.startsWith(CLEAR) ? CLEAR : place.stage,
      done: place.done,
      total,
    });
  const after = (name: string): string => stages[stages.findIndex((stage) => stage.name === name) + 1]?.name ?? READY;
  const finished = (outcome: LoadResult["outcome"]): LoadResult => ({
    release: release.info.id,
    outcome,
    milliseconds: Math.round(performance.now() - started),
  });

  const connection = await connect(settings);
  try {
    for (const statement of SCHEMA) await connection.single(statement);
    const loading = new Loading(connection, release.info);
    const start = await loading.start(clearStage(0));
    if (start === null) {
      await buildNameIndex(connection);
      return finished("already-loaded");
    }
    await connection.single(NAME_INDEX_STATEMENTS.drop);
    let { place } = start;

    for (const [step, statement] of REMOVE.entries()) {
      while (place.stage === clearStage(step)) {
        stopIfCancelled(options.signal);
        const next = step + 1 < REMOVE.length ? clearStage(step + 1) : (stages[0]?.name ?? READY);
        const { stage, done } = place;
        place = await loading.advance(place, 0, async (run) => {
          const [row] = await run(statement, { size: BigInt(batch) });
          const { removed } = Removed.parse(row);
          return removed === 0 ? { stage: next, done: 0 } : { stage, done: done + removed };
        });
        report(place, 0);
      }
    }
    for (const stage of stages) {
      while (place.stage === stage.name) {
        stopIfCancelled(options.signal);
        const from = place.done;
        const to = Math.min(from + batch, stage.total);
        const last = to === stage.total;
        // An index that is still filling would make the first searches miss names.
        if (last && after(stage.name) === READY) await buildNameIndex(connection);
        place = await loading.advance(place, stage.total, async (run) => {
          if (to > from) await writeBatch(run, stage, from, to);
          return last ? { stage: after(stage.name), done: 0 } : { stage: stage.name, done: to };
        });
        report(last ? { stage: stage.name, done: to } : place, stage.total);
      }
    }
    report({ stage: READY, done: 0 }, 0);
    return finished(start.resumed ? "resumed" : "loaded");
  } finally {
    await connection.close();
  }
}
