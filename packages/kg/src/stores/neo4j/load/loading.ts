import { randomUUID } from "node:crypto";
import { CdssError, type ReleaseInfo } from "@cdss/domain";
import type { Connection, Run } from "../connect/connection.ts";
import { GRAPH_LAYOUT, WRITE } from "../cypher.ts";
import { countGraph } from "../read/count-graph.ts";
import { findReleaseState, READY } from "../read/release-state.ts";

const FIELDS = ["phenotypes", "conditions", "annotations", "names"] as const;

/** Where a load stands: its stage, and how many rows of it are done. */
export interface Place {
  readonly stage: string;
  readonly done: number;
}

/** Holds the place of one load and moves it on, batch by batch. */
export class Loading {
  private readonly loader = randomUUID();
  private readonly connection: Connection;
  private readonly info: ReleaseInfo;

  constructor(connection: Connection, info: ReleaseInfo) {
    this.connection = connection;
    this.info = info;
  }

  /** Claim the graph and find out where to start: at the beginning, at the place of an unfinished load, or nowhere. */
  async start(firstStage: string): Promise<{ place: Place; resumed: boolean } | null> {
    return this.connection.write(async (run) => {
      await run(WRITE.claim, { loader: this.loader });
      const state = await findReleaseState(run);
      if (state?.id === this.info.id && state.layout === GRAPH_LAYOUT) {
        if (state.stage !== READY) return { place: { stage: state.stage, done: state.done }, resumed: true };
        const counts = await countGraph(run);
        if (FIELDS.every((field) => counts[field] === this.info.counts[field])) return null;
      }
      await run(WRITE.begin, {
        loader: this.loader,
        id: this.info.id,
        layout: BigInt(GRAPH_LAYOUT),
        hpoVersion: this.info.hpoVersion,
        annotationVersion: this.info.annotationVersion,
        stage: firstStage,
      });
      return { place: { stage: firstStage, done: 0 }, resumed: false };
    });
  }

  /** Do one batch and record the place after it, in one transaction. `work` says how far it came and what comes next. */
  async advance(from: Place, total: number, work: (run: Run) => Promise<Place>): Promise<Place> {
    return this.connection.write(async (run) => {
      await run(WRITE.lock);
      const to = await work(run);
      const moved = await run(WRITE.advance, {
        loader: this.loader,
        id: this.info.id,
        stage: from.stage,
        from: BigInt(from.done),
        toStage: to.stage,
        to: BigInt(to.done),
        total: BigInt(total),
      });
      if (moved.length === 1) return to;
      const [path, message] = ["neo4j.release", "another load has taken over this database"];
      const fix = "let that one finish, then run this again";
      throw new CdssError("UNAVAILABLE", `${path}: ${message}; ${fix}`, { issues: [{ path, message, fix }] });
    });
  }
}
