import { type ClinicalCondition, type Curie, curie, indexConditions, type Urgency } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { planCare } from "../src/index.ts";
import { leadingEntries } from "../src/triage/leading-entries.ts";
import { LEAST_WEIGHT, type PresentFinding, triage } from "../src/triage/triage.ts";
import { conditionOf, fakeGraph } from "./fakes/index.ts";
import { leadingOf, lineOf } from "./leading.ts";

const SEIZURE = curie("HP:0001250");
const FOCAL = curie("HP:0007359");
const ROOT = curie("HP:0000118");

const usual = (urgency: Urgency, share: number, more: Partial<ClinicalCondition> = {}) =>
  leadingOf(
    conditionOf(`${urgency}-${Math.round(share * 1e6)}`, { urgency: { usual: urgency, raisedBy: [] }, ...more }),
    share,
  );
const present = (concept: Curie, ...implies: Curie[]): PresentFinding => ({
  concept,
  label: { en: concept },
  implies,
});

describe("the class whose conditions, with the more urgent ones, have enough weight", () => {
  const { emergency, urgent, routine } = LEAST_WEIGHT;
  /** Less than any weight that a constant would state. */
  const bit = 0.001;
  /** An emergency that does not decide alone. */
  const some = Math.min(emergency, urgent) / 2;
  const rows: [name: string, shares: [Urgency, number][], expected: Urgency][] = [
    [
      "an emergency at its threshold",
      [
        ["emergency", emergency],
        ["routine", 1 - emergency],
      ],
      "emergency",
    ],
    [
      "an emergency just below it",
      [
        ["emergency", emergency - bit],
        ["self-care", 1 - emergency + bit],
      ],
      "self-care",
    ],
    [
      "urgent together with an emergency",
      [
        ["emergency", some],
        ["urgent", urgent - some + bit],
        ["routine", 1 - urgent - bit],
      ],
      "urgent",
    ],
    [
      "the same just below",
      [
        ["emergency", some],
        ["urgent", urgent - some - bit],
        ["routine", 1 - urgent + bit],
      ],
      "routine",
    ],
    [
      "urgent alone at its threshold",
      [
        ["urgent", urgent],
        ["self-care", 1 - urgent],
      ],
      "urgent",
    ],
    [
      "routine at its threshold",
      [
        ["routine", routine],
        ["self-care", 1 - routine],
      ],
      "routine",
    ],
    [
      "routine just below it",
      [
        ["routine", routine - bit],
        ["self-care", 1 - routine + bit],
      ],
      "self-care",
    ],
    [
      "what is urgent counts for routine",
      [
        ["urgent", some],
        ["routine", routine - some + bit],
        ["self-care", 1 - routine - bit],
      ],
      "routine",
    ],
  ];
  test.each(rows)("%s", (_name, shares, expected) => {
    const leading = shares.map(([urgency, share]) => usual(urgency, share));
    expect(triage(leading, []).urgency).toBe(expected);
  });

  test("nothing is advised where the packs know none of the conditions", () => {
    expect(triage([], [present(SEIZURE)])).toEqual({ urgency: null, reasons: [] });
  });
});

describe("a finding raises a condition", () => {
  const entry = conditionOf("spell", {
    urgency: {
      usual: "routine",
      raisedBy: [
        { finding: SEIZURE, to: "urgent" },
        { finding: curie("HP:0001337"), to: "emergency" },
        { finding: curie("HP:0001903"), to: "self-care" },
      ],
    },
  });
  const rows: [name: string, findings: PresentFinding[], urgency: Urgency, finding: Curie | undefined][] = [
    ["the finding itself", [present(SEIZURE, ROOT)], "urgent", SEIZURE],
    ["a more special one", [present(FOCAL, SEIZURE, ROOT)], "urgent", FOCAL],
    ["not a more general one", [present(ROOT)], "routine", undefined],
    ["not another one", [present(curie("HP:0001744"))], "routine", undefined],
    ["of two, the more urgent", [present(SEIZURE), present(curie("HP:0001337"))], "emergency", curie("HP:0001337")],
    ["never to less than usual", [present(curie("HP:0001903"))], "routine", undefined],
    ["nothing", [], "routine", undefined],
  ];
  test.each(rows)("%s", (_name, findings, urgency, finding) => {
    const answer = triage([leadingOf(entry, 1)], findings);
    expect(answer.urgency).toBe(urgency);
    expect(answer.reasons).toMatchObject([
      {
        urgency,
        kind: finding === undefined ? "usual" : "raised",
        condition: "CDSS:spell",
        evidence: ["condition:spell"],
      },
    ]);
    expect(answer.reasons[0]?.finding?.concept).toBe(finding);
  });

  const statuses: [status: "present" | "absent" | "unknown", experiencer: "patient" | "family", raised: boolean][] = [
    ["present", "patient", true],
    ["absent", "patient", false],
    ["unknown", "patient", false],
    ["present", "family", false],
  ];
  test.each(statuses)("%s in the %s", async (status, experiencer, raised) => {
    const finding = { concept: FOCAL, label: { en: "Focal-onset seizure" }, status, experiencer };
    const conditions = indexConditions({ conditions: [entry], works: [], vocabulary: [] });
    const plan = await planCare([lineOf(entry, 0.1)], [finding], { graph: fakeGraph(), conditions });
    expect(plan.triage.urgency).toBe(raised ? "urgent" : "routine");
  });
});

describe("the reasons", () => {
  const dangerous = (share: number, urgency: Urgency = "emergency") => usual(urgency, share, { mustNotMiss: true });
  const kinds = (leading: Parameters<typeof triage>[0], findings: PresentFinding[] = []) =>
    triage(leading, findings).reasons.map(({ urgency, kind }) => `${urgency} ${kind}`);

  const rows: [name: string, leading: Parameters<typeof triage>[0], expected: string[]][] = [
    [
      "a dangerous condition from 0.03 on",
      [usual("routine", 0.97), dangerous(0.03)],
      ["emergency must-not-miss", "routine usual"],
    ],
    ["not below", [usual("routine", 0.971), dangerous(0.029)], ["routine usual"]],
    [
      "one that decides is no unlikely one",
      [usual("routine", 1 - LEAST_WEIGHT.emergency), dangerous(LEAST_WEIGHT.emergency)],
      ["emergency usual"],
    ],
    [
      "a usual one of less urgency than advised is left out",
      [usual("emergency", 0.6), usual("routine", 0.4)],
      ["emergency usual"],
    ],
    [
      "a dangerous one of less urgency is named",
      [usual("emergency", 0.8), dangerous(0.2, "urgent")],
      ["emergency usual", "urgent must-not-miss"],
    ],
  ];
  test.each(rows)("%s", (_name, leading, expected) => {
    expect(kinds(leading)).toEqual(expected);
  });

  test("a dangerous one that a finding raises names the finding", () => {
    const entry = conditionOf("raised", {
      mustNotMiss: true,
      urgency: { usual: "routine", raisedBy: [{ finding: SEIZURE, to: "urgent" }] },
    });
    expect(kinds([leadingOf(entry, 0.1), usual("routine", 0.9)], [present(SEIZURE)])).toEqual([
      "urgent raised",
      "routine usual",
    ]);
  });

  test("five at most, the more urgent first, then the likelier", () => {
    const leading = [0.1, 0.2, 0.15, 0.12, 0.11].map((share) => usual("routine", share));
    const { reasons } = triage([...leading, dangerous(0.04), dangerous(0.05)], []);
    expect(reasons.map(({ posterior }) => posterior)).toEqual([0.05, 0.04, 0.2, 0.15, 0.12]);
  });
});

describe("leading entries", () => {
  test("shares are of the weight of the first ten lines, whoever describes them", () => {
    const [one, two, late] = [conditionOf("one"), conditionOf("two"), conditionOf("late")];
    const stranger = { ...lineOf(conditionOf("stranger"), 0.5), members: [curie("OMIM:1")] };
    const lines = [lineOf(one, 0.3), ...Array.from({ length: 8 }, () => stranger), lineOf(two, 0.1), lineOf(late, 0.1)];
    const conditions = indexConditions({ conditions: [one, two, late], works: [], vocabulary: [] });
    // Ten lines weigh 0.3 + 8 x 0.5 + 0.1 = 4.4; the eleventh is not looked at.
    const found = leadingEntries(lines, conditions).map(({ entry, share }) => [entry.id, share]);
    expect(found).toEqual([
      ["one", expect.closeTo(0.3 / 4.4, 9)],
      ["two", expect.closeTo(0.1 / 4.4, 9)],
    ]);
    // A tenth of the weight is too little to say how soon.
    expect(triage(leadingEntries(lines, conditions), [])).toEqual({ urgency: null, reasons: [] });
  });

  test("a line whose weight is nothing has no share", () => {
    const one = conditionOf("one");
    const conditions = indexConditions({ conditions: [one], works: [], vocabulary: [] });
    expect(leadingEntries([lineOf(one, 0)], conditions).map(({ share }) => share)).toEqual([0]);
  });
});
