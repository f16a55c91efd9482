import { curie } from "@cdss/domain";

/** Terms and conditions of the starter release that several parts of the contract ask for. */
export const SEIZURE = curie("HP:0001250");
export const MARFAN = curie("OMIM:154700");
export const PYURIA = curie("HP:0012085");
export const STERILE_PYURIA = curie("HP:0100586");
export const ROOT = curie("HP:0000001");
export const NOWHERE = curie("HP:9999999");
