export { createDifferential } from "./differential/create-differential.ts";
export type { LexiconEntry } from "./lexicon-entry.ts";
export { type BuildOptions, buildRelease } from "./release/build.ts";
export { loadRelease, type Release } from "./release/load.ts";
export type { Manifest } from "./release/manifest.ts";
export { readManifest, readRelease } from "./release/read.ts";
export { createMemoryGraphStore } from "./stores/memory/memory-store.ts";
