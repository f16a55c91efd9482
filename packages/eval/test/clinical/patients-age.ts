import { patients } from "./check.ts";

patients("Children: US labels, boxed warnings and section 4", [
  ["codeine", { ageYears: 11 }, "contraindicated", true],
  // 12 to 17: not after tonsillectomy or with a breathing risk; avoid. An adult: nothing.
  ["codeine", { ageYears: 12 }, "major", true],
  ["codeine", { ageYears: 18 }, "none", false],
  ["tramadol", { ageYears: 11 }, "contraindicated", true],
  ["tramadol", { ageYears: 18 }, "none", false],
  ["promethazine", { ageYears: 1 }, "contraindicated", true],
  ["promethazine", { ageYears: 2 }, "quiet", false],
  ["loperamide", { ageYears: 1 }, "contraindicated", true],
  // Contraindicated in the newborn with raised bilirubin or calcium by vein; avoided in others.
  ["ceftriaxone", { ageYears: 0.05 }, "major", true],
  ["ceftriaxone", { ageYears: 0.05, conditions: ["neonatal-hyperbilirubinaemia"] }, "contraindicated", true],
  ["ceftriaxone", { ageYears: 1 }, "none", false],
  ["sulfamethoxazole-trimethoprim", { ageYears: 0.1 }, "contraindicated", true],
  ["sulfamethoxazole-trimethoprim", { ageYears: 0.25 }, "none", false],
]);

patients("Children: tetracyclines, fluoroquinolones, aspirin, metoclopramide (US and EU labels); AAP Red Book", [
  // Section 5: not during tooth development, the last half of pregnancy to 8 years.
  ["tetracycline", { ageYears: 7 }, "major", true],
  ["tetracycline", { ageYears: 8 }, "none", false],
  // Doxycycline binds calcium less; the Red Book allows courses of up to 21 days at any age.
  ["doxycycline", { ageYears: 7 }, "moderate", false],
  ["doxycycline", { ageYears: 8 }, "none", false],
  ["levofloxacin", { ageYears: 17 }, "moderate", false],
  ["levofloxacin", { ageYears: 18 }, "none", false],
  ["aspirin", { ageYears: 10 }, "major", true],
  ["metoclopramide", { ageYears: 0.9 }, "contraindicated", true],
  ["metoclopramide", { ageYears: 30 }, "none", false],
  ["amoxicillin", { ageYears: 1 }, "none", false],
  ["paracetamol", { ageYears: 1 }, "none", false],
  ["ibuprofen", { ageYears: 1 }, "none", false],
]);

patients("From 65 years: AGS Beers 2023", [
  ["diazepam", { ageYears: 65 }, "major", true],
  ["diazepam", { ageYears: 64 }, "none", false],
  ["glibenclamide", { ageYears: 65 }, "major", true],
  ["glibenclamide", { ageYears: 64 }, "none", false],
  ["diphenhydramine", { ageYears: 70 }, "major", true],
  ["diphenhydramine", { ageYears: 60 }, "none", false],
  ["amitriptyline", { ageYears: 70 }, "major", true],
  ["zolpidem", { ageYears: 70 }, "major", true],
  ["pethidine", { ageYears: 65 }, "major", true],
  ["indometacin", { ageYears: 70 }, "major", true],
  ["rivaroxaban", { ageYears: 65 }, "major", true],
  // Preferred over them.
  ["apixaban", { ageYears: 80 }, "none", false],
  ["linagliptin", { ageYears: 80 }, "none", false],
  ["loratadine", { ageYears: 80 }, "none", false],
  ["paracetamol", { ageYears: 80 }, "none", false],
  ["morphine", { ageYears: 70 }, "moderate", false],
]);

patients("An age that is not known is not held against the drug", [
  ["codeine", { ageYears: undefined }, "none", false],
  ["diazepam", { ageYears: undefined }, "none", false],
]);
