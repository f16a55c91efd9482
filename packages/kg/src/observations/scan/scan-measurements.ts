import { type NormalizedText, normalizeText } from "../normalize/normalize-text.ts";
import type { NameReading, ObservationIndex } from "../table/observation-index.ts";
import type { ObservationTest } from "../table/observation-table.ts";
import { chooseTest } from "./choose-test.ts";
import { findName, type NameSpan } from "./find-name.ts";
import type { Measurement } from "./measurement.ts";
import { matchAt } from "./read-at.ts";
import { readConnector } from "./read-connector.ts";
import { readPanel } from "./read-panel.ts";
import { readTail, type ValueTail } from "./read-tail.ts";
import { readValue, type ValueSpan } from "./read-value.ts";
import { DOSE_UNITS, HYPOTHETICAL_AFTER } from "./scan-words.ts";
import { isHypothetical, sentenceHolds, specimenBefore } from "./sentence-context.ts";

/** A weak name (T, P, K, 钾) without a unit is kept only within this distance of a sure measurement. */
const NEIGHBOUR = 40;

interface Candidate {
  readonly measurement: Measurement;
  readonly kind: ObservationTest["kind"];
  readonly sure: boolean;
}

interface Scan {
  readonly index: ObservationIndex;
  readonly text: NormalizedText;
  /** Lower-case text without the names of tests: what is left tells the specimen. */
  readonly masked: string;
}

/**
 * Find measured values in a text, English or Chinese, with exact spans. Linear in the length of the text, and never throws.
 * Goals, conditions, doses, dates and durations are no measurements; a value that is one and cannot be used carries its
 * `problem`.
 */
export function scanMeasurements(index: ObservationIndex, original: string): Measurement[] {
  const text = normalizeText(original);
  const names: (NameSpan & { start: number })[] = [];
  for (let at = 0; at < text.lower.length; ) {
    const name = findName(index, text, at);
    if (name !== null) names.push({ ...name, start: at });
    at = name === null ? at + 1 : name.end;
  }
  const scan: Scan = { index, text, masked: maskNames(text.lower, names) };
  const candidates: Candidate[] = [];
  for (const name of names) {
    const last = candidates.at(-1);
    if (last !== undefined && name.start < last.measurement.end) continue;
    candidates.push(...readCandidates(scan, name, continuesUrine(scan, last, name.start)));
  }
  return keepSure(candidates, text.lower).map((candidate) => candidate.measurement);
}

function maskNames(lower: string, names: readonly { start: number; end: number }[]): string {
  let masked = "";
  let at = 0;
  for (const { start, end } of names) {
    masked += lower.slice(at, start) + " ".repeat(end - start);
    at = end;
  }
  return masked + lower.slice(at);
}

/** A list that began with a urine test goes on with urine: "urine protein 3+, blood 2+". */
function continuesUrine(scan: Scan, last: Candidate | undefined, start: number): boolean {
  if (last === undefined || scan.index.tests.get(last.measurement.test)?.specimen !== "urine") return false;
  const gap = scan.text.lower.slice(last.measurement.end, start);
  return gap.length <= NEIGHBOUR && !/[。；;\n]|[.](?=\s|$)/.test(gap);
}

function readCandidates(scan: Scan, name: NameSpan & { start: number }, inUrineList: boolean): Candidate[] {
  const { index, text } = scan;
  if (name.readings.some((reading) => reading.kind === "decoy")) return [];
  if (isHypothetical(text.lower, name.start)) return [];
  const connector = readConnector(index, text.lower, name.end);
  const panel = name.readings.find((reading) => reading.kind === "panel");
  if (panel !== undefined) {
    return readPanel(index, text, name, connector.end, panel.id).map((measurement) => ({
      measurement,
      kind: "vital-sign",
      sure: true,
    }));
  }
  const specimen = specimenBefore(scan.masked, name.start);
  const readings = name.readings.filter((reading) => !reading.inSpecimen || specimen === "urine" || inUrineList);
  const tests = readings.map((reading) => index.tests.get(reading.id)).filter((test) => test !== undefined);
  const fitting = specimen === "urine" ? preferUrine(tests, readings) : tests;
  const value = readValue(index, text, connector.end, fitting);
  if (value === null || (connector.comma && isFollowedByName(scan, value.end))) return [];
  const weak = readings.every((reading) => reading.weak);
  const foreign = specimen === "other" || (specimen === "urine" && fitting.every((test) => test.specimen !== "urine"));
  return build(scan, name, fitting, value, connector.unit?.spelling, { weak, foreign });
}

/** Whether the next word is a name: then a value behind a comma belongs to it. */
function isFollowedByName(scan: Scan, position: number): boolean {
  const { index, text } = scan;
  if (text.lower.charAt(position) !== " ") return false;
  return findName(index, text, position + 1) !== null;
}

/** In a sentence about urine, a name that has a urine test means it. */
function preferUrine(tests: readonly ObservationTest[], readings: readonly NameReading[]): readonly ObservationTest[] {
  const urine = tests.filter((test) => test.specimen === "urine");
  return urine.length > 0 && readings.length > 0 ? urine : tests;
}

function build(
  scan: Scan,
  name: { start: number },
  tests: readonly ObservationTest[],
  value: ValueSpan,
  unitBefore: string | undefined,
  context: { weak: boolean; foreign: boolean },
): Candidate[] {
  const { index, text } = scan;
  const spelling = value.unit?.spelling ?? unitBefore;
  const first = value.values[0];
  const pool = tests.filter((test) => test.ordinal === value.ordinal);
  if (first === undefined) return [];
  const chosen = chooseTest(index, pool, first, spelling);
  if (chosen === null) return [];
  // A weak name proves nothing by itself: without a unit that fits it is no measurement.
  const unusable = value.problem !== undefined || chosen.problem !== undefined;
  if (context.weak && unusable) return [];
  if (chosen.problem !== undefined && matchAt(DOSE_UNITS, text.lower, value.unit?.end ?? value.end) !== null) return [];

  const tail = readTail(index, text, value.end);
  const comparator = value.comparator ?? tail.comparator;
  if (comparator !== undefined && matchAt(HYPOTHETICAL_AFTER, text.lower, tail.end) !== null) return [];
  const foreign = context.foreign && chosen.test.kind === "laboratory";
  const problem = foreign ? "other-specimen" : problemOf(value, chosen.problem);
  const percent = spelling === "%" && context.weak;
  return value.values.map((number) => ({
    measurement: {
      test: chosen.test.id,
      start: name.start,
      end: tail.end,
      quote: text.original.slice(name.start, tail.end),
      value: number,
      ...(spelling === undefined ? {} : { unit: spelling }),
      ...(comparator === undefined ? {} : { comparator }),
      ...tailFields(tail),
      ...(isConfounded(scan, chosen.test, name.start, tail.end) ? { confounded: true as const } : {}),
      ...(problem === undefined ? {} : { problem }),
    },
    kind: chosen.test.kind,
    sure: !context.weak || (chosen.byUnit && !percent) || tail.referenceRange !== undefined,
  }));
}

function problemOf(value: ValueSpan, chosen: "unknown-unit" | undefined): Measurement["problem"] {
  if (value.problem === "comma") return "ambiguous-number";
  return value.problem === "unlisted-unit" ? "unknown-unit" : chosen;
}

function tailFields(tail: ValueTail): Pick<Measurement, "flag" | "referenceRange"> {
  return {
    ...(tail.flag === undefined ? {} : { flag: tail.flag }),
    ...(tail.referenceRange === undefined ? {} : { referenceRange: tail.referenceRange }),
  };
}

function isConfounded(scan: Scan, test: ObservationTest, start: number, end: number): boolean {
  const { lower } = scan.text;
  return sentenceHolds(lower, start, end, test.confounders) && !sentenceHolds(lower, start, end, test.notConfounded);
}

/** Two different weak names with no more than a separator between them. */
function isPair(left: Candidate | undefined, right: Candidate | undefined, lower: string): boolean {
  if (left === undefined || right === undefined || left.kind !== right.kind) return false;
  if (left.measurement.test === right.measurement.test) return false;
  return /^[ ,，、;；/|]{0,3}$/.test(lower.slice(left.measurement.end, right.measurement.start));
}

/**
 * Keep the sure candidates, and of the others those beside a kept one of the same kind on the same line. Weak names in a row
 * ("Na 140, K 4.5, Cl 101") make each other sure.
 */
function keepSure(candidates: readonly Candidate[], lower: string): Candidate[] {
  const kept = candidates.map(
    (candidate, at) =>
      candidate.sure || isPair(candidate, candidates[at + 1], lower) || isPair(candidates[at - 1], candidate, lower),
  );
  const spread = (order: readonly number[], step: 1 | -1) => {
    for (const at of order) {
      const candidate = candidates[at];
      const neighbour = candidates[at - step];
      if (candidate === undefined || neighbour === undefined || kept[at] === true || kept[at - step] !== true) continue;
      const [left, right] = step === 1 ? [neighbour, candidate] : [candidate, neighbour];
      const gap = lower.slice(left.measurement.end, right.measurement.start);
      if (candidate.kind === neighbour.kind && gap.length <= NEIGHBOUR && !gap.includes("\n")) kept[at] = true;
    }
  };
  const order = candidates.map((_, at) => at);
  spread(order, 1);
  spread(order.toReversed(), -1);
  return candidates.filter((_, at) => kept[at] === true);
}
