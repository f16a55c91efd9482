/**
 * Findings that rise and fall together though no term of the ontology joins them: several results of one disturbance, or one result in several words. The second says
 * in part what the first has said.
 */
const GROUPS: readonly (readonly string[])[] = [
  // Kidney function: creatinine, urea, filtration rate, uric acid, phosphate, renal insufficiency.
  ["HP:0003259", "HP:0003138", "HP:0012213", "HP:0002149", "HP:0002905", "HP:0000083", "HP:0002157"],
  // Anaemia: haemoglobin, red cells, haematocrit.
  ["HP:0001903", "HP:0020060", "HP:0031851"],
  // Blood pressure: systolic, diastolic, hypertension.
  ["HP:0004421", "HP:0005117", "HP:0000822"],
  // Protein in urine and what it leaves in the blood.
  ["HP:0000093", "HP:0012592", "HP:0003073", "HP:0003075"],
  // White cells and acute phase.
  ["HP:0001974", "HP:0011897", "HP:0011227", "HP:0003565", "HP:0032308"],
  // Liver cells and bile.
  ["HP:0002910", "HP:0031964", "HP:0031956"],
  ["HP:0002904", "HP:0000952", "HP:0003155", "HP:0030948"],
  // Acid and base: pH, bicarbonate, carbon dioxide.
  ["HP:0032368", "HP:0032066", "HP:0012417", "HP:0001942", "HP:0001941"],
  ["HP:0032369", "HP:0032067", "HP:0003113"],
  // Oxygen and breathing.
  ["HP:0012418", "HP:0002789", "HP:0002098", "HP:0002094"],
  // Temperature in several words.
  ["HP:0001945", "CDSS:low-grade-fever-mild", "CDSS:high-fever", "HP:0011134", "HP:0025143", "HP:0025145"],
];

/** The group of a term, by its id; undefined for most terms. */
const GROUP_OF: ReadonlyMap<string, number> = new Map(
  GROUPS.flatMap((ids, group) => ids.map((id) => [id, group] as const)),
);

/** Number of the correlated group that a concept belongs to. */
export function correlatedGroupOf(id: string): number | undefined {
  return GROUP_OF.get(id);
}
