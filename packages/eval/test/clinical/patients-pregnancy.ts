import { patients } from "./check.ts";

const PREGNANT = { sex: "female", ageYears: 30, isPregnant: true } as const;
const BREASTFEEDING = { sex: "female", ageYears: 30, isBreastfeeding: true } as const;

patients("Contraindicated in pregnancy: US labels, section 4, and boxed warnings", [
  ["isotretinoin", PREGNANT, "contraindicated", true],
  ["acitretin", PREGNANT, "contraindicated", true],
  ["methotrexate", PREGNANT, "contraindicated", true],
  ["thalidomide", PREGNANT, "contraindicated", true],
  ["lenalidomide", PREGNANT, "contraindicated", true],
  ["ribavirin", PREGNANT, "contraindicated", true],
  ["leflunomide", PREGNANT, "contraindicated", true],
  ["bosentan", PREGNANT, "contraindicated", true],
  ["ambrisentan", PREGNANT, "contraindicated", true],
  ["riociguat", PREGNANT, "contraindicated", true],
  ["finasteride", PREGNANT, "contraindicated", true],
  ["danazol", PREGNANT, "contraindicated", true],
  ["ergotamine", PREGNANT, "contraindicated", true],
  ["misoprostol", PREGNANT, "contraindicated", true],
]);

patients("To be stopped or replaced in pregnancy: US labels, boxed warnings and section 8.1", [
  ["losartan", PREGNANT, "contraindicated", true],
  ["enalapril", PREGNANT, "contraindicated", true],
  ["valproate", PREGNANT, "contraindicated", true],
  ["warfarin", PREGNANT, "contraindicated", true],
  ["mycophenolate", PREGNANT, "contraindicated", true],
  ["topiramate", PREGNANT, "major", true],
  ["doxycycline", PREGNANT, "major", true],
  ["ibuprofen", PREGNANT, "major", true],
  ["spironolactone", PREGNANT, "major", true],
  ["levofloxacin", PREGNANT, "major", true],
]);

patients("What is given instead: labels, section 8.1; Briggs, 12th edition; ACOG", [
  ["labetalol", PREGNANT, "quiet", false],
  ["methyldopa", PREGNANT, "none", false],
  ["nifedipine", PREGNANT, "quiet", false],
  ["insulin-lispro", PREGNANT, "none", false],
  ["levothyroxine", PREGNANT, "none", false],
  ["amoxicillin", PREGNANT, "none", false],
  ["cefalexin", PREGNANT, "none", false],
  ["paracetamol", PREGNANT, "none", false],
  ["enoxaparin", PREGNANT, "none", false],
  ["folic-acid", PREGNANT, "none", false],
  ["ferrous-sulfate", PREGNANT, "none", false],
  ["prednisolone", PREGNANT, "quiet", false],
  ["azithromycin", PREGNANT, "quiet", false],
  // The same woman, not pregnant: nothing to say.
  ["isotretinoin", { sex: "female", ageYears: 30 }, "none", false],
  ["enalapril", { sex: "female", ageYears: 30 }, "none", false],
  ["valproate", { sex: "female", ageYears: 30, isPregnant: false }, "none", false],
]);

patients("Breastfeeding: LactMed; US labels, section 8.2", [
  ["methotrexate", BREASTFEEDING, "contraindicated", true],
  ["codeine", BREASTFEEDING, "major", true],
  ["lithium", BREASTFEEDING, "major", true],
  ["amiodarone", BREASTFEEDING, "major", true],
  ["cyclophosphamide", BREASTFEEDING, "contraindicated", true],
  ["amoxicillin", BREASTFEEDING, "none", false],
  ["ibuprofen", BREASTFEEDING, "none", false],
  ["paracetamol", BREASTFEEDING, "none", false],
  ["insulin-lispro", BREASTFEEDING, "none", false],
  ["sertraline", BREASTFEEDING, "none", false],
  ["warfarin", BREASTFEEDING, "none", false],
  ["metformin", BREASTFEEDING, "none", false],
]);
