import { pairs } from "./check.ts";

pairs("Repaglinide, US label, sections 4 and 7", [
  ["repaglinide", "gemfibrozil", "contraindicated", true],
  ["repaglinide", "clopidogrel", "major", true],
  ["repaglinide", "rifampicin", "moderate", false],
  // Fenofibrate does not inhibit CYP2C8; prasugrel forms no such glucuronide.
  ["repaglinide", "fenofibrate", "none", false],
  ["repaglinide", "prasugrel", "none", false],
  ["repaglinide", "metformin", "moderate", false],
]);

pairs("Sulfonylureas, US labels, section 4 and 7", [
  ["glibenclamide", "bosentan", "contraindicated", true],
  ["glimepiride", "fluconazole", "major", true],
  ["gliclazide", "miconazole", "major", true],
  ["glipizide", "sulfamethoxazole-trimethoprim", "major", true],
  ["glimepiride", "gliclazide", "major", true],
  ["glimepiride", "repaglinide", "major", true],
  ["glimepiride", "metformin", "moderate", false],
  ["glimepiride", "sitagliptin", "moderate", false],
  ["glimepiride", "bosentan", "quiet", false],
  ["glimepiride", "terbinafine", "none", false],
]);

pairs("Metformin, US label, sections 5 and 7", [
  ["metformin", "iohexol", "major", true],
  ["metformin", "dolutegravir", "moderate", false],
  ["metformin", "cimetidine", "moderate", false],
  ["metformin", "acetazolamide", "moderate", false],
  // Gadolinium is no iodinated contrast; famotidine, sitagliptin and an SGLT2 inhibitor do not touch metformin.
  ["metformin", "gadobutrol", "none", false],
  ["metformin", "famotidine", "none", false],
  ["metformin", "sitagliptin", "none", false],
  ["metformin", "empagliflozin", "none", false],
  ["metformin", "budesonide", "none", false],
]);

pairs("Insulin: ADA Standards 2024, section 9; US labels, section 7", [
  ["insulin-glargine", "levofloxacin", "major", true],
  ["insulin-glargine", "glimepiride", "moderate", false],
  ["insulin-glargine", "pioglitazone", "moderate", false],
  ["insulin-glargine", "liraglutide", "moderate", false],
  ["insulin-glargine", "metoprolol", "moderate", false],
  ["insulin-glargine", "prednisolone", "moderate", false],
  ["insulin-glargine", "insulin-lispro", "minor", false],
  // A puff of salbutamol and eye drops are not what the clauses mean.
  ["insulin-glargine", "salbutamol", "none", false],
  ["insulin-glargine", "timolol", "none", false],
  ["insulin-glargine", "amoxicillin", "none", false],
]);

pairs("Pioglitazone, dapagliflozin and incretins: US labels, section 7; ADA 2024", [
  ["pioglitazone", "gemfibrozil", "moderate", false],
  ["dapagliflozin", "furosemide", "moderate", false],
  ["liraglutide", "sitagliptin", "moderate", false],
  ["saxagliptin", "ketoconazole", "moderate", false],
  ["sitagliptin", "ketoconazole", "none", false],
  ["dapagliflozin", "amlodipine", "none", false],
  ["acarbose", "amlodipine", "none", false],
]);

pairs("ACE inhibitors with gliptins and mTOR inhibitors: EU label of vildagliptin; US label of everolimus, section 5", [
  ["enalapril", "vildagliptin", "moderate", false],
  ["enalapril", "everolimus", "moderate", false],
  // The signal for angioedema is vildagliptin's.
  ["enalapril", "sitagliptin", "none", false],
  ["losartan", "vildagliptin", "none", false],
]);
