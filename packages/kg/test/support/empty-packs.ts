import { NO_CLINICAL, NO_MEDICATION } from "../../src/release/content.ts";

/** Texts and counts of a release that is built without packs. */
export const EMPTY_PACK_TEXTS = { conditions: JSON.stringify(NO_CLINICAL), medication: JSON.stringify(NO_MEDICATION) };
export const EMPTY_PACK_COUNTS = { packConditions: 0, packFindings: 0, drugs: 0, interactionRules: 0, works: 0 };
