import type { ObservationIndex } from "../table/observation-index.ts";
import { matchAt } from "./read-at.ts";
import { readUnit, type UnitSpan } from "./read-unit.ts";
import { BRACKETED, CONNECTORS } from "./scan-words.ts";

/** Furthest that a value may stand from its name, in UTF-16 units. */
const REACH = 60;

export interface Connector {
  readonly end: number;
  /** A unit that stands in brackets before the value, as in table headings: `Hb (g/L) 85`. */
  readonly unit: UnitSpan | null;
  /** A comma stands between: the value may belong to the word behind it ("62% neutrophils, 30% lymphocytes"). */
  readonly comma: boolean;
}

/**
 * Where the value of a name begins: behind the words, dates and remarks in brackets that may join the two. A name that is
 * glued to its value (`Hb85`) gives its own end.
 */
export function readConnector(index: ObservationIndex, lower: string, position: number): Connector {
  let at = position;
  let unit: UnitSpan | null = null;
  for (let tokens = 0; tokens < 12 && at - position < REACH; tokens += 1) {
    const bracket = matchAt(BRACKETED, lower, at);
    const inside = bracket?.[1];
    if (bracket !== null && inside !== undefined && isRemark(inside)) {
      const read = readUnit(index, inside, 0);
      if (read !== null && read.end === inside.length) unit = read;
      at += bracket[0].length;
      continue;
    }
    const length = CONNECTORS.reduce((longest, pattern) => {
      const match = matchAt(pattern, lower, at);
      return match === null ? longest : Math.max(longest, match[0].length);
    }, 0);
    if (length === 0) break;
    at += length;
  }
  return { end: at, unit, comma: /[,，]/.test(lower.slice(position, at)) };
}

/** Bracketed plus signs, numbers and marks are results themselves. */
function isRemark(inside: string): boolean {
  return (
    /[a-z\u3400-\u9fff]/.test(inside) &&
    !/^[ ]*[<>≤≥]?[ ]*\d+(?:\.\d+)?[ ]*(?:-|~|$|\+)/.test(inside) &&
    !/^[ ]*(?:阴性|阳性|negative|positive|trace|neg|pos)[ ]*$/.test(inside)
  );
}
