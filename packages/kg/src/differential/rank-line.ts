import {
  type Contribution,
  type Curie,
  curie,
  type LocalizedText,
  type MissingFinding,
  type RankedCondition,
} from "@cdss/domain";
import { edgeIdOf } from "../edges/edge-evidence.ts";
import { labelOf } from "../stores/memory/concept-of.ts";
import { onsetContribution, sexContribution } from "./demographic-likelihood.ts";
import { explainFinding } from "./explain-finding.ts";
import { likelihoodRatio, presentContribution, raisedProbability } from "./finding-likelihood.ts";
import type { LineProfile } from "./line-profile.ts";
import type { Line } from "./lines.ts";
import { excusedFindings, type PackContribution, packContributions } from "./pack-evidence.ts";
import type { PackLine } from "./pack-knowledge.ts";
import { PARAMETERS } from "./parameters.ts";
import type { ProfileIndex } from "./profile-index.ts";
import { filterFor, type QueryFinding, type ResolvedQuery } from "./query.ts";
import type { Scores } from "./score-lines.ts";
import { absenceOf, unexplainedWeight, usable } from "./score-profile.ts";

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
  /** Findings that the line names as risks. */
  readonly excused: ReadonlySet<QueryFinding>;
}

const conceptId = (index: ProfileIndex, ordinal: number): Curie =>
  curie(index.release.concepts.list[ordinal]?.id ?? "");
const conceptLabel = (index: ProfileIndex, ordinal: number): LocalizedText => {
  const concept = index.release.concepts.list[ordinal];
  return concept === undefined ? { en: "" } : labelOf(concept);
};

/** Edges about a term of the line's own profile; those that state the finding come before those that deny it. */
function edgesOf({ index, profile }: Context, term: number): string[] {
  const { negated } = index.release.annotations;
  return [...(profile.rows.get(term) ?? [])]
    .sort((a, b) => (negated[a] ?? 0) - (negated[b] ?? 0))
    .slice(0, MOST_EDGES)
    .map(edgeIdOf);
}

/** Edges of other diseases of the series that carry a series match: those that have the finding most often come first. */
function seriesEdges({ index, query, line, number }: Context, term: number): string[] {
  return (index.seriesLines[line.series] ?? [])
    .map((other) => ({ other, frequency: other === number ? 0 : index.propagated.at(term, other) }))
    .filter(({ frequency }) => frequency > 0)
    .sort((a, b) => b.frequency - a.frequency || a.other - b.other)
    .slice(0, MOST_EDGES)
    .flatMap(({ other }) => {
      const profile = index.profileOf(other, filterFor(query, other));
      const row = profile.rows.get(profile.propagated.get(term)?.source ?? -1)?.[0];
      return row === undefined ? [] : [edgeIdOf(row)];
    });
}

/** The most informative term at or above `term` that the sources exclude, where nothing below it is annotated. */
function excludedTerm({ index, profile }: Context, term: number): number | null {
  let found: number | null = null;
  for (const ancestor of index.hierarchy.ancestors(term))
    if (profile.excluded.has(ancestor) && !profile.propagated.has(ancestor))
      if (found === null || (index.information[ancestor] ?? 0) > (index.information[found] ?? 0)) found = ancestor;
  return found;
}

function presentOf(context: Context, finding: QueryFinding): Contribution {
  const { index, profile, number, query, scores } = context;
  const explanation = explainFinding(index, number, profile, finding.term, query.maskedSeries);
  const alone = presentContribution(
    likelihoodRatio(raisedProbability(explanation), scores.context.meanRaised.get(finding.term) ?? 1),
    explanation.exact > 0,
    finding,
  );
  const logLikelihoodRatio = context.excused.has(finding) ? Math.max(0, alone) : alone;
  // Named as excluded only where it speaks against the condition: a relative may still explain what a source excludes.
  const excluded = logLikelihoodRatio < 0 && explanation.below === 0 ? excludedTerm(context, finding.term) : null;
  const kind = excluded === null ? explanation.kind : "excluded";
  const matched = excluded ?? explanation.source;
  const stated = matched === null ? undefined : profile.direct.get(matched)?.stated;
  return {
    findingId: finding.id,
    concept: conceptId(index, finding.term),
    label: conceptLabel(index, finding.term),
    status: "present",
    match: kind,
    ...(matched === null ? {} : { matched: conceptId(index, matched), matchedLabel: conceptLabel(index, matched) }),
    logLikelihoodRatio,
    ...(stated === undefined ? {} : { frequency: stated }),
    background: Math.min(1, index.background[finding.term] ?? 0),
    evidence:
      matched !== null ? edgesOf(context, matched) : kind === "series" ? seriesEdges(context, finding.term) : [],
  };
}

/** Nothing where the profile does not know the finding: its absence then says nothing. */
function absentOf(context: Context, finding: QueryFinding): Contribution[] {
  const { index, profile } = context;
  const held = profile.propagated.get(finding.term);
  if (held === undefined) return [];
  const stated = profile.direct.get(held.source)?.stated;
  return [
    {
      findingId: finding.id,
      concept: conceptId(index, finding.term),
      label: conceptLabel(index, finding.term),
      status: "absent",
      match: held.source === finding.term ? "exact" : "more-specific",
      matched: conceptId(index, held.source),
      matchedLabel: conceptLabel(index, held.source),
      logLikelihoodRatio: absenceOf(index, context.number, profile, finding),
      ...(stated === undefined ? {} : { frequency: stated }),
      background: Math.min(1, index.background[finding.term] ?? 0),
      evidence: edgesOf(context, held.source),
    },
  ];
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
      { en: "Findings of the disease that the case does not show", zh: "病例中未见的该病表现" },
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

const PACK_LABELS: Readonly<
  Record<Exclude<PackContribution["kind"], "risk" | "against" | "known">, Required<LocalizedText>>
> = {
  pretest: { en: "How often patients come with it, before any finding", zh: "就诊人群中的验前概率" },
  age: { en: "Age", zh: "年龄" },
  sex: { en: "Sex", zh: "性别" },
  season: { en: "Season", zh: "季节" },
  course: { en: "How long it has lasted, and how it came", zh: "病程与起病方式" },
  named: { en: "The record names it", zh: "病历中已提及" },
};

/** What the packs say of the line for this patient: pretest probability, age, sex, season, risks, and what argues against. */
function packContributionsOf({ index, query }: Context, pack: PackLine): Contribution[] {
  return packContributions(pack, query)
    .filter(({ value }) => value !== 0)
    .map(({ kind, finding, value, evidence = [] }) => {
      const common = {
        status: "present" as const,
        logLikelihoodRatio: value,
        evidence: [`condition:${pack.condition.id}`, ...evidence],
      };
      if (kind === "risk" || kind === "against" || kind === "known") {
        const term = finding?.term ?? -1;
        return {
          ...common,
          findingId: finding?.id ?? kind,
          concept: conceptId(index, term),
          label: conceptLabel(index, term),
          match: kind,
        };
      }
      return {
        ...common,
        findingId: kind,
        label: PACK_LABELS[kind],
        match: kind === "pretest" || kind === "course" || kind === "named" ? kind : "demographic",
      };
    });
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
  const pack = index.packs.get(number);
  const excused = new Set(pack === undefined ? [] : excusedFindings(pack, query.present, query.stated, index.isA));
  const context: Context = { index, query, line, number, profile, scores, excused };
  const contributions = [
    ...query.present.map((finding) => presentOf(context, finding)),
    ...query.absent.flatMap((finding) => absentOf(context, finding)),
    ...otherContributions(context),
    ...(pack === undefined ? [] : packContributionsOf(context, pack)),
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
