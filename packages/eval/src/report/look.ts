/** How a system is drawn in every chart of a task. */
export interface Look {
  readonly colour: string;
  /** `stroke-dasharray` of its lines. */
  readonly dash: string;
}

/**
 * Colours that people with any common colour vision tell apart on white (Okabe and Ito; Wong 2011, doi:10.1038/nmeth.1618),
 * without their yellow, which is too light for a line.
 */
const COLOURS = ["#0072b2", "#d55e00", "#009e73", "#cc79a7", "#000000", "#e69f00", "#56b4e9"];
/** Lines differ by their dashes too: a report may be printed in grey. */
const DASHES = ["none", "7 3", "2 2", "9 3 2 3", "4 4", "1 3", "12 4"];

/** The look of the system at place `at` of a task. */
export function lookAt(at: number): Look {
  return {
    colour: COLOURS[at % COLOURS.length] ?? "#000000",
    // The second round of colours starts with another dash.
    dash: DASHES[(at + Math.floor(at / COLOURS.length)) % DASHES.length] ?? "none",
  };
}
