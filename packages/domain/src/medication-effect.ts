import { z } from "zod";

/** Enzymes and transporters of the FDA's tables of substrates, inhibitors and inducers. */
export const MetabolicPath = z.enum([
  "CYP1A2",
  "CYP2B6",
  "CYP2C8",
  "CYP2C9",
  "CYP2C19",
  "CYP2D6",
  "CYP2E1",
  "CYP3A4",
  "UGT",
  "P-gp",
  "BCRP",
  "OATP1B1",
  "OAT",
  "OCT",
]);
export type MetabolicPath = z.infer<typeof MetabolicPath>;

/**
 * Strength of a role as the FDA defines it: an inhibitor is strong from a 5-fold rise of exposure of a sensitive substrate, moderate from 2, weak from
 * 1.25; an inducer is strong from a fall by 80 %, moderate by 50 %, weak by 20 %. A substrate is sensitive where strong inhibition raises its exposure 5-fold or
 * more, moderate from 2-fold.
 */
export const RoleStrength = z.enum(["strong", "moderate", "weak", "sensitive", "unstated"]);

export const MetabolicRole = z
  .strictObject({
    path: MetabolicPath,
    as: z.enum(["substrate", "inhibitor", "inducer"]),
    strength: RoleStrength.default("unstated"),
  })
  .refine(
    ({ as, strength }) =>
      as === "substrate" ? ["sensitive", "moderate", "weak", "unstated"].includes(strength) : strength !== "sensitive",
    "expected sensitive, moderate, weak or unstated for a substrate, and strong, moderate, weak or unstated for others",
  );
export type MetabolicRole = z.infer<typeof MetabolicRole>;

/** What a drug does beyond its purpose: two drugs of one tag add up. */
export const EffectTag = z.enum([
  "qt-known",
  "qt-possible",
  "serotonergic",
  "bleeding",
  "antiplatelet",
  "hyperkalaemia",
  "hypokalaemia",
  "hyponatraemia",
  "hypoglycaemia",
  "hyperglycaemia",
  "cns-depression",
  "respiratory-depression",
  "anticholinergic",
  "nephrotoxic",
  "ototoxic",
  "hepatotoxic",
  "bradycardia",
  "av-block",
  "hypotension",
  "hypertension",
  "seizure-threshold",
  "myelosuppression",
  "neuromuscular-block",
  "myopathy",
  "photosensitivity",
  "immunosuppression",
  "methaemoglobinaemia",
  "lactic-acidosis",
  "tendon-rupture",
  "peripheral-neuropathy",
  "fluid-retention",
  "dopamine-antagonist",
  "chelation",
  "acid-dependent-absorption",
  "raises-gastric-ph",
  "mao-inhibitor",
  "narrow-therapeutic-index",
  "enteral-binding",
  "live-vaccine",
  "prothrombotic",
  "hypercalcaemia",
  "lowers-seizure-drug-level",
]);
export type EffectTag = z.infer<typeof EffectTag>;
