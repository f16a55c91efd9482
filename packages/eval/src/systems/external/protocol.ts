import { z } from "zod";
import type { OptionValues } from "../../core/system.ts";

/** Raised when a program that follows docs/external-systems.md would no longer be understood. */
export const PROTOCOL = 1;

/** A line to a program. A sample's gold is in none of them. */
export type Message =
  | {
      readonly type: "begin";
      readonly protocol: typeof PROTOCOL;
      readonly task: string;
      readonly seed: number;
      /** Those of the task; how the harness runs is not the program's business. */
      readonly options: OptionValues;
      /** JSONL file of what all samples share, or null. It is gone when the run ends. */
      readonly shared: string | null;
    }
  | { readonly type: "sample"; readonly id: string; readonly input: unknown }
  | { readonly type: "end" };
export type Begin = Extract<Message, { type: "begin" }>;

const Ready = z.object({ type: z.literal("ready"), name: z.string().min(1), version: z.string().min(1) });
export type Ready = z.infer<typeof Ready>;

const Answer = z.object({ type: z.literal("answer"), id: z.string(), output: z.unknown().optional() });
const Failure = z.object({ type: z.literal("error"), id: z.string(), message: z.string() });
export type AnswerOrFailure = z.infer<typeof Answer> | z.infer<typeof Failure>;

const Reply = z.discriminatedUnion("type", [Ready, Answer, Failure]);

/** A line from a program; null where it is not one of the protocol. */
export function parseReply(line: string): z.infer<typeof Reply> | null {
  try {
    return Reply.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}
