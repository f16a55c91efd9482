import { createHash } from "node:crypto";
import type { Prefixes } from "./model-prompts.ts";

/** Sentences whose vectors tell models apart: both languages, fields of medicine and none, a number, a negation. */
export const PROBES = [
  "Chest pain that spreads to the left arm.",
  "No fever and no cough.",
  "二甲双胍用于治疗2型糖尿病。",
  "The invoice of 45 dollars was paid in March.",
  "患儿发热三天，伴皮疹。",
] as const;

/** Numbers of a vector are summed in so many groups. */
const GROUPS = 16;

/**
 * A sha256 by which another model behind the same name is noticed: over dimensions, what is put before texts, and, for each probe but
 * the first, on which side of zero 16 sums of its difference from the first lie. Signs and not rounded numbers: a server computes a
 * little differently from one batch or card to the next, and of hundreds of rounded numbers some always change. Of 1,000 simulated
 * models (384 dimensions, cosines of 0.75 among the probes) a relative error of 1e-4 changed 4, one of 1e-3 changed 29, and one of
 * 0.1, which is another model, 982.
 */
export function fingerprintOf(
  probes: readonly Float32Array[],
  told: { prefixes: Prefixes; sendsInputType: boolean },
): string {
  const [first = new Float32Array(), ...others] = probes;
  const signs = others.map((vector) => {
    const sums = new Array<number>(GROUPS).fill(0);
    for (const [at, value] of vector.entries()) {
      sums[at % GROUPS] = (sums[at % GROUPS] ?? 0) + value - (first[at] ?? 0);
    }
    return sums.map((sum) => (sum > 0 ? "+" : "-")).join("");
  });
  const { prefixes, sendsInputType } = told;
  const facts = [first.length, prefixes.query, prefixes.passage, sendsInputType, ...signs];
  return createHash("sha256").update(JSON.stringify(facts)).digest("hex");
}
