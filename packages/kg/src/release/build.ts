import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { CdssError } from "@cdss/domain";
import { parseBabelon } from "../import/babelon.ts";
import { type ConceptNames, parseChineseNames } from "../import/chinese-names.ts";
import { parseGenes } from "../import/genes.ts";
import { parseHpoa } from "../import/hpoa.ts";
import { parseObo } from "../import/obo.ts";
import { parseObographs } from "../import/obographs.ts";
import { type CompileReport, compileRelease } from "./compile.ts";
import { type Manifest, sha256 } from "./manifest.ts";
import { writeRelease } from "./write.ts";

export interface BuildOptions {
  /** HPO as `.obo` or obographs `.json`, packed with gzip or not. */
  readonly ontology: string;
  readonly annotations: string;
  readonly genes?: string;
  /** Official translations in babelon TSV. */
  readonly translations?: string;
  /** Folder of our own Chinese names. */
  readonly chineseNames?: string;
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

/** Every YAML file of a folder of Chinese names, in the order of their names. */
function readNames(folder: string): ConceptNames[] {
  let files: string[];
  try {
    files = readdirSync(folder).filter((file) => file.endsWith(".yaml"));
  } catch (cause) {
    const fix = "give the folder that holds the YAML files of Chinese names";
    throw new CdssError("INVALID_INPUT", `${basename(folder)}: cannot be read; ${fix}`, {
      issues: [{ path: basename(folder), message: "cannot be read", fix }],
      cause,
    });
  }
  return files.sort().flatMap((file) => parseChineseNames(readFileSync(join(folder, file), "utf8"), file));
}

const HPO_LICENCE = "HPO licence, https://hpo.jax.org/app/license";
const HPO_ATTRIBUTION =
  "Human Phenotype Ontology, https://www.human-phenotype-ontology.org; Gargano et al., Nucleic Acids Res 2024;52:D1333, doi:10.1093/nar/gkad1005";

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
  const chineseNames = options.chineseNames === undefined ? [] : readNames(options.chineseNames);
  const { content, report } = compileRelease({
    ontology,
    annotations,
    genes,
    translations,
    chineseNames,
    observations: options.observations,
  });
  return { manifest: writeRelease(content, sources, options.output), report };
}
