import { basename } from "node:path";
import { compileObservationTable, EMPTY_OBSERVATION_TABLE, loadObservationTable } from "../observations/index.ts";
import { buildRelease } from "../release/build.ts";
import type { CommandIo } from "./command-io.ts";
import { describeManifest } from "./describe-manifest.ts";

export interface BuildArguments {
  readonly ontology: string;
  readonly annotations: string;
  readonly genes?: string;
  readonly translations?: string;
  readonly names?: string;
  readonly observations?: string;
  readonly packs?: string;
  readonly out: string;
}

/** `knowledge build`. Throws what `buildRelease` and `loadObservationTable` throw. */
export function buildKnowledge(given: BuildArguments, io: CommandIo): void {
  const { ontology, annotations, genes, translations, names, observations, packs, out } = given;
  io.out(`building ${basename(out)} from ${basename(ontology)} and ${basename(annotations)}`);
  const { manifest, report } = buildRelease({
    ontology,
    annotations,
    ...(genes === undefined ? {} : { genes }),
    ...(translations === undefined ? {} : { translations }),
    ...(names === undefined ? {} : { names }),
    ...(packs === undefined ? {} : { packs }),
    observations:
      observations === undefined
        ? EMPTY_OBSERVATION_TABLE
        : compileObservationTable(loadObservationTable(observations)),
    output: out,
  });
  for (const warning of report.warnings) io.err(`warning: ${warning}`);
  for (const line of describeManifest(manifest)) io.out(line);
}
