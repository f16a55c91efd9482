import { type Composer, type EnginePorts, indexConditions, type StatementVerifier } from "@cdss/domain";
import { CLINICAL, MEDICATION } from "./care-world.ts";
import { fakeDifferential } from "./fake-differential.ts";
import { fakeExtractor } from "./fake-extractor.ts";
import { fakeGraph } from "./fake-graph.ts";
import { plainQuotes } from "./fake-quotes.ts";

/** One plain sentence for each leading condition, citing the edges of its strongest reason. */
export const quotingComposer: Composer = {
  compose: async ({ differential }) =>
    differential.slice(0, 2).map((line) => ({
      id: `statement-${line.rank}`,
      about: line.condition,
      text: line.label,
      citations: line.supporting[0]?.evidence ?? [],
    })),
};

/** Keeps all that cites anything. */
export const trustingVerifier: StatementVerifier = {
  verify: async (statements) => ({
    kept: statements.filter(({ citations }) => citations.length > 0),
    dropped: statements
      .filter(({ citations }) => citations.length === 0)
      .map((statement) => ({ statement, reason: "no citation" })),
  }),
};

/** All ports over the test world. */
export function fakePorts(overrides: Partial<EnginePorts> = {}): EnginePorts {
  return {
    graph: fakeGraph(),
    differential: fakeDifferential(),
    extractor: fakeExtractor(),
    composer: quotingComposer,
    verifier: trustingVerifier,
    medication: { drugs: [], rules: [], exceptions: [], works: [], vocabulary: [] },
    conditions: indexConditions({ conditions: [], works: [], vocabulary: [] }),
    evidence: null,
    quotes: plainQuotes,
    answers: null,
    recordIndex: null,
    similarCases: null,
    reviews: null,
    ...overrides,
  };
}

/** The same with drugs, rules and one described condition. */
export function carePorts(overrides: Partial<EnginePorts> = {}): EnginePorts {
  const conditions = indexConditions(CLINICAL, MEDICATION.works);
  return fakePorts({ medication: MEDICATION, conditions, ...overrides });
}
