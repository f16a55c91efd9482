import {
  type Contribution,
  type Curie,
  curie,
  type Frequency,
  type LocalizedText,
  type MissingFinding,
  type RankedCondition,
} from "@cdss/domain";
import { edgeIdOf } from "../edges/edge-evidence.ts";
import { labelOf } from "../stores/memory/concept-of.ts";
import { onsetContribution, sexContribution } from "./demographic-likelihood.ts";
import { explainFinding } from "./explain-finding.ts";
import { absentContribution, likelihoodRatio, presentContribution, raisedProbability } from "./finding-likelihood.ts";
import type { LineProfile } from "./line-profile.ts";
import type { Line } from "./lines.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";
import { filterFor, type QueryFinding, type ResolvedQuery } from "./query.ts";
import type { Scores } from "./score-lines.ts";
import { unexplainedWeight, usable } from "./score-profile.ts";

/** How many edges one contribution cites, how many missing findings a line lists. */
const MOST_EDGES = 6;
const MOST_MISSING = 8;
/** A finding counts as typical, and its silence as missing, from this frequency on (HPO: "frequent" begins at 30 %). */
const TYPICAL = 0.3;

interface Context {
  readonly index: ProfileIndex;
  readonly query: ResolvedQuery;
  readonly line: Line;
  readonly number: number;
  readonly profile: LineProfile;
  readonly scores: Scores;
}

const conceptId = (index: ProfileIndex, ordinal: number): Curie =>
  curie(index.release.concepts.list[ordinal]?.id ?? "");
const conceptLabel = (index: ProfileIndex, ordinal: number): LocalizedText => {
  const concept = index.release.concepts.list[ordinal];
  return concept === undefined ? { en: "" } : labelOf(concept);
};

function edgesOf({ profile }: Context, term: number): string[] {
  return (profile.rows.get(term) ?? []).slice(0, MOST_EDGES).map(edgeIdOf);
}

/** Edges of other diseases of the series that carry a series match: the ones most often annotated come first. */
function seriesEdges({ index, query, line, number }: Context, term: number): string[] {
  const { direct, lines } = index;
  const edges: string[] = [];
  for (let i = direct.start[term] ?? 0; i < (direct.start[term + 1] ?? 0) && edges.length < MOST_EDGES; i++) {
    const other = direct.index[i] ?? 0;
    if (other === number || lines[other]?.series !== line.series) continue;
    const row = index.profileOf(other, filterFor(query, other)).rows.get(term)?.[0];
    if (row !== undefined) edges.push(edgeIdOf(row));
  }
  return edges;
}

function presentOf(context: Context, finding: QueryFinding): Contribution {
  const { index, profile, number, query, scores } = context;
  const explanation = explainFinding(index, number, profile, finding.term, query.maskedSeries);
  const { source, kind } = explanation;
  const stated: Frequency | undefined = source === null ? undefined : profile.direct.get(source)?.stated;
  const excluded = profile.excluded.has(finding.term);
  return {
    findingId: finding.id,
    concept: conceptId(index, finding.term),
    label: conceptLabel(index, finding.term),
    status: "present",
    match: excluded && explanation.exact === 0 ? "excluded" : kind,
    ...(source === null ? {} : { matched: conceptId(index, source), matchedLabel: conceptLabel(index, source) }),
    logLikelihoodRatio: presentContribution(
      likelihoodRatio(raisedProbability(explanation), scores.context.meanRaised.get(finding.term) ?? 1),
      explanation.exact > 0,
      finding.uncertain,
    ),
    ...(stated === undefined ? {} : { frequency: stated }),
    background: Math.min(1, index.background[finding.term] ?? 0),
    evidence:
      source !== null
        ? edgesOf(context, source)
        : kind === "series"
          ? seriesEdges(context, finding.term)
          : excluded
            ? edgesOf(context, finding.term)
            : [],
  };
}

function absentOf(context: Context, finding: QueryFinding): Contribution {
  const { index, profile } = context;
  const held = profile.propagated.get(finding.term);
  const stated = held === undefined ? undefined : profile.direct.get(held.source)?.stated;
  return {
    findingId: finding.id,
    concept: conceptId(index, finding.term),
    label: conceptLabel(index, finding.term),
    status: "absent",
    match: profile.excluded.has(finding.term)
      ? "excluded"
      : held === undefined
        ? "unexplained"
        : held.source === finding.term
          ? "exact"
          : "more-specific",
    ...(held === undefined
      ? {}
      : { matched: conceptId(index, held.source), matchedLabel: conceptLabel(index, held.source) }),
    logLikelihoodRatio: absentContribution(held?.value ?? 0, index.background[finding.term] ?? 0, finding.uncertain),
    ...(stated === undefined ? {} : { frequency: stated }),
    background: Math.min(1, index.background[finding.term] ?? 0),
    evidence:
      held !== undefined
        ? edgesOf(context, held.source)
        : profile.excluded.has(finding.term)
          ? edgesOf(context, finding.term)
          : [],
  };
}

/** What does not come from a finding: sex, onset, how complete the profile is met, how widely the disease is reported. */
function otherContributions(context: Context): Contribution[] {
  const { index, query, line, profile, scores } = context;
  const onsets = usable(index, line.onsets, query);
  const inheritance = usable(index, line.inheritance, query);
  const entry = (
    findingId: string,
    label: LocalizedText,
    match: Contribution["match"],
    value: number,
    rows: readonly number[] = [],
  ): Contribution => ({
    findingId,
    label,
    status: "present",
    match,
    logLikelihoodRatio: value,
    evidence: rows.slice(0, MOST_EDGES).map(edgeIdOf),
  });
  const unexplained = unexplainedWeight(index, profile, query.covered);
  return [
    entry(
      "sex",
      { en: "Sex, under X-linked recessive inheritance", zh: "性别（X连锁隐性遗传）" },
      "demographic",
      sexContribution(inheritance, query.input.sex),
      inheritance.map(({ row }) => row),
    ),
    entry(
      "onset",
      { en: "Age, against the reported age of onset", zh: "年龄与文献起病年龄" },
      "demographic",
      onsetContribution(onsets, query.input.ageYears, scores.context.onsetBackground),
      onsets.map(({ row }) => row),
    ),
    entry(
      "profile",
      { en: "Typical findings that the case does not mention", zh: "病例未提及的典型表现" },
      "profile",
      -PARAMETERS.unexplainedProfile * Math.log1p(unexplained),
    ),
    entry(
      "reported",
      { en: "How many patients have been reported", zh: "文献报道的患者数" },
      "prior",
      PARAMETERS.reported * Math.log1p(profile.patients),
    ),
    entry(
      "group",
      { en: "Record without a counterpart in OMIM, or a group of subtypes", zh: "无对应OMIM记录，或为疾病分组" },
      "prior",
      line.recordPrior,
    ),
  ].filter((contribution) => contribution.logLikelihoodRatio !== 0);
}

function missingOf(context: Context): MissingFinding[] {
  const { index, profile, query } = context;
  const covered = query.covered;
  const absent = new Set(query.absent.map(({ term }) => term));
  const known = (term: number): boolean =>
    covered.has(term) || index.hierarchy.ancestors(term).some((ancestor) => absent.has(ancestor));
  return [...profile.direct]
    .filter(([term, frequency]) => frequency.value >= TYPICAL && !known(term))
    .sort(
      ([a, fa], [b, fb]) => fb.value * (index.information[b] ?? 0) - fa.value * (index.information[a] ?? 0) || a - b,
    )
    .slice(0, MOST_MISSING)
    .map(([term, frequency]) => ({
      concept: conceptId(index, term),
      label: conceptLabel(index, term),
      frequency: frequency.stated,
      evidence: edgesOf(context, term),
    }));
}

/** One line of the answer with every contribution. The contributions sum to its score. */
export function rankLine(
  index: ProfileIndex,
  query: ResolvedQuery,
  scores: Scores,
  number: number,
  rank: number,
): RankedCondition | null {
  const line = index.lines[number];
  if (line === undefined) return null;
  const profile = index.profileOf(number, filterFor(query, number));
  const context: Context = { index, query, line, number, profile, scores };
  const contributions = [
    ...query.present.map((finding) => presentOf(context, finding)),
    ...query.absent.map((finding) => absentOf(context, finding)),
    ...otherContributions(context),
  ];
  const strongest = (a: Contribution, b: Contribution): number =>
    Math.abs(b.logLikelihoodRatio) - Math.abs(a.logLikelihoodRatio);
  return {
    rank,
    condition: conceptId(index, line.main),
    label: conceptLabel(index, line.main),
    members: line.members.map((member) => conceptId(index, member)),
    posterior: scores.posterior[number] ?? 0,
    score: scores.score[number] ?? 0,
    supporting: contributions.filter((c) => c.logLikelihoodRatio > 0).sort(strongest),
    against: contributions.filter((c) => c.logLikelihoodRatio < 0).sort(strongest),
    missing: missingOf(context),
  };
}
