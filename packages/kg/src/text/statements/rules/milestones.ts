import { COUNT, readCount } from "../read-count.ts";
import type { Judgement, StatementRule } from "../statement.ts";

interface Milestone {
  readonly finding: string;
  /** Reached up to this age in months: the delay is absent. Later than `lateAfter`: present. Between them nothing is said. */
  readonly timelyBy: number;
  readonly lateAfter: number;
  /** English: what the child did, in the past and as "does not yet …". */
  readonly did: string;
  readonly notYet: string;
  /** Chinese: what the child can do, and the bare verb that 不会 denies. */
  readonly can: string;
  readonly verb: string;
}

/**
 * Sitting and walking: 99th centiles of 9.2 and 17.6 months (WHO Multicentre Growth Reference Study, Acta Paediatr Suppl
 * 2006;450:86-95), in whole months. Head control by 4 months, first words by 15 to 18 months: the checklists of Zubler et
 * al., Pediatrics 2022;149(3):e2021052138, reached by at least three of four children.
 */
const MILESTONES: readonly Milestone[] = [
  {
    finding: "Delayed ability to walk",
    timelyBy: 18,
    lateAfter: 18,
    did: "(?:walked|walks|walking|took (?:his |her |their )?first steps|first steps)(?: independently| alone| unaided| unassisted| without support)?",
    notYet: "(?:walk|walking|walked)(?: independently| alone| unaided| unassisted| without support)?",
    can: "(?:会|能|可)(?:独立|自己|独自)?(?:独走|走路?|行走)|(?:独立行走|独走|学会走路)",
    verb: "(?:独立|自己|独自)?(?:走路|行走|独走|走)",
  },
  {
    finding: "Delayed ability to sit",
    timelyBy: 9,
    lateAfter: 9,
    did: "(?:sat|sits|sitting)(?: up)?(?: independently| alone| unaided| unsupported| without support)?",
    notYet: "(?:sit|sitting)(?: up)?(?: independently| alone| unaided| unsupported| without support)?",
    can: "(?:会|能|可)(?:独立|自己|独自)?(?:独?坐稳?)|独坐",
    verb: "(?:独立|自己|独自)?(?:独坐|坐稳|坐)",
  },
  {
    finding: "Delayed speech and language development",
    timelyBy: 15,
    lateAfter: 18,
    did: "(?:(?:said|spoke) (?:his |her |their )?first words?|first words?|(?:talked|started talking|began talking|started to talk|began to talk))",
    notYet: "(?:talk|talking|speak|speaking|say(?:ing)? (?:any|single) words)",
    can: "(?:会|能|开始)(?:叫|喊)(?:爸爸?妈?妈?|妈妈?|人)|(?:会|能|开始)(?:说话|讲话)",
    verb: "(?:说话|讲话|叫爸妈|叫人|叫爸爸妈妈|叫妈妈)",
  },
  {
    finding: "Delay in head control",
    timelyBy: 4,
    lateAfter: 4,
    did: "(?:held (?:his |her |their )?head(?: up)?|head control(?: was)?(?: achieved| gained)?)",
    notYet: "(?:hold|holding) (?:his |her |their )?head(?: up)?",
    can: "(?:会|能|可)?(?:抬头|竖头|竖颈)稳?",
    verb: "(?:抬头|竖头|竖颈)",
  },
];

// Somebody who "walks with a stick from the age of 70" passes no milestone.
const OLDEST_MONTHS = 96;
const MONTHS_OF_YEAR = 12;

const AT =
  " (?:only )?(?:at|by|until|not until|from|aged|age)(?: about| around| approximately)? ?(?:the |an )?(?:age (?:of )?)?";
const AGE = `(?<age>${COUNT})(?<half> and a half)?[ -]?(?<unit>months?|mo|years?|yrs?|m|y)\\b`;
const NOT_AGO = "(?! (?:ago|later|after|before))";
const HAN_AGE = `(?<age>${COUNT})个?多?(?<unit>月|岁)(?<half>半)?(?:(?<rest>${COUNT})个?月)?`;
const NOT = "(?:(?:is|was|does|did|could|can) )?(?:still )?(?:not|cannot|unable to|yet to)(?: yet)?(?: able to)? ";

type Groups = Readonly<Record<string, string | undefined>>;

function monthsOf(groups: Groups): number | null {
  const count = readCount(groups.age ?? "");
  if (count === null) return null;
  const half = groups.half === undefined ? 0 : 0.5;
  const inYears = /^(?:y|岁)/i.test(groups.unit ?? "");
  const rest = groups.rest === undefined ? 0 : (readCount(groups.rest) ?? 0);
  const months = (count + half) * (inYears ? MONTHS_OF_YEAR : 1) + rest;
  return months > OLDEST_MONTHS ? null : months;
}

function rulesOf(milestone: Milestone): StatementRule[] {
  const { finding, timelyBy, lateAfter } = milestone;
  const reached = (groups: Groups): Judgement => {
    const months = monthsOf(groups);
    if (months === null) return null;
    return months > lateAfter ? "present" : months <= timelyBy ? "absent" : null;
  };
  // What is not there yet is late only once the age has passed; before, it says nothing.
  const missing = (groups: Groups): Judgement => {
    const months = monthsOf(groups);
    return months !== null && months >= lateAfter ? "present" : null;
  };
  const patterns: readonly (readonly [source: string, judge: StatementRule["judge"]])[] = [
    [`(?<!\\b(?:not|not yet|yet to|unable to|cannot|to) )\\b${milestone.did}${AT}${AGE}${NOT_AGO}`, reached],
    [`\\b${NOT}${milestone.notYet}${AT}${AGE}${NOT_AGO}`, missing],
    [`${HAN_AGE}(?:时|左右|后|龄){0,2}(?:才|方|始|刚|开始){0,2}(?:${milestone.can})`, reached],
    [`(?:${milestone.can})(?:时间)?(?:为|于|在|是)?${HAN_AGE}(?![前来余])`, reached],
    [`${HAN_AGE}(?:时|了|仍|还|尚|至今|现在){0,3}(?:不会|不能|未能|没有?学会)${milestone.verb}`, missing],
  ];
  return patterns.map(([source, judge]) => ({
    findings: [finding],
    pattern: new RegExp(source, "giu"),
    ...(judge === undefined ? {} : { judge }),
  }));
}

/** Milestones of development by the age at which they were reached, or were still missing. */
export const DEVELOPMENT_MILESTONES: readonly StatementRule[] = MILESTONES.flatMap(rulesOf);
