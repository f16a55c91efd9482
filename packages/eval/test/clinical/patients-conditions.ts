import { patients } from "./check.ts";

patients("Heart: US labels, section 4", [
  ["pioglitazone", { conditions: ["heart-failure"] }, "contraindicated", true],
  ["diltiazem", { conditions: ["sick-sinus"] }, "contraindicated", true],
  ["verapamil", { conditions: ["heart-failure"] }, "contraindicated", true],
  ["dronedarone", { conditions: ["atrial-fibrillation-permanent"] }, "contraindicated", true],
  ["sumatriptan", { conditions: ["ischaemic-heart-disease"] }, "contraindicated", true],
  ["flecainide", { conditions: ["recent-myocardial-infarction"] }, "contraindicated", true],
  ["metoprolol", { conditions: ["av-block-second-third"] }, "contraindicated", true],
  ["digoxin", { conditions: ["ventricular-arrhythmia"] }, "contraindicated", true],
  ["dabigatran", { conditions: ["mechanical-heart-valve"] }, "contraindicated", true],
  ["ketorolac", { conditions: ["gi-bleeding-history"] }, "contraindicated", true],
  // Near misses.
  ["warfarin", { conditions: ["mechanical-heart-valve"] }, "none", false],
  ["amlodipine", { conditions: ["heart-failure"] }, "quiet", false],
  ["bisoprolol", { conditions: ["heart-failure"] }, "quiet", false],
  ["empagliflozin", { conditions: ["heart-failure"] }, "none", false],
]);

patients("Lung: labels of propranolol and beta-blockers (section 4), GINA", [
  ["propranolol", { conditions: ["asthma"] }, "contraindicated", true],
  ["timolol", { conditions: ["asthma"] }, "contraindicated", true],
  ["sotalol", { conditions: ["asthma"] }, "contraindicated", true],
  ["bisoprolol", { conditions: ["asthma"] }, "moderate", false],
  ["amlodipine", { conditions: ["asthma"] }, "none", false],
  ["montelukast", { conditions: ["asthma"] }, "none", false],
]);

patients("Brain: US labels, section 4", [
  ["bupropion", { conditions: ["epilepsy"] }, "contraindicated", true],
  ["bupropion", { conditions: ["eating-disorder"] }, "contraindicated", true],
  ["tramadol", { conditions: ["epilepsy"] }, "moderate", false],
  ["metoclopramide", { conditions: ["parkinson-disease"] }, "contraindicated", true],
  ["mefloquine", { conditions: ["psychosis"] }, "contraindicated", true],
  ["valproate", { conditions: ["urea-cycle-disorder"] }, "contraindicated", true],
  ["valproate", { conditions: ["mitochondrial-disorder"] }, "contraindicated", true],
  ["levetiracetam", { conditions: ["mitochondrial-disorder"] }, "none", false],
  ["ondansetron", { conditions: ["parkinson-disease"] }, "none", false],
  ["mirtazapine", { conditions: ["parkinson-disease"] }, "none", false],
]);

patients("Thrombosis and hormones: US labels of combined contraceptives, section 4; CDC US MEC 2024", [
  ["ethinylestradiol-levonorgestrel", { conditions: ["venous-thromboembolism"] }, "contraindicated", true],
  ["ethinylestradiol-levonorgestrel", { conditions: ["migraine-with-aura"] }, "contraindicated", true],
  ["ethinylestradiol-levonorgestrel", { conditions: ["smoker-over-35"] }, "contraindicated", true],
  ["ethinylestradiol-levonorgestrel", { conditions: ["breast-cancer"] }, "contraindicated", true],
  ["raloxifene", { conditions: ["venous-thromboembolism"] }, "contraindicated", true],
  ["desogestrel", { conditions: ["migraine-with-aura"] }, "quiet", false],
  ["desogestrel", { conditions: ["smoker-over-35"] }, "none", false],
]);

patients("Glucose-6-phosphate dehydrogenase: US labels of primaquine, rasburicase, dapsone", [
  ["primaquine", { conditions: ["g6pd-deficiency"] }, "contraindicated", true],
  ["rasburicase", { conditions: ["g6pd-deficiency"] }, "contraindicated", true],
  ["tafenoquine", { conditions: ["g6pd-deficiency"] }, "contraindicated", true],
  ["nitrofurantoin", { conditions: ["g6pd-deficiency"] }, "contraindicated", true],
  ["artesunate", { conditions: ["g6pd-deficiency"] }, "none", false],
  ["allopurinol", { conditions: ["g6pd-deficiency"] }, "none", false],
  ["amoxicillin", { conditions: ["g6pd-deficiency"] }, "none", false],
]);

patients("Electrolytes, muscle, nerve: US labels, section 4 and boxed warnings", [
  ["spironolactone", { conditions: ["hyperkalaemia"] }, "contraindicated", true],
  ["finerenone", { conditions: ["adrenal-insufficiency"] }, "contraindicated", true],
  ["desmopressin", { conditions: ["hyponatraemia"] }, "contraindicated", true],
  ["suxamethonium", { conditions: ["malignant-hyperthermia"] }, "contraindicated", true],
  ["levofloxacin", { conditions: ["myasthenia-gravis"] }, "moderate", false],
  ["amoxicillin", { conditions: ["myasthenia-gravis"] }, "none", false],
  ["rocuronium", { conditions: ["malignant-hyperthermia"] }, "none", false],
  ["furosemide", { conditions: ["hyperkalaemia"] }, "none", false],
]);

patients("Genes: US labels, boxed warnings", [
  ["abacavir", { conditions: ["hla-b5701-positive"] }, "contraindicated", true],
  ["capecitabine", { conditions: ["dpd-deficiency"] }, "contraindicated", true],
  ["lamivudine", { conditions: ["hla-b5701-positive"] }, "none", false],
  ["gemcitabine", { conditions: ["dpd-deficiency"] }, "none", false],
]);

patients("Gut, urine, eye: US labels, section 4", [
  ["diclofenac", { conditions: ["peptic-ulcer-active"] }, "contraindicated", true],
  ["metformin", { conditions: ["lactic-acidosis"] }, "contraindicated", true],
  ["oxybutynin", { conditions: ["urinary-retention"] }, "contraindicated", true],
  ["oxybutynin", { conditions: ["glaucoma-angle-closure"] }, "contraindicated", true],
  ["alendronic-acid", { conditions: ["oesophageal-stricture"] }, "contraindicated", true],
  ["semaglutide", { conditions: ["medullary-thyroid-cancer"] }, "contraindicated", true],
  ["paracetamol", { conditions: ["peptic-ulcer-active"] }, "none", false],
  ["mirabegron", { conditions: ["glaucoma-angle-closure"] }, "none", false],
  ["sitagliptin", { conditions: ["medullary-thyroid-cancer"] }, "none", false],
  ["zoledronic-acid", { conditions: ["oesophageal-stricture"] }, "none", false],
]);
