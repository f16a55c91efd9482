import { type Curie, drugCurie } from "@cdss/domain";

/** Whether a concept is a drug of the packs, as `drugCurie` writes it. */
export const isDrug = (id: Curie): boolean => id.startsWith(drugCurie(""));
