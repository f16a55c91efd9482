import { parseBabelon } from "../../src/import/babelon.ts";
import { parseConceptNames } from "../../src/import/concept-names.ts";
import { parseGenes } from "../../src/import/genes.ts";
import { parseHpoa } from "../../src/import/hpoa.ts";
import { parseObo } from "../../src/import/obo.ts";
import { type CompileInput, compileRelease } from "../../src/release/compile.ts";
import type { ReleaseContent } from "../../src/release/content.ts";
import { BABELON, GENES, HPOA, NAMES, OBO } from "./small-sources.ts";

export function smallInput(change: Partial<CompileInput> = {}): CompileInput {
  return {
    ontology: parseObo(OBO),
    annotations: parseHpoa(HPOA),
    genes: parseGenes(GENES),
    translations: parseBabelon(BABELON),
    chineseNames: parseConceptNames(NAMES, "names.yaml"),
    observations: { tests: [] },
    ...change,
  };
}

export function smallContent(change: Partial<CompileInput> = {}): ReleaseContent {
  return compileRelease(smallInput(change)).content;
}
