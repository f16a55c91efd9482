import type { ConditionQuote, Passage, PassageHit, PickedQuote, Quotation, QuotePicker } from "@cdss/domain";
import type { PlannedSearch } from "./plan-searches.ts";

/** A quote with the passage that it stands in. */
export interface QuotedHit {
  readonly quote: ConditionQuote;
  readonly passage: Passage;
}

export interface QuotedHits {
  readonly quoted: QuotedHit[];
  /** Quotations that were not word for word in their passage. */
  readonly dropped: number;
}

/** The sentences of passages that say what a search asked for, checked against the passages they come from. */
export function quoteHits(
  { stance, subject, topics }: Pick<PlannedSearch, "stance" | "subject" | "topics">,
  hits: readonly PassageHit[],
  picker: QuotePicker,
): QuotedHits {
  const quoted: QuotedHit[] = [];
  let dropped = 0;
  for (const { passage, score } of hits) {
    for (const { quotation, mentions } of picker.pick(passage, subject, topics)) {
      const about = topics.filter((topic) => mentions.some((one) => meets(topic, one)));
      if (about.length === 0) continue;
      if (!isVerbatim(quotation, passage)) dropped += 1;
      else quoted.push({ passage, quote: { stance, quotation, about: about.map(named), score } });
    }
  }
  return { quoted, dropped };
}

/** What a quote says of a topic: its name, and of a finding whether the patient has it. */
function named({ label, status }: PlannedSearch["topics"][number]): ConditionQuote["about"][number] {
  return status === undefined ? { label } : { label, status };
}

function meets(
  { key, wants }: PlannedSearch["topics"][number],
  { key: named, mention }: PickedQuote["mentions"][number],
): boolean {
  return named === key && (wants === null || mention === wants);
}

/** Are the words exactly those of the passage at the place that is given? */
function isVerbatim({ passage: id, start, end, quote }: Quotation, passage: Passage): boolean {
  return id === passage.id && quote !== "" && passage.text.slice(start, end) === quote;
}
