import { beforeAll, describe, expect, it } from "vitest";
import { differentialRelease, ordinalOf } from "../../test/support/differential-release.ts";
import type { Release } from "../release/load.ts";
import { explainFinding } from "./explain-finding.ts";
import { NO_FILTER, type RowFilter } from "./line-profile.ts";
import { buildProfileIndex, type ProfileIndex } from "./profile-index.ts";

let release: Release;
let index: ProfileIndex;
beforeAll(async () => {
  release = await differentialRelease();
  index = buildProfileIndex(release);
});

const ALPHA = "OMIM:100001";
const BETA = "OMIM:100002";
const EPSILON_1 = "OMIM:100005";
const EPSILON_3 = "OMIM:100007";
const THETA = "ORPHA:22";

const codesOf = (...references: string[]): Set<number> =>
  new Set(references.flatMap((reference) => index.referenceCodes.get(reference) ?? []));

function explain(disease: string, finding: string, masked: readonly number[] = [], filter: RowFilter = NO_FILTER) {
  const line = index.lineOf[ordinalOf(release, disease)] ?? -1;
  const found = explainFinding(
    index,
    line,
    index.profileOf(line, filter),
    ordinalOf(release, finding),
    new Set(masked),
  );
  return { ...found, source: found.source === null ? null : release.concepts.list[found.source]?.label };
}

describe("explainFinding", () => {
  it("takes the term itself", () => {
    expect(explain(ALPHA, "HP:0000011")).toMatchObject({ kind: "exact", exact: 0.875, source: "Large head" });
  });

  it("takes a special form: seizure of a disease with focal seizures", () => {
    expect(explain(BETA, "HP:0000041")).toMatchObject({ kind: "more-specific", exact: 0, source: "Focal seizure" });
    expect(explain(BETA, "HP:0000041").below).toBeCloseTo(0.8, 6);
  });

  it("takes a general term, by the share of the finding among all that has it", () => {
    // Theta has seizure 0.55. Background of focal seizure: 0.8 / 9; of seizure: (0.8 + 0.55) / 9.
    const found = explain(THETA, "HP:0000042");
    expect(found).toMatchObject({ kind: "more-general", below: 0, source: "Seizure" });
    expect(found.above).toBeCloseTo((0.55 * (0.8 / 9 + 1e-5)) / (1.35 / 9 + 1e-5), 6);
  });

  it("takes a relative under a common ancestor, and names the relative", () => {
    // Beta has small head 5.5/6; large head is its sibling below the head.
    const found = explain(BETA, "HP:0000011");
    expect(found).toMatchObject({ kind: "more-general", source: "Small head" });
    const head = (0.875 + 5.5 / 6) / 9 + 1e-5;
    expect(found.above).toBeCloseTo(((5.5 / 6) * (0.875 / 9 + 1e-5)) / head, 6);
  });

  it("takes the other diseases of the series, unless their rows are excluded", () => {
    // Epsilon 3 has no weakness; epsilon 1 and 2 have: (8.5/11 + 6.5/9) / 2. Its only relative is the root.
    const found = explain(EPSILON_3, "HP:0000043");
    expect(found).toMatchObject({ kind: "series", source: null, exact: 0, below: 0 });
    expect(found.series).toBeCloseTo((8.5 / 11 + 6.5 / 9) / 2, 6);
    expect(explain(EPSILON_3, "HP:0000043", [0])).toMatchObject({
      series: 0,
      kind: "more-general",
      source: "Thick skin",
    });
  });

  it("does not count a line as one of the others of its series", () => {
    // Of epsilon 2 and 3 only epsilon 2 has weakness: 6.5/9 over two.
    expect(explain(EPSILON_1, "HP:0000043").series).toBeCloseTo(6.5 / 9 / 2, 6);
    expect(explain(EPSILON_1, "HP:0000033").series).toBe(0);
  });

  it("calls unexplained what noise explains better than any relative", () => {
    // Theta (seizure 0.55) and large head share the root only: 0.1 x 0.55 / 0.82 = 0.067 of the finding's own background.
    expect(explain(THETA, "HP:0000011").kind).toBe("more-general");
    // Alpha without the rows of these is left with fever 0.17: 0.1 x 0.17 / 0.82 = 0.021 is below the noise of 0.05.
    const fever = { excludedReferences: codesOf("PMID:1", "PMID:2", "ORPHA:11"), sex: null };
    expect(explain(ALPHA, "HP:0000012", [], fever)).toMatchObject({ kind: "unexplained", source: null });
    // An exact term stays exact, a general one stays implied.
    expect(explain(ALPHA, "HP:0000050", [], fever).kind).toBe("exact");
    expect(explain(ALPHA, "HP:0000118", [], fever)).toMatchObject({ kind: "more-specific", source: "Fever" });
  });
});
