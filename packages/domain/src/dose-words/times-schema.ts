import { isReadTimes } from "./times-words.ts";

interface Times {
  readonly times?: string | undefined;
  /** What the amount beside it counts for. */
  readonly per: string;
}

/** The check, and the message with its fix, for schemas that hold how often a dose is given: a text that cannot be said in Chinese is refused. */
export function timesAreRead<Entry>(
  timesOf: (entry: Entry) => Times,
): [check: (entry: Entry) => boolean, problem: { message: string; path: string[] }] {
  return [
    (entry) => {
      const { times, per } = timesOf(entry);
      return times === undefined || isReadTimes(times, per);
    },
    {
      message:
        "has no translation: write it in words that packages/domain/src/dose-words reads, or add its Chinese to times-phrases.ts",
      path: ["times"],
    },
  ];
}
