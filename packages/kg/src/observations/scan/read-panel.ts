import type { NormalizedText } from "../normalize/normalize-text.ts";
import { acceptedUnits, type ObservationIndex } from "../table/observation-index.ts";
import type { Measurement } from "./measurement.ts";
import { matchAt } from "./read-at.ts";
import { readUnit } from "./read-unit.ts";
import { readComparator } from "./read-value.ts";

const NUMBER = String.raw`\d{1,3}(?:\.\d{1,2})?`;
const SEVERAL = `(${NUMBER})(?:[ ]?[-~][ ]?(${NUMBER}))?`;
const PAIR = new RegExp(String.raw`${SEVERAL}[ ]?\/[ ]?${SEVERAL}(?![\d./-]*\d)`, "y");
/** The lower pressure cannot always be heard: "80/palp". */
const UPPER_ONLY = new RegExp(String.raw`(${NUMBER})[ ]?\/[ ]?(?:palp\w*|p(?![a-z])|触不清|测不出|0(?!\d))`, "y");

/** Read two values with a slash (blood pressure) behind the name of a panel; every value cites the whole span. */
export function readPanel(
  index: ObservationIndex,
  text: NormalizedText,
  name: { readonly start: number },
  position: number,
  panelId: string,
): Measurement[] {
  const panel = index.panels.get(panelId);
  if (panel === undefined) return [];
  const { comparator, end: start } = readComparator(text.lower, position);
  const pair = matchAt(PAIR, text.lower, start);
  const match = pair ?? matchAt(UPPER_ONLY, text.lower, start);
  if (match === null) return [];
  const numbersEnd = start + match[0].length;
  const unit = readUnit(index, text.lower, numbersEnd);
  const tests = panel.components.map((id) => index.tests.get(id));
  const accepted = unit !== null && tests.some((test) => test && acceptedUnits(index, test, unit.spelling).length > 0);
  const end = accepted ? unit.end : numbersEnd;
  const groups: readonly (readonly (string | undefined)[])[] = [
    match.slice(1, 3),
    pair === null ? [] : match.slice(3, 5),
  ];
  return panel.components.flatMap((test, component) =>
    (groups[component] ?? [])
      .filter((number) => number !== undefined)
      .map((number) => ({
        test,
        start: name.start,
        end,
        quote: text.original.slice(name.start, end),
        value: Number(number),
        ...(accepted ? { unit: unit.spelling } : {}),
        ...(comparator === undefined ? {} : { comparator }),
      })),
  );
}
