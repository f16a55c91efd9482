import { type Curie, curie, type EdgeEvidence, type GraphStore, isPackCurie } from "@cdss/domain";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { EXPECTED_EDGES } from "./expected-edges.ts";
import { filesOfStarter } from "./files-of-starter.ts";

const SEIZURE = curie("HP:0001250");
const MARFAN = curie("OMIM:154700");
const PYURIA = curie("HP:0012085");
const STERILE_PYURIA = curie("HP:0100586");
const ROOT = curie("HP:0000001");
const NOWHERE = curie("HP:9999999");

/** Edges of the official annotations: those that the build reads out of disease titles bear the code TITLE. */
const official = (edges: readonly EdgeEvidence[]): EdgeEvidence[] =>
  edges.filter((edge) => edge.evidenceCode !== "TITLE");

/**
 * What every graph store must answer on the starter release (HPO and annotations of 2025-01-16). Expected values were
 * read off the official files by hand, not taken from an implementation; the comment at each says where.
 */
export function describeGraphStoreContract(name: string, open: () => Promise<GraphStore>): void {
  describe(`graph store contract: ${name}`, () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await open();
    });
    afterAll(() => store.close());

    describe("release", () => {
      it("is the one of the manifest, with its counts", async () => {
        const { manifest, concepts, names, annotations } = filesOfStarter();
        const conditions = concepts.filter((concept) => concept.kind === "condition").length;
        expect(await store.release()).toEqual({
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
        const concept = await store.concept(SEIZURE);
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
        expect(await store.concept(MARFAN)).toEqual({
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
        const concept = await store.concept(curie("OMIM:194190"));
        expect(concept?.equivalents).toEqual(["DECIPHER:1", "ORPHA:280"]);
      });

      it("resolves an alternative id", async () => {
        // hp.obo [Term] HP:0001250 has 19 alt_id lines, HP:0002125 among them.
        const concept = await store.concept(curie("HP:0002125"));
        expect(concept?.id).toBe("HP:0001250");
        expect(concept?.alternativeIds).toHaveLength(19);
        expect(concept?.alternativeIds).toContain("HP:0002125");
        expect(concept).toEqual(await store.concept(SEIZURE));
      });

      it("resolves an obsolete id to its replacement", async () => {
        // hp.obo [Term] HP:0000057 is_obsolete: true, replaced_by: HP:0008665
        expect((await store.concept(curie("HP:0000057")))?.id).toBe("HP:0008665");
      });

      it.each(["HP:9999999", "OMIM:1", "hp:0001250", "HP:00012500"])("does not know %s", async (id) => {
        expect(await store.concept(curie(id))).toBeNull();
      });

      it("gives the root without parents", async () => {
        expect(await store.concept(ROOT)).toMatchObject({ id: "HP:0000001", label: { en: "All" }, parents: [] });
      });
    });

    describe("hierarchy", () => {
      // hp.obo, is_a lines followed upwards from HP:0001657 prolonged QT interval: abnormal QT interval, abnormal EKG,
      // electrophysiology, cardiovascular physiology, cardiovascular system, phenotypic abnormality, all.
      const ABOVE_PROLONGED_QT = "HP:0000001 HP:0000118 HP:0001626 HP:0003115 HP:0011025 HP:0030956 HP:0031547".split(
        " ",
      );

      it("gives all ancestors, sorted, without the concept itself", async () => {
        expect(await store.ancestors(curie("HP:0001657"))).toEqual(ABOVE_PROLONGED_QT);
      });

      it("gives all descendants, sorted, without the concept itself", async () => {
        // Terms with is_a HP:0012085: HP:0020134 and HP:0100586; neither has children.
        expect(await store.descendants(PYURIA)).toEqual(["HP:0020134", "HP:0100586"]);
        expect(await store.descendants(STERILE_PYURIA)).toEqual([]);
      });

      it("has one root above every phenotype", async () => {
        const below = await store.descendants(ROOT);
        const { counts } = await store.release();
        // Exposures and histories of the packs stand outside HPO: they have a root of their own, or a more general one.
        const byId = new Map(filesOfStarter().concepts.map((concept) => [concept.id, concept]));
        const isBelow = (id: string): boolean => id === ROOT || (byId.get(id)?.parents ?? []).some(isBelow);
        const contexts = [...byId.values()].filter(({ id, kind }) => kind === "phenotype" && !isBelow(id));
        expect(contexts.every(({ id }) => isPackCurie(id))).toBe(true);
        expect(below).toHaveLength(counts.phenotypes - 1 - contexts.length);
        expect(below).toEqual([...new Set(below)].sort());
        expect(await store.ancestors(ROOT)).toEqual([]);
      });

      it("follows alternative ids and knows nothing of unknown ones", async () => {
        expect(await store.ancestors(curie("HP:0002125"))).toEqual(await store.ancestors(SEIZURE));
        expect(await store.descendants(curie("HP:0002125"))).toEqual(await store.descendants(SEIZURE));
        expect(await store.ancestors(NOWHERE)).toEqual([]);
        expect(await store.descendants(NOWHERE)).toEqual([]);
        expect(await store.ancestors(MARFAN)).toEqual([]);
      });
    });

    describe("annotations", () => {
      it.each(EXPECTED_EDGES)("keeps every column: $says", async ({ edge }) => {
        const { id: release } = await store.release();
        const found = (await store.annotationsOf(edge.condition)).filter(
          (candidate) => candidate.finding === edge.finding && String(candidate.references) === String(edge.references),
        );
        expect(found).toHaveLength(1);
        const id = found[0]?.id ?? "";
        expect(found).toEqual([{ ...edge, id, release }]);
        expect(await store.edges([id])).toEqual(found);
      });

      it("gives all edges of a condition in order", async () => {
        // The number of an edge is that of its row in annotations.tsv; phenotype.hpoa has 71 rows of OMIM:154700.
        const rows = filesOfStarter().annotations.flatMap((row, i) => (row.startsWith("OMIM:154700\t") ? [i] : []));
        const edges = await store.annotationsOf(MARFAN);
        expect(edges.map((edge) => edge.id)).toEqual(rows.map((row) => `edge:${row}`));
        expect(official(edges)).toHaveLength(71);
      });

      it("tells what a condition excludes from what it has", async () => {
        // ORPHA:139414: six rows, HP:0000989 and HP:0012531 with NOT.
        const edges = official(await store.annotationsOf(curie("ORPHA:139414")));
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
        expect(await store.annotationsOf(SEIZURE)).toEqual([]);
        expect(await store.annotationsOf(NOWHERE)).toEqual([]);
      });
    });

    describe("edges by id", () => {
      it("gives them in the order asked for, repeated ones too, and leaves unknown ids out", async () => {
        const ids = ["edge:612", "edge:999999999", "nonsense", "edge:257", "edge:-1", "", "edge:612"];
        expect((await store.edges(ids)).map((edge) => edge.id)).toEqual(["edge:612", "edge:257", "edge:612"]);
        expect(await store.edges([])).toEqual([]);
      });

      it("gives the same evidence as the annotations of the condition", async () => {
        const edges = await store.annotationsOf(MARFAN);
        expect(await store.edges(edges.map((edge) => edge.id))).toEqual(edges);
      });

      it("reaches the last row of the release and no further", async () => {
        const { length } = filesOfStarter().annotations;
        expect(await store.edges([`edge:${length - 1}`])).toHaveLength(1);
        expect(await store.edges([`edge:${length}`])).toHaveLength(0);
      });
    });

    describe("conditionsWith", () => {
      it("counts more specific terms in and negated edges out", async () => {
        // Pyuria itself: ORPHA:488, ORPHA:536. Sterile pyuria, below it: OMIM:248250, ORPHA:2331, ORPHA:91500, and
        // ORPHA:449395 with NOT, which must not appear.
        const with_ = ["OMIM:248250", "ORPHA:2331", "ORPHA:488", "ORPHA:536", "ORPHA:91500"];
        const found = await store.conditionsWith(PYURIA);
        expect(found.filter((id) => !isPackCurie(id))).toEqual(with_);
        // Of the packs: their entries name pyuria, and no more is counted on here.
        expect(found).toContain("CDSS:acute-cystitis");
        expect(await store.conditionsWith(STERILE_PYURIA)).toEqual(["OMIM:248250", "ORPHA:2331", "ORPHA:91500"]);
      });

      it("follows alternative ids and knows nothing of unknown ones", async () => {
        const seizures = await store.conditionsWith(SEIZURE);
        expect(seizures.length).toBeGreaterThan(1000);
        expect(seizures).toEqual([...new Set(seizures)].sort());
        expect(await store.conditionsWith(curie("HP:0002125"))).toEqual(seizures);
        expect(await store.conditionsWith(NOWHERE)).toEqual([]);
        expect(await store.conditionsWith(MARFAN)).toEqual([]);
      });
    });

    describe("search", () => {
      const found = async (query: string, options?: Parameters<GraphStore["search"]>[1]): Promise<Curie[]> =>
        (await store.search(query, options)).map((hit) => hit.id);

      it("puts an equal name before one that holds it, and a near miss nowhere", async () => {
        // names.tsv: five names hold the words marfan and syndrome. Equal: 3 + 0.5 * 2/2 + 0.1 (label) = 3.6, twice, by
        // id. "Neonatal Marfan syndrome": 1.5 + 0.5 * 2/3 + 0.1. "Marfan lipodystrophy syndrome": apart, 1 + 0.5 * 2/3 +
        // 0.1. "Cutis laxa-Marfanoid syndrome" has another word.
        const hits = await store.search("Marfan syndrome");
        expect(hits.map((hit) => [hit.id, Number(hit.score.toFixed(4))])).toEqual([
          ["OMIM:154700", 3.6],
          ["ORPHA:558", 3.6],
          ["ORPHA:284979", 1.9333],
          ["OMIM:616914", 1.4333],
        ]);
        expect(hits[0]).toMatchObject({
          kind: "condition",
          label: { en: "Marfan syndrome" },
          matched: "Marfan syndrome",
        });
      });

      it("completes the last word while it is typed", async () => {
        // HP:0000648 synonym "Optic nerve atrophy": starts with the query, 2 + 0.5 * 3/3. OMIM:614800 "Short stature,
        // optic nerve atrophy, and pelger-huet anomaly": nine words, 1.5 + 0.5 * 3/9 + 0.1. HP:0007958 "Optic atrophy from
        // cranial nerve compression": six words, apart, 1 + 0.5 * 3/6 + 0.1.
        const hits = await store.search("optic nerve atr");
        expect(hits.map((hit) => [hit.id, hit.matched, Number(hit.score.toFixed(4))])).toEqual([
          // Two names of three words begin so: the synonym, and a word of notes ("optic nerve atrophic").
          ["HP:0000648", expect.stringMatching(/^optic nerve atroph/i), 2.5],
          ["OMIM:614800", "Short stature, optic nerve atrophy, and pelger-huet anomaly", 1.7667],
          ["HP:0007958", "Optic atrophy from cranial nerve compression", 1.35],
        ]);
      });

      it("finds Chinese names and shows both languages", async () => {
        // 癫痫发作, four characters of which three are asked for, at its start: 2 + 0.5 * 3/4 + 0.1.
        const [first] = await store.search("癫痫发");
        expect(first).toEqual({
          id: "HP:0001250",
          kind: "phenotype",
          label: { en: "Seizure", zh: "癫痫发作" },
          matched: "癫痫发作",
          score: 2.475,
        });
        expect((await found("视神经萎缩"))[0]).toBe("HP:0000648");
      });

      it("does not mind case, width and order of words", async () => {
        const expected = ["HP:0012085", "HP:0100586"];
        for (const query of ["pyuria", "PYURIA", "  pyuria ", "ｐｙｕｒｉａ"])
          expect(await found(query)).toEqual(expected);
        expect(await found("pyuria sterile")).toEqual(["HP:0100586"]);
      });

      it("finds nothing for what is no name", async () => {
        for (const query of ["", "   ", "zzzzqqq", "pyuria zzzz", "?", "。", "\u0000", "😀"])
          expect(await found(query)).toEqual([]);
      });

      it.each([
        "pyuria*",
        "pyuria~",
        "+pyuria -",
        '"pyuria',
        "(pyuria]",
        "pyuria && !",
        "\\pyuria",
        "{pyuria^}",
        "/pyuria/",
      ])("takes query syntax for punctuation: %s", async (query) => {
        expect(await found(query)).toEqual(["HP:0012085", "HP:0100586"]);
      });

      it("takes operator words for words", async () => {
        // No name holds both words; `tokens:pyuria` would be a field to Lucene and `~2` a distance, and are two words here.
        for (const query of ["pyuria AND NOT", "pyuria~2", "tokens:pyuria", "pyuria OR seizure", "TO pyuria"])
          expect(await found(query)).toEqual([]);
      });

      it("answers a very long query", async () => {
        expect(await found("pyuria ".repeat(20_000))).toEqual(["HP:0012085", "HP:0100586"]);
        expect(await found("x".repeat(100_000))).toEqual([]);
        expect(await found("癫".repeat(100_000))).not.toHaveLength(0);
        expect(
          await found(Array.from({ length: 100 }, (_, i) => String.fromCharCode(97 + (i % 26))).join(" ")),
        ).toEqual([]);
      });

      it("keeps to the limit and the kind", async () => {
        expect(await found("a")).toHaveLength(10);
        const hundred = await store.search("syndrome", { limit: 100 });
        expect(hundred).toHaveLength(100);
        expect(await store.search("syndrome", { limit: 7 })).toEqual(hundred.slice(0, 7));
        const kinds = async (kind: "phenotype" | "condition"): Promise<string[]> => [
          ...new Set((await store.search("seizure", { limit: 50, kind })).map((hit) => hit.kind)),
        ];
        expect(await kinds("phenotype")).toEqual(["phenotype"]);
        expect(await kinds("condition")).toEqual(["condition"]);
        expect(await found("pyuria", { kind: "condition" })).toEqual([]);
      });

      it.each([0, 101, 1.5, Number.NaN])("refuses a limit of %d and names the field", async (limit) => {
        await expect(store.search("pyuria", { limit })).rejects.toMatchObject({
          code: "INVALID_INPUT",
          issues: [{ path: "options.limit" }],
        });
      });

      it("lists a concept once, with its best name", async () => {
        const hits = await store.search("seizure", { limit: 100 });
        expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
        expect(hits[0]).toMatchObject({ id: "HP:0001250", matched: "Seizure" });
        const scores = hits.map((hit) => hit.score);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      });
    });

    it("answers the same every time, one by one and 20 at once", async () => {
      const ask = async (index: number): Promise<string> => {
        const query = ["type 1", "癫痫", "cardio", "syndrome"][index % 4] ?? "";
        const term = ["HP:0001250", "HP:0001626", "HP:0012085", "HP:0002125"][index % 4] ?? "";
        return JSON.stringify([
          await store.search(query, { limit: 50 }),
          await store.concept(curie(term)),
          await store.conditionsWith(curie(term)),
          await store.annotationsOf(MARFAN),
        ]);
      };
      const alone: string[] = [];
      for (let index = 0; index < 4; index++) alone.push(await ask(index));
      const together = await Promise.all(Array.from({ length: 20 }, (_, index) => ask(index)));
      together.forEach((answer, index) => {
        expect(answer).toBe(alone[index % 4]);
      });
    });

    it("can be closed, and closed again", async () => {
      const another = await open();
      expect((await another.release()).id).toMatch(/^sha256:/);
      await another.close();
      await expect(another.close()).resolves.toBeUndefined();
      // The first one goes on working.
      expect((await store.concept(SEIZURE))?.id).toBe("HP:0001250");
    });
  });
}
