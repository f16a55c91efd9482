import type { OptionValues } from "../core/system.ts";
import type { Task } from "../core/task.ts";

export interface CommandFacts {
  readonly system: string;
  /** As it is shown: see shownPath. */
  readonly data: string;
  readonly seed: number;
  readonly limit: number | undefined;
  readonly cluster: string | undefined;
  /** Those that were set: see recordedOptions. */
  readonly options: OptionValues;
}

const quoted = (word: string): string => (/^[\w$./,:=@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`);

/** The command that repeats a run, without paths of this machine. */
export function commandOf(
  task: Pick<Task, "name">,
  { system, data, seed, limit, cluster, options }: CommandFacts,
): string {
  const words = [`npm run eval -- run ${task.name}`, `--data ${quoted(data)}`, `--system ${system}`, `--seed ${seed}`];
  if (limit !== undefined) words.push(`--limit ${limit}`);
  if (cluster !== undefined) words.push(`--cluster ${quoted(cluster)}`);
  for (const [name, value] of Object.entries(options)) {
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    words.push(value === true ? flag : `${flag} ${quoted(String(value))}`);
  }
  return words.join(" ");
}
