import type { Release } from "@cdss/kg";
import type { RetrievalData } from "../collection.ts";
import { readPackNames } from "./read-pack-names.ts";
import { readPackQuestions } from "./read-pack-questions.ts";

interface PackCollection {
  readonly summary: string;
  read(release: Release): Promise<RetrievalData>;
}

/** Collections that `--data` names and that are made from the release when they are read: nothing of them lies in a file. */
export const PACK_COLLECTIONS: Readonly<Record<string, PackCollection>> = {
  "packs-zh": {
    summary: "Chinese names of conditions, drugs and findings among the Chinese passages of the packs",
    read: readPackNames,
  },
  "packs-questions": {
    summary: "the project's own questions among the passages of the packs in both languages",
    read: (release) => readPackQuestions(release, false),
  },
  "packs-questions-cross": {
    summary: "the same questions among the passages in the other language",
    read: (release) => readPackQuestions(release, true),
  },
};
