import { join } from "node:path";
import { z } from "zod";
import type { DataSet, Sample } from "../../../core/sample.ts";
import { Drug, type DrugNames, type DrugPair, nameKey, type PairGold, pairId } from "../drug-pair.ts";
import { compareSeverities, type Severity } from "../severity.ts";
import { readDrugMappings } from "./read-drug-mappings.ts";
import { readSheet } from "./read-sheet.ts";
import { ANSM, agreedSeverity, BNF, MICROMEDEX } from "./source-severity.ts";

const POSITIVES = "Data_Record_1_-_Positive_Controls.xlsx";
const NEGATIVES = "Data_Record_2_-_Negative_Controls.xlsx";

const severityOf = <Level extends string>(levels: Readonly<Record<Level, Severity>>) =>
  z.enum(Object.keys(levels) as Level[]).transform((level) => levels[level]);

const Pair = z.object({ DRUG_1_CONCEPT_NAME: Drug.shape.name, DRUG_2_CONCEPT_NAME: Drug.shape.name });
const Positive = Pair.extend({
  /** `BNF`, `Micromedex` or `BNF+Micromedex`: who names the event. */
  EVENT_SOURCE: z.string().min(1),
  ANSM_SEV_LEVEL: severityOf(ANSM),
  MICROMEDEX_SEV_LEVEL: severityOf(MICROMEDEX),
  BNF_SEV_LEVEL: severityOf(BNF).nullable(),
});

/** What all rows of a pair say: its worst event, and everyone who names any of its events. */
interface Interaction {
  readonly pair: DrugPair;
  readonly severity: Severity;
  readonly sources: ReadonlySet<string>;
}

function joinRows(rows: readonly z.infer<typeof Positive>[]): Map<string, Interaction> {
  const interactions = new Map<string, Interaction>();
  for (const row of rows) {
    const pair = { a: { name: row.DRUG_1_CONCEPT_NAME }, b: { name: row.DRUG_2_CONCEPT_NAME } };
    const id = pairId(pair.a.name, pair.b.name);
    const held = interactions.get(id);
    const { ANSM_SEV_LEVEL: ansm, MICROMEDEX_SEV_LEVEL: micromedex, BNF_SEV_LEVEL: bnf } = row;
    const severity = agreedSeverity(bnf === null ? [ansm, micromedex] : [ansm, micromedex, bnf]);
    interactions.set(id, {
      pair: held?.pair ?? pair,
      severity: held && compareSeverities(held.severity, severity) < 0 ? held.severity : severity,
      sources: new Set([...(held?.sources ?? []), ...row.EVENT_SOURCE.split("+")]),
    });
  }
  return interactions;
}

/**
 * CRESCENDDI (Kontsioti et al. 2022, doi:10.1038/s41597-022-01159-y) as pairs of drugs. Its rows are (drug, drug, event): a pair of
 * several events is one sample with the severity of its worst event. A pair among the positive and the negative controls is positive,
 * since a negative control speaks of one event only; its negative rows count as skipped (there is none in the published files).
 * Throws CdssError INVALID_INPUT that names file, row and column.
 *
 * The set was made from the French thesaurus among others: every positive stands in it, and hardly a negative. What that thesaurus
 * reaches here says how well names and classes are resolved, and bounds no other system. A negative control names one event; that the
 * pair has no interaction by another is not certain, so that some false alarms are none.
 */
export async function readCrescenddi(folder: string): Promise<DataSet<DrugPair, PairGold, readonly DrugNames[]>> {
  const interactions = joinRows(await readSheet(join(folder, POSITIVES), Positive));
  const negatives = await readSheet(join(folder, NEGATIVES), Pair);
  const mappings = await readDrugMappings(folder);

  const samples = new Map<string, Sample<DrugPair, PairGold>>();
  const drugs = new Map<string, DrugNames>();
  const drugOf = ({ name }: Drug): Drug => {
    const { id, also = [] } = mappings.get(nameKey(name)) ?? {};
    const drug = { name, ...(id && { id }) };
    drugs.set(nameKey(name), { ...drug, also });
    return drug;
  };
  const add = ({ a, b }: DrugPair, label: PairGold["label"], source: string): void => {
    const id = pairId(a.name, b.name);
    if (samples.has(id)) return;
    samples.set(id, { id, input: { a: drugOf(a), b: drugOf(b) }, gold: { label }, groups: { label, source } });
  };

  for (const { pair, severity, sources } of interactions.values()) add(pair, severity, [...sources].sort().join("+"));
  let skipped = 0;
  for (const { DRUG_1_CONCEPT_NAME: a, DRUG_2_CONCEPT_NAME: b } of negatives) {
    if (interactions.has(pairId(a, b))) skipped++;
    else add({ a: { name: a }, b: { name: b } }, "none", "negative controls");
  }
  return { samples: [...samples.values()], skipped, shared: [...drugs.values()] };
}
