import { runVitest } from "./run-vitest.ts";

/** `npm test -- [VITEST ARGUMENTS]`: the tests that need no server and no browser, or those of another --config. */
export function main(words: readonly string[]): Promise<number> {
  return runVitest(words);
}
