import {
  type CaseReview,
  type Language,
  localize,
  NOTICE,
  type Passage,
  type Quotation,
  type ReviewReason,
} from "@cdss/domain";
import { CASE_REVIEW_MESSAGES } from "./case-review-messages.ts";
import { type Paint, paint as paintOf } from "./format.ts";
import { printable } from "./printable.ts";

type Words = (typeof CASE_REVIEW_MESSAGES)[Language];

/** ↑ where the model places a condition higher than the graph, ↓ where lower. */
function arrow(place: number, rank: number): string {
  if (place === rank) return "=";
  return place < rank ? `↑${rank - place}` : `↓${place - rank}`;
}

/** What a model says beside the graph, as a physician reads it in a terminal; null where no model is set. */
export function renderCaseReview(given: CaseReview | null, language: Language, hasColour: boolean): string {
  const words = CASE_REVIEW_MESSAGES[language];
  if (given === null) return `${words.off}\n`;
  const paint = paintOf(hasColour);
  const review = printable(given);
  const body = [
    ...readingLines(review, language, paint),
    ...orderLines(review, language, paint),
    ...proposalLines(review, language, paint),
  ];
  const prompts = review.prompts.map(({ name, version }) => `${name} ${version}`).join(", ");
  return `${[
    paint.bold(words.heading(review.model.name)),
    paint.dim(`  ${words.meaning}`),
    ...(body.length === 0 ? [`  ${words.nothing}`] : body),
    ...review.dropped.map(({ count, kind, fault }) => `  ${words.dropped(count, kind, fault)}`),
    ...review.degraded.map(({ part, message }) => `  ${words.degraded(part, message)}`),
    ...(prompts === "" ? [] : [paint.dim(`  ${words.prompts}: ${prompts}`)]),
    localize(NOTICE, language),
  ].join("\n")}\n`;
}

function readingLines({ readings }: CaseReview, language: Language, { bold, dim }: Paint): string[] {
  if (readings.length === 0) return [];
  const words = CASE_REVIEW_MESSAGES[language];
  const lines = readings.map(({ label, status, concept, quote, documentId }) => {
    const place = `${status === "absent" ? "-" : ""}${concept} ${documentId} “${quote.replaceAll(/\s+/g, " ")}”`;
    return `  ? ${localize(label, language)}, ${words[status]}  ${dim(place)}`;
  });
  return [bold(words.readings), ...lines];
}

function orderLines(
  { order, orderComplete, passages }: CaseReview,
  language: Language,
  { bold, dim }: Paint,
): string[] {
  if (order.length === 0) return [];
  const words = CASE_REVIEW_MESSAGES[language];
  const lines = order.flatMap(({ place, rank, label, condition, reason }) => [
    `  ${place}. ${arrow(place, rank)} ${localize(label, language)}  ${dim(`${condition} ${words.rank(rank)}`)}`,
    ...reasonLines(reason, words, language),
    ...quoteLines(reason?.quotations ?? [], passages),
  ]);
  return [bold(words.order), ...(orderComplete ? [] : [`  ${words.incomplete}`]), ...lines];
}

function reasonLines(reason: ReviewReason | null, words: Words, language: Language): string[] {
  if (reason === null) return [];
  const findings = reason.findings.map(({ label, status }) => `${localize(label, language)} (${words[status]})`);
  return [`     ${reason.text}`, ...(findings.length === 0 ? [] : [`     ${findings.join(", ")}`])];
}

function quoteLines(quotations: readonly Quotation[], passages: readonly Passage[]): string[] {
  return quotations.flatMap(({ passage, quote }) => {
    const from = passages.find(({ id }) => id === passage);
    return from === undefined ? [] : [`     “${quote}” (${from.document.source}: ${from.document.title})`];
  });
}

function proposalLines({ proposals, passages }: CaseReview, language: Language, { bold }: Paint): string[] {
  if (proposals.length === 0) return [];
  const words = CASE_REVIEW_MESSAGES[language];
  const lines = proposals.flatMap(({ name, known, findings, quotations, reason }) => {
    const place = known === null ? words.unknown : `${known.condition} ${words.rank(known.rank)}`;
    const named = findings.map(({ label, status }) => `${localize(label, language)} (${words[status]})`).join(", ");
    const text = reason === null ? [] : [`     ${reason.text}`];
    return [`  + ${name}  ${place}`, ...text, `     ${named}`, ...quoteLines(quotations, passages)];
  });
  return [bold(words.proposals), ...lines];
}
