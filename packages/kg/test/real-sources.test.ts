import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseBabelon } from "../src/import/babelon.ts";
import { parseHpoa } from "../src/import/hpoa.ts";
import { parseObo } from "../src/import/obo.ts";
import { parseObographs } from "../src/import/obographs.ts";
import { buildRelease } from "../src/release/build.ts";
import { loadRelease } from "../src/release/load.ts";
import { verifyRelease } from "../src/release/verify.ts";
import { dataFile, unpacked } from "./support/data-file.ts";
import { toObo } from "./support/to-obo.ts";

const ontology = dataFile("hpo/hp.v2024-08-13.json.gz");
const annotations = dataFile("hpo/phenotype.2023-01-27.hpoa.gz");
const translations = dataFile("hpo/hp-zh.babelon.tsv.gz");
const files = [ontology, annotations, translations];
const missing = files.flatMap((file) => ("missing" in file ? [file.missing] : []));
const pathOf = (file: (typeof files)[number]): string => ("path" in file ? file.path : "");

describe.skipIf(missing.length > 0)(
  `official HPO files${missing.length > 0 ? ` (skipped: ${missing.join("; ")})` : ""}`,
  () => {
    it("reads the obographs file, and the same terms from an OBO file of it", () => {
      const read = parseObographs(unpacked(pathOf(ontology)));
      expect(read.version).toBe("2024-08-13");
      // 18,989 nodes under HPO's prefix are not obsolete; one of them, HP:0034334 "allelic_requirement", is a property.
      expect(read.terms.filter((term) => !term.obsolete)).toHaveLength(18_988);
      expect(parseObo(toObo(read))).toEqual(read);
    });

    it("agrees with the OBO file of the next release, from which the starter release is compiled", async () => {
      const { concepts } = await loadRelease(join(import.meta.dirname, "../../../data/releases/starter"));
      const live = parseObographs(unpacked(pathOf(ontology))).terms.filter((term) => !term.obsolete);
      const pairs = live.flatMap((term) => {
        const concept = concepts.list[concepts.ordinal.get(term.id) ?? -1];
        return concept?.id === term.id ? [{ term, concept }] : [];
      });
      const share = (same: (pair: (typeof pairs)[number]) => boolean): number =>
        pairs.filter(same).length / pairs.length;
      // Five months of curation lie between the two files: few terms went, and few changed.
      expect(pairs.length / live.length).toBeGreaterThan(0.99);
      expect(share(({ term, concept }) => term.label === concept.label)).toBeGreaterThan(0.98);
      expect(share(({ term, concept }) => term.definition === concept.definition)).toBeGreaterThan(0.95);
      expect(
        share(({ term, concept }) => [...term.parents].sort().join() === (concept.parents ?? []).join()),
      ).toBeGreaterThan(0.97);
    });

    it("reads annotations with the commented header", () => {
      const { version, rows } = parseHpoa(unpacked(pathOf(annotations)));
      expect(version).toBe("2023-01-27");
      expect(rows).toHaveLength(253_363);
      expect(new Set(rows.map((row) => row.disease)).size).toBe(12_606);
    });

    it("reads the official Chinese labels without the quotes of a spreadsheet", () => {
      const read = parseBabelon(unpacked(pathOf(translations)));
      expect(read).toHaveLength(18_988);
      expect(read.every(({ language, status }) => language === "zh" && status === "OFFICIAL")).toBe(true);
      expect(read.filter(({ text }) => text.startsWith('"'))).toEqual([]);
      expect(read.find(({ id }) => id === "HP:0000033")?.text).toBe("男性外阴性别不明");
    });

    it("compiles into a release that verifies, though the files are of three different dates", async () => {
      const output = mkdtempSync(join(tmpdir(), "cdss-real-"));
      try {
        const { report } = buildRelease({
          ontology: pathOf(ontology),
          annotations: pathOf(annotations),
          translations: pathOf(translations),
          observations: { tests: [] },
          output,
        });
        const { info, manifest } = await verifyRelease(output);
        expect(info).toMatchObject({ hpoVersion: "2024-08-13", annotationVersion: "2023-01-27" });
        expect(info.counts.phenotypes).toBe(18_988);
        expect(info.counts.conditions).toBe(12_606);
        expect(info.counts.annotations).toBeGreaterThan(253_000);
        expect(manifest.counts.chineseNamed).toBeGreaterThan(18_900);
        expect(report.warnings.length).toBeLessThanOrEqual(1);
      } finally {
        rmSync(output, { recursive: true, force: true });
      }
    });
  },
);
