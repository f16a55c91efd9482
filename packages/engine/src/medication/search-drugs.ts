import type { Drug, LocalizedText } from "@cdss/domain";
import { foldDrugName } from "@cdss/safety";

/** A drug that a search found, with the name by which it did. */
export interface DrugHit {
  readonly id: string;
  readonly label: LocalizedText;
  readonly matched: string;
  readonly class: string;
  readonly atc: readonly string[];
  readonly rxcui: string | null;
}

/** The whole name before its beginning before a part of it; 0 where the name does not hold the words. */
function closeness(name: string, wanted: string): number {
  if (name === wanted) return 3;
  if (name.startsWith(wanted)) return 2;
  return name.includes(wanted) ? 1 : 0;
}

/** Drugs by a name in either language: international, salt or brand. Closest first, then the shorter name, then by id. */
export function searchDrugs(drugs: readonly Drug[], query: string, limit: number): DrugHit[] {
  const wanted = foldDrugName(query);
  if (wanted === "") return [];
  return drugs
    .flatMap((drug) => {
      const names = [drug.names.en, drug.names.zh, ...drug.synonyms.en, ...drug.synonyms.zh];
      const best = names
        .map((name) => ({ drug, name, close: closeness(foldDrugName(name), wanted) }))
        .filter(({ close }) => close > 0)
        .sort((a, b) => b.close - a.close || a.name.length - b.name.length)[0];
      return best === undefined ? [] : [best];
    })
    .sort((a, b) => b.close - a.close || a.name.length - b.name.length || (a.drug.id < b.drug.id ? -1 : 1))
    .slice(0, limit)
    .map(({ drug: { id, names, class: group, codes }, name }) => ({
      ...{ id, label: names, matched: name, class: group },
      ...{ atc: codes.atc, rxcui: codes.rxcui },
    }));
}
