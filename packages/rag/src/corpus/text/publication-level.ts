import type { EvidenceLevel } from "@cdss/domain";

/**
 * Publication types of MeSH (category V03) as levels, strongest first: of several, the strongest counts. Left to `reference`:
 * reviews that are not systematic, protocols (they have no results), trials on animals, editorials, letters.
 */
const LEVEL_OF_TYPE: readonly (readonly [level: EvidenceLevel, types: readonly string[]])[] = [
  ["guideline", ["practice guideline", "guideline"]],
  ["systematic-review", ["systematic review", "meta-analysis", "network meta-analysis"]],
  [
    "trial",
    [
      "randomized controlled trial",
      "controlled clinical trial",
      "pragmatic clinical trial",
      "adaptive clinical trial",
      "equivalence trial",
      "clinical trial",
      "clinical trial, phase i",
      "clinical trial, phase ii",
      "clinical trial, phase iii",
      "clinical trial, phase iv",
    ],
  ],
  ["cohort", ["observational study"]],
  ["case", ["case reports", "case report"]],
];

/** Types that say what the text is and leave the level at `reference`, whatever was studied in the works that it speaks of. */
const OPINIONS: ReadonlySet<string> = new Set([
  "review",
  "editorial",
  "comment",
  "letter",
  "news",
  "clinical trial protocol",
]);

/** MeSH descriptors below "Epidemiologic Studies" (E05.318.372.500): PubMed states the design of an observational study there. */
const OBSERVATIONAL: ReadonlySet<string> = new Set([
  "cohort studies",
  "follow-up studies",
  "longitudinal studies",
  "prospective studies",
  "retrospective studies",
  "case-control studies",
  "cross-sectional studies",
]);

const folded = (names: readonly string[]): Set<string> =>
  new Set(names.map((name) => name.trim().toLowerCase().replaceAll("randomised", "randomized")));

/** Level of a publication by its types and, where they say nothing of the design, by its MeSH descriptors. */
export function publicationLevel(types: readonly string[], descriptors: readonly string[] = []): EvidenceLevel {
  const given = folded(types);
  const level = LEVEL_OF_TYPE.find(([, names]) => names.some((name) => given.has(name)))?.[0];
  if (level !== undefined) return level;
  if ([...given].some((type) => OPINIONS.has(type))) return "reference";
  return [...folded(descriptors)].some((name) => OBSERVATIONAL.has(name)) ? "cohort" : "reference";
}
