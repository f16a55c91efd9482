import { swapUnit } from "./change-unit.ts";
import { numberPlaces } from "./number-places.ts";
import { pick, type Rewrite, splice } from "./rewrite.ts";

const DOSE_UNIT = /^(?:mg|g|μg|µg|ug|mcg|IU|U|mL|ml|毫克|克|微克|毫升)$/;
/** Per volume it is a concentration: "12 g/dL" is a measured value. */
const CONCENTRATION = /^ ?(?:\/|per) ?(?:d|m|μ|µ|)[lL]/;

/** Give a tenfold or a tenth of a dose, or the same number in another unit: the slips that make a dose dangerous. */
export const changeDose: Rewrite = (statement, { random }) => {
  const doses = numberPlaces(statement).filter(
    ({ unit, unitEnd }) => unit !== null && DOSE_UNIT.test(unit) && !CONCENTRATION.test(statement.slice(unitEnd)),
  );
  const place = pick(random, doses);
  if (place === undefined) return null;
  if (random() < 1 / 3) return swapUnit(statement, doses, random);
  const value = random() < 0.5 ? place.value * 10 : place.value / 10;
  return splice(statement, place.start, place.end, String(Number(value.toPrecision(9))));
};
