import { describe, expect, it } from "vitest";
import { createDifferential } from "../src/differential/create-differential.ts";
import { ANNOTATION_HEADER, NAME_HEADER } from "../src/release/content.ts";
import { parseRelease } from "../src/release/load.ts";
import { RELEASE_FORMAT } from "../src/release/manifest.ts";
import { finding } from "./support/differential-release.ts";
import { EMPTY_PACK_COUNTS, EMPTY_PACK_TEXTS } from "./support/empty-packs.ts";

const DISEASES = 2_000;
const FINDINGS = 150;
const termId = (at: number): string => `HP:${String(1_000_000 + at)}`;
const diseaseId = (at: number): string => `OMIM:${200_000 + at}`;
const range = (count: number): number[] => Array.from({ length: count }, (_, at) => at);

/** One disease with 150 findings that no other has, among 2,000 that have one finding each. */
function release() {
  const concepts = [
    { id: "HP:0000118", kind: "phenotype", label: "Phenotypic abnormality" },
    ...range(FINDINGS + 1).map((at) => ({
      id: termId(at),
      kind: "phenotype",
      label: `finding ${at}`,
      parents: ["HP:0000118"],
    })),
    ...range(DISEASES).map((at) => ({ id: diseaseId(at), kind: "condition", label: `Disease called ${at}x` })),
  ];
  const row = (disease: number, term: number): string =>
    `${diseaseId(disease)}\t\t${termId(term)}\tPMID:1\tPCS\t\t10/10\t\t\tP\ttest`;
  const rows = [
    ...range(FINDINGS).map((term) => row(0, term)),
    ...range(DISEASES - 1).map((disease) => row(disease + 1, FINDINGS)),
  ];
  const manifest = {
    format: RELEASE_FORMAT,
    id: `sha256:${"2".repeat(64)}`,
    hpoVersion: "2030-02-03",
    annotationVersion: "2030-02-03",
    counts: {
      phenotypes: FINDINGS + 2,
      conditions: DISEASES,
      annotations: rows.length,
      names: 0,
      chineseNamed: 0,
      joinedRecords: 0,
      observations: 0,
      ...EMPTY_PACK_COUNTS,
    },
    sources: [],
    files: [],
    notice: "",
  } as const;
  return parseRelease(
    { ...manifest, sources: [], files: [] },
    {
      concepts: concepts.map((concept) => JSON.stringify(concept)).join("\n"),
      names: NAME_HEADER,
      annotations: [ANNOTATION_HEADER, ...rows].join("\n"),
      observations: "{}",
      ...EMPTY_PACK_TEXTS,
    },
  );
}

describe("many strong findings of one disease", () => {
  it("keep the score a number: 150 ratios above 1,000 multiply to more than a double holds", async () => {
    const differential = createDifferential(release());
    const findings = range(FINDINGS).map((at) => finding(termId(at)));
    const { ranked } = await differential.rank({ findings, limit: 3 });
    const [first, second] = ranked;
    expect(first?.condition).toBe(diseaseId(0));
    expect(first?.posterior).toBeGreaterThan(0.99);
    expect(first?.posterior).toBeLessThanOrEqual(1);
    const strengths = first?.supporting.filter(({ match }) => match === "exact") ?? [];
    expect(strengths).toHaveLength(FINDINGS);
    // exp(709) is the largest double.
    expect(strengths.reduce((sum, entry) => sum + entry.logLikelihoodRatio - 0.6, 0)).toBeGreaterThan(710);
    const sum = [...(first?.supporting ?? []), ...(first?.against ?? [])].reduce(
      (total, entry) => total + entry.logLikelihoodRatio,
      0,
    );
    expect(first?.score).toBeCloseTo(sum, 4);
    // Each of the others pays for 150 findings that it does not know.
    expect(Number.isFinite(second?.score)).toBe(true);
    expect(second?.score).toBeLessThan(-100);
  });
});
