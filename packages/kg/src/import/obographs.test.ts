import { describe, expect, it } from "vitest";
import { expectIssues } from "../../test/support/expect-issue.ts";
import { OBO, obographs } from "../../test/support/small-sources.ts";
import { parseObo } from "./obo.ts";
import { parseObographs } from "./obographs.ts";

type Document = ReturnType<typeof obographs>;
const graphOf = (document: Document) => {
  const graph = document.graphs[0];
  if (graph === undefined) throw new Error("the fixture has one graph");
  return graph;
};
/** The fixture after a change, as text. */
const changed = (change: (graph: ReturnType<typeof graphOf>) => void): string => {
  const document = obographs();
  change(graphOf(document));
  return JSON.stringify(document);
};

describe("parseObographs", () => {
  it("gives the terms that the OBO file of the same ontology gives", () => {
    expect(parseObographs(JSON.stringify(obographs()))).toEqual(parseObo(OBO));
  });

  it("takes the version from owl:versionInfo before the version IRI", () => {
    const text = changed((graph) => {
      Object.assign(graph.meta, {
        basicPropertyValues: [{ pred: "http://www.w3.org/2002/07/owl#versionInfo", val: "2031-01-01" }],
      });
    });
    expect(parseObographs(text).version).toBe("2031-01-01");
  });

  it("keeps the classes of the wanted ontology only", () => {
    const ids = parseObographs(JSON.stringify(obographs()), "hp.json", "UBERON").terms.map((term) => term.id);
    expect(ids).toEqual(["UBERON:0000955"]);
  });

  it.each<[string, string, string[]]>([
    ["text that is not JSON", "{", ["hp.json:(root)"]],
    ["a truncated document", JSON.stringify(obographs()).slice(0, 500), ["hp.json:(root)"]],
    ["a document without graphs", "{}", ["hp.json:graphs"]],
    ["no graph", '{"graphs":[]}', ["hp.json:graphs"]],
    ["nodes that are no list", '{"graphs":[{"nodes":{},"edges":[]}]}', ["hp.json:graphs[0].nodes"]],
    [
      "a node without id",
      '{"graphs":[{"nodes":[{"lbl":"All"}],"edges":[],"meta":{"version":"1"}}]}',
      ["hp.json:graphs[0].nodes[0].id"],
    ],
    [
      "an edge without object",
      changed((g) => Object.assign(g.edges[1] ?? {}, { obj: null })),
      ["hp.json:graphs[0].edges[1].obj"],
    ],
    [
      "a duplicate id",
      changed((g) => g.nodes.push({ ...g.nodes[0], id: g.nodes[0]?.id ?? "", lbl: "x", type: "CLASS" })),
      ["hp.json:graphs[0].nodes[12].id"],
    ],
    [
      "an id with six digits",
      changed((g) => Object.assign(g.nodes[0] ?? {}, { id: "http://purl.obolibrary.org/obo/HP_000001" })),
      ["hp.json:graphs[0].nodes[0].id"],
    ],
    [
      "a parent that is no term",
      changed((g) => Object.assign(g.edges[0] ?? {}, { obj: "http://purl.obolibrary.org/obo/" })),
      ["hp.json:graphs[0].edges[0].obj"],
    ],
    [
      "a term without label",
      changed((g) => Object.assign(g.nodes[6] ?? {}, { lbl: undefined })),
      ["hp.json:graphs[0].nodes[6].lbl"],
    ],
    [
      "another ontology",
      changed((g) => {
        g.nodes = g.nodes.slice(10);
      }),
      ["hp.json:graphs[0].nodes"],
    ],
    ["no version", changed((g) => Object.assign(g, { meta: {} })), ["hp.json:graphs[0].meta.version"]],
  ])("refuses %s, naming file and field", async (_, text, paths) => {
    await expectIssues(() => parseObographs(text), "INVALID_SOURCE", paths);
  });
});
