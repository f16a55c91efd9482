import type { TopicMention } from "@cdss/domain";
import type { SupportToken } from "../support/support-token.ts";
import { SAYS_LESS_LIKELY } from "../support/words/opposing-words.ts";
import type { TokenSpan } from "./read-name.ts";

/** What stands between two parts of a sentence that deny apart. A list stays one part: "no fever, cough or rash", "无发热、咳嗽". */
const PARTS = /[;:；：，]|,?\s+(?:but|however|whereas|although)\b|但是?|而是|然而/gu;

/** The sentence turns its finding against the condition, wherever in it that is said. */
const OPPOSES = new RegExp(
  String.raw`\b(?:argu|speak|weigh|count)(?:e|es|s|ing)?\b[^.;]{0,30}\bagainst\b|可排除|不考虑|${SAYS_LESS_LIKELY}`,
  "iu",
);

/** Said of the finding, and neither that it is there nor that it is not: a question, a look for it, a rarity, a condition. */
const LEAVES_OPEN =
  /[?？]\s*$|有无|是否|罕见|少见|不常见|偶见|不一定|可无|\b(?:whether|rare|rarely|uncommon|uncommonly|infrequent|infrequently|seldom|unusual|look(?:ing)? for|may be absent|with or without)\b/iu;

/**
 * What a sentence says of a topic that it names at `places`. Denied where a denial stands in the same part of the sentence, outside
 * the name, or where the sentence argues against; unclear where it does both, denies twice, asks, or calls it rare. What cannot be
 * told is unclear: a wrong stance misleads, a missing quotation does not.
 */
export function readMention(
  sentence: string,
  tokens: readonly SupportToken[],
  places: readonly TokenSpan[],
): TopicMention {
  if (LEAVES_OPEN.test(sentence)) return "unclear";
  const opposes = OPPOSES.test(sentence);
  const read = new Set(places.map((place) => readPlace(sentence, tokens, place, opposes)));
  const [only] = read;
  return read.size === 1 && only !== undefined ? only : "unclear";
}

function readPlace(
  sentence: string,
  tokens: readonly SupportToken[],
  { from, to }: TokenSpan,
  opposes: boolean,
): TopicMention {
  const part = partAround(sentence, tokens[from]?.start ?? 0);
  const denials = tokens.filter(
    ({ kind, start }, at) => kind === "negation" && (at < from || at >= to) && start >= part.start && start < part.end,
  ).length;
  if (denials > 1 || (denials === 1 && opposes && !isChineseRefusal(sentence))) return "unclear";
  return denials === 1 || opposes ? "denied" : "affirmed";
}

/** "不支持" is one denial, though a denying character stands in it. */
function isChineseRefusal(sentence: string): boolean {
  return /不支持|不考虑|可能性不大/u.test(sentence);
}

function partAround(sentence: string, place: number): { start: number; end: number } {
  let start = 0;
  for (const { index, 0: mark } of sentence.matchAll(PARTS)) {
    if (index >= place) return { start, end: index };
    start = index + mark.length;
  }
  return { start, end: sentence.length };
}
