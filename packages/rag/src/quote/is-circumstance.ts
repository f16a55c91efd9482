/** What a patient is, not what a patient shows: sentences name it to say of whom they speak. */
const CIRCUMSTANCE =
  /^(?:pregnan|gestation|gravid|lactat|breast-?feed|post-?partum|puerper|newborn|neonat|infan|child|p(?:a)?ediatric|adolescen|elderly|old|menopaus|postmenopaus|smok|孕|妊娠|怀孕|哺乳|产后|产褥|新生儿|婴|儿童|小儿|老年|高龄|绝经|吸烟)/iu;

/** The sentence is about what the circumstance does: it makes the condition likelier, or brings it about. */
const MAKES_LIKELIER =
  /\b(?:likel(?:y|ier)|risks?|odds|predispos\w+|more (?:common|often|frequent|frequently)|mostly|(?:occurs?|seen|found) (?:only|mainly|almost only)|triggers?|triggered|precipitat\w+|caused by)\b|危险因素|风险|高危|易患|易感|易发|好发|更常见|多见于|常见于|仅见于|见于|发生于|诱因|诱发|验前比数/iu;

const STATED_BEFORE = /(?:\b(?:is|are)|[:：])\s*$/iu;
/** As a list of findings states it: 妊娠必有, "Pregnancy is usual". 妊娠期 and "pregnancy test" are none. */
const STATED_BEHIND = /^\s*(?:(?:非常)?(?:常见|多见|必有)|[(（]|\.?$|(?:is|was)\b)/iu;

/**
 * Does the part of a sentence from `start` to `end` only say of which patients it speaks ("in pregnancy", 妊娠期)? Not where it says what
 * the circumstance does, or lists it as a finding.
 */
export function isCircumstance(sentence: string, start: number, end: number): boolean {
  if (!CIRCUMSTANCE.test(sentence.slice(start, end)) || MAKES_LIKELIER.test(sentence)) return false;
  const before = sentence.slice(0, start);
  const behind = sentence.slice(end);
  const isFirst = before.trim() === "" && /^\s*(?:is|was)\b/iu.test(behind);
  return !(isFirst || (STATED_BEFORE.test(before) && STATED_BEHIND.test(behind)));
}
