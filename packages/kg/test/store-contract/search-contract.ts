import type { Curie, GraphStore } from "@cdss/domain";
import { describe, expect, it } from "vitest";

/** What a store must answer to a search by name. */
export function describeSearch(store: () => GraphStore): void {
  describe("search", () => {
    const found = async (query: string, options?: Parameters<GraphStore["search"]>[1]): Promise<Curie[]> =>
      (await store().search(query, options)).map((hit) => hit.id);

    it("puts an equal name before one that holds it, and a near miss nowhere", async () => {
      // names.tsv: five names hold the words marfan and syndrome. Equal: 3 + 0.5 * 2/2 + 0.1 (label) = 3.6, twice, by
      // id. "Neonatal Marfan syndrome": 1.5 + 0.5 * 2/3 + 0.1. "Marfan lipodystrophy syndrome": apart, 1 + 0.5 * 2/3 +
      // 0.1. "Cutis laxa-Marfanoid syndrome" has another word.
      const hits = await store().search("Marfan syndrome");
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
      const hits = await store().search("optic nerve atr");
      expect(hits.map((hit) => [hit.id, hit.matched, Number(hit.score.toFixed(4))])).toEqual([
        // Two names of three words begin so: the synonym, and a word of notes ("optic nerve atrophic").
        ["HP:0000648", expect.stringMatching(/^optic nerve atroph/i), 2.5],
        ["OMIM:614800", "Short stature, optic nerve atrophy, and pelger-huet anomaly", 1.7667],
        ["HP:0007958", "Optic atrophy from cranial nerve compression", 1.35],
      ]);
    });

    it("finds Chinese names and shows both languages", async () => {
      // 癫痫发作, four characters of which three are asked for, at its start: 2 + 0.5 * 3/4 + 0.1.
      const [first] = await store().search("癫痫发");
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
      expect(await found(Array.from({ length: 100 }, (_, i) => String.fromCharCode(97 + (i % 26))).join(" "))).toEqual(
        [],
      );
    });

    it("keeps to the limit and the kind", async () => {
      expect(await found("a")).toHaveLength(10);
      const hundred = await store().search("syndrome", { limit: 100 });
      expect(hundred).toHaveLength(100);
      expect(await store().search("syndrome", { limit: 7 })).toEqual(hundred.slice(0, 7));
      const kinds = async (kind: "phenotype" | "condition"): Promise<string[]> => [
        ...new Set((await store().search("seizure", { limit: 50, kind })).map((hit) => hit.kind)),
      ];
      expect(await kinds("phenotype")).toEqual(["phenotype"]);
      expect(await kinds("condition")).toEqual(["condition"]);
      expect(await found("pyuria", { kind: "condition" })).toEqual([]);
    });

    it.each([0, 101, 1.5, Number.NaN])("refuses a limit of %d and names the field", async (limit) => {
      await expect(store().search("pyuria", { limit })).rejects.toMatchObject({
        code: "INVALID_INPUT",
        issues: [{ path: "options.limit" }],
      });
    });

    it("lists a concept once, with its best name", async () => {
      const hits = await store().search("seizure", { limit: 100 });
      expect(new Set(hits.map((hit) => hit.id)).size).toBe(hits.length);
      expect(hits[0]).toMatchObject({ id: "HP:0001250", matched: "Seizure" });
      const scores = hits.map((hit) => hit.score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    });
  });
}
