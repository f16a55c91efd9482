import { pairs } from "./check.ts";

pairs("Warfarin, US label, section 7: drugs that raise INR", [
  // Azoles, amiodarone, sulfamethoxazole and metronidazole inhibit CYP2C9, which clears S-warfarin: bleeding.
  ["warfarin", "fluconazole", "major", true],
  ["warfarin", "voriconazole", "major", true],
  ["warfarin", "amiodarone", "major", true],
  ["warfarin", "metronidazole", "major", true],
  ["warfarin", "sulfamethoxazole-trimethoprim", "major", true],
  ["warfarin", "clarithromycin", "major", true],
  ["warfarin", "capecitabine", "major", true],
  // S-1 releases fluorouracil as capecitabine does.
  ["warfarin", "tegafur-gimeracil-oteracil", "major", true],
  // An INR check is enough.
  ["warfarin", "cefuroxime", "moderate", false],
  ["warfarin", "azithromycin", "moderate", false],
  ["warfarin", "doxycycline", "moderate", false],
  ["warfarin", "rosuvastatin", "moderate", false],
  ["warfarin", "paracetamol", "moderate", false],
  // Near misses: no effect on INR that a label warns of.
  ["warfarin", "clotrimazole", "none", false],
  ["warfarin", "pantoprazole", "none", false],
  ["warfarin", "famotidine", "none", false],
  ["warfarin", "levetiracetam", "none", false],
  ["warfarin", "pravastatin", "none", false],
]);

pairs("Warfarin, US label, section 7: drugs that lower INR", [
  ["warfarin", "rifampicin", "major", true],
  ["warfarin", "carbamazepine", "major", true],
  ["warfarin", "st-johns-wort", "major", true],
  // Vitamin K is the antidote: said, not stopped.
  ["warfarin", "phytomenadione", "moderate", false],
  // Ethambutol and pyrazinamide do not induce.
  ["warfarin", "ethambutol", "none", false],
]);

pairs("Direct oral anticoagulants, US and EU labels, sections 4 and 7", [
  // Combined inhibition of CYP3A4 and P-gp: avoid, or halve apixaban.
  ["rivaroxaban", "itraconazole", "major", true],
  ["apixaban", "ketoconazole", "major", true],
  ["dabigatran", "dronedarone", "major", true],
  ["rivaroxaban", "nirmatrelvir-ritonavir", "major", true],
  // Inducers of P-gp and CYP3A4: avoid.
  ["dabigatran", "rifampicin", "major", true],
  ["edoxaban", "rifampicin", "major", true],
  ["apixaban", "carbamazepine", "major", true],
  // Clarithromycin raises apixaban and rivaroxaban by a half; no adjustment with normal kidneys.
  ["apixaban", "clarithromycin", "moderate", false],
  ["rivaroxaban", "diltiazem", "moderate", false],
  ["dabigatran", "verapamil", "moderate", false],
  // Near misses: no inhibitor of P-gp, an antiepileptic that does not induce.
  ["dabigatran", "pantoprazole", "none", false],
  ["apixaban", "levetiracetam", "none", false],
  ["rivaroxaban", "azithromycin", "quiet", false],
  ["edoxaban", "atorvastatin", "none", false],
]);

pairs("Two anticoagulants: EU labels of the direct oral anticoagulants, section 4.3; US label of warfarin, section 7", [
  ["rivaroxaban", "enoxaparin", "contraindicated", true],
  ["apixaban", "warfarin", "contraindicated", true],
  // Bridging is meant, and has a last day.
  ["warfarin", "enoxaparin", "major", true],
  ["fondaparinux", "heparin", "major", true],
  ["argatroban", "warfarin", "major", true],
]);

pairs("Anticoagulants with NSAIDs and antiplatelet drugs: ESC 2024 atrial fibrillation, CHEST 2021", [
  ["warfarin", "ibuprofen", "major", true],
  ["apixaban", "diclofenac", "major", true],
  ["rivaroxaban", "aspirin", "major", true],
  ["dabigatran", "clopidogrel", "major", true],
  // SSRIs add some bleeding: watched. Paracetamol does not touch platelets.
  ["rivaroxaban", "sertraline", "moderate", false],
  ["apixaban", "paracetamol", "none", false],
  // Prostacyclins for pulmonary hypertension are given under anticoagulation.
  ["warfarin", "treprostinil", "moderate", false],
]);

pairs("Clopidogrel, US label, section 7.1: CYP2C19 inhibitors", [
  ["clopidogrel", "omeprazole", "major", true],
  ["clopidogrel", "esomeprazole", "major", true],
  // The label names pantoprazole as having less effect.
  ["clopidogrel", "pantoprazole", "none", false],
  ["clopidogrel", "rabeprazole", "none", false],
  ["clopidogrel", "famotidine", "none", false],
  ["prasugrel", "omeprazole", "none", false],
]);

pairs("Antiplatelet drugs: labels of ticagrelor, prasugrel, cangrelor and ketorolac", [
  ["ticagrelor", "ketoconazole", "contraindicated", true],
  ["ticagrelor", "rifampicin", "major", true],
  ["ketorolac", "aspirin", "contraindicated", true],
  ["ketorolac", "probenecid", "contraindicated", true],
  ["clopidogrel", "prasugrel", "major", true],
  ["cangrelor", "clopidogrel", "major", true],
  // Dual treatment after a stent, and a moderate inhibitor: allowed.
  ["aspirin", "clopidogrel", "moderate", false],
  ["ticagrelor", "aspirin", "moderate", false],
  ["ticagrelor", "diltiazem", "moderate", false],
]);

pairs("Tranexamic acid for heavy periods, US label, section 4", [
  ["tranexamic-acid", "ethinylestradiol-levonorgestrel", "contraindicated", true],
  // Progestogen alone is not prothrombotic in the sense of the clause.
  ["tranexamic-acid", "desogestrel", "none", false],
  ["tranexamic-acid", "levonorgestrel", "none", false],
]);
