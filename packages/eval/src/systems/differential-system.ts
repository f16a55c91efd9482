import type { CodedCase } from "../cases/coded-case.ts";

/** Where the diagnosis of a case stands in the answer of a system. */
export interface GoldRank {
  /** 1 is best; lines of equal score share their mean rank, so it may end in .5. Null when no diagnosis is in the release. */
  readonly rank: number | null;
  /** Lines that the system ranked. */
  readonly considered: number;
}

export interface RankOptions {
  /** Leave out annotations that were taken from the publications of the case itself. */
  readonly leavePublicationOut: boolean;
}

/** Something that ranks diseases for coded findings: what the task `differential-coded` compares. */
export interface DifferentialSystem {
  readonly name: string;
  /** Best rank over the diagnoses of the case. Throws CdssError. */
  rankOf(sample: CodedCase, options: RankOptions): Promise<GoldRank>;
}

/** Mean rank of a line of which `better` lines stand ahead and that shares its score with `equal` lines, itself included. */
export function meanRank(better: number, equal: number): number {
  return better + (equal + 1) / 2;
}
