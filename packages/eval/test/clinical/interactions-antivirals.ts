import { pairs } from "./check.ts";

pairs("Rilpivirine, US label, section 4", [
  ["rilpivirine", "omeprazole", "contraindicated", true],
  ["rilpivirine", "rifampicin", "contraindicated", true],
  ["rilpivirine", "carbamazepine", "contraindicated", true],
  ["rilpivirine", "oxcarbazepine", "contraindicated", true],
  ["rilpivirine", "dexamethasone", "contraindicated", true],
  ["rilpivirine", "st-johns-wort", "contraindicated", true],
  // Label of vonoprazan, section 4.
  ["rilpivirine", "vonoprazan", "contraindicated", true],
  // H2 blockers by the clock; prednisolone does not induce.
  ["rilpivirine", "famotidine", "moderate", false],
  ["rilpivirine", "prednisolone", "none", false],
  ["rilpivirine", "levetiracetam", "none", false],
]);

pairs("Dolutegravir and bictegravir, US labels, sections 4 and 7", [
  ["dolutegravir", "dofetilide", "contraindicated", true],
  ["dolutegravir", "rifampicin", "major", true],
  ["dolutegravir", "carbamazepine", "major", true],
  ["dolutegravir", "phenytoin", "major", true],
  ["dolutegravir", "metformin", "moderate", false],
  ["dolutegravir", "calcium-carbonate", "moderate", false],
  ["bictegravir-emtricitabine-tenofovir-alafenamide", "rifampicin", "contraindicated", true],
  ["bictegravir-emtricitabine-tenofovir-alafenamide", "dofetilide", "contraindicated", true],
  ["dolutegravir", "omeprazole", "none", false],
  ["dolutegravir", "levetiracetam", "none", false],
  ["dolutegravir", "rifabutin", "none", false],
  ["dolutegravir", "sitagliptin", "none", false],
]);

pairs("Ritonavir, cobicistat and atazanavir, US labels, section 4; Liverpool HIV", [
  ["ritonavir", "simvastatin", "contraindicated", true],
  ["ritonavir", "amiodarone", "contraindicated", true],
  ["ritonavir", "ergotamine", "contraindicated", true],
  ["darunavir-cobicistat", "triazolam", "contraindicated", true],
  ["darunavir-cobicistat", "rifampicin", "contraindicated", true],
  ["atazanavir", "omeprazole", "major", true],
  ["ritonavir", "fluticasone", "major", true],
  // Beclometasone is not cleared by CYP3A4 to a degree that matters, lorazepam by glucuronidation.
  ["ritonavir", "beclometasone", "none", false],
  ["ritonavir", "oxazepam", "quiet", false],
]);

pairs("Nirmatrelvir-ritonavir, US label, sections 4 and 7", [
  ["nirmatrelvir-ritonavir", "lovastatin", "contraindicated", true],
  ["nirmatrelvir-ritonavir", "alfuzosin", "contraindicated", true],
  ["nirmatrelvir-ritonavir", "carbamazepine", "contraindicated", true],
  ["nirmatrelvir-ritonavir", "tacrolimus", "major", true],
  ["nirmatrelvir-ritonavir", "colchicine", "major", true],
  ["nirmatrelvir-ritonavir", "clopidogrel", "major", true],
  ["nirmatrelvir-ritonavir", "salmeterol", "major", true],
  ["nirmatrelvir-ritonavir", "metformin", "none", false],
  ["nirmatrelvir-ritonavir", "lorazepam", "none", false],
  ["nirmatrelvir-ritonavir", "levetiracetam", "none", false],
  ["molnupiravir", "simvastatin", "none", false],
]);

pairs("Hepatitis C: US and EU labels, sections 4 and 7", [
  ["sofosbuvir", "amiodarone", "major", true],
  ["sofosbuvir-velpatasvir", "rifampicin", "contraindicated", true],
  ["sofosbuvir-velpatasvir", "carbamazepine", "contraindicated", true],
  ["sofosbuvir-velpatasvir", "omeprazole", "major", true],
  ["glecaprevir-pibrentasvir", "atazanavir", "contraindicated", true],
  ["glecaprevir-pibrentasvir", "rifampicin", "contraindicated", true],
  ["glecaprevir-pibrentasvir", "ethinylestradiol-levonorgestrel", "major", true],
  ["elbasvir-grazoprevir", "ciclosporin", "contraindicated", true],
  ["elbasvir-grazoprevir", "efavirenz", "contraindicated", true],
  ["elbasvir-grazoprevir", "phenytoin", "contraindicated", true],
  // Sofosbuvir alone needs no acid; progestogen alone does not raise transaminases.
  ["sofosbuvir", "omeprazole", "none", false],
  ["sofosbuvir", "levetiracetam", "none", false],
  ["glecaprevir-pibrentasvir", "desogestrel", "none", false],
  ["elbasvir-grazoprevir", "pantoprazole", "none", false],
]);

pairs("Nucleosides: labels of telbivudine (EU 4.3), zidovudine, tenofovir, adefovir", [
  ["telbivudine", "peginterferon-alfa-2a", "contraindicated", true],
  ["zidovudine", "ganciclovir", "major", true],
  ["adefovir", "tenofovir-disoproxil", "major", true],
  ["lamivudine", "emtricitabine", "major", true],
  ["zidovudine", "sulfamethoxazole-trimethoprim", "moderate", false],
  ["tenofovir-disoproxil", "diclofenac", "moderate", false],
  // Low-dose aspirin; another nucleoside; the usual partner.
  ["tenofovir-disoproxil", "aspirin", "none", false],
  ["entecavir", "peginterferon-alfa-2a", "none", false],
  ["lamivudine", "tenofovir-disoproxil", "none", false],
  ["oseltamivir", "paracetamol", "none", false],
]);
