import type { ReferenceCodes } from "../packs/check-codes.ts";
import { readConditionPacks } from "../packs/conditions/read-condition-packs.ts";
import { type PackIssue, placeOf } from "../packs/pack-issue.ts";
import { readMedicationPacks } from "../packs/read-medication-packs.ts";
import { readReferenceColumn } from "../packs/reference-column.ts";
import { loadRelease } from "../release/load.ts";
import type { CommandIo } from "./command-io.ts";

export interface LintArguments {
  readonly folder: string;
  /** The release whose HPO names the packs are held against. */
  readonly release: string;
  /** Only issues of files below this path, such as `conditions/asthma`. */
  readonly only?: string;
  readonly atc?: string;
  readonly rxnorm?: string;
}

function countByKind(issues: readonly PackIssue[]): string {
  const counts = new Map<string, number>();
  for (const { kind } of issues) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const parts = [...counts].sort(([a], [b]) => a.localeCompare(b)).map(([kind, count]) => `${kind} ${count}`);
  return parts.length === 0 ? "" : ` (${parts.join(", ")})`;
}

/**
 * `knowledge lint`: warnings, then errors, one line each, then what the packs hold. Returns the exit code: 1 when there is an
 * error. Throws CdssError INVALID_INPUT when a reference list cannot be read, INVALID_RELEASE when there is no such release.
 */
export async function lintKnowledge(given: LintArguments, io: CommandIo): Promise<number> {
  const { folder, release, only = "", atc, rxnorm } = given;
  const reference: ReferenceCodes = {
    ...(atc === undefined ? {} : { atc: readReferenceColumn(atc, "atc_code") }),
    ...(rxnorm === undefined ? {} : { rxcui: readReferenceColumn(rxnorm, "rxcui") }),
  };
  const { knowledge, issues: medication } = readMedicationPacks(folder, reference);
  const { names: lexicon } = await loadRelease(release);
  const packs = readConditionPacks(folder, { ...knowledge, lexicon });
  const issues = [...medication, ...packs.issues].filter(({ file }) => file.startsWith(only));
  const of = (level: PackIssue["level"]): PackIssue[] => issues.filter((issue) => issue.level === level);
  const [warnings, errors] = [of("warning"), of("error")];
  for (const issue of [...warnings, ...errors])
    io.err(`${issue.level} ${issue.kind}: ${placeOf(issue)}: ${issue.message}; ${issue.fix}`);
  const { drugs, rules, exceptions, works, vocabulary } = knowledge;
  io.out(
    `${packs.conditions.length} conditions, ${packs.terms.length} findings, ${drugs.length} drugs, ${rules.length} rules, ${exceptions.length} exceptions, ${works.length} works, ${vocabulary.length} words`,
  );
  io.out(`${errors.length} errors${countByKind(errors)}, ${warnings.length} warnings${countByKind(warnings)}`);
  return errors.length === 0 ? 0 : 1;
}
