import { curie, type GraphStore, isPackCurie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { MARFAN, NOWHERE, PYURIA, ROOT, SEIZURE, STERILE_PYURIA } from "./asked-for.ts";
import { filesOfStarter } from "./files-of-starter.ts";

/** What a store must answer of the release, of a concept by its id, and of what stands above and below it. */
export function describeConcepts(store: () => GraphStore): void {
  describe("release", () => {
    it("is the one of the manifest, with its counts", async () => {
      const { manifest, concepts, names, annotations } = filesOfStarter();
      const conditions = concepts.filter((concept) => concept.kind === "condition").length;
      expect(await store().release()).toEqual({
        id: manifest.id,
        hpoVersion: "2025-01-16",
        annotationVersion: "2025-01-16",
        counts: {
          phenotypes: concepts.length - conditions,
          conditions,
          annotations: annotations.length,
          names: names.length,
        },
      });
    });
  });

  describe("concept", () => {
    it("gives a phenotype with its names in both languages", async () => {
      const concept = await store().concept(SEIZURE);
      expect(concept).toMatchObject({
        id: "HP:0001250",
        kind: "phenotype",
        label: { en: "Seizure", zh: "癫痫发作" },
        // hp.obo [Term] HP:0001250: is_a HP:0012638 (abnormal nervous system physiology)
        parents: ["HP:0012638"],
        equivalents: [],
        genes: [],
      });
      expect(concept?.definition).toMatch(/^A seizure is an intermittent abnormality of nervous system physiology/);
      // hp.obo: synonym "Epileptic seizure" EXACT, "Seizures" EXACT; the label itself is no synonym.
      expect(concept?.synonyms).toContainEqual({ text: "Epileptic seizure", language: "en" });
      expect(concept?.synonyms).toContainEqual({ text: "Seizures", language: "en" });
      expect(concept?.synonyms.map((synonym) => synonym.text)).not.toContain("Seizure");
      expect(concept?.synonyms.some((synonym) => synonym.language === "zh")).toBe(true);
    });

    it("gives a condition with genes and the record that describes the same disease", async () => {
      // genes_to_phenotype: FBN1 for OMIM:154700; Orphanet 558 bears the same name; data/names/zh/conditions.yaml.
      expect(await store().concept(MARFAN)).toEqual({
        id: "OMIM:154700",
        kind: "condition",
        label: { en: "Marfan syndrome", zh: "马方综合征" },
        synonyms: ["马凡综合征", "Marfan综合征", "马凡氏综合征"].map((text) => ({ text, language: "zh" })),
        parents: [],
        alternativeIds: [],
        equivalents: ["ORPHA:558"],
        genes: ["FBN1"],
      });
    });

    it("lists several equivalents in the order of their ids", async () => {
      // DECIPHER:1, OMIM:194190 and ORPHA:280 are all named Wolf-Hirschhorn syndrome.
      const concept = await store().concept(curie("OMIM:194190"));
      expect(concept?.equivalents).toEqual(["DECIPHER:1", "ORPHA:280"]);
    });

    it("resolves an alternative id", async () => {
      // hp.obo [Term] HP:0001250 has 19 alt_id lines, HP:0002125 among them.
      const concept = await store().concept(curie("HP:0002125"));
      expect(concept?.id).toBe("HP:0001250");
      expect(concept?.alternativeIds).toHaveLength(19);
      expect(concept?.alternativeIds).toContain("HP:0002125");
      expect(concept).toEqual(await store().concept(SEIZURE));
    });

    it("resolves an obsolete id to its replacement", async () => {
      // hp.obo [Term] HP:0000057 is_obsolete: true, replaced_by: HP:0008665
      expect((await store().concept(curie("HP:0000057")))?.id).toBe("HP:0008665");
    });

    it.each(["HP:9999999", "OMIM:1", "hp:0001250", "HP:00012500"])("does not know %s", async (id) => {
      expect(await store().concept(curie(id))).toBeNull();
    });

    it("gives the root without parents", async () => {
      expect(await store().concept(ROOT)).toMatchObject({ id: "HP:0000001", label: { en: "All" }, parents: [] });
    });
  });

  describe("hierarchy", () => {
    // hp.obo, is_a lines followed upwards from HP:0001657 prolonged QT interval: abnormal QT interval, abnormal EKG,
    // electrophysiology, cardiovascular physiology, cardiovascular system, phenotypic abnormality, all.
    const ABOVE_PROLONGED_QT = "HP:0000001 HP:0000118 HP:0001626 HP:0003115 HP:0011025 HP:0030956 HP:0031547".split(
      " ",
    );

    it("gives all ancestors, sorted, without the concept itself", async () => {
      expect(await store().ancestors(curie("HP:0001657"))).toEqual(ABOVE_PROLONGED_QT);
    });

    it("gives all descendants, sorted, without the concept itself", async () => {
      // Terms with is_a HP:0012085: HP:0020134 and HP:0100586; neither has children.
      expect(await store().descendants(PYURIA)).toEqual(["HP:0020134", "HP:0100586"]);
      expect(await store().descendants(STERILE_PYURIA)).toEqual([]);
    });

    it("has one root above every phenotype", async () => {
      const below = await store().descendants(ROOT);
      const { counts } = await store().release();
      // Exposures and histories of the packs stand outside HPO: they have a root of their own, or a more general one.
      const byId = new Map(filesOfStarter().concepts.map((concept) => [concept.id, concept]));
      const isBelow = (id: string): boolean => id === ROOT || (byId.get(id)?.parents ?? []).some(isBelow);
      const contexts = [...byId.values()].filter(({ id, kind }) => kind === "phenotype" && !isBelow(id));
      expect(contexts.every(({ id }) => isPackCurie(id))).toBe(true);
      expect(below).toHaveLength(counts.phenotypes - 1 - contexts.length);
      expect(below).toEqual([...new Set(below)].sort());
      expect(await store().ancestors(ROOT)).toEqual([]);
    });

    it("follows alternative ids and knows nothing of unknown ones", async () => {
      expect(await store().ancestors(curie("HP:0002125"))).toEqual(await store().ancestors(SEIZURE));
      expect(await store().descendants(curie("HP:0002125"))).toEqual(await store().descendants(SEIZURE));
      expect(await store().ancestors(NOWHERE)).toEqual([]);
      expect(await store().descendants(NOWHERE)).toEqual([]);
      expect(await store().ancestors(MARFAN)).toEqual([]);
    });
  });
}
