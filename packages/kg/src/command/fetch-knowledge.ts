import { CdssError } from "@cdss/domain";
import { fetchSource } from "../release/fetch/fetch-source.ts";
import { readSources } from "../release/sources.ts";
import type { CommandIo } from "./command-io.ts";
import { reportError } from "./report-error.ts";

export interface FetchArguments {
  readonly only?: string;
  readonly dir: string;
  readonly sources: string;
  readonly refresh?: boolean;
  /** Milliseconds until a download is given up. */
  readonly timeout: number;
}

/**
 * `knowledge fetch`: brings every source, or one. A source that fails does not keep the others from coming.
 * Returns the exit code: 0 when all are there, 1 otherwise.
 */
export async function fetchKnowledge(given: FetchArguments, io: CommandIo): Promise<number> {
  const all = readSources(given.sources);
  const wanted = given.only === undefined ? all : all.filter((source) => source.id === given.only);
  if (wanted.length === 0) {
    const fix = `give one of ${all.map((source) => source.id).join(", ")}`;
    throw new CdssError("INVALID_INPUT", `--only: no such source; ${fix}`, {
      issues: [{ path: "--only", message: "no such source", fix }],
    });
  }
  const dataDirectory = io.environment.CDSS_DATA_DIR;
  let failed = 0;
  for (const source of wanted) {
    try {
      const fetched = await fetchSource(source, {
        directory: given.dir,
        ...(dataDirectory === undefined || dataDirectory === "" ? {} : { dataDirectory }),
        refresh: given.refresh ?? false,
        timeoutMilliseconds: given.timeout,
      });
      io.out(`${source.id}: ${fetched.how}, version ${fetched.version}, ${fetched.path}, sha256 ${fetched.sha256}`);
    } catch (error) {
      failed += 1;
      reportError(error, `fetching ${source.id}`, io);
    }
  }
  return failed === 0 ? 0 : 1;
}
