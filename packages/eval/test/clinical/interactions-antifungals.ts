import { pairs } from "./check.ts";

pairs("Voriconazole and posaconazole, US labels, section 4", [
  ["voriconazole", "rifampicin", "contraindicated", true],
  ["voriconazole", "carbamazepine", "contraindicated", true],
  ["voriconazole", "st-johns-wort", "contraindicated", true],
  ["voriconazole", "sirolimus", "contraindicated", true],
  ["voriconazole", "quinidine", "contraindicated", true],
  ["voriconazole", "ergotamine", "contraindicated", true],
  ["posaconazole", "simvastatin", "contraindicated", true],
  ["posaconazole", "sirolimus", "contraindicated", true],
  ["voriconazole", "efavirenz", "major", true],
  ["voriconazole", "tacrolimus", "major", true],
  ["voriconazole", "ritonavir", "major", true],
  ["voriconazole", "omeprazole", "moderate", false],
  // Levetiracetam does not induce; an echinocandin is not cleared by CYP enzymes.
  ["voriconazole", "levetiracetam", "none", false],
  ["micafungin", "rifampicin", "none", false],
  ["micafungin", "tacrolimus", "none", false],
]);

pairs("Itraconazole and ketoconazole, US labels, section 4", [
  ["itraconazole", "triazolam", "contraindicated", true],
  ["itraconazole", "lovastatin", "contraindicated", true],
  ["itraconazole", "methadone", "contraindicated", true],
  ["itraconazole", "dronedarone", "contraindicated", true],
  ["itraconazole", "disopyramide", "contraindicated", true],
  ["itraconazole", "felodipine", "contraindicated", true],
  ["itraconazole", "irinotecan", "contraindicated", true],
  ["itraconazole", "eplerenone", "contraindicated", true],
  ["itraconazole", "ticagrelor", "contraindicated", true],
  ["ketoconazole", "ranolazine", "contraindicated", true],
  ["ketoconazole", "isavuconazole", "contraindicated", true],
  // Capsules need acid.
  ["itraconazole", "omeprazole", "moderate", false],
  ["itraconazole", "solifenacin", "moderate", false],
  // The sisters that CYP3A4 does not clear.
  ["itraconazole", "temazepam", "none", false],
  ["itraconazole", "pravastatin", "none", false],
  ["itraconazole", "spironolactone", "none", false],
]);

pairs("Fluconazole, US label, sections 4 and 7", [
  ["fluconazole", "pimozide", "contraindicated", true],
  ["fluconazole", "phenytoin", "major", true],
  ["fluconazole", "glimepiride", "major", true],
  ["fluconazole", "citalopram", "major", true],
  ["fluconazole", "tacrolimus", "major", true],
  ["fluconazole", "methadone", "major", true],
  ["fluconazole", "metformin", "none", false],
  ["fluconazole", "pantoprazole", "none", false],
  ["fluconazole", "levetiracetam", "none", false],
]);

pairs("Isavuconazole, US and EU labels, section 4", [
  ["isavuconazole", "rifampicin", "contraindicated", true],
  ["isavuconazole", "phenytoin", "contraindicated", true],
  ["isavuconazole", "efavirenz", "contraindicated", true],
  ["isavuconazole", "levetiracetam", "none", false],
  ["isavuconazole", "pantoprazole", "none", false],
]);

pairs("Terbinafine and topical azoles, US labels, section 7", [
  // Terbinafine inhibits CYP2D6 strongly, CYP3A4 not at all.
  ["terbinafine", "amitriptyline", "major", true],
  ["terbinafine", "metoprolol", "moderate", false],
  ["terbinafine", "bisoprolol", "none", false],
  ["terbinafine", "atorvastatin", "none", false],
  // Miconazole is absorbed from the mouth and the vagina; clotrimazole is not.
  ["miconazole", "warfarin", "major", true],
  ["miconazole", "glibenclamide", "major", true],
  ["clotrimazole", "glibenclamide", "none", false],
]);
