import { patients } from "./check.ts";

patients("Penicillin allergy: US labels of penicillins, section 4; AAAAI drug allergy practice parameter", [
  ["amoxicillin", { allergies: ["penicillin"] }, "contraindicated", true],
  ["piperacillin-tazobactam", { allergies: ["penicillin"] }, "contraindicated", true],
  ["ampicillin", { allergies: ["amoxicillin"] }, "contraindicated", true],
  // Related rings: asked about, with the history.
  ["cefalexin", { allergies: ["penicillin"] }, "major", true],
  ["meropenem", { allergies: ["penicillin"] }, "major", true],
  // Aztreonam does not react with penicillin, nor do the others.
  ["aztreonam", { allergies: ["penicillin"] }, "none", false],
  ["azithromycin", { allergies: ["penicillin"] }, "none", false],
  ["doxycycline", { allergies: ["penicillin"] }, "none", false],
  ["vancomycin", { allergies: ["amoxicillin"] }, "none", false],
]);

patients("Cephalosporin allergy: US labels, sections 4 and 5", [
  ["ceftriaxone", { allergies: ["cephalosporin"] }, "contraindicated", true],
  ["cefuroxime", { allergies: ["ceftriaxone"] }, "contraindicated", true],
  ["clindamycin", { allergies: ["cephalosporin"] }, "none", false],
  // Ceftazidime and aztreonam share a side chain.
  ["aztreonam", { allergies: ["ceftazidime"] }, "major", true],
  ["aztreonam", { allergies: ["cefazolin"] }, "none", false],
]);

patients("Sulfonamides: US labels of co-trimoxazole, celecoxib and furosemide", [
  ["sulfamethoxazole-trimethoprim", { allergies: ["sulfonamide-antibiotic"] }, "contraindicated", true],
  ["sulfadiazine", { allergies: ["sulfamethoxazole-trimethoprim"] }, "contraindicated", true],
  ["celecoxib", { allergies: ["sulfonamide-antibiotic"] }, "major", true],
  // Diuretics hold no arylamine: cross-reaction is not expected.
  ["furosemide", { allergies: ["sulfonamide-antibiotic"] }, "none", false],
  ["hydrochlorothiazide", { allergies: ["sulfonamide-antibiotic"] }, "none", false],
  ["trimethoprim", { allergies: ["sulfonamide-antibiotic"] }, "none", false],
]);

patients("NSAIDs and salicylates: US class labelling, section 4", [
  ["ibuprofen", { allergies: ["nsaid"] }, "contraindicated", true],
  ["naproxen", { allergies: ["ibuprofen"] }, "contraindicated", true],
  ["ibuprofen", { allergies: ["aspirin"] }, "major", true],
  ["aspirin", { allergies: ["ibuprofen"] }, "major", true],
  ["paracetamol", { allergies: ["nsaid"] }, "none", false],
  ["morphine", { allergies: ["nsaid"] }, "none", false],
]);

patients("Other groups: US labels, section 4", [
  ["levofloxacin", { allergies: ["ciprofloxacin"] }, "contraindicated", true],
  ["clarithromycin", { allergies: ["erythromycin"] }, "contraindicated", true],
  ["gentamicin", { allergies: ["amikacin"] }, "contraindicated", true],
  ["doxycycline", { allergies: ["tetracycline"] }, "contraindicated", true],
  ["enoxaparin", { allergies: ["heparin"] }, "contraindicated", true],
  ["phenytoin", { allergies: ["carbamazepine"] }, "contraindicated", true],
  ["carboplatin", { allergies: ["cisplatin"] }, "contraindicated", true],
  ["iohexol", { allergies: ["iodinated-contrast"] }, "contraindicated", true],
  ["bupivacaine", { allergies: ["lidocaine"] }, "contraindicated", true],
  // An ester is no amide; valproate and levetiracetam hold no aromatic ring; gadolinium is no iodine.
  ["procaine", { allergies: ["lidocaine"] }, "none", false],
  ["levetiracetam", { allergies: ["carbamazepine"] }, "none", false],
  ["valproate", { allergies: ["phenytoin"] }, "none", false],
  ["gadobutrol", { allergies: ["iodinated-contrast"] }, "none", false],
  ["fondaparinux", { allergies: ["heparin"] }, "none", false],
  ["azithromycin", { allergies: ["doxycycline"] }, "none", false],
]);
