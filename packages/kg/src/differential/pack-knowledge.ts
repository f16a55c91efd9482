import { ageBounds, type CareSetting, type ClinicalCondition, isPackCurie, type PretestTier } from "@cdss/domain";
import { normalisedName } from "../packs/conditions/finding-names.ts";
import type { Release } from "../release/load.ts";
import type { Line } from "./lines.ts";
import { PARAMETERS } from "./parameters.ts";

/** A risk factor, exposure, age or sex of a condition, with terms by ordinal. */
export interface PackModifier {
  readonly when: Omit<ClinicalCondition["modifiers"][number]["when"], "finding" | "age"> & {
    readonly term?: number;
    /** Years: from this one, and before that one. */
    readonly ages?: { readonly from: number; readonly before: number };
  };
  /** Natural log of the factor of the odds, weighted and bounded. */
  readonly logFactor: number;
}

/** What the packs know of a line beyond its annotations, in the terms of one release. */
export interface PackLine {
  readonly number: number;
  readonly condition: ClinicalCondition;
  readonly modifiers: readonly PackModifier[];
  /** Terms of the modifiers. */
  readonly risks: readonly number[];
  /** Share of visits in its most usual setting. */
  readonly share: number;
  /** Weight of each finding that argues against, natural log, negative. */
  readonly against: ReadonlyMap<number, number>;
  /** Findings that are the condition under its own name: a record that states one knows the condition already. */
  readonly own: ReadonlySet<number>;
  /** Natural log of the negative likelihood ratio that a source reports, by term. */
  readonly negative: ReadonlyMap<number, number>;
}

/**
 * Share of visits that a tier stands for: the geometric middle of its band (1 in 50, 500, 5,000, 50,000), half a band beyond the
 * last ones.
 */
const TIER_SHARES: Readonly<Record<PretestTier, number>> = {
  "very-common": 1 / 16,
  common: 1 / 158,
  uncommon: 1 / 1_580,
  rare: 1 / 15_800,
  "very-rare": 1 / 158_000,
};

const sharesOf = ({ settings }: ClinicalCondition): number[] =>
  Object.values(settings).flatMap((tier) => (tier === undefined ? [] : [TIER_SHARES[tier]]));

const STRENGTHS: Readonly<Record<ClinicalCondition["against"][number]["strength"], number>> = {
  weak: PARAMETERS.againstWeak,
  moderate: PARAMETERS.againstModerate,
  strong: PARAMETERS.againstStrong,
};

/** Middle of a likelihood ratio that is given as a range, on the scale on which ratios add up. */
function middleOf(ratio: number | readonly [number, number]): number {
  return typeof ratio === "number" ? ratio : Math.sqrt(ratio[0] * ratio[1]);
}

/** Natural log of a factor of the odds, weighted, and bounded: what "cannot be" says may still be an error of the record. */
function logFactorOf(factor: number): number {
  const bounded = Math.max(PARAMETERS.leastFactor, Math.min(1 / PARAMETERS.leastFactor, factor));
  return PARAMETERS.riskWeight * Math.log(bounded);
}

/** Courses of conditions that a patient has had for long: stated in a record, they are its history and not what the visit is about. */
const LONG_COURSES: ReadonlySet<string> = new Set(["months", "years", "lifelong", "episodic"]);

/** Patients have such a condition for long: a record that names it may speak of the past. */
export function isLongCourse(onset: ClinicalCondition["course"]["onset"]): boolean {
  return LONG_COURSES.has(onset);
}

/**
 * Findings that are a condition of long course under its own name, by their names in both languages: those that other conditions name as a risk (hypertension,
 * asthma), since these stand in a history. A complaint that is its own diagnosis (erectile dysfunction) is what the visit is about.
 */
function ownTerms(release: Release): (condition: ClinicalCondition) => ReadonlySet<number> {
  const byName = new Map<string, Set<number>>();
  const namesOf = new Map<string, string[]>();
  for (const { text, concept, kind, scope } of release.names) {
    if (kind === "condition") {
      if (isPackCurie(concept) && scope === "label")
        namesOf.set(concept, [...(namesOf.get(concept) ?? []), normalisedName(text)]);
      continue;
    }
    const ordinal = release.concepts.ordinal.get(concept);
    if (ordinal !== undefined && scope === "label")
      byName.set(normalisedName(text), (byName.get(normalisedName(text)) ?? new Set()).add(ordinal));
  }
  const histories = new Set(
    release.clinical.conditions.flatMap(({ modifiers }) =>
      modifiers.flatMap(({ when: { finding } }) =>
        finding === undefined ? [] : (release.concepts.ordinal.get(finding) ?? []),
      ),
    ),
  );
  return ({ concept, course }) =>
    isLongCourse(course.onset)
      ? new Set(
          (namesOf.get(concept) ?? [])
            .flatMap((name) => [...(byName.get(name) ?? [])])
            .filter((term) => histories.has(term)),
        )
      : new Set();
}

function packLine(release: Release, number: number, condition: ClinicalCondition, own: ReadonlySet<number>): PackLine {
  const ordinalOf = (id: string): number | undefined => release.concepts.ordinal.get(id);
  const entries = (list: readonly { readonly finding: string; readonly value: number }[]): Map<number, number> =>
    new Map(
      list.flatMap(({ finding, value }) => {
        const term = ordinalOf(finding);
        return term === undefined ? [] : [[term, value] as const];
      }),
    );
  const modifiers = condition.modifiers.map(({ when: { finding, age, ...when }, pretest }): PackModifier => {
    const term = finding === undefined ? undefined : ordinalOf(finding);
    const ages = age === undefined ? {} : { ages: ageBounds(age) };
    return { when: { ...when, ...ages, ...(term === undefined ? {} : { term }) }, logFactor: logFactorOf(pretest) };
  });
  return {
    number,
    condition,
    modifiers,
    risks: modifiers.flatMap(({ when: { term } }) => term ?? []),
    share: Math.max(...sharesOf(condition)),
    own,
    against: entries(condition.against.map(({ finding, strength }) => ({ finding, value: STRENGTHS[strength] }))),
    negative: entries(
      condition.findings.flatMap(({ finding, lr }) =>
        lr?.neg === undefined ? [] : [{ finding, value: Math.log(middleOf(lr.neg)) }],
      ),
    ),
  };
}

/** The lines of a release that the packs describe, by number. */
export function packLinesOf(
  release: Release,
  lines: readonly Line[],
  lineOf: Int32Array,
): ReadonlyMap<number, PackLine> {
  const found = new Map<number, PackLine>();
  const ownOf = ownTerms(release);
  for (const condition of release.clinical.conditions) {
    const number = lineOf[release.concepts.ordinal.get(condition.concept) ?? -1] ?? -1;
    if (lines[number] !== undefined) found.set(number, packLine(release, number, condition, ownOf(condition)));
  }
  return found;
}

/**
 * Weighted log of the pretest probability in a setting against that of a disease that only the imported annotations know. Without a setting
 * the most usual one counts; in a setting for which the entry states none, one tier less than there.
 */
export function pretestContribution(
  { condition: { settings }, share: usual }: Pick<PackLine, "condition" | "share">,
  setting: CareSetting | undefined,
): number {
  if (setting === "rare-disease-clinic") return 0;
  const stated = setting === undefined ? undefined : settings[setting];
  const share = setting === undefined ? usual : stated === undefined ? usual / 10 : TIER_SHARES[stated];
  return PARAMETERS.pretestWeight * Math.log(share / PARAMETERS.importedShare);
}
