import { identifiersOf } from "@cdss/fhir";
import type { KnownIdentifiers } from "@cdss/rag";

/** Records whose people are remembered, the latest read: each holds some kilobytes. */
const MOST_RECORDS = 2_000;

/** What the records that were read state of the people in them, for taking it out of texts that leave the site. */
export interface KnownPeople {
  /** Reads the identifiers of a record that `parseBundle` has read under this id. */
  remember(patient: string, record: unknown): void;
  /** Of every record that was read under the id, whichever site sent it; nothing where none was. */
  of(patient: string | null): KnownIdentifiers;
  forget(patient: string): void;
  /** Forgets those that were neither read nor asked for since; tells how many. */
  forgetIdle(before: Date): number;
}

/**
 * Keeps identifiers of records apart from the cases: in the memory of this process alone, for nobody but the de-identifier. Two sites may
 * have a patient of the same id: what both state is hidden in the texts of either, and nothing of it is ever given out.
 */
export function createKnownPeople(most = MOST_RECORDS, now: () => number = Date.now): KnownPeople {
  const known = new Map<string, { readonly stated: KnownIdentifiers; readonly used: number }>();
  const keep = (patient: string, stated: KnownIdentifiers): void => {
    known.delete(patient);
    known.set(patient, { stated, used: now() });
  };
  return {
    remember: (patient, record) => {
      keep(patient, joined(known.get(patient)?.stated ?? {}, identifiersOf(record)));
      for (const oldest of known.keys()) {
        if (known.size <= most) break;
        known.delete(oldest);
      }
    },
    of: (patient) => {
      const one = patient === null ? undefined : known.get(patient);
      if (patient === null || one === undefined) return {};
      keep(patient, one.stated);
      return one.stated;
    },
    forget: (patient) => void known.delete(patient),
    forgetIdle: (before) => {
      const idle = [...known].filter(([, { used }]) => used < before.getTime());
      for (const [patient] of idle) known.delete(patient);
      return idle.length;
    },
  };
}

const FIELDS = ["names", "ids", "phones", "emails", "addresses", "organisations"] as const;

/** Both together, each value once. */
export function joined(one: KnownIdentifiers, other: KnownIdentifiers): KnownIdentifiers {
  return Object.fromEntries(
    FIELDS.map((field) => [field, [...new Set([...(one[field] ?? []), ...(other[field] ?? [])])]]),
  );
}
