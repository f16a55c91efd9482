import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError, type Curie, type Language } from "@cdss/domain";
import { parseBabelon } from "../import/babelon.ts";
import { type ConceptNames, parseConceptNames } from "../import/concept-names.ts";
import { parseGenes } from "../import/genes.ts";
import { parseHpoa } from "../import/hpoa.ts";
import { parseObo } from "../import/obo.ts";
import { parseObographs } from "../import/obographs.ts";
import type { LexiconEntry } from "../lexicon-entry.ts";
import { loadPacks } from "../packs/load-packs.ts";
import { type CompileInput, type CompileReport, compileRelease } from "./compile.ts";
import type { ReleaseContent } from "./content.ts";
import { type Manifest, sha256 } from "./manifest.ts";
import { writeRelease } from "./write.ts";

export interface BuildOptions {
  /** HPO as `.obo` or obographs `.json`, packed with gzip or not. */
  readonly ontology: string;
  readonly annotations: string;
  readonly genes?: string;
  /** Official translations in babelon TSV. */
  readonly translations?: string;
  /** Folder of our own names, with a subfolder for each language. */
  readonly names?: string;
  /** Folder of the packs: conditions, findings, drugs, interactions, vocabulary and bibliography. */
  readonly packs?: string;
  /** The compiled observation table. */
  readonly observations: unknown;
  readonly output: string;
}

function readSource(path: string): { text: string; hash: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (cause) {
    const fix = "give the path of an existing file, or bring it with `cdss knowledge fetch`";
    throw new CdssError("INVALID_INPUT", `${basename(path)}: cannot be read; ${fix}`, {
      issues: [{ path: basename(path), message: "cannot be read", fix }],
      cause,
    });
  }
  const hash = sha256(bytes);
  if (!path.endsWith(".gz")) return { text: bytes.toString("utf8"), hash };
  try {
    return { text: gunzipSync(bytes).toString("utf8"), hash };
  } catch (cause) {
    throw new CdssError("INVALID_SOURCE", `${basename(path)}: not a complete gzip file; fetch it again`, {
      issues: [{ path: basename(path), message: "not a complete gzip file", fix: "fetch it again" }],
      cause,
    });
  }
}

/** Every YAML file of a language's folder, in the order of their names; none when there is no such folder. */
function readNames(folder: string, language: Language): ConceptNames[] {
  const directory = join(folder, language);
  if (!existsSync(directory)) return [];
  const files = readdirSync(directory).filter((file) => file.endsWith(".yaml"));
  return files.sort().flatMap((file) => parseConceptNames(readFileSync(join(directory, file), "utf8"), file, language));
}

/** Throws CdssError INVALID_INPUT when the folder holds names of neither language: a wrong path would lose them silently. */
function readAllNames(folder: string): { chineseNames: ConceptNames[]; englishNames: ConceptNames[] } {
  const names = { chineseNames: readNames(folder, "zh"), englishNames: readNames(folder, "en") };
  if (names.chineseNames.length + names.englishNames.length > 0) return names;
  const message = "holds no names";
  const fix = "give the folder whose subfolders zh and en hold the YAML files of names";
  throw new CdssError("INVALID_INPUT", `${basename(folder)}: ${message}; ${fix}`, {
    issues: [{ path: basename(folder), message, fix }],
  });
}

const HPO_LICENCE = "HPO licence, https://hpo.jax.org/app/license";
/** Licence of the project's own content; see LICENSE. */
const PACK_LICENCE = "Apache-2.0";
const HPO_ATTRIBUTION =
  "Human Phenotype Ontology, https://www.human-phenotype-ontology.org; Gargano et al., Nucleic Acids Res 2024;52:D1333, doi:10.1093/nar/gkad1005";

/** Names of the compiled terms, as the packs use them. */
function lexiconOf({ names, concepts }: ReleaseContent): LexiconEntry[] {
  const kinds = new Map(concepts.map(({ id, kind }) => [id, kind]));
  return names.map((name) => ({
    ...name,
    concept: name.concept as Curie,
    kind: kinds.get(name.concept) ?? "phenotype",
  }));
}

/**
 * Packs name findings in words: the imports are compiled first, so that the words are known. Without the translations, which nobody may have at hand when a
 * pack is written: a translator's name for a term does not take that name from a finding of the packs.
 */
function compileWithPacks(imported: CompileInput, folder: string): ReturnType<typeof compileRelease> {
  const { content } = compileRelease({ ...imported, translations: [] });
  return compileRelease({ ...imported, ...loadPacks(folder, lexiconOf(content)) });
}

/**
 * Read the sources, compile them and write one release directory.
 * Throws CdssError INVALID_SOURCE or INVALID_INPUT naming file, line and field.
 */
export function buildRelease(options: BuildOptions): { manifest: Manifest; report: CompileReport } {
  const sources: Manifest["sources"] = [];
  const read = (path: string): { text: string; file: string; hash: string } => ({
    ...readSource(path),
    file: basename(path).replace(/\.gz$/, ""),
  });
  const ontologySource = read(options.ontology);
  const ontology = ontologySource.file.endsWith(".obo")
    ? parseObo(ontologySource.text, ontologySource.file)
    : parseObographs(ontologySource.text, ontologySource.file);
  const cite = (name: string, version: string, hash: string): void => {
    sources.push({ name, version, licence: HPO_LICENCE, attribution: HPO_ATTRIBUTION, sha256: hash });
  };
  cite("Human Phenotype Ontology", ontology.version, ontologySource.hash);
  const annotationSource = read(options.annotations);
  const annotations = parseHpoa(annotationSource.text, annotationSource.file);
  cite("HPO disease annotations (phenotype.hpoa)", annotations.version, annotationSource.hash);
  let genes: ReadonlyMap<string, readonly string[]> = new Map();
  if (options.genes !== undefined) {
    const source = read(options.genes);
    genes = parseGenes(source.text, source.file);
    cite("HPO genes to phenotype", annotations.version, source.hash);
  }
  let translations: ReturnType<typeof parseBabelon> = [];
  if (options.translations !== undefined) {
    const source = read(options.translations);
    translations = parseBabelon(source.text, source.file);
    cite("HPO Chinese translation (babelon)", "unstated", source.hash);
  }
  const names = options.names === undefined ? { chineseNames: [], englishNames: [] } : readAllNames(options.names);
  const imported: CompileInput = {
    ontology,
    annotations,
    genes,
    translations,
    ...names,
    observations: options.observations,
  };
  const { content, report } =
    options.packs === undefined ? compileRelease(imported) : compileWithPacks(imported, options.packs);
  if (options.packs !== undefined)
    sources.push({
      name: "CDSS packs of conditions, findings, drugs and interactions",
      version: `${content.clinical.conditions.length} conditions, ${content.medication.drugs.length} drugs`,
      licence: PACK_LICENCE,
      attribution: "Reviewed knowledge of this project; not clinically validated",
      sha256: sha256(JSON.stringify([content.clinical, content.medication])),
    });
  return { manifest: writeRelease(content, sources, options.output), report };
}
