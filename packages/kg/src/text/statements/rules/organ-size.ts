import { COUNT, readCount } from "../read-count.ts";
import type { Judgement, StatementRule } from "../statement.ts";

/**
 * How far below the costal margin a liver may be felt, in cm: up to 1 in an adult (万学红, 诊断学, 9th ed., abdominal
 * palpation), up to 2 in a young child (王卫平, 儿科学, 9th ed., physical examination: 1 to 2 cm, no longer felt after
 * the age of 6 to 7). Where the age is unknown the wider bound holds.
 */
const LIVER_BOUND = { adult: 1, youngChild: 2, youngChildBelowYears: 7 } as const;

/** A spleen that is felt is enlarged; in the first year its tip may be felt (Nelson Textbook of Pediatrics, 21st ed.). */
const SPLEEN_BOUND = { usual: 0, infant: 1, infantBelowYears: 1 } as const;

// A fingerbreadth (横指) is about 1.5 cm.
const CM_OF_UNIT: ReadonlyMap<string, number> = new Map([
  ["cm", 1],
  ["厘米", 1],
  ["mm", 0.1],
  ["毫米", 0.1],
  ["横指", 1.5],
  ["指", 1.5],
]);
const CM_OF_FINGERBREADTH = 1.5;

const RANGE = `(?<size>${COUNT})(?: ?(?:-|to|~|～) ?${COUNT})? ?`;
const UNIT = "(?<unit>cm|mm|finger ?-?breadths?|fingers?)\\b";
const BELOW = " (?:below|under|beneath) ";
const FELT =
  "(?: (?:is|was|just|soft|firm|smooth|also)){0,3} (?:palpable|palpated|felt|enlarged)(?: (?:at|about|to|by|approximately)){0,2} ";
const PLACE = "(?: edge| tip| margin)?";

function sizeOf(groups: Readonly<Record<string, string | undefined>>): number | null {
  const size = readCount(groups.size ?? "");
  const unit = (groups.unit ?? "").toLowerCase();
  return size === null ? null : size * (CM_OF_UNIT.get(unit) ?? CM_OF_FINGERBREADTH);
}

function judgeLiver(groups: Readonly<Record<string, string | undefined>>, ageYears: number | undefined): Judgement {
  const size = sizeOf(groups);
  const isAdult = ageYears !== undefined && ageYears >= LIVER_BOUND.youngChildBelowYears;
  return size !== null && size > (isAdult ? LIVER_BOUND.adult : LIVER_BOUND.youngChild) ? "present" : null;
}

function judgeSpleen(groups: Readonly<Record<string, string | undefined>>, ageYears: number | undefined): Judgement {
  const size = sizeOf(groups);
  const isInfant = ageYears !== undefined && ageYears < SPLEEN_BOUND.infantBelowYears;
  return size !== null && size > (isInfant ? SPLEEN_BOUND.infant : SPLEEN_BOUND.usual) ? "present" : null;
}

function rulesOf(finding: string, english: string, han: string, judge: typeof judgeLiver): StatementRule[] {
  return [
    { findings: [finding], pattern: new RegExp(`\\b${english}${PLACE}${FELT}${RANGE}${UNIT}`, "giu"), judge },
    {
      findings: [finding],
      pattern: new RegExp(`\\b${english}${PLACE} (?:is |was )?${RANGE}${UNIT}(?=${BELOW})`, "giu"),
      judge,
    },
    {
      findings: [finding],
      pattern: new RegExp(
        `${han}脏?(?:大|肿大)?[,，]?(?:位于|在|于)?[左右]?(?:锁骨中线)?(?:肋缘?|肋弓)下(?:可?触及|可及|可扪及|扪及)?(?:约)?${RANGE}(?<unit>cm|厘米|mm|毫米|横指|指)`,
        "giu",
      ),
      judge,
    },
  ];
}

/** Liver and spleen felt below the costal margin by so many centimetres. A span on ultrasound ("liver 14 cm") is none. */
export const ORGAN_SIZE: readonly StatementRule[] = [
  ...rulesOf("Hepatomegaly", "liver", "肝", judgeLiver),
  ...rulesOf("Splenomegaly", "spleen", "脾", judgeSpleen),
];
