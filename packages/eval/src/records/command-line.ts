import type { Task } from "../core/task.ts";
import type { RunFile } from "./run-files.ts";

export interface CommandFacts {
  readonly system: string;
  /** As it is shown: see shownPath. */
  readonly data: string;
  readonly seed: number;
  readonly limit: number | null;
  readonly cluster: string | null;
  /** Those that were set: see recordedOptions. */
  readonly options: RunFile["options"];
}

const quoted = (word: string): string => (/^[\w$./,:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that repeats a run, without paths of this machine. */
export function commandOf(
  task: Pick<Task, "name">,
  { system, data, seed, limit, cluster, options }: CommandFacts,
): string {
  const words = [`npm run eval -- run ${task.name}`, `--data ${quoted(data)}`, `--system ${system}`, `--seed ${seed}`];
  if (limit !== null) words.push(`--limit ${limit}`);
  if (cluster !== null) words.push(`--cluster ${quoted(cluster)}`);
  for (const [name, value] of Object.entries(options)) {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    words.push(value === true ? flag : `${flag} ${quoted(String(value))}`);
  }
  return words.join(" ");
}
