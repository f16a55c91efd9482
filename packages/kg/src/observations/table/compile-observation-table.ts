import { curie } from "@cdss/domain";
import { normalizeUnit } from "../normalize/normalize-unit.ts";
import { parseAgeBand } from "./age-band.ts";
import type { ObservationSource, RangeEntry, TestEntry } from "./observation-source.ts";
import type { ObservationTable, ObservationTest, ObservationUnit, ReferenceRange } from "./observation-table.ts";

/**
 * Turn checked data into the table of a release: JSON only, ages in years, one conversion per unit, spellings normalised.
 * The same data gives the same bytes when serialised.
 */
export function compileObservationTable(source: ObservationSource): ObservationTable {
  return {
    format: "cdss-observations/1",
    sources: Object.fromEntries(
      Object.entries(source.sources).map(([key, { short, title, publisher, year }]) => [
        key,
        { en: short.en, zh: short.zh, title, publisher, year },
      ]),
    ),
    unitSpellings: Object.fromEntries(
      Object.entries(source.units).map(([code, spellings]) => [
        code,
        [...new Set([code, ...spellings].map(normalizeUnit))].filter((spelling) => spelling !== ""),
      ]),
    ),
    unitDisplay: { ...source.display },
    tests: source.groups.flatMap((group) => group.tests.map((test) => compileTest(test, group.group))),
    panels: source.groups.flatMap((group) => group.panels),
    decoys: [...source.decoys],
  };
}

function compileTest(test: TestEntry, group: string): ObservationTest {
  const { low, high, grades } = test.findings;
  const term = ({ term, en, zh }: { term: string; en: string; zh: string }) => ({ concept: curie(term), en, zh });
  return {
    id: test.id,
    group,
    kind: test.kind,
    specimen: test.specimen,
    names: test.names,
    loinc: test.loinc,
    unit: test.unit,
    units: compileUnits(test),
    plausible: test.plausible,
    ordinal: test.ordinal,
    ranges: test.ranges.map(compileRange),
    ...(low === undefined ? {} : { low: { ...term(low), excludes: low.excludes.map(term) } }),
    ...(high === undefined ? {} : { high: { ...term(high), excludes: high.excludes.map(term) } }),
    grades: grades.map((grade) => {
      const { term: _id, en: _en, zh: _zh, ...limits } = grade;
      return { ...term(grade), ...limits };
    }),
    confounders: [...(test.confounders?.en ?? []), ...(test.confounders?.zh ?? [])].map((word) => word.toLowerCase()),
    notConfounded: [...(test.notConfounded?.en ?? []), ...(test.notConfounded?.zh ?? [])].map((word) =>
      word.toLowerCase(),
    ),
  };
}

/** A unit that states no bare interval takes every number that is plausible in it. */
function compileUnits(test: TestEntry): ObservationUnit[] {
  return Object.entries(test.units).map(([code, entry]) => {
    const { factor, offset, bare } =
      typeof entry === "number" ? { factor: entry, offset: 0, bare: undefined } : { ...entry };
    const [least, most] = test.plausible;
    return {
      code,
      factor,
      offset,
      bare: bare === undefined ? [(least - offset) / factor, (most - offset) / factor] : bare,
    };
  });
}

function compileRange(range: RangeEntry): ReferenceRange {
  const band = range.age === undefined ? { from: 0, to: null } : parseAgeBand(range.age);
  const low = range.low ?? range.lowTo;
  const high = range.high ?? range.highFrom;
  const [normalLow, normalHigh] = range.normal ?? [null, null];
  return {
    ...(range.sex === undefined ? {} : { sex: range.sex }),
    fromYears: band?.from ?? 0,
    toYears: band?.to ?? null,
    ...(low === undefined ? {} : { low: { value: low, inclusive: range.lowTo !== undefined } }),
    ...(high === undefined ? {} : { high: { value: high, inclusive: range.highFrom !== undefined } }),
    ...(normalLow === null ? {} : { normalLow }),
    ...(normalHigh === null ? {} : { normalHigh }),
    sources: [range.source].flat(),
    estimated: range.basis === "estimated",
  };
}
