import { createRequire } from "node:module";
import type { Jieba } from "@node-rs/jieba";

let jieba: Jieba | null = null;

/** Loads the dictionary (5 MB, a quarter of a second) at the first call: a program that never meets Chinese does not pay for it. */
function loadJieba(): Jieba {
  // Not `import`: tokenising is synchronous.
  const require = createRequire(import.meta.url);
  const library: typeof import("@node-rs/jieba") = require("@node-rs/jieba");
  const { dict }: typeof import("@node-rs/jieba/dict") = require("@node-rs/jieba/dict");
  return library.Jieba.withDict(dict);
}

/**
 * Words of a run of Han characters. Search mode: words within a word are given before it (`糖尿`, `糖尿病`), so that a part finds
 * the whole. A word that the dictionary lacks (`双胍`) comes in pieces, the same ones in a text and in a query.
 */
export function segmentHan(text: string): string[] {
  jieba ??= loadJieba();
  return jieba.cutForSearch(text, true);
}
