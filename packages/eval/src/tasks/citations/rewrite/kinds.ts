import { changeDose } from "./change-dose.ts";
import { changeEntity } from "./change-entity.ts";
import { changeNegation } from "./change-negation.ts";
import { changeNumber } from "./change-number.ts";
import { changeUnit } from "./change-unit.ts";
import { convertUnit } from "./convert-unit.ts";
import { moveAdverbial } from "./move-adverbial.ts";
import { renameEntity } from "./rename-entity.ts";
import { respell } from "./respell.ts";
import type { Rewrite } from "./rewrite.ts";
import { spaceUnits } from "./space-units.ts";
import { swapWord } from "./swap-word.ts";
import { ADVICE_PAIRS, DIRECTION_PAIRS, POPULATION_PAIRS, TIME_PAIRS } from "./word-pairs.ts";
import { writeNumberWord } from "./write-number-word.ts";
import { writePercent } from "./write-percent.ts";

interface KindOfRewrite {
  /** What was done to the statement, for the reason of a wrong decision. */
  readonly words: string;
  readonly supported: boolean;
  readonly rewrite: Rewrite;
}

/** What is done to a true statement, by the name of its kind. */
export const KINDS: Readonly<Record<string, KindOfRewrite>> = {
  exact: { words: "is copied from the passage", supported: true, rewrite: (statement) => statement },
  "kept-percent": { words: "writes percent in another way", supported: true, rewrite: writePercent },
  "kept-spacing": { words: "spaces a unit in another way", supported: true, rewrite: spaceUnits },
  "kept-number-word": { words: "writes a number in another way", supported: true, rewrite: writeNumberWord },
  "kept-spelling": { words: "has the other spelling of English", supported: true, rewrite: respell },
  "kept-unit": { words: "gives an equal quantity in another unit", supported: true, rewrite: convertUnit },
  "kept-synonym": { words: "calls a finding or disease by another name", supported: true, rewrite: renameEntity },
  "kept-order": { words: "has its clauses in another order", supported: true, rewrite: moveAdverbial },
  number: { words: "has a number changed", supported: false, rewrite: changeNumber },
  unit: { words: "has a unit changed", supported: false, rewrite: changeUnit },
  dose: { words: "has a dose changed", supported: false, rewrite: changeDose },
  negation: { words: "has a denial put in or taken out", supported: false, rewrite: changeNegation },
  direction: { words: "has a direction turned round", supported: false, rewrite: swapWord(DIRECTION_PAIRS) },
  population: { words: "speaks of another population", supported: false, rewrite: swapWord(POPULATION_PAIRS) },
  time: { words: "has a word of time changed", supported: false, rewrite: swapWord(TIME_PAIRS) },
  advice: { words: "gives other advice", supported: false, rewrite: swapWord(ADVICE_PAIRS) },
  entity: { words: "names another finding or disease", supported: false, rewrite: changeEntity },
};
