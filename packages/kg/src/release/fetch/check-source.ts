import { parseBabelon } from "../../import/babelon.ts";
import { parseGenes } from "../../import/genes.ts";
import { parseHpoa } from "../../import/hpoa.ts";
import { parseObo } from "../../import/obo.ts";
import { parseObographs } from "../../import/obographs.ts";
import type { DownloadedSource } from "../sources.ts";

/**
 * Read a file as its format demands, so that a sign-in page of a proxy is not taken for an ontology. Returns the version
 * that the file states, or `unstated`. Throws CdssError INVALID_SOURCE naming file and line or field.
 */
export function checkSource(format: DownloadedSource["format"], text: string, file: string): string {
  switch (format) {
    case "obo":
      return parseObo(text, file).version;
    case "obographs":
      return parseObographs(text, file).version;
    case "hpoa":
      return parseHpoa(text, file).version;
    case "genes":
      parseGenes(text, file);
      return "unstated";
    case "babelon":
      parseBabelon(text, file);
      return "unstated";
  }
}
