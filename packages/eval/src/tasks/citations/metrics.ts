import { aucMetric, type Metric, ratioMetric } from "../../core/metric.ts";
import type { CitationScore } from "./score-citation.ts";

/** Share of the samples of a class for which something holds. */
function share(
  name: string,
  isMember: (score: CitationScore) => boolean,
  holds: (score: CitationScore) => boolean,
): Metric<CitationScore> {
  return ratioMetric(name, (score) => (isMember(score) ? [Number(holds(score)), 1] : [0, 0]));
}

const isKept = ({ kept }: CitationScore) => kept;
const isSupported = ({ supported }: CitationScore) => supported;
const isRefused = ({ kept }: CitationScore) => !kept;

/** Positive is a statement that a passage carries; kept is one that the system let stand. */
export const CITATION_METRICS: readonly Metric<CitationScore>[] = [
  // Under the name of generated sets, where what no passage carries was made wrong on purpose: the specificity.
  share("caught", ({ supported }) => !supported, isRefused),
  share("kept", isSupported, isKept),
  share("precision", isKept, isSupported),
  share("recall", isSupported, isKept),
  ratioMetric("f1", ({ supported, kept }) => [Number(supported && kept) * 2, Number(supported) + Number(kept)]),
  share("specificity", ({ supported }) => !supported, isRefused),
  share(
    "accuracy",
    () => true,
    ({ correct }) => correct,
  ),
  // A system that failed ordered the sample wrongly.
  aucMetric("auc", ({ supported, score }) => ({ value: score ?? (supported ? 0 : 1), positive: supported })),
];
