import type { Coding, Observation, RecordEntry } from "@cdss/domain";

const place = (reference: string) => ({ kind: "resource" as const, reference, path: "code" });

/** A coded entry as the record states it: the text is the name, further parts are given. */
export function recorded(text: string, more: Partial<RecordEntry> = {}): RecordEntry {
  return { id: `entry/${text}`, text, codings: [], provenance: place(`Entry/${text}`), ...more };
}

export const coding = (system: string, code: string, display?: string): Coding => ({
  system,
  code,
  ...(display === undefined ? {} : { display }),
});

/** A measurement by LOINC code. */
export function measured(code: string, value: number, unit: string, more: Partial<Observation> = {}): Observation {
  return {
    ...{ id: `observation/${code}/${value}`, text: code, codings: [coding("http://loinc.org", code)] },
    ...{ quantity: { value, unit }, provenance: place(`Observation/${code}`), ...more },
  };
}
