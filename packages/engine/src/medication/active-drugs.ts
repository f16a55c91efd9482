import type { ActiveDrug, Drug, PatientCase, RecordEntry } from "@cdss/domain";
import type { DrugNames } from "@cdss/safety";

/** FHIR statuses under which a patient takes a drug; records that state none list what is taken. */
const IS_TAKEN = /^(?:active|intended|on-hold|in-progress)?$/;

/** Drugs by the codes of RxNorm and ATC. An ATC code that several drugs share names none. */
export interface DrugCodes {
  byCode(system: string, code: string): Drug | null;
}

export function indexDrugCodes(drugs: readonly Drug[]): DrugCodes {
  const rxnorm = new Map(
    drugs.flatMap((drug) => (drug.codes.rxcui === null ? [] : [[drug.codes.rxcui, drug] as const])),
  );
  const atc = new Map<string, Drug | null>();
  for (const drug of drugs) for (const code of drug.codes.atc) atc.set(code, atc.has(code) ? null : drug);
  return {
    byCode: (system, code) =>
      (/rxnorm|6\.88$/i.test(system) ? rxnorm.get(code) : /\batc\b|6\.73$/i.test(system) ? atc.get(code) : null) ??
      null,
  };
}

/** `Metformin 500 MG Oral Tablet` is tried whole, then by its words up to the strength, then by the first word. */
function* spellings(text: string): Generator<string> {
  yield text;
  const beforeStrength = text.split(/\s*[\d[(（]/, 1)[0]?.trim() ?? "";
  if (beforeStrength !== "") yield beforeStrength;
  const [first] = beforeStrength.split(/[\s/+]+/, 1);
  if (first !== undefined && first !== "") yield first;
}

function drugOf(entry: RecordEntry, names: DrugNames, codes: DrugCodes): Drug | null {
  for (const { system, code } of entry.codings) {
    const drug = codes.byCode(system, code);
    if (drug !== null) return drug;
  }
  for (const text of [entry.text, ...entry.codings.flatMap(({ display }) => display ?? [])])
    for (const spelling of spellings(text)) {
      const drug = names.resolve(spelling);
      if (drug !== null) return drug;
    }
  return null;
}

/** The drugs that a record says are taken, each once, and those that the knowledge does not hold. */
export function activeDrugs(
  { medications }: Pick<PatientCase, "medications">,
  names: DrugNames,
  codes: DrugCodes,
): { active: ActiveDrug[]; unknown: string[] } {
  const active = new Map<string, ActiveDrug>();
  const unknown = new Set<string>();
  for (const entry of medications) {
    if (!IS_TAKEN.test(entry.status ?? "")) continue;
    const drug = drugOf(entry, names, codes);
    if (drug === null) unknown.add(entry.text);
    else if (!active.has(drug.id))
      active.set(drug.id, { drug: { id: drug.id, label: drug.names }, recordId: entry.id, text: entry.text });
  }
  return { active: [...active.values()], unknown: [...unknown] };
}
