import { pairs } from "./check.ts";

pairs("Simvastatin, US label, section 4", [
  ["simvastatin", "itraconazole", "contraindicated", true],
  ["simvastatin", "posaconazole", "contraindicated", true],
  ["simvastatin", "clarithromycin", "contraindicated", true],
  ["simvastatin", "erythromycin", "contraindicated", true],
  ["simvastatin", "darunavir-cobicistat", "contraindicated", true],
  ["simvastatin", "gemfibrozil", "contraindicated", true],
  ["simvastatin", "ciclosporin", "contraindicated", true],
  ["simvastatin", "danazol", "contraindicated", true],
  // Azithromycin does not inhibit CYP3A4; fenofibrate does not block the uptake into the liver.
  ["simvastatin", "azithromycin", "none", false],
  ["simvastatin", "fenofibrate", "moderate", false],
  ["simvastatin", "terbinafine", "none", false],
]);

pairs("Simvastatin, US label, section 2: dose limits", [
  // 10 mg with verapamil and diltiazem, 20 mg with amiodarone: the usual 40 mg must not go out.
  ["simvastatin", "verapamil", "major", true],
  ["simvastatin", "diltiazem", "major", true],
  ["simvastatin", "amiodarone", "major", true],
  // 20 mg with amlodipine: said quietly, since exposure rises by three quarters only. Levamlodipine is its active half.
  ["simvastatin", "amlodipine", "moderate", false],
  ["simvastatin", "levamlodipine", "moderate", false],
]);

pairs("Lovastatin, US label, section 4 and 7", [
  ["lovastatin", "itraconazole", "contraindicated", true],
  ["lovastatin", "ritonavir", "contraindicated", true],
  ["lovastatin", "azithromycin", "none", false],
]);

pairs("Atorvastatin, US label, sections 2 and 7", [
  // At most 20 mg with clarithromycin and itraconazole; not with ciclosporin or gemfibrozil.
  ["atorvastatin", "clarithromycin", "major", true],
  ["atorvastatin", "itraconazole", "major", true],
  ["atorvastatin", "ciclosporin", "major", true],
  ["atorvastatin", "gemfibrozil", "major", true],
  ["atorvastatin", "diltiazem", "moderate", false],
  ["atorvastatin", "rifampicin", "moderate", false],
  ["atorvastatin", "azithromycin", "none", false],
  ["atorvastatin", "amlodipine", "none", false],
]);

pairs("Rosuvastatin, US label, sections 2 and 7", [
  ["rosuvastatin", "ciclosporin", "major", true],
  ["rosuvastatin", "gemfibrozil", "major", true],
  ["rosuvastatin", "atazanavir", "major", true],
  // Antacid two hours later.
  ["rosuvastatin", "aluminium-hydroxide", "minor", false],
  // Not cleared by CYP3A4.
  ["rosuvastatin", "clarithromycin", "none", false],
  ["rosuvastatin", "itraconazole", "none", false],
  ["rosuvastatin", "verapamil", "none", false],
  ["rosuvastatin", "fluconazole", "none", false],
]);

pairs("Pravastatin, pitavastatin and fluvastatin, US labels, sections 4 and 7", [
  ["pravastatin", "ciclosporin", "major", true],
  ["pravastatin", "gemfibrozil", "major", true],
  ["pitavastatin", "ciclosporin", "contraindicated", true],
  // At most 1 mg of pitavastatin with erythromycin, 20 mg of fluvastatin twice a day with fluconazole.
  ["pitavastatin", "erythromycin", "moderate", false],
  ["fluvastatin", "fluconazole", "moderate", false],
  ["pravastatin", "itraconazole", "none", false],
  ["pravastatin", "diltiazem", "none", false],
  ["pitavastatin", "itraconazole", "none", false],
  ["fluvastatin", "clarithromycin", "none", false],
]);

pairs("AHA 2016 statement on statins (Wiggins et al.): other partners", [
  ["atorvastatin", "simvastatin", "major", true],
  ["gemfibrozil", "fenofibrate", "major", true],
  ["atorvastatin", "colchicine", "moderate", false],
  ["rosuvastatin", "ticagrelor", "moderate", false],
  ["rosuvastatin", "daptomycin", "moderate", false],
  ["atorvastatin", "ezetimibe", "none", false],
  ["rosuvastatin", "evolocumab", "none", false],
]);
