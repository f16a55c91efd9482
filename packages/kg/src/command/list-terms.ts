import { FindingTerm } from "@cdss/domain";
import { findingNamesOf } from "../packs/conditions/finding-names.ts";
import { PackReader } from "../packs/pack-reader.ts";
import { loadRelease } from "../release/load.ts";
import type { CommandIo } from "./command-io.ts";

export interface TermArguments {
  readonly folder: string;
  readonly release: string;
  readonly most: number;
}

/** `knowledge terms`: for each name the finding that it stands for, or the closest names. Throws what `loadRelease` throws. */
export async function listTerms(asked: readonly string[], given: TermArguments, io: CommandIo): Promise<void> {
  const { names: lexicon } = await loadRelease(given.release);
  const reader = new PackReader(given.folder);
  const terms = reader.entries(reader.files("findings"), FindingTerm).map(({ value }) => value);
  const names = findingNamesOf(lexicon, terms);
  for (const name of asked) {
    const id = names.idOf(name);
    io.out(id === undefined ? `${name}: none; near: ${names.near(name, given.most).join(" | ")}` : `${name}: ${id}`);
  }
}
