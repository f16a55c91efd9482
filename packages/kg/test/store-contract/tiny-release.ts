import { parseRelease, type Release } from "../../src/release/load.ts";
import type { Manifest } from "../../src/release/manifest.ts";
import { EMPTY_PACK_TEXTS } from "../support/empty-packs.ts";

const CONCEPTS = [
  { id: "HP:0000001", kind: "phenotype", label: "All" },
  { id: "HP:0012085", kind: "phenotype", label: "Pyuria", parents: ["HP:0000001"], aliases: ["HP:0999999"] },
  { id: "OMIM:999998", kind: "condition", label: "Invented disease of tests", genes: ["NONE"] },
  {
    id: "ORPHA:999999",
    kind: "condition",
    label: "Invented disease of tests",
    equivalents: [{ id: "OMIM:999998", by: "name" }],
  },
];
const NAMES = ["concept\tlanguage\tscope\tlay\ttext", ...CONCEPTS.map((c) => `${c.id}\ten\tlabel\t\t${c.label}`)];
const ANNOTATIONS = [
  "condition\tnegated\tterm\treferences\tevidence\tonset\tfrequency\tsex\tmodifiers\taspect\tbiocuration",
  "OMIM:999998\t\tHP:0012085\tPMID:1\tPCS\t\t1/2\t\t\tP\ttest",
  "OMIM:999998\tNOT\tHP:0000001\tPMID:1\tPCS\t\t\t\t\tP\ttest",
  "ORPHA:999999\t\tHP:0012085\tPMID:2\tTAS\t\t\t\t\tP\ttest",
];

/** Another release, small enough to be loaded one row at a time: four concepts, four names, three edges. */
export function tinyRelease(like: Manifest): Release {
  const manifest: Manifest = {
    ...like,
    id: `sha256:${"1".repeat(64)}`,
    hpoVersion: "2000-01-01",
    counts: { ...like.counts, phenotypes: 2, conditions: 2, annotations: 3, names: 4 },
  };
  return parseRelease(manifest, {
    concepts: CONCEPTS.map((concept) => JSON.stringify(concept)).join("\n"),
    names: NAMES.join("\n"),
    annotations: ANNOTATIONS.join("\n"),
    observations: "{}",
    ...EMPTY_PACK_TEXTS,
  });
}
