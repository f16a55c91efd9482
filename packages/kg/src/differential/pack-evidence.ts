import type { DifferentialQuery } from "@cdss/domain";
import type { Onset } from "./course-likelihood.ts";
import type { NamedLine } from "./named-lines.ts";
import { isLongCourse, type PackLine, type PackModifier, pretestContribution } from "./pack-knowledge.ts";
import { PARAMETERS } from "./parameters.ts";
import type { QueryFinding } from "./query.ts";

/** What the packs add to the score of one line for one patient, each part with its reason. */
export interface PackContribution {
  readonly kind: "pretest" | "risk" | "age" | "sex" | "season" | "course" | "named" | "against" | "known";
  /** The patient's finding that it rests on, where it does. */
  readonly finding?: QueryFinding;
  /** Natural log. */
  readonly value: number;
  /** Ids of the evidence in the record, where it rests on no finding. */
  readonly evidence?: readonly string[];
}

/** What a patient brings to the packs: the query, with what its findings state or imply. */
export interface PackQuery {
  readonly input: DifferentialQuery;
  /** Present findings and contexts, by each term that they state or imply. */
  readonly stated: ReadonlyMap<number, QueryFinding>;
  /** What the course that the patient tells adds to conditions of each onset, natural log; null where nothing is told. */
  readonly course: ReadonlyMap<Onset, number> | null;
  /** Lines that the record names. */
  readonly named: ReadonlyMap<number, NamedLine>;
}

/** All that a modifier asks for is known of the patient, and holds. */
function holds({ when }: PackModifier, { input, stated }: PackQuery): boolean {
  const { ages, sex, season, term } = when;
  if (
    ages !== undefined &&
    (input.ageYears === undefined || input.ageYears < ages.from || input.ageYears >= ages.before)
  )
    return false;
  if (sex !== undefined && input.sex !== sex) return false;
  if (season !== undefined && input.season !== season) return false;
  return term === undefined || stated.has(term);
}

const kindOf = ({ when }: PackModifier): PackContribution["kind"] =>
  when.term !== undefined ? "risk" : when.ages !== undefined ? "age" : when.sex !== undefined ? "sex" : "season";

type Visit = (
  kind: PackContribution["kind"],
  value: number,
  finding?: QueryFinding,
  evidence?: readonly string[],
) => void;

/**
 * Pretest probability in the setting, its modifiers, the course that is told, a name in the record, and findings that argue against. Several ages, or several
 * risks, multiply as the entry states them. By a visitor, since it is asked of every line for every patient.
 */
function visitPack(line: PackLine, query: PackQuery, visit: Visit): void {
  visit("pretest", pretestContribution(line, query.input.setting));
  for (const modifier of line.modifiers)
    if (holds(modifier, query)) {
      const { term } = modifier.when;
      visit(kindOf(modifier), modifier.logFactor, term === undefined ? undefined : query.stated.get(term));
    }
  const { onset } = line.condition.course;
  const course = query.course?.get(onset);
  if (course !== undefined) visit("course", course, undefined, query.input.course?.evidence);
  const named = query.named.get(line.number);
  if (named !== undefined && !isLongCourse(onset))
    visit("named", PARAMETERS.named * named.share, undefined, named.evidence);
  for (const [term, value] of line.against) {
    const finding = query.stated.get(term);
    if (finding !== undefined) visit("against", value * (finding.uncertain ? PARAMETERS.uncertain : 1), finding);
  }
  for (const term of line.own) {
    const finding = query.stated.get(term);
    if (finding?.term !== term || finding.uncertain) continue;
    visit("known", PARAMETERS.known, finding);
    break;
  }
}

/** What the packs add to the score of a line, natural log: the sum of its contributions. */
export function packScore(line: PackLine, query: PackQuery): number {
  let sum = 0;
  visitPack(line, query, (_, value) => {
    sum += value;
  });
  return sum;
}

/** Every part of what the packs add to the score of a line. */
export function packContributions(line: PackLine, query: PackQuery): PackContribution[] {
  const found: PackContribution[] = [];
  visitPack(line, query, (kind, value, finding, evidence) => {
    found.push({
      kind,
      value,
      ...(finding === undefined ? {} : { finding }),
      ...(evidence === undefined ? {} : { evidence }),
    });
  });
  return found;
}

const NONE: readonly QueryFinding[] = [];

/**
 * Present findings that a line names as a risk: the line does not have to explain them, so that they never count against it.
 * A patient's hypertension is no symptom of the stroke that it made likelier.
 */
export function excusedFindings(
  line: PackLine,
  present: readonly QueryFinding[],
  stated: PackQuery["stated"],
  isA: (term: number, ancestor: number) => boolean,
): readonly QueryFinding[] {
  if (!line.risks.some((risk) => stated.has(risk))) return NONE;
  const risks = line.risks.filter((risk) => stated.has(risk));
  return present.filter((finding) => risks.some((risk) => isA(finding.term, risk)));
}

/**
 * Contribution of one absent finding to a line of the packs, natural log: the negative likelihood ratio that a source reports, else
 * ln((1 - r f) / (1 - r b)); their frequencies are of patients as they come, not of published reports, so absence counts for more than with imported
 * profiles.
 */
export function packAbsence(
  line: PackLine,
  term: number,
  frequency: number,
  background: number,
  uncertain: boolean,
): number {
  const stated = line.negative.get(term);
  const r = PARAMETERS.absentReliability;
  const value =
    stated ?? (frequency <= 0 ? 0 : Math.log((1 - r * frequency) / (1 - r * Math.min(background, frequency))));
  return PARAMETERS.packAbsentWeight * Math.max(value, -PARAMETERS.absentCap) * (uncertain ? PARAMETERS.uncertain : 1);
}
