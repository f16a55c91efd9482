import { curie, type EdgeEvidence, type GraphStore, isPackCurie } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { MARFAN, NOWHERE, PYURIA, SEIZURE, STERILE_PYURIA } from "./asked-for.ts";
import { EXPECTED_EDGES } from "./expected-edges.ts";
import { filesOfStarter } from "./files-of-starter.ts";

/** Edges of the official annotations: those that the build reads out of disease titles bear the code TITLE. */
const official = (edges: readonly EdgeEvidence[]): EdgeEvidence[] =>
  edges.filter((edge) => edge.evidenceCode !== "TITLE");

/** What a store must answer of the edges between conditions and findings. */
export function describeEdges(store: () => GraphStore): void {
  describe("annotations", () => {
    it.each(EXPECTED_EDGES)("keeps every column: $says", async ({ edge }) => {
      const { id: release } = await store().release();
      const found = (await store().annotationsOf(edge.condition)).filter(
        (candidate) => candidate.finding === edge.finding && String(candidate.references) === String(edge.references),
      );
      expect(found).toHaveLength(1);
      const id = found[0]?.id ?? "";
      expect(found).toEqual([{ ...edge, id, release }]);
      expect(await store().edges([id])).toEqual(found);
    });

    it("gives all edges of a condition in order", async () => {
      // The number of an edge is that of its row in annotations.tsv; phenotype.hpoa has 71 rows of OMIM:154700.
      const rows = filesOfStarter().annotations.flatMap((row, i) => (row.startsWith("OMIM:154700\t") ? [i] : []));
      const edges = await store().annotationsOf(MARFAN);
      expect(edges.map((edge) => edge.id)).toEqual(rows.map((row) => `edge:${row}`));
      expect(official(edges)).toHaveLength(71);
    });

    it("tells what a condition excludes from what it has", async () => {
      // ORPHA:139414: six rows, HP:0000989 and HP:0012531 with NOT.
      const edges = official(await store().annotationsOf(curie("ORPHA:139414")));
      expect(edges.map((edge) => [edge.finding, edge.negated])).toEqual([
        ["HP:0000962", false],
        ["HP:0000989", true],
        ["HP:0010566", false],
        ["HP:0012500", false],
        ["HP:0012531", true],
        ["HP:0200036", false],
      ]);
    });

    it("has none for phenotypes and unknown ids", async () => {
      expect(await store().annotationsOf(SEIZURE)).toEqual([]);
      expect(await store().annotationsOf(NOWHERE)).toEqual([]);
    });
  });

  describe("edges by id", () => {
    it("gives them in the order asked for, repeated ones too, and leaves unknown ids out", async () => {
      const ids = ["edge:612", "edge:999999999", "nonsense", "edge:257", "edge:-1", "", "edge:612"];
      expect((await store().edges(ids)).map((edge) => edge.id)).toEqual(["edge:612", "edge:257", "edge:612"]);
      expect(await store().edges([])).toEqual([]);
    });

    it("gives the same evidence as the annotations of the condition", async () => {
      const edges = await store().annotationsOf(MARFAN);
      expect(await store().edges(edges.map((edge) => edge.id))).toEqual(edges);
    });

    it("reaches the last row of the release and no further", async () => {
      const { length } = filesOfStarter().annotations;
      expect(await store().edges([`edge:${length - 1}`])).toHaveLength(1);
      expect(await store().edges([`edge:${length}`])).toHaveLength(0);
    });
  });

  describe("conditionsWith", () => {
    it("counts more specific terms in and negated edges out", async () => {
      // Pyuria itself: ORPHA:488, ORPHA:536. Sterile pyuria, below it: OMIM:248250, ORPHA:2331, ORPHA:91500, and
      // ORPHA:449395 with NOT, which must not appear.
      const with_ = ["OMIM:248250", "ORPHA:2331", "ORPHA:488", "ORPHA:536", "ORPHA:91500"];
      const found = await store().conditionsWith(PYURIA);
      expect(found.filter((id) => !isPackCurie(id))).toEqual(with_);
      // Of the packs: their entries name pyuria, and no more is counted on here.
      expect(found).toContain("CDSS:acute-cystitis");
      expect(await store().conditionsWith(STERILE_PYURIA)).toEqual(["OMIM:248250", "ORPHA:2331", "ORPHA:91500"]);
    });

    it("follows alternative ids and knows nothing of unknown ones", async () => {
      const seizures = await store().conditionsWith(SEIZURE);
      expect(seizures.length).toBeGreaterThan(1000);
      expect(seizures).toEqual([...new Set(seizures)].sort());
      expect(await store().conditionsWith(curie("HP:0002125"))).toEqual(seizures);
      expect(await store().conditionsWith(NOWHERE)).toEqual([]);
      expect(await store().conditionsWith(MARFAN)).toEqual([]);
    });
  });
}
