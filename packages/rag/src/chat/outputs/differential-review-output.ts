import { z } from "zod";
import { citations, handle, WrittenSentence } from "./citation.ts";

export interface ReviewedCase {
  /** Number of conditions, of findings and of passages that the prompt gave. */
  readonly conditions: number;
  readonly findings: number;
  readonly passages: number;
}

const handles = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);

/** What the prompt `differential-review` asks for. Whether cited words and findings carry a reason is checked by who asked. */
export function differentialReviewOutput({ conditions, findings, passages }: ReviewedCase) {
  const listed = handles("C", conditions);
  const support = {
    reason: WrittenSentence,
    findings: z.array(findings === 0 ? z.never() : handle(handles("F", findings))),
    citations: citations(passages),
  };
  const Placed = z
    .strictObject({ condition: handle(listed), ...support })
    .refine((placed) => placed.findings.length + placed.citations.length > 0, {
      path: ["citations"],
      message: "a reason names a finding or a passage",
    });
  const Proposal = z
    .strictObject({ name: z.string().trim().min(1).max(200), ...support })
    .refine((proposal) => proposal.findings.length > 0 && proposal.citations.length > 0, {
      path: ["citations"],
      message: "a proposal names a finding and a passage",
    });
  return z
    .strictObject({ order: z.array(Placed), proposals: z.array(Proposal) })
    .refine(
      ({ order }) =>
        order.length === conditions && new Set(order.map(({ condition }) => condition)).size === conditions,
      { path: ["order"], message: `must name each of ${listed.join(", ")} exactly once` },
    );
}
export type DifferentialReviewOutput = z.infer<ReturnType<typeof differentialReviewOutput>>;
