export interface FetchOptions {
  /** Folder of fetched files. */
  readonly directory: string;
  /** Folder with copies of official files (CDSS_DATA_DIR). */
  readonly dataDirectory?: string;
  /** Bring the file again although it is there. */
  readonly refresh: boolean;
  readonly timeoutMilliseconds: number;
}

export interface Fetched {
  readonly path: string;
  readonly version: string;
  readonly sha256: string;
  readonly how: "already there" | "copied from CDSS_DATA_DIR" | "downloaded" | "brought by pip";
}
