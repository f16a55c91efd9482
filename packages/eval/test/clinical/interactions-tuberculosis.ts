import { pairs } from "./check.ts";

pairs("Rifampicin, US label, sections 4 and 7", [
  ["rifampicin", "atazanavir", "contraindicated", true],
  ["rifampicin", "darunavir-cobicistat", "contraindicated", true],
  ["rifampicin", "praziquantel", "contraindicated", true],
  ["rifampicin", "nifedipine", "contraindicated", true],
  ["rifampicin", "ethinylestradiol-levonorgestrel", "major", true],
  ["rifampicin", "apixaban", "major", true],
  ["rifampicin", "tacrolimus", "major", true],
  ["rifampicin", "methadone", "major", true],
  ["rifampicin", "ticagrelor", "major", true],
  ["rifampicin", "prednisolone", "moderate", false],
  ["rifampicin", "levothyroxine", "moderate", false],
  ["rifampicin", "glimepiride", "moderate", false],
  // Cleared by the kidney or given as a parent that induction does not reach.
  ["rifampicin", "levetiracetam", "none", false],
  ["rifampicin", "metformin", "none", false],
  ["rifampicin", "enoxaparin", "none", false],
]);

pairs("Isoniazid, US label, interactions", [
  ["isoniazid", "phenytoin", "major", true],
  ["isoniazid", "carbamazepine", "major", true],
  // The standard regimen; liver tests.
  ["isoniazid", "rifampicin", "moderate", false],
  ["isoniazid", "paracetamol", "moderate", false],
  ["isoniazid", "amoxicillin", "none", false],
  ["isoniazid", "metformin", "none", false],
]);

pairs("Bedaquiline, delamanid and pretomanid: labels, section 7; WHO module 4", [
  ["bedaquiline", "rifampicin", "major", true],
  ["bedaquiline", "efavirenz", "major", true],
  ["bedaquiline", "moxifloxacin", "major", true],
  ["delamanid", "rifampicin", "major", true],
  ["delamanid", "phenytoin", "major", true],
  ["pretomanid", "rifampicin", "major", true],
  // Dolutegravir is the partner that WHO advises; ethambutol does not induce.
  ["bedaquiline", "dolutegravir", "none", false],
  ["delamanid", "ethambutol", "none", false],
  ["pretomanid", "levetiracetam", "none", false],
]);

pairs("Rifabutin, US label, section 7", [
  ["rifabutin", "clarithromycin", "major", true],
  ["rifabutin", "fluconazole", "major", true],
  ["rifabutin", "bictegravir-emtricitabine-tenofovir-alafenamide", "major", true],
  ["rifabutin", "azithromycin", "quiet", false],
  ["rifabutin", "raltegravir", "none", false],
]);

pairs("Ethambutol, pyrazinamide and streptomycin, US labels", [
  ["streptomycin", "furosemide", "major", true],
  ["streptomycin", "amikacin", "contraindicated", true],
  // Aluminium lowers ethambutol: 4 hours apart.
  ["ethambutol", "aluminium-hydroxide", "moderate", false],
  ["ethambutol", "ethinylestradiol-levonorgestrel", "none", false],
  ["ethambutol", "famotidine", "none", false],
  ["pyrazinamide", "warfarin", "none", false],
  ["pyrazinamide", "levetiracetam", "none", false],
]);
