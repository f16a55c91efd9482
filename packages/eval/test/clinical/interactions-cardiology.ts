import { pairs } from "./check.ts";

pairs("PDE5 inhibitors and cGMP: US labels, section 4", [
  ["sildenafil", "nitroglycerin", "contraindicated", true],
  ["tadalafil", "isosorbide-mononitrate", "contraindicated", true],
  ["vardenafil", "nicorandil", "contraindicated", true],
  ["sildenafil", "riociguat", "contraindicated", true],
  ["riociguat", "nitroglycerin", "contraindicated", true],
  ["avanafil", "ketoconazole", "contraindicated", true],
  ["sildenafil", "vericiguat", "major", true],
  ["sildenafil", "clarithromycin", "major", true],
  ["tadalafil", "doxazosin", "moderate", false],
  ["sildenafil", "amlodipine", "moderate", false],
  ["sildenafil", "erythromycin", "moderate", false],
  // Vericiguat was studied with short-acting nitrates; trimetazidine is no nitrate.
  ["vericiguat", "nitroglycerin", "minor", false],
  ["sildenafil", "trimetazidine", "none", false],
]);

pairs("Heart rate and conduction: US labels of verapamil, ivabradine (EU 4.3), fingolimod (section 4)", [
  ["verapamil", "metoprolol", "major", true],
  ["diltiazem", "propranolol", "major", true],
  ["verapamil", "diltiazem", "major", true],
  ["ivabradine", "verapamil", "contraindicated", true],
  ["ivabradine", "ketoconazole", "contraindicated", true],
  ["fingolimod", "amiodarone", "contraindicated", true],
  ["metoprolol", "bisoprolol", "major", true],
  ["flecainide", "propafenone", "major", true],
  ["clonidine", "propranolol", "major", true],
  ["amiodarone", "diltiazem", "major", true],
  // Intended in atrial fibrillation and heart failure.
  ["amiodarone", "bisoprolol", "moderate", false],
  ["ivabradine", "bisoprolol", "moderate", false],
  ["ivabradine", "amlodipine", "none", false],
  ["amlodipine", "metoprolol", "minor", false],
]);

pairs("Digoxin, US label, section 7", [
  ["digoxin", "amiodarone", "major", true],
  ["digoxin", "verapamil", "major", true],
  ["digoxin", "quinidine", "major", true],
  ["digoxin", "dronedarone", "major", true],
  ["digoxin", "metoprolol", "moderate", false],
  ["digoxin", "rifampicin", "moderate", false],
  ["digoxin", "amlodipine", "none", false],
  ["digoxin", "pravastatin", "none", false],
]);

pairs("Beta-blockers with beta-agonists and epinephrine: US labels of propranolol", [
  ["propranolol", "salbutamol", "major", true],
  ["propranolol", "epinephrine", "major", true],
  ["bisoprolol", "salbutamol", "moderate", false],
  ["metoprolol", "paroxetine", "moderate", false],
  // Bisoprolol and atenolol do not depend on CYP2D6.
  ["bisoprolol", "paroxetine", "none", false],
  ["atenolol", "fluoxetine", "none", false],
  ["bisoprolol", "ipratropium", "none", false],
]);

pairs("CYP3A4 substrates of the heart and kidney: US labels, section 4", [
  ["ranolazine", "ketoconazole", "contraindicated", true],
  ["ranolazine", "rifampicin", "contraindicated", true],
  ["eplerenone", "clarithromycin", "contraindicated", true],
  ["finerenone", "itraconazole", "contraindicated", true],
  ["tolvaptan", "ketoconazole", "contraindicated", true],
  ["alfuzosin", "ketoconazole", "contraindicated", true],
  ["silodosin", "ritonavir", "contraindicated", true],
  ["nimodipine", "clarithromycin", "contraindicated", true],
  ["lercanidipine", "itraconazole", "contraindicated", true],
  ["nifedipine", "clarithromycin", "major", true],
  ["tamsulosin", "ketoconazole", "major", true],
  ["amlodipine", "clarithromycin", "moderate", false],
  ["finerenone", "erythromycin", "moderate", false],
  // Spironolactone and terazosin are no CYP3A4 substrates; azithromycin is no inhibitor.
  ["spironolactone", "clarithromycin", "none", false],
  ["terazosin", "ketoconazole", "none", false],
  ["nifedipine", "azithromycin", "none", false],
]);

pairs(
  "Pulmonary hypertension and others: US labels of bosentan, adenosine, aliskiren (EU 4.3), flecainide, dantrolene",
  [
    ["bosentan", "ciclosporin", "contraindicated", true],
    ["bosentan", "glibenclamide", "contraindicated", true],
    ["macitentan", "ketoconazole", "major", true],
    ["adenosine", "dipyridamole", "major", true],
    ["aliskiren", "itraconazole", "major", true],
    ["flecainide", "paroxetine", "major", true],
    ["dantrolene", "verapamil", "major", true],
    ["ambrisentan", "ciclosporin", "moderate", false],
    ["adenosine", "aspirin", "none", false],
    ["dantrolene", "amlodipine", "quiet", false],
    ["flecainide", "sertraline", "quiet", false],
  ],
);

pairs("Usual treatment of hypertension and coronary disease stays quiet: ESC guidelines", [
  ["amlodipine", "valsartan", "minor", false],
  ["bisoprolol", "isosorbide-mononitrate", "minor", false],
  ["aspirin", "atorvastatin", "none", false],
  ["clopidogrel", "rosuvastatin", "none", false],
  ["dapagliflozin", "bisoprolol", "none", false],
  ["enalapril", "metoprolol", "minor", false],
]);
