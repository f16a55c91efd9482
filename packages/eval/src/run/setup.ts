import { loadRelease, type Release } from "@cdss/kg";
import type { OptionValues, Setup } from "../core/system.ts";
import type { TaskSetup } from "../core/task.ts";

/** All that a system is made from, as data that can be sent to a thread. */
export interface SetupFacts {
  readonly task: string;
  readonly system: string;
  readonly shared: unknown;
  readonly golds: readonly unknown[];
  readonly options: OptionValues;
  readonly seed: number;
  readonly limit: number | null;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly releaseDirectory: string;
}

const releases = new Map<string, Promise<Release>>();

/** The release of a directory, loaded once a thread. Throws CdssError INVALID_RELEASE. */
export function releaseAt(directory: string): Promise<Release> {
  const held = releases.get(directory) ?? loadRelease(directory);
  releases.set(directory, held);
  return held;
}

/** The release of a directory where this thread has opened it; null where nothing has asked for it. */
export async function openedRelease(directory: string): Promise<Release | null> {
  return (await releases.get(directory)) ?? null;
}

export function openSetup(facts: SetupFacts): Setup & TaskSetup {
  return { ...facts, release: () => releaseAt(facts.releaseDirectory) };
}
