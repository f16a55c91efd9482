import { z } from "zod";

/** Level of health data by GB/T 39725-2020: 1 open to all, 5 the details of diseases that harm a person who is known to have them. */
export const DataLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
export type DataLevel = z.infer<typeof DataLevel>;

/** What a site allows. The default lets nothing of level 3 or above out. */
export const LeavePolicy = z.object({
  /** Highest level whose de-identified text may go to a remote endpoint; 2 lets none out that needs it. Level 5 cannot be allowed. */
  deidentifiedUpTo: z.union([z.literal(2), z.literal(3), z.literal(4)]).default(2),
});
export type LeavePolicy = z.infer<typeof LeavePolicy>;

export interface LeaveRequest {
  readonly level: DataLevel;
  /** `local`: an endpoint inside the site, by address or by configuration. */
  readonly destination: "local" | "remote";
  /** The text went through `deidentify`. */
  readonly deidentified: boolean;
  readonly policy: LeavePolicy;
}

/** Allowed or refused, with the rule that says so and words for a person. They hold nothing of the text. */
export interface LeaveDecision {
  readonly allowed: boolean;
  readonly reason:
    | "stays-on-site"
    | "open-level"
    | "deidentified-and-allowed"
    | "level-never-leaves"
    | "policy-refuses"
    | "not-deidentified";
  readonly message: string;
}

/** The lowest level of data about persons (GB/T 39725-2020): from here on a text needs policy and de-identification. */
const FIRST_GUARDED_LEVEL = 3;
const NEVER_LEAVES = 5;

/** Whether a text of a level may be sent to a destination. Level 5 never leaves; 3 and 4 only de-identified, and where policy allows. */
export function mayLeaveSite({ level, destination, deidentified, policy }: LeaveRequest): LeaveDecision {
  const refuse = (reason: LeaveDecision["reason"], message: string): LeaveDecision => ({
    allowed: false,
    reason,
    message,
  });
  const allow = (reason: LeaveDecision["reason"], message: string): LeaveDecision => ({
    allowed: true,
    reason,
    message,
  });
  if (destination === "local") return allow("stays-on-site", "the endpoint is inside the site");
  if (level < FIRST_GUARDED_LEVEL) return allow("open-level", `data of level ${level} may leave the site`);
  if (level >= NEVER_LEAVES)
    return refuse("level-never-leaves", "data of level 5 never leaves the site; use a local model");
  if (level > policy.deidentifiedUpTo)
    return refuse(
      "policy-refuses",
      `policy lets no data of level ${level} leave the site; use a local model, or allow it`,
    );
  if (!deidentified) return refuse("not-deidentified", `data of level ${level} leaves the site only de-identified`);
  return allow("deidentified-and-allowed", `policy allows de-identified data of level ${level}`);
}
