import { pairs } from "./check.ts";

pairs("Ciprofloxacin, US label, sections 4 and 7: CYP1A2", [
  ["ciprofloxacin", "tizanidine", "contraindicated", true],
  ["ciprofloxacin", "theophylline", "major", true],
  ["ciprofloxacin", "clozapine", "major", true],
  ["ciprofloxacin", "duloxetine", "major", true],
  ["ciprofloxacin", "agomelatine", "contraindicated", true],
  // Levofloxacin hardly inhibits CYP1A2, azithromycin not at all: potassium and seizures are what is left to watch.
  ["levofloxacin", "tizanidine", "quiet", false],
  ["levofloxacin", "theophylline", "moderate", false],
  ["azithromycin", "theophylline", "quiet", false],
  ["ciprofloxacin", "baclofen", "moderate", false],
]);

pairs("Fluoroquinolones, US class labelling, sections 5 and 7", [
  ["levofloxacin", "glimepiride", "major", true],
  ["moxifloxacin", "insulin-glargine", "major", true],
  ["levofloxacin", "metformin", "none", false],
  ["levofloxacin", "sitagliptin", "none", false],
  ["ciprofloxacin", "calcium-carbonate", "moderate", false],
  ["levofloxacin", "prednisolone", "moderate", false],
  ["levofloxacin", "fluticasone", "quiet", false],
]);

pairs("Macrolides, US labels of clarithromycin, erythromycin and colchicine, section 4 and 7", [
  ["clarithromycin", "colchicine", "major", true],
  ["clarithromycin", "ticagrelor", "contraindicated", true],
  ["clarithromycin", "ivabradine", "contraindicated", true],
  ["clarithromycin", "digoxin", "major", true],
  ["erythromycin", "ergotamine", "contraindicated", true],
  ["roxithromycin", "ergotamine", "contraindicated", true],
  ["erythromycin", "colchicine", "major", true],
  // Azithromycin: the macrolide of least concern, though a label warns of ergots and colchicine.
  ["azithromycin", "colchicine", "moderate", false],
  ["azithromycin", "ergotamine", "moderate", false],
  ["azithromycin", "digoxin", "moderate", false],
  ["azithromycin", "ticagrelor", "none", false],
  ["clarithromycin", "mizolastine", "contraindicated", true],
  ["clarithromycin", "cetirizine", "none", false],
]);

pairs("Trimethoprim and methotrexate: US label of methotrexate, section 7", [
  ["sulfamethoxazole-trimethoprim", "methotrexate", "major", true],
  ["trimethoprim", "methotrexate", "major", true],
  ["amoxicillin", "methotrexate", "moderate", false],
  ["cefalexin", "methotrexate", "none", false],
]);

pairs("Tetracyclines, US labels, section 7; isotretinoin, section 7", [
  ["doxycycline", "isotretinoin", "contraindicated", true],
  ["minocycline", "acitretin", "contraindicated", true],
  ["doxycycline", "ferrous-sulfate", "moderate", false],
  ["doxycycline", "phenytoin", "moderate", false],
  // Doxycycline with a retinoid or benzoyl peroxide on the skin is the usual treatment of acne.
  ["doxycycline", "adapalene", "minor", false],
  ["doxycycline", "benzoyl-peroxide", "none", false],
  ["doxycycline", "ethinylestradiol-levonorgestrel", "minor", false],
]);

pairs("Beta-lactams: labels of ceftriaxone (section 4), imipenem and cefdinir (section 7), FSRH 2022", [
  ["ceftriaxone", "calcium-gluconate", "major", true],
  ["imipenem-cilastatin", "ganciclovir", "major", true],
  ["cefdinir", "ferrous-sulfate", "moderate", false],
  // Calcium by mouth does not meet ceftriaxone in a line; meropenem and cefalexin are the sisters.
  ["ceftriaxone", "calcium-carbonate", "none", false],
  ["cefalexin", "ferrous-sulfate", "none", false],
  ["amoxicillin", "ferrous-sulfate", "none", false],
  ["amoxicillin", "ethinylestradiol-levonorgestrel", "minor", false],
  ["amoxicillin", "allopurinol", "minor", false],
]);

pairs("Nitroimidazoles and alcohol: US label of metronidazole, section 4", [
  ["metronidazole", "disulfiram", "contraindicated", true],
  ["metronidazole", "huoxiang-zhengqi-tincture", "major", true],
  ["cefoperazone", "huoxiang-zhengqi-tincture", "major", true],
  ["amoxicillin", "huoxiang-zhengqi-tincture", "none", false],
]);

pairs("Neuromuscular block: US labels of polymyxins and aminoglycosides, boxed warnings", [
  ["colistin", "rocuronium", "major", true],
  ["gentamicin", "vecuronium", "major", true],
  ["gentamicin", "magnesium-sulfate", "moderate", false],
  ["cefazolin", "rocuronium", "none", false],
]);
