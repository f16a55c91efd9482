import type { ReleaseInfo } from "@cdss/domain";
import { z } from "zod";
import type { Run } from "../connect/connection.ts";
import { COUNT } from "../cypher.ts";

const CountRow = z.object({ count: z.number() });

/** What the graph holds now, counted. */
export async function countGraph(run: Run): Promise<ReleaseInfo["counts"]> {
  const count = async (cypher: string): Promise<number> => CountRow.parse((await run(cypher))[0]).count;
  return {
    phenotypes: await count(COUNT.phenotypes),
    conditions: await count(COUNT.conditions),
    annotations: await count(COUNT.annotations),
    names: await count(COUNT.names),
  };
}
