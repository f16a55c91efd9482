import { pairs } from "./check.ts";

pairs("Potassium-sparing drugs, US labels of amiloride, triamterene and eplerenone, section 4", [
  ["amiloride", "potassium-chloride", "contraindicated", true],
  ["triamterene", "potassium-chloride", "contraindicated", true],
  ["spironolactone", "amiloride", "contraindicated", true],
  ["eplerenone", "spironolactone", "contraindicated", true],
  ["spironolactone", "potassium-chloride", "major", true],
  // The loop diuretic and the thiazide lose potassium: the supplement is for them.
  ["furosemide", "potassium-chloride", "none", false],
  ["hydrochlorothiazide", "potassium-chloride", "none", false],
]);

pairs("Blockade of the renin-angiotensin system: US labels, section 7; KDIGO 2024", [
  ["enalapril", "spironolactone", "major", true],
  ["valsartan", "potassium-chloride", "major", true],
  ["enalapril", "valsartan", "major", true],
  ["ramipril", "enalapril", "major", true],
  ["ramipril", "aliskiren", "major", true],
  // Section 4 of sacubitril-valsartan: 36 hours between it and an ACE inhibitor.
  ["sacubitril-valsartan", "enalapril", "contraindicated", true],
  ["sacubitril-valsartan", "losartan", "major", true],
  ["enalapril", "racecadotril", "major", true],
  // Finerenone is studied and labelled on top of an ACE inhibitor or ARB.
  ["losartan", "finerenone", "moderate", false],
  ["enalapril", "ibuprofen", "moderate", false],
  ["losartan", "enoxaparin", "moderate", false],
  // Usual combinations and near misses.
  ["enalapril", "amlodipine", "minor", false],
  ["enalapril", "hydrochlorothiazide", "minor", false],
  ["enalapril", "aspirin", "minor", false],
  ["enalapril", "paracetamol", "none", false],
  ["amlodipine", "potassium-chloride", "none", false],
]);

pairs("Trimethoprim and hyperkalaemia: US label, section 5; BNF", [
  ["spironolactone", "trimethoprim", "major", true],
  ["valsartan", "sulfamethoxazole-trimethoprim", "major", true],
  ["valsartan", "amoxicillin", "none", false],
  ["spironolactone", "nitrofurantoin", "none", false],
]);

pairs("Lithium, US label, section 7", [
  ["lithium", "hydrochlorothiazide", "major", true],
  ["lithium", "enalapril", "major", true],
  ["lithium", "losartan", "major", true],
  ["lithium", "ibuprofen", "major", true],
  ["lithium", "celecoxib", "major", true],
  ["lithium", "furosemide", "moderate", false],
  ["lithium", "metronidazole", "moderate", false],
  // Paracetamol, aspirin and amlodipine leave lithium alone.
  ["lithium", "paracetamol", "none", false],
  ["lithium", "aspirin", "none", false],
  ["lithium", "amlodipine", "none", false],
]);

pairs("Aminoglycosides, US labels, boxed warning", [
  ["gentamicin", "amikacin", "contraindicated", true],
  ["gentamicin", "furosemide", "major", true],
  ["gentamicin", "vancomycin", "major", true],
  ["amikacin", "cisplatin", "major", true],
  ["amikacin", "colistin", "major", true],
  ["gentamicin", "amoxicillin", "none", false],
  ["gentamicin", "hydrochlorothiazide", "none", false],
  // A standard pair for abdominal sepsis, and no muscle relaxant.
  ["gentamicin", "clindamycin", "none", false],
]);

pairs("Calcineurin inhibitors and the kidney: US labels, section 7", [
  ["ciclosporin", "ibuprofen", "major", true],
  ["tacrolimus", "spironolactone", "major", true],
  ["tacrolimus", "gentamicin", "major", true],
  ["ciclosporin", "paracetamol", "none", false],
  ["ciclosporin", "aspirin", "none", false],
]);

pairs("Digoxin and electrolytes, US label, sections 5 and 7", [
  ["digoxin", "calcium-gluconate", "major", true],
  ["digoxin", "furosemide", "moderate", false],
  // Calcium by mouth does not reach the levels of an injection; insulin under the skin hardly moves potassium.
  ["digoxin", "calcium-carbonate", "quiet", false],
  ["digoxin", "insulin-glargine", "none", false],
]);

pairs("Bone supplements: an excepted pair, and its sister that is not", [
  // Colecalciferol with calcium is the baseline of every osteoporosis guideline; alfacalcidol needs no kidney to act.
  ["calcium-carbonate", "colecalciferol", "none", false],
  ["calcium-carbonate", "alfacalcidol", "moderate", false],
  ["hydrochlorothiazide", "calcium-carbonate", "moderate", false],
]);
