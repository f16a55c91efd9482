import { patients } from "./check.ts";

// Kidney function in mL/min as the label states it (eGFR or creatinine clearance). A reduced dose or a caution is a line; "avoid" and
// "contraindicated" stop. One above the threshold is the near miss.

patients("Contraindicated below a threshold: US labels, section 4", [
  ["metformin", { kidney: 29 }, "contraindicated", true],
  ["fondaparinux", { kidney: 29 }, "contraindicated", true],
  ["fondaparinux", { kidney: 30 }, "moderate", false],
  ["dofetilide", { kidney: 19 }, "contraindicated", true],
  ["dofetilide", { kidney: 20 }, "moderate", false],
  ["sotalol", { kidney: 39 }, "contraindicated", true],
  ["sotalol", { kidney: 40 }, "moderate", false],
  ["capecitabine", { kidney: 29 }, "contraindicated", true],
  ["capecitabine", { kidney: 30 }, "moderate", false],
  ["capecitabine", { kidney: 50 }, "none", false],
  ["eplerenone", { kidney: 29 }, "contraindicated", true],
  ["fenofibrate", { kidney: 29 }, "contraindicated", true],
  // Zoledronic acid 5 mg: below 35, and no less so below 30.
  ["zoledronic-acid", { kidney: 34 }, "contraindicated", true],
  ["zoledronic-acid", { kidney: 25 }, "contraindicated", true],
  ["zoledronic-acid", { kidney: 61 }, "none", false],
]);

patients("Not recommended below a threshold: US labels, sections 2 and 5", [
  ["alendronic-acid", { kidney: 34 }, "major", true],
  ["alendronic-acid", { kidney: 35 }, "none", false],
  ["risedronic-acid", { kidney: 29 }, "major", true],
  ["risedronic-acid", { kidney: 30 }, "none", false],
  ["pemetrexed", { kidney: 44 }, "major", true],
  ["pemetrexed", { kidney: 45 }, "none", false],
  ["duloxetine", { kidney: 29 }, "major", true],
  ["duloxetine", { kidney: 30 }, "none", false],
  ["tenofovir-alafenamide", { kidney: 14 }, "major", true],
  ["tenofovir-alafenamide", { kidney: 15 }, "none", false],
  ["spironolactone", { kidney: 29 }, "major", true],
  ["rivaroxaban", { kidney: 14 }, "major", true],
  ["ibuprofen", { kidney: 29 }, "major", true],
  ["ibuprofen", { kidney: 60 }, "none", false],
  ["glibenclamide", { kidney: 59 }, "major", true],
  ["baclofen", { kidney: 29 }, "major", true],
]);

patients("Dose by kidney function: US labels, section 2", [
  ["metformin", { kidney: 44 }, "moderate", false],
  ["metformin", { kidney: 45 }, "none", false],
  ["gabapentin", { kidney: 59 }, "moderate", false],
  ["gabapentin", { kidney: 60 }, "none", false],
  ["levetiracetam", { kidney: 79 }, "moderate", false],
  ["levetiracetam", { kidney: 80 }, "none", false],
  ["enoxaparin", { kidney: 29 }, "moderate", false],
  ["enoxaparin", { kidney: 30 }, "none", false],
  ["rosuvastatin", { kidney: 29 }, "moderate", false],
  ["rosuvastatin", { kidney: 30 }, "none", false],
  ["tenofovir-disoproxil", { kidney: 49 }, "moderate", false],
  ["tenofovir-disoproxil", { kidney: 50 }, "none", false],
  ["sitagliptin", { kidney: 44 }, "moderate", false],
  ["sitagliptin", { kidney: 45 }, "none", false],
  ["fluconazole", { kidney: 49 }, "moderate", false],
  ["fluconazole", { kidney: 51 }, "none", false],
  ["ertapenem", { kidney: 30 }, "moderate", false],
  ["ertapenem", { kidney: 31 }, "none", false],
  ["valaciclovir", { kidney: 49 }, "moderate", false],
  ["valaciclovir", { kidney: 50 }, "none", false],
  ["colchicine", { kidney: 29 }, "moderate", false],
  ["allopurinol", { kidney: 29 }, "moderate", false],
]);

patients("No adjustment at any kidney function: US labels, section 8.6", [
  ["linagliptin", { kidney: 12 }, "none", false],
  ["moxifloxacin", { kidney: 12 }, "none", false],
  ["doxycycline", { kidney: 12 }, "none", false],
  ["ceftriaxone", { kidney: 20 }, "none", false],
  ["atorvastatin", { kidney: 12 }, "none", false],
  ["azithromycin", { kidney: 20 }, "none", false],
]);
