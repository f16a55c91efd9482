import type { Rewrite } from "./rewrite.ts";

const SPACED_UNIT = /(\d)( ?)(mg|kg|g|μg|µg|mL|ml|mmol|mm|cm|毫克|毫升)(?![\p{Script=Latin}\d])/gu;

/** "500 mg" as "500mg", or the other way. */
export const spaceUnits: Rewrite = (statement) => {
  const spaced = statement.replace(SPACED_UNIT, (_, digit: string, space: string, unit: string) =>
    space === "" ? `${digit} ${unit}` : `${digit}${unit}`,
  );
  return spaced === statement ? null : spaced;
};
