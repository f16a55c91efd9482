import type { Demographics } from "@cdss/domain";
import { ageInYears } from "../age/age-in-years.ts";
import { dayOfMoment, dayRangeOf } from "../age/calendar-day.ts";
import { checkedElements, placeOf, type ReadContext } from "../read/read-context.ts";
import { PatientResource } from "../schemas/patient.ts";

/** The oldest age of the domain, in years. */
const OLDEST = 130;

export interface AgeClock {
  /** Day on which the age is wanted, when the caller names one. */
  readonly asOfDay: number | undefined;
  readonly now: Date;
}

/**
 * Sex and age of the patient. The age is that on `asOfDay`, else on the latest day on which the record was written (days
 * after today are plans, and do not count), else today; never later than death. Null when the Patient is malformed.
 */
export function readDemographics(context: ReadContext, clock: AgeClock): Demographics | null {
  const { patient, draft } = context;
  const elements = checkedElements(PatientResource, patient, context.issues);
  if (elements === null) return null;
  const sex = elements.gender ?? "unknown";
  const birth = elements.birthDate === undefined ? null : dayRangeOf(elements.birthDate);
  if (birth === null) {
    draft.report("missing-value", "no birth date: the age is not known", placeOf(patient, "birthDate"));
    return { sex };
  }
  const day = dayOfAge(elements, context, clock);
  if (day === null) {
    const detail = "the patient died on a day that is not recorded: the age is not known";
    draft.report("missing-value", detail, placeOf(patient, "deceasedBoolean"));
    return { sex };
  }
  const age = ageInYears(birth, day);
  if (age === null || age > OLDEST) {
    const detail = age === null ? "born after the day of the age" : `older than ${OLDEST} years`;
    draft.report("implausible-value", `${detail}: the age is not used`, placeOf(patient, "birthDate"));
    return { sex };
  }
  return { sex, ageYears: age };
}

function dayOfAge(patient: PatientResource, context: ReadContext, clock: AgeClock): number | null {
  const today = dayOfMoment(clock.now);
  const written = context.draft.recordDays.filter((day) => day <= today);
  const latest = written.length === 0 ? null : written.reduce((later, day) => Math.max(later, day));
  const wanted = clock.asOfDay ?? latest ?? today;
  const death = patient.deceasedDateTime === undefined ? null : dayRangeOf(patient.deceasedDateTime);
  if (death !== null) return Math.min(wanted, death.last);
  if (patient.deceasedBoolean !== true) return wanted;
  // Dead, but since when is not said: the record's last day is the last on which an age is known.
  return latest === null ? null : Math.min(wanted, latest);
}
