/** LOINC codes of label sections with their names (LOINC, "FDA package insert" panel), for sections that have no title of their own. */
export const SECTION_NAMES: Readonly<Record<string, string>> = {
  "34066-1": "Boxed warning",
  "34067-9": "Indications and usage",
  "34068-7": "Dosage and administration",
  "34069-5": "How supplied",
  "34070-3": "Contraindications",
  "34071-1": "Warnings",
  "34072-9": "General precautions",
  "34073-7": "Drug interactions",
  "34076-0": "Information for patients",
  "34080-2": "Nursing mothers",
  "34081-0": "Pediatric use",
  "34082-8": "Geriatric use",
  "34084-4": "Adverse reactions",
  "34088-5": "Overdosage",
  "34089-3": "Description",
  "34090-1": "Clinical pharmacology",
  "34092-7": "Clinical studies",
  "42228-7": "Pregnancy",
  "42232-9": "Precautions",
  "43679-0": "Mechanism of action",
  "43684-0": "Use in specific populations",
  "43685-7": "Warnings and precautions",
};

/** Print on the package, and the table of ingredients in code: nothing that a physician would cite. */
export const LEFT_OUT: ReadonlySet<string> = new Set(["51945-4", "48780-1"]);
