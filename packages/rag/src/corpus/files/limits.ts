const MIB = 1024 * 1024;

/**
 * Largest single file that is read into memory, in bytes and unpacked. The largest published ones are far below it (a PMC article
 * takes single MiB); a file that unpacks to more is damaged, hostile or not of its format. PubMed's are streamed instead.
 */
export const MOST_FILE_BYTES = 64 * MIB;

/** Largest golden file of BioASQ in bytes: all its questions stand in one JSON. */
export const MOST_JSON_BYTES = 256 * MIB;
