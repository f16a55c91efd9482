import type { TopicMention } from "@cdss/domain";
import type { SupportToken } from "../support/support-token.ts";
import { SAYS_LESS_LIKELY } from "../support/words/opposing-words.ts";
import { isBounded } from "./is-bounded.ts";
import type { TokenSpan } from "./read-name.ts";

/** What stands between two parts of a sentence that deny apart. A list stays one part: "no fever, cough or rash", "无发热、咳嗽". */
const PARTS = /[;:；：，]|,?\s+(?:but|however|whereas|although)\b|但是?|而是|然而/gu;

/** Words in which a denying character or syllable denies nothing: "very", "not only", weakness, what is unstable, irregular or insufficient. */
const DENIES_NOTHING =
  /非常|非甾体|非特异|非典型|非霍奇金|非小细胞|非酒精|不仅|不但|不只|不光|不论|不管|无论|无力|无菌|不安|不适|不良|不全|不足|不稳|不明|不等|不同|不断|不久|不典型|不规则|不规律|不齐|不耐受|不清|不振|不佳|不畅|不止|未成年|\bnot only\b|\bno doubt\b|\bnon-\p{L}+|\bwithout delay\b/giu;

/** The sentence turns its finding against the condition, wherever in it that is said. */
const OPPOSES = new RegExp(
  String.raw`\b(?:argu|speak|weigh|count)(?:e|es|s|ing)?\b[^.;]{0,30}\bagainst\b|可排除|不考虑|${SAYS_LESS_LIKELY}`,
  "iu",
);

/** Said of the finding, and neither that it is there nor that it is not: a question, a look for it, a rarity, a condition. */
const LEAVES_OPEN =
  /[?？]\s*$|有无|是否|罕见|少见|不常见|偶见|不一定|可无|\b(?:whether|rare|rarely|uncommon|uncommonly|infrequent|infrequently|seldom|unusual|look(?:ing)? for|may be absent|with or without)\b/iu;

/** A condition that is told apart, a name or a code of it, or a line of its treatment: none says that the finding is there. */
const NOT_OF_FINDINGS = new RegExp(
  [
    String.raw`\btold (?:apart|from)\b|\btell(?:ing)? (?:\S+ ){1,6}from\b|\b(?:distinguish|differentiat)\w* (?:\S+ ){0,6}from\b|\bdifferential diagnos[ie]s\b|\bmimic`,
    String.raw`\b(?:confused|mistaken) (?:with|for)\b|鉴别|混淆|误诊为|误认为|相区别|区分`,
    String.raw`(?<!\bwhich )\b(?:is|are) (?:also |sometimes |otherwise )*(?:called|known as|coded|abbreviated)\b|(?<![（(，,])(?:又称|又名|亦称|也称|别称|简称)|编码为`,
    String.raw`\b(?:first|second|third)-line (?:treatment|therapy)\b|[一二三]线(?:治疗|用药)|疗程`,
  ].join("|"),
  "iu",
);

/**
 * What a sentence says of a topic that it names at `places`. Denied where a denial stands in the same part of the sentence, outside
 * the name, or where the sentence argues against; unclear where it does both, denies twice, asks, calls it rare, tells conditions apart,
 * names or treats them, or speaks of the finding of a duration or a value that may not be the patient's. What cannot be told is unclear: a wrong stance misleads, a missing quotation does not.
 */
export function readMention(
  sentence: string,
  tokens: readonly SupportToken[],
  places: readonly TokenSpan[],
): TopicMention {
  if (LEAVES_OPEN.test(sentence) || NOT_OF_FINDINGS.test(sentence)) return "unclear";
  if (places.some((place) => isBounded(sentence, tokens, place))) return "unclear";
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
  const idle = [...sentence.matchAll(DENIES_NOTHING)];
  const denials = tokens.filter(
    ({ kind, start }, at) =>
      kind === "negation" &&
      (at < from || at >= to) &&
      start >= part.start &&
      start < part.end &&
      !idle.some(({ index, 0: word }) => start >= index && start < index + word.length),
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
