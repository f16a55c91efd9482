import type { DownloadedSource } from "../sources.ts";
import { fetchFailed } from "./fetch-failed.ts";

/** The short reason inside a failed fetch: `ENOTFOUND`, `ECONNREFUSED`, … */
function reasonOf(error: unknown): string {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && "code" in cause && typeof cause.code === "string") return cause.code;
  return error instanceof Error ? error.name : "unknown reason";
}

/**
 * Download one file from its official address. Throws CdssError UNAVAILABLE or TIMEOUT that names the file, the address
 * and how to bring the file by hand.
 */
export async function download(source: DownloadedSource, path: string, timeoutMilliseconds: number): Promise<Buffer> {
  const copies = source.local.length === 0 ? "" : `, or as ${source.local.join(" or ")} below CDSS_DATA_DIR`;
  const byHand = `save ${source.url} as ${path}${copies}, and fetch again`;
  try {
    const response = await fetch(source.url, { signal: AbortSignal.timeout(timeoutMilliseconds) });
    if (!response.ok) throw fetchFailed("UNAVAILABLE", source.file, `the server answers ${response.status}`, byHand);
    return Buffer.from(await response.arrayBuffer());
  } catch (error) {
    if (error instanceof Error && error.name === "CdssError") throw error;
    if (error instanceof Error && error.name === "TimeoutError")
      throw fetchFailed("TIMEOUT", source.file, `no answer in ${timeoutMilliseconds / 1000} s`, byHand, error);
    throw fetchFailed("UNAVAILABLE", source.file, `cannot be downloaded (${reasonOf(error)})`, byHand, error);
  }
}
