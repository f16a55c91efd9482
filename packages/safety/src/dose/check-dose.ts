import {
  AgeBand,
  type Drug,
  type DrugOrder,
  type InteractionSeverity,
  isInAgeBand,
  type LocalizedText,
  routeWords,
} from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import { figure } from "../alerts/say.ts";
import { type Body, isByBody } from "./dose-unit.ts";
import { type Below, type DoseAmount, type DoseRow, type Exceeded, judgeDose, type Unclear } from "./judge-dose.ts";

/** Years from which the doses of adults hold where an entry does not say otherwise. */
const ADULT_FROM = 18;

/**
 * How far above a limit an order must be to say what. Choices of this project, no label's: tablets and vials are rounded, so 10 % above a maximum is said
 * quietly; twice a maximum, or more than four times a usual fixed dose (a decimal place on half of it is five times), is a wrong decimal, unit or frequency
 * more often than an intention. A dose by weight
 * carries its own limit in children, where adult maxima do not protect: twice the usual amount is serious.
 */
export const DOSE_MARGINS = { rounding: 1.1, gross: 2, grossFixed: 4 } as const;

const PER: Readonly<Record<DoseAmount["per"], { readonly en: string; readonly zh: string }>> = {
  dose: { en: "a dose", zh: "次" },
  day: { en: "a day", zh: "日" },
  week: { en: "a week", zh: "周" },
  month: { en: "a month", zh: "月" },
  course: { en: "a course", zh: "疗程" },
  hour: { en: "an hour", zh: "小时" },
  minute: { en: "a minute", zh: "分钟" },
};

const MISSING: Readonly<Record<Unclear["missing"], LocalizedText>> = {
  unit: { en: "the ordered unit does not compare with the doses on file", zh: "医嘱单位与库中剂量无法换算" },
  frequency: { en: "it is not known how often or how long it is given", zh: "给药频次或疗程不明" },
  weight: { en: "the dose goes by weight, and no weight is on file", zh: "须按体重计算剂量，但缺体重" },
  surface: {
    en: "the dose goes by body surface, and height or weight is missing",
    zh: "须按体表面积计算剂量，但缺身高或体重",
  },
};

/** Bands of ages by the texts of entries, each read once; null for a text that is no age, such as a weight. */
const bands = new Map<string, string | null>();

function bandOf(ages: string): string | null {
  const held = bands.get(ages);
  if (held !== undefined) return held;
  // Ages are whole years: older than 2 is 3 and more.
  const text = ages.replace(/^>(\d+)$/, (_, years) => `>=${Number(years) + 1}`);
  const band = AgeBand.safeParse(text).success ? text : null;
  bands.set(ages, band);
  return band;
}

/** Whether a dose is for an age in years; one that is for something else than an age is for nobody that is known. */
export function isForAge(ages: string, ageYears: number): boolean {
  const band = bandOf(ages);
  return band !== null && isInAgeBand(band, ageYears);
}

function holds({ ages }: DoseRow, ageYears: number, isDefault: boolean): boolean {
  return ages === undefined ? isDefault : isForAge(ages, ageYears);
}

/** Doses of the entry that are meant for an age in years; an age that is not known is taken for an adult's. */
export function dosesForAge({ doses }: Drug, ageYears: number | undefined): DoseRow[] {
  const age = ageYears ?? ADULT_FROM;
  const isAdult = age >= ADULT_FROM;
  const rows: DoseRow[] = [];
  for (const row of doses.adult) if (holds(row, age, isAdult)) rows.push(row);
  for (const row of doses.child) if (holds(row, age, !isAdult)) rows.push(row);
  return rows;
}

function severityOf({ is, ratio, limit }: Exceeded): InteractionSeverity | null {
  const { rounding, gross, grossFixed } = DOSE_MARGINS;
  if (is === "above-max") return ratio > gross ? "contraindicated" : ratio > rounding ? "major" : "moderate";
  if (isByBody(limit.unit)) return ratio > gross ? "major" : ratio > rounding ? "minor" : null;
  return ratio > grossFixed ? "major" : ratio > gross ? "moderate" : "minor";
}

/** A dose below the usual one is quiet: none where less is meant, nor where a dose by weight was rounded down. */
function shortfall({ ratio, limit }: Below, { needsLess }: DosePatient): "minor" | null {
  const isRounded = isByBody(limit.unit) && ratio * DOSE_MARGINS.rounding >= 1;
  return needsLess || isRounded ? null : "minor";
}

/** `1000 mg three times a day`, as ordered. */
function orderText({ dose, timesPerDay }: DrugOrder): { en: string; zh: string } {
  const amount = dose === undefined ? "" : `${figure(dose.value)} ${dose.unit}`;
  if (timesPerDay === undefined) return { en: amount, zh: amount };
  if (timesPerDay < 1) {
    const week = figure(timesPerDay * 7);
    return { en: `${amount}, ${week} a week`, zh: `${amount}，每周${week}次` };
  }
  return { en: `${amount}, ${figure(timesPerDay)} a day`, zh: `${amount}，每日${figure(timesPerDay)}次` };
}

function bodyText({ unit }: DoseAmount, { weightKg, surface }: Body): { en: string; zh: string } {
  if (unit.endsWith("/kg") && weightKg !== undefined)
    return { en: ` at ${figure(weightKg)} kg`, zh: `（体重 ${figure(weightKg)} kg）` };
  if (unit.endsWith("/m2") && surface !== undefined)
    return { en: ` at ${figure(surface)} m²`, zh: `（体表面积 ${figure(surface)} m²）` };
  return { en: "", zh: "" };
}

const VERDICTS = {
  "above-max": { en: "above the maximum of", zh: "超过最大剂量" },
  "above-usual": { en: "above the usual dose of", zh: "高于常用量" },
  "below-usual": { en: "below the usual dose of", zh: "低于常用量" },
} as const;

const MANAGEMENT = {
  "above-max": {
    en: "Check dose, unit and frequency; lower the dose to the maximum on file, or state why more is needed",
    zh: "核对剂量、单位和频次；减至最大剂量以内，确需超量者注明理由",
  },
  "above-usual": { en: "Check dose, unit and frequency", zh: "核对剂量、单位和频次" },
  "below-usual": { en: "Check dose and unit; it may have no effect", zh: "核对剂量和单位；剂量可能不足" },
  open: { en: "Check the dose by hand", zh: "请人工核对剂量" },
} as const;

/** What is known of the patient that changes a dose. */
export interface DosePatient extends Body {
  readonly ageYears?: number | undefined;
  /** Kidney or liver calls for less: then a dose below the usual one is meant. */
  readonly needsLess: boolean;
  /** The entry speaks of this age already: then a missing dose is not news. */
  readonly isAgeSaid: boolean;
}

/**
 * Holds the dose of an order against the doses on file for the patient's age and the order's route. Several doses are for several uses, and what the
 * drug is for is not known here: the most lenient one speaks, so that an alert means that no use on file would carry the dose. At most one alert.
 */
export function checkDose(drug: Drug, order: DrugOrder, patient: DosePatient): PatientDraft | null {
  const draft = (severity: InteractionSeverity, reason: LocalizedText, management: LocalizedText): PatientDraft => ({
    ...{
      kind: "dose",
      drugs: [drug.id],
      severity,
      reason,
      management,
      grounds: [{ sources: drug.sources, section: "dose" }],
    },
  });
  const { ageYears } = patient;
  const rows = dosesForAge(drug, ageYears);
  if (rows.length === 0) {
    const isChild = ageYears !== undefined && ageYears < ADULT_FROM;
    if (isChild ? patient.isAgeSaid : order.dose === undefined) return null;
    return draft(
      "minor",
      isChild
        ? {
            en: `no paediatric dose on file for the age of ${figure(ageYears)} years`,
            zh: `库中无 ${figure(ageYears)} 岁的儿童剂量`,
          }
        : { en: "no dose on file", zh: "库中无剂量" },
      MANAGEMENT.open,
    );
  }
  const { dose, route } = order;
  if (dose === undefined) return null;
  const meant = route === undefined ? rows : rows.filter((row) => row.route === route);
  if (route !== undefined && meant.length === 0)
    return draft(
      "minor",
      {
        en: `no dose on file for this route (${routeWords("en", route)})`,
        zh: `库中无该给药途径（${routeWords("zh", route)}）的剂量`,
      },
      MANAGEMENT.open,
    );

  let above: Exceeded | null = null;
  let below: Below | null = null;
  let open: Unclear["missing"] | null = null;
  let unweighed: Unclear["missing"] | null = null;
  for (const row of meant) {
    const verdict = judgeDose(dose, order, row, patient);
    if (verdict.is === "within") return null;
    if (verdict.is === "unclear") {
      const { missing } = verdict;
      open ??= missing;
      if (missing === "weight" || missing === "surface") unweighed ??= missing;
    } else if (verdict.is === "below-usual") {
      if (below === null || verdict.ratio > below.ratio) below = verdict;
    } else if (above === null || verdict.ratio < above.ratio) above = verdict;
  }
  if (above !== null && below !== null) return null;
  const verdict = above ?? below;
  // A dose by weight may be the one that is meant: without the weight no other dose can speak for it.
  const missing = unweighed ?? (verdict === null ? open : null);
  if (missing !== null) return draft("minor", MISSING[missing], MANAGEMENT.open);
  if (verdict === null) return null;
  const severity = verdict.is === "below-usual" ? shortfall(verdict, patient) : severityOf(verdict);
  if (severity === null) return null;
  const [ordered, body] = [orderText(order), bodyText(verdict.limit, patient)];
  const { value, unit, per } = verdict.limit;
  const times = figure(verdict.ratio);
  return draft(
    severity,
    {
      en: `${ordered.en}: ${VERDICTS[verdict.is].en} ${figure(value)} ${unit} ${PER[per].en}${body.en} (${times} times)`,
      zh: `${ordered.zh}：${VERDICTS[verdict.is].zh} ${figure(value)} ${unit}/${PER[per].zh}${body.zh}（${times} 倍）`,
    },
    MANAGEMENT[verdict.is],
  );
}
