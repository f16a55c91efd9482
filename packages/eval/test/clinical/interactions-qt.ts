import { pairs } from "./check.ts";

pairs("Pimozide and ziprasidone, US labels, section 4", [
  ["pimozide", "clarithromycin", "contraindicated", true],
  ["pimozide", "citalopram", "contraindicated", true],
  ["pimozide", "sertraline", "contraindicated", true],
  ["pimozide", "fluoxetine", "contraindicated", true],
  ["pimozide", "fluconazole", "contraindicated", true],
  ["ziprasidone", "moxifloxacin", "contraindicated", true],
  ["ziprasidone", "sotalol", "contraindicated", true],
  // Beta-lactams do not touch the QT interval.
  ["pimozide", "amoxicillin", "none", false],
  ["ziprasidone", "amoxicillin", "none", false],
]);

pairs("Dofetilide and dronedarone, US labels, section 4", [
  // Renal cation transport of dofetilide: verapamil, cimetidine, trimethoprim, dolutegravir, hydrochlorothiazide.
  ["dofetilide", "verapamil", "contraindicated", true],
  ["dofetilide", "cimetidine", "contraindicated", true],
  ["dofetilide", "trimethoprim", "contraindicated", true],
  ["dofetilide", "dolutegravir", "contraindicated", true],
  ["dofetilide", "hydrochlorothiazide", "contraindicated", true],
  ["dronedarone", "sotalol", "contraindicated", true],
  ["dronedarone", "ketoconazole", "contraindicated", true],
  // Famotidine is not secreted that way; amlodipine is no inhibitor.
  ["dofetilide", "famotidine", "none", false],
  ["dofetilide", "amlodipine", "none", false],
]);

pairs("Domperidone and cisapride: EU label of domperidone, section 4.3; US label of cisapride", [
  ["domperidone", "ketoconazole", "contraindicated", true],
  ["domperidone", "erythromycin", "contraindicated", true],
  ["domperidone", "fluconazole", "contraindicated", true],
  ["cisapride", "clarithromycin", "contraindicated", true],
  // Azithromycin lengthens QT and does not raise domperidone.
  ["domperidone", "azithromycin", "major", true],
  // Mosapride has no QT effect of note.
  ["mosapride", "azithromycin", "none", false],
  ["domperidone", "amoxicillin", "none", false],
]);

pairs("CredibleMeds: two drugs of known risk", [
  ["amiodarone", "moxifloxacin", "major", true],
  ["sotalol", "azithromycin", "major", true],
  ["haloperidol", "methadone", "major", true],
  ["hydroxychloroquine", "azithromycin", "major", true],
  ["escitalopram", "clarithromycin", "major", true],
  ["arsenic-trioxide", "ondansetron", "major", true],
  // Single antiemetic doses beside an antibiotic, and drugs of possible risk: a line only.
  ["ondansetron", "azithromycin", "moderate", false],
  ["ondansetron", "levofloxacin", "moderate", false],
  ["sertraline", "moxifloxacin", "moderate", false],
  // Near misses: another antibiotic, another antipsychotic, another setron.
  // Doxycycline shares the sensitivity to sunlight only.
  ["amiodarone", "doxycycline", "minor", false],
  ["sotalol", "cefuroxime", "none", false],
  ["aripiprazole", "moxifloxacin", "none", false],
  ["palonosetron", "amiodarone", "none", false],
  ["hydroxychloroquine", "doxycycline", "none", false],
]);

pairs("Citalopram, US label, sections 2 and 5.2: 20 mg with CYP2C19 inhibitors", [
  ["citalopram", "fluconazole", "major", true],
  ["citalopram", "omeprazole", "moderate", false],
  ["citalopram", "pantoprazole", "none", false],
  ["citalopram", "famotidine", "none", false],
]);

pairs("Hydroxyzine and amisulpride, EU labels, sections 4.3 and 4.5", [
  ["hydroxyzine", "amiodarone", "major", true],
  ["hydroxyzine", "citalopram", "major", true],
  ["amisulpride", "haloperidol", "major", true],
  ["amisulpride", "methadone", "major", true],
  // Cetirizine, its metabolite, has no such clause.
  ["cetirizine", "amiodarone", "none", false],
  ["cetirizine", "citalopram", "none", false],
]);
