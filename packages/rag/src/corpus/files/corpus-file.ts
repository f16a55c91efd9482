/** A file of a corpus: in a folder, alone, or inside an archive. */
export interface CorpusFile {
  /** Inside the folder or archive, with `/`; the name of a file that stands alone. Ids rest on it. */
  readonly path: string;
  /** Its bytes, unpacked where it ends in `.gz`. Read it before the next file is asked for. */
  bytes(): AsyncIterable<Uint8Array>;
}

/** Path without a packing suffix: what the kind of a file is read from. */
export const unpackedPath = (path: string): string => path.replace(/\.gz$/iu, "");
