import type { Contribution, DifferentialPort, DifferentialQueryInput, RankedCondition } from "@cdss/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { buildProfileIndex, type ProfileIndex } from "../src/differential/profile-index.ts";
import { resolveQuery } from "../src/differential/query.ts";
import { RecordedProbabilities } from "../src/differential/recorded-probabilities.ts";
import { scoreLines } from "../src/differential/score-lines.ts";
import { scoreProfile } from "../src/differential/score-profile.ts";
import type { Release } from "../src/release/load.ts";
import { differentialRelease, FINDING_TERMS, finding } from "./support/differential-release.ts";

let release: Release;
let index: ProfileIndex;
let differential: DifferentialPort;
beforeAll(async () => {
  release = await differentialRelease();
  index = buildProfileIndex(release);
  differential = createDifferential(release);
});

const recorded = fc.record({
  concept: fc.constantFrom(...FINDING_TERMS),
  status: fc.constantFrom("present" as const, "absent" as const),
  certainty: fc.constantFrom("certain" as const, "certain" as const, "uncertain" as const),
});
const numbered = (findings: readonly Omit<DifferentialQueryInput["findings"][number], "id">[]) =>
  findings.map((entry, at) => ({ ...entry, id: `f${at}` }));
const PUBLICATIONS = ["PMID:1", "PMID:4", "PMID:6", "PMID:9", "PMID:33", "OMIM:100001", "PMID:77"];

/** Queries with everything that a query may hold. */
const queries: fc.Arbitrary<DifferentialQueryInput> = fc
  .record(
    {
      findings: fc.array(recorded, { maxLength: 8 }).map(numbered),
      sex: fc.constantFrom("female" as const, "male" as const, "other" as const, "unknown" as const),
      ageYears: fc.double({ min: 0, max: 130, noNaN: true }),
      excludeReferences: fc.subarray(PUBLICATIONS, { maxLength: 2 }),
    },
    { requiredKeys: ["findings"] },
  )
  .map((query) => ({ ...query, limit: 20_000 }));

const all = (line: RankedCondition): Contribution[] => [...line.supporting, ...line.against];
const RUNS = { numRuns: 150, seed: 20300203 };

describe("every query", () => {
  it("has contributions that sum to the score, on every line, for and against in order of their size", async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        for (const line of (await differential.rank(query)).ranked) {
          const sum = all(line).reduce((total, entry) => total + entry.logLikelihoodRatio, 0);
          expect(Math.abs(sum - line.score)).toBeLessThan(1e-6);
          expect(line.supporting.every((entry) => entry.logLikelihoodRatio > 0)).toBe(true);
          expect(line.against.every((entry) => entry.logLikelihoodRatio < 0)).toBe(true);
          for (const side of [line.supporting, line.against]) {
            const sizes = side.map((entry) => Math.abs(entry.logLikelihoodRatio));
            expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          }
        }
      }),
      RUNS,
    );
  });

  it("scores a line the same from the vectors and from its own profile", () => {
    const recorded = new RecordedProbabilities(index);
    fc.assert(
      fc.property(queries, (input) => {
        const query = resolveQuery(index, input);
        const scores = scoreLines(index, query, recorded);
        for (const line of index.lines.keys()) {
          const own = scoreProfile(index, line, query, scores.context);
          const vector = scores.score[line] ?? Number.NaN;
          // Equal where both are -Infinity: no annotation is left.
          if (own !== vector) expect(Math.abs(own - vector)).toBeLessThan(1e-6);
        }
      }),
      RUNS,
    );
  });

  it("is answered the same twice, whatever was asked between, in any order of the findings", async () => {
    await fc.assert(
      fc.asyncProperty(queries, queries, fc.infiniteStream(fc.double({ noNaN: true })), async (query, other, keys) => {
        const first = JSON.stringify(await differential.rank(query));
        await differential.rank(other);
        await differential.questions(other, 5);
        expect(JSON.stringify(await differential.rank(query)) === first).toBe(true);
        const shuffled = query.findings
          .map((entry) => ({ entry, key: keys.next().value }))
          .sort((a, b) => a.key - b.key)
          .map(({ entry }) => entry);
        expect(JSON.stringify(await differential.rank({ ...query, findings: shuffled })) === first).toBe(true);
      }),
      RUNS,
    );
  });

  it("ranks by score, counts what it considered, and shares out a weight of one", async () => {
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        const { ranked, considered, sufficiency } = await differential.rank(query);
        expect(ranked.map((line) => line.rank)).toEqual(ranked.map((_, at) => at + 1));
        expect(ranked.every((line, at) => at === 0 || line.score <= (ranked[at - 1]?.score ?? Number.NaN))).toBe(true);
        if (ranked.length === 0) return;
        expect(ranked).toHaveLength(considered);
        expect(ranked.reduce((sum, line) => sum + line.posterior, 0)).toBeCloseTo(1, 9);
        const [first, second] = ranked;
        // Softmax at a scale that falls with the number of findings that count.
        const scale = 4.1 / (sufficiency.presentFindings + 4.3);
        if (first !== undefined && second !== undefined)
          expect(Math.log(first.posterior / second.posterior)).toBeCloseTo(scale * (first.score - second.score), 9);
      }),
      RUNS,
    );
  });

  it("cites edges that exist: of the matched term for a match, none beyond the release", async () => {
    const idOf = (column: Int32Array, row: number): string | undefined => release.concepts.list[column[row] ?? -1]?.id;
    await fc.assert(
      fc.asyncProperty(queries, async (query) => {
        for (const line of (await differential.rank(query)).ranked)
          for (const { match, matched, evidence } of all(line)) {
            const rows = evidence.map((id) => Number(id.replace("edge:", "")));
            expect(rows.every((row) => row >= 0 && row < release.annotations.count)).toBe(true);
            if (matched !== undefined) {
              expect(rows.length).toBeGreaterThan(0);
              for (const row of rows) {
                expect(idOf(release.annotations.term, row)).toBe(matched);
                expect(line.members).toContain(idOf(release.annotations.condition, row));
              }
            }
            if (match === "series") expect(rows.length).toBeGreaterThan(0);
          }
      }),
      RUNS,
    );
  });
});

/** Diseases (shown record) annotated with exactly a term, and with it or anything above or below it. */
function annotated(term: string): { exactly: Set<string>; nearly: Set<string> } {
  const ordinal = release.concepts.ordinal.get(term) ?? -1;
  const exactly = new Set<string>();
  const nearly = new Set<string>();
  for (const [number, line] of index.lines.entries()) {
    const id = release.concepts.list[line.main]?.id ?? "";
    for (const direct of index.profileOf(number).direct.keys()) {
      if (direct === ordinal) exactly.add(id);
      if (index.hierarchy.ancestors(direct).includes(ordinal) || index.hierarchy.ancestors(ordinal).includes(direct))
        nearly.add(id);
    }
  }
  return { exactly, nearly };
}

describe("one finding more", () => {
  const states = fc.array(recorded, { maxLength: 5 }).map(numbered);
  const rankBy = async (findings: DifferentialQueryInput["findings"]): Promise<Map<string, number>> => {
    // The absence of something that nobody has leaves the order to the rest of the query.
    const anchored = [...findings, { ...finding("HP:0000044", "absent"), id: "anchor" }];
    const { ranked } = await differential.rank({ findings: anchored, limit: 20_000 });
    return new Map(ranked.map((line) => [line.condition, line.rank]));
  };

  it("never lets a disease without it pass one that is annotated with exactly it", async () => {
    await fc.assert(
      fc.asyncProperty(states, fc.constantFrom(...FINDING_TERMS), async (findings, term) => {
        const { exactly, nearly } = annotated(term);
        fc.pre(exactly.size > 0 && !findings.some(({ concept }) => concept === term));
        const before = await rankBy(findings);
        const after = await rankBy([...findings, { ...finding(term), id: "added" }]);
        for (const has of exactly)
          for (const [other, rank] of before)
            if (!nearly.has(other) && (before.get(has) ?? 0) < rank)
              expect(after.get(has), `${has} against ${other}`).toBeLessThan(after.get(other) ?? 0);
      }),
      RUNS,
    );
  });

  it("never lowers the one disease that has it or anything like it", async () => {
    const alone = FINDING_TERMS.filter(
      (term) => annotated(term).exactly.size === 1 && annotated(term).nearly.size === 1,
    );
    // Large and small head, irregular heartbeat, brown and red spots are alone; what relatives share is not.
    expect(alone).toEqual(["HP:0000011", "HP:0000012", "HP:0000024"]);
    await fc.assert(
      fc.asyncProperty(states, fc.constantFrom(...alone), async (findings, term) => {
        fc.pre(!findings.some(({ concept }) => concept === term));
        const [disease = ""] = annotated(term).exactly;
        const before = await rankBy(findings);
        const after = await rankBy([...findings, { ...finding(term), id: "added" }]);
        expect(after.get(disease)).toBeLessThanOrEqual(before.get(disease) ?? 0);
      }),
      RUNS,
    );
  });
});
