import { pairs } from "./check.ts";

pairs("Tacrolimus, ciclosporin, sirolimus: US labels, section 7", [
  ["tacrolimus", "clarithromycin", "major", true],
  ["tacrolimus", "diltiazem", "major", true],
  ["tacrolimus", "nirmatrelvir-ritonavir", "major", true],
  ["tacrolimus", "rifampicin", "major", true],
  ["sirolimus", "ketoconazole", "major", true],
  ["ciclosporin", "tacrolimus", "contraindicated", true],
  ["ciclosporin", "carbamazepine", "major", true],
  ["ciclosporin", "lercanidipine", "contraindicated", true],
  ["ciclosporin", "bosentan", "contraindicated", true],
  // Azithromycin: no CYP3A4, some QT; amlodipine and levetiracetam: no change of level that counts.
  ["tacrolimus", "azithromycin", "quiet", false],
  ["tacrolimus", "amoxicillin", "none", false],
  ["tacrolimus", "levetiracetam", "none", false],
]);

pairs("Thiopurines: US labels of azathioprine (section 7) and febuxostat (section 4)", [
  ["azathioprine", "febuxostat", "contraindicated", true],
  ["mercaptopurine", "febuxostat", "contraindicated", true],
  ["azathioprine", "allopurinol", "major", true],
  ["azathioprine", "mesalazine", "moderate", false],
  ["azathioprine", "colchicine", "moderate", false],
  ["azathioprine", "amoxicillin", "none", false],
]);

pairs("Methotrexate, US label, section 7", [
  ["methotrexate", "probenecid", "major", true],
  ["methotrexate", "acitretin", "contraindicated", true],
  ["methotrexate", "indometacin", "major", true],
  ["methotrexate", "omeprazole", "moderate", false],
  ["methotrexate", "hydroxychloroquine", "quiet", false],
  // Folic acid belongs to it; low-dose aspirin changes little.
  ["methotrexate", "folic-acid", "none", false],
  ["methotrexate", "aspirin", "moderate", false],
  ["methotrexate", "famotidine", "none", false],
]);

pairs("Live vaccines: ACIP general best practice, altered immunocompetence", [
  ["mmr-vaccine", "infliximab", "contraindicated", true],
  ["yellow-fever-vaccine", "methotrexate", "contraindicated", true],
  ["varicella-vaccine", "fingolimod", "contraindicated", true],
  ["mmr-vaccine", "cisplatin", "contraindicated", true],
  ["bcg-vaccine", "vincristine", "contraindicated", true],
  // 20 mg of prednisone for 14 days is the bound: asked for, so it stops.
  ["mmr-vaccine", "prednisone", "major", true],
  // Inhaled corticosteroids and hydroxychloroquine do not bar a live vaccine.
  ["mmr-vaccine", "fluticasone", "none", false],
  ["mmr-vaccine", "hydroxychloroquine", "none", false],
  ["mmr-vaccine", "amoxicillin", "none", false],
  ["mmr-vaccine", "varicella-vaccine", "minor", false],
]);

pairs("JAK inhibitors and biologics: US labels, sections 1 and 7", [
  ["tofacitinib", "adalimumab", "major", true],
  ["upadacitinib", "tocilizumab", "major", true],
  ["baricitinib", "azathioprine", "major", true],
  ["tofacitinib", "rifampicin", "major", true],
  ["tofacitinib", "ketoconazole", "moderate", false],
  // Methotrexate is the labelled partner; ruxolitinib is given beside tacrolimus in graft-versus-host disease.
  ["tofacitinib", "methotrexate", "moderate", false],
  ["ruxolitinib", "tacrolimus", "moderate", false],
  ["baricitinib", "fluconazole", "none", false],
]);

pairs("Mycophenolate and leflunomide, US labels, section 7", [
  ["leflunomide", "colestyramine", "major", true],
  ["mycophenolate", "colestyramine", "moderate", false],
  ["mycophenolate", "aciclovir", "minor", false],
  ["mycophenolate", "ciclosporin", "moderate", false],
  ["mycophenolate", "amlodipine", "none", false],
]);
