import { z } from "zod";
import type { DrugPair } from "./drug-pair.ts";
import { PairAnswer } from "./pair-answer.ts";
import { isInterruptive, SEVERITIES, Severity } from "./severity.ts";

const Reply = z.object({
  severity: PairAnswer.shape.severity,
  unknown: z.array(z.string().min(1)).max(2).default([]),
  mechanism: z.string().optional(),
});

/** How a chat model is asked about a pair. It states a severity; whether that interrupts follows, as for every data set. */
export function promptOf({ a, b }: DrugPair): { system: string; user: string } {
  return {
    system:
      "You check pairs of drugs for clinically relevant interactions. Answer with one JSON object and nothing else: " +
      `{"severity": one of "${[...SEVERITIES, "none", "unknown-drug"].join('", "')}", "mechanism": a short sentence, ` +
      '"unknown": the given names that you do not know as drugs}. Use "unknown-drug" exactly when "unknown" is not empty.',
    user: `${a.name} and ${b.name}, given together by their usual routes to an adult.`,
  };
}

/** The answer in a model's text: its outermost JSON object. Null where there is none that fits. */
export function parseReply(text: string): PairAnswer | null {
  const [json] = text.match(/\{[\s\S]*\}/) ?? [];
  if (json === undefined) return null;
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  const reply = Reply.safeParse(value);
  if (!reply.success) return null;
  const severity = Severity.safeParse(reply.data.severity);
  const answer = PairAnswer.safeParse({ ...reply.data, interrupts: severity.success && isInterruptive(severity.data) });
  return answer.success ? answer.data : null;
}
