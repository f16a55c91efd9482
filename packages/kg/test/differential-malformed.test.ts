import { CdssError, curie, type DifferentialPort } from "@cdss/domain";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { differentialRelease, finding } from "./support/differential-release.ts";

let differential: DifferentialPort;
beforeAll(async () => {
  differential = createDifferential(await differentialRelease());
});

/** A value that comes from outside has no type. */
type Query = Parameters<DifferentialPort["rank"]>[0];

async function refused(query: unknown): Promise<CdssError[]> {
  const calls = [
    differential.rank(query as Query),
    differential.questions(query as Query, 5),
    differential.explain(query as Query, curie("OMIM:100001")),
  ];
  return Promise.all(
    calls.map((call) =>
      call.then(
        () => {
          throw new Error("the query was not refused");
        },
        (thrown: unknown) => {
          if (thrown instanceof CdssError) return thrown;
          throw thrown;
        },
      ),
    ),
  );
}

const LARGE_HEAD = finding("HP:0000011");
const SECRET = "Ms Example Patient";

describe("a query that is not right", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, "query"],
    ["a text", "HP:0000011", "query"],
    ["no findings", {}, "query.findings"],
    ["findings that are no list", { findings: LARGE_HEAD }, "query.findings"],
    ["2,001 findings", { findings: Array.from({ length: 2_001 }, () => LARGE_HEAD) }, "query.findings"],
    ["a concept without a prefix", { findings: [{ ...LARGE_HEAD, concept: SECRET }] }, "query.findings[0].concept"],
    ["a concept that is a number", { findings: [{ ...LARGE_HEAD, concept: 11 }] }, "query.findings[0].concept"],
    ["no id", { findings: [LARGE_HEAD, { ...LARGE_HEAD, id: undefined }] }, "query.findings[1].id"],
    ["a third status", { findings: [{ ...LARGE_HEAD, status: SECRET }] }, "query.findings[0].status"],
    ["a third certainty", { findings: [{ ...LARGE_HEAD, certainty: SECRET }] }, "query.findings[0].certainty"],
    ["age 131", { findings: [], ageYears: 131 }, "query.ageYears"],
    ["an age before birth", { findings: [], ageYears: -0.1 }, "query.ageYears"],
    ["no number as age", { findings: [], ageYears: Number.NaN }, "query.ageYears"],
    ["another sex", { findings: [], sex: SECRET }, "query.sex"],
    ["limit 0", { findings: [], limit: 0 }, "query.limit"],
    ["limit 20,001", { findings: [], limit: 20_001 }, "query.limit"],
    ["half a limit", { findings: [], limit: 2.5 }, "query.limit"],
    ["a reference that is no CURIE", { findings: [], excludeReferences: [SECRET] }, "query.excludeReferences[0]"],
  ])("is refused with its field: %s", async (_, query, path) => {
    for (const error of await refused(query)) {
      expect(error.code).toBe("INVALID_INPUT");
      expect(error.issues[0]?.path).toBe(path);
      expect(error.issues[0]?.fix).not.toBe("");
      expect(error.message.startsWith(path)).toBe(true);
      expect(JSON.stringify(error)).not.toContain(SECRET);
    }
  });

  it("is never answered, nor a crash: any value in any field", async () => {
    const junk = fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, maxDepth: 2 });
    const field = fc.constantFrom("findings", "sex", "ageYears", "limit", "excludeReferences");
    await fc.assert(
      fc.asyncProperty(field, junk, async (name, value) => {
        try {
          await differential.rank({ findings: [LARGE_HEAD], [name]: value } as unknown as Query);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(CdssError);
          if (!(thrown instanceof CdssError)) return;
          expect(thrown.code).toBe("INVALID_INPUT");
          expect(thrown.issues.every((issue) => issue.path.startsWith(`query.${name}`))).toBe(true);
        }
      }),
      { numRuns: 400, seed: 20300203 },
    );
  });

  it("is refused for any concept that is no CURIE", async () => {
    const text = fc
      .string({ maxLength: 300 })
      .filter((word) => !/^[A-Za-z][\w.-]*:[^\s:]\S*$/.test(word) || word.length > 200);
    await fc.assert(
      fc.asyncProperty(text, async (concept) => {
        const [error] = await refused({ findings: [LARGE_HEAD, { ...LARGE_HEAD, concept }] });
        expect(error).toMatchObject({ code: "INVALID_INPUT", issues: [{ path: "query.findings[1].concept" }] });
      }),
      { numRuns: 100, seed: 20300203 },
    );
  });

  it("is told from one at the bounds, which is answered", async () => {
    const findings = Array.from({ length: 2_000 }, (_, at) => ({ ...LARGE_HEAD, id: `f${at}` }));
    const result = await differential.rank({ findings, ageYears: 130, limit: 20_000, sex: "other" });
    expect(result.ranked).toHaveLength(9);
    expect(result.sufficiency.presentFindings).toBe(1);
  });
});
