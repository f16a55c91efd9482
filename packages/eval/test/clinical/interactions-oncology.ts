import { pairs } from "./check.ts";

pairs("Kinase inhibitors and CYP3A4: US labels, section 7", [
  ["ibrutinib", "ketoconazole", "major", true],
  ["imatinib", "rifampicin", "major", true],
  ["dasatinib", "clarithromycin", "major", true],
  ["nilotinib", "carbamazepine", "major", true],
  ["sunitinib", "itraconazole", "major", true],
  // Studied with a strong inhibitor and unchanged: sorafenib, lenvatinib, osimertinib, alectinib.
  ["sorafenib", "ketoconazole", "quiet", false],
  ["lenvatinib", "ketoconazole", "quiet", false],
  ["osimertinib", "itraconazole", "quiet", false],
  ["alectinib", "posaconazole", "quiet", false],
  ["alectinib", "rifampicin", "quiet", false],
  // Osimertinib does fall under a strong inducer.
  ["osimertinib", "rifampicin", "major", true],
  ["imatinib", "levetiracetam", "none", false],
]);

pairs("Kinase inhibitors and gastric acid: US labels, section 7", [
  ["dasatinib", "omeprazole", "major", true],
  ["erlotinib", "pantoprazole", "major", true],
  ["dasatinib", "vonoprazan", "major", true],
  ["gefitinib", "famotidine", "moderate", false],
  ["osimertinib", "omeprazole", "none", false],
  ["imatinib", "omeprazole", "none", false],
]);

pairs("Venetoclax, irinotecan, vinca alkaloids and taxanes: US labels, sections 4 and 7", [
  ["venetoclax", "clarithromycin", "contraindicated", true],
  ["irinotecan", "ketoconazole", "contraindicated", true],
  ["irinotecan", "st-johns-wort", "major", true],
  ["vincristine", "itraconazole", "major", true],
  ["docetaxel", "ketoconazole", "major", true],
  ["vincristine", "micafungin", "none", false],
  ["docetaxel", "fluconazole", "none", false],
]);

pairs("Fluoropyrimidines: labels of capecitabine (US, boxed warning of warfarin) and S-1 (EU 4.3)", [
  ["capecitabine", "warfarin", "major", true],
  ["capecitabine", "phenytoin", "major", true],
  ["tegafur-gimeracil-oteracil", "fluorouracil", "contraindicated", true],
  ["tegafur-gimeracil-oteracil", "flucytosine", "contraindicated", true],
  ["capecitabine", "enoxaparin", "none", false],
  ["capecitabine", "ondansetron", "none", false],
]);

pairs("Tamoxifen and aromatase inhibitors: US labels; CPIC on CYP2D6", [
  ["tamoxifen", "paroxetine", "major", true],
  ["tamoxifen", "fluoxetine", "major", true],
  ["tamoxifen", "warfarin", "major", true],
  ["tamoxifen", "letrozole", "major", true],
  ["letrozole", "estradiol", "major", true],
  // The antidepressants that CPIC prefers.
  ["tamoxifen", "venlafaxine", "quiet", false],
  ["tamoxifen", "escitalopram", "quiet", false],
  ["tamoxifen", "duloxetine", "moderate", false],
  ["letrozole", "calcium-carbonate", "none", false],
]);

pairs("Cytotoxic drugs: US labels of doxorubicin, cisplatin, methotrexate, bleomycin", [
  ["doxorubicin", "trastuzumab", "major", true],
  ["cisplatin", "gentamicin", "major", true],
  ["methotrexate", "nitrous-oxide", "major", true],
  ["ibrutinib", "warfarin", "major", true],
  ["bleomycin", "cisplatin", "moderate", false],
  ["doxorubicin", "cyclophosphamide", "moderate", false],
]);

pairs("Docetaxel, US label, section 2.7: an excepted pair", [
  // Dexamethasone is the labelled premedication against fluid retention; pioglitazone is not.
  ["docetaxel", "dexamethasone", "none", false],
  ["docetaxel", "pioglitazone", "moderate", false],
]);
