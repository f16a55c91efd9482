/**
 * Words that say nothing of what a text is about: our own short lists. Left off on purpose: negations (`not`, `no`, `无`, `没`),
 * `a` and `i` (hepatitis A, type I), `who` and `us` (abbreviations). The weight of a frequent word is small anyway.
 */
const ENGLISH = `
  an the of in on at to for from by with and or as is are was were be been being am has have had do does did
  it its this that these those there their they them he she his her him we our you your
  will would can could may might shall should which what`;

const CHINESE = "的 了 和 与 及 是 在 为 对 其 该 这 那 之 而 并 也 就 被 把 将 于 以 吗 呢 啊 吧";

export const STOP_WORDS: ReadonlySet<string> = new Set(`${ENGLISH} ${CHINESE}`.trim().split(/\s+/));
