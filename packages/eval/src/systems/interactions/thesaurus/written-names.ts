import { nameKey } from "../../../tasks/interactions/drug-pair.ts";

/** Last words that name a salt, its water or how a protein is made, and not the drug. */
const SALT =
  /^(.+?)(?: (?:acetate|besilate|besylate|bromide|calcium|carbonate|chloride|citrate|dihydrate|disodium|fumarate|gluconate|hydrobromide|hydrochloride|maleate|mesilate|mesylate|monohydrate|nitrate|phosphate|potassium|recombinant|sodium|succinate|sulfate|tartrate|tert-butylamine|tosylate|trometamol))+$/;

/** Words by which the English tables put two names into one cell: "X KNOWN AS Y IN THE US". */
const BETWEEN = / (?:is the (?:searchable )?name for|known as|called|or) /;
const REMARKS = /\s*(?:\(.*?\)|\[.*?\]|\bsearchable on .*|\bin the us$)/g;

/** Keys under which a drug's name may stand: as it is, and without its salt. */
export function keysOf(name: string): string[] {
  const key = nameKey(name);
  const [, base] = SALT.exec(key) ?? [];
  return base === undefined ? [key] : [key, base];
}

/** Keys of every name in a cell of the thesaurus. */
export function writtenKeys(cell: string): string[] {
  return nameKey(nameKey(cell).replaceAll(REMARKS, ""))
    .split(BETWEEN)
    .filter((name) => name !== "")
    .flatMap(keysOf);
}
