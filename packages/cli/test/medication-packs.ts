import { join } from "node:path";
import { loadMedication } from "@cdss/kg";

/** The medication packs as they stand in data/. */
export const MEDICATION = await loadMedication(join(import.meta.dirname, "../../../data/knowledge"));
