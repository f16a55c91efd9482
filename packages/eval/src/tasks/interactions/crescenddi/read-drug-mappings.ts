import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Curie, curie } from "@cdss/domain";
import { z } from "zod";
import { Drug, type DrugNames, nameKey } from "../drug-pair.ts";
import { readSheet } from "./read-sheet.ts";

const MAPPINGS = "Data_Record_4_-_Drug_mappings.xlsx";
const CONCEPT = "RXNORM_CODE/RXNORM_EXTENSION_CODE (OHDSI)";

const Mapping = z.object({
  DRUG_INITIAL_NAME: Drug.shape.name,
  DRUG_CONCEPT_NAME: Drug.shape.name,
  /** A concept of the OHDSI vocabularies, in spite of its title: bortezomib is 1336825 there, and RXCUI 358258. 0 is "not mapped". */
  [CONCEPT]: z.number().int().nonnegative(),
});

/**
 * Drugs by the key of their name, with every name by which the authors' sources write them: `Aciclovir` for acyclovir. Empty where
 * the file does not lie in the folder: pairs can be asked without it. Throws CdssError INVALID_INPUT that names row and column.
 */
export async function readDrugMappings(folder: string): Promise<Map<string, DrugNames>> {
  const path = join(folder, MAPPINGS);
  if (!existsSync(path)) return new Map();
  const drugs = new Map<string, { name: string; id: Curie; also: string[] }>();
  for (const { DRUG_INITIAL_NAME: written, DRUG_CONCEPT_NAME: name, [CONCEPT]: concept } of await readSheet(
    path,
    Mapping,
  )) {
    if (concept === 0) continue;
    const drug = drugs.get(nameKey(name)) ?? { name, id: curie(`OMOP:${concept}`), also: [] };
    const other = nameKey(written);
    if (other !== nameKey(name) && !drug.also.includes(other)) drug.also.push(other);
    drugs.set(nameKey(name), drug);
  }
  return drugs;
}
