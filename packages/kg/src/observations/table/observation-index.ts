import { normalizeText } from "../normalize/normalize-text.ts";
import type { ObservationPanel, ObservationTable, ObservationTest, ObservationUnit } from "./observation-table.ts";

/** A name in the form in which a text is searched for it, with everything that it may mean. */
export interface NameEntry {
  /** Lower case, folded like the text. */
  readonly key: string;
  /** Abbreviations of one or two characters match in this exact case only. */
  readonly exact: string | null;
  readonly readings: readonly NameReading[];
}

export interface NameReading {
  readonly kind: "test" | "panel" | "decoy";
  /** Id of the test or panel; empty for a decoy. */
  readonly id: string;
  /** Counts only with an accepted unit or beside a measurement of the same group. */
  readonly weak: boolean;
  /** Counts only in a sentence about the specimen of the test. */
  readonly inSpecimen: boolean;
}

/** Lookup structures over a table, built once and shared by scanning and interpretation. */
export interface ObservationIndex {
  readonly table: ObservationTable;
  readonly tests: ReadonlyMap<string, ObservationTest>;
  readonly panels: ReadonlyMap<string, ObservationPanel>;
  readonly byLoinc: ReadonlyMap<string, string>;
  /** Unit codes by normalised spelling. */
  readonly unitCodes: ReadonlyMap<string, readonly string[]>;
  /** Every beginning of a spelling, so that a scan stops early. */
  readonly unitBeginnings: ReadonlySet<string>;
  /** Names by the first two characters of the key (one for names of one), longest first. */
  readonly namesByBeginning: ReadonlyMap<string, readonly NameEntry[]>;
  /** Every name by its whole key. */
  readonly namesByKey: ReadonlyMap<string, readonly NameEntry[]>;
}

/** Build the lookup structures of a table: a few milliseconds. */
export function createObservationIndex(table: ObservationTable): ObservationIndex {
  const unitCodes = new Map<string, string[]>();
  const unitBeginnings = new Set<string>();
  for (const [code, spellings] of Object.entries(table.unitSpellings)) {
    for (const spelling of spellings) {
      unitCodes.set(spelling, [...(unitCodes.get(spelling) ?? []), code]);
      for (let end = 1; end <= spelling.length; end += 1) unitBeginnings.add(spelling.slice(0, end));
    }
  }
  const { namesByBeginning, namesByKey } = indexNames(table);
  return {
    table,
    tests: new Map(table.tests.map((test) => [test.id, test])),
    panels: new Map(table.panels.map((panel) => [panel.id, panel])),
    byLoinc: new Map([...table.tests, ...table.panels].flatMap((entry) => entry.loinc.map((code) => [code, entry.id]))),
    unitCodes,
    unitBeginnings,
    namesByBeginning,
    namesByKey,
  };
}

function indexNames(table: ObservationTable): Pick<ObservationIndex, "namesByBeginning" | "namesByKey"> {
  const entries = new Map<string, { key: string; exact: string | null; readings: NameReading[] }>();
  function add(name: string, reading: NameReading, caseMatters: boolean): void {
    const { exact, lower } = normalizeText(name);
    const id = caseMatters ? `=${exact}` : lower;
    const entry = entries.get(id) ?? { key: lower, exact: caseMatters ? exact : null, readings: [] };
    if (!entry.readings.some((known) => known.id === reading.id)) entry.readings.push(reading);
    entries.set(id, entry);
  }
  for (const [kind, list] of [["test", table.tests] as const, ["panel", table.panels] as const]) {
    for (const { id, names } of list) {
      const reading = { kind, id, weak: false, inSpecimen: false };
      for (const name of names.en) add(name, reading, false);
      // One Chinese character (钾, 铁) also begins drug names and everyday words.
      for (const name of names.zh) add(name, { ...reading, weak: name.length === 1 }, false);
      for (const name of names.abbreviations) add(name, reading, name.length < 3);
      for (const name of names.letters) add(name, { ...reading, weak: true }, name.length < 3);
      for (const name of names.inSpecimen) add(name, { ...reading, inSpecimen: true }, false);
    }
  }
  for (const name of table.decoys) add(name, { kind: "decoy", id: "", weak: false, inSpecimen: false }, false);
  const byBeginning = new Map<string, NameEntry[]>();
  const byKey = new Map<string, NameEntry[]>();
  for (const entry of entries.values()) {
    const first = entry.key.slice(0, 2);
    byBeginning.set(first, [...(byBeginning.get(first) ?? []), entry]);
    byKey.set(entry.key, [...(byKey.get(entry.key) ?? []), entry]);
  }
  for (const list of byBeginning.values()) list.sort((a, b) => b.key.length - a.key.length);
  return { namesByBeginning: byBeginning, namesByKey: byKey };
}

/** The units of a test that a spelling may stand for, in the order of the data; empty when it stands for none. */
export function acceptedUnits(index: ObservationIndex, test: ObservationTest, spelling: string): ObservationUnit[] {
  const codes = index.unitCodes.get(spelling) ?? [];
  return test.units.filter((unit) => codes.includes(unit.code));
}
