import { pairs } from "./check.ts";

pairs("Valproate and carbapenems, US label of valproate, section 7.1", [
  ["valproate", "meropenem", "major", true],
  ["valproate", "imipenem-cilastatin", "major", true],
  ["valproate", "ertapenem", "major", true],
  // Other beta-lactams do not lower valproate; a carbapenem leaves the level of levetiracetam alone and lowers the threshold.
  ["valproate", "ceftriaxone", "none", false],
  ["valproate", "amoxicillin", "none", false],
  ["levetiracetam", "meropenem", "moderate", false],
]);

pairs("Lamotrigine, US label, sections 2 and 7", [
  ["lamotrigine", "valproate", "major", true],
  ["lamotrigine", "carbamazepine", "major", true],
  ["lamotrigine", "phenytoin", "major", true],
  ["lamotrigine", "ethinylestradiol-levonorgestrel", "moderate", false],
  ["lamotrigine", "levetiracetam", "quiet", false],
  ["lamotrigine", "amoxicillin", "none", false],
]);

pairs("Enzyme inducers and contraception: FSRH 2022; US labels, section 7", [
  ["carbamazepine", "ethinylestradiol-levonorgestrel", "major", true],
  ["phenytoin", "ethinylestradiol-desogestrel", "major", true],
  ["topiramate", "ethinylestradiol-levonorgestrel", "major", true],
  ["phenobarbital", "etonogestrel", "major", true],
  // Depot medroxyprogesterone is what the guideline advises; levetiracetam and gabapentin do not induce.
  ["carbamazepine", "medroxyprogesterone", "none", false],
  ["levetiracetam", "ethinylestradiol-levonorgestrel", "none", false],
  ["gabapentin", "ethinylestradiol-levonorgestrel", "none", false],
  ["valproate", "desogestrel", "none", false],
]);

pairs("Carbamazepine, US label, sections 4 and 7", [
  ["carbamazepine", "phenelzine", "contraindicated", true],
  ["carbamazepine", "clarithromycin", "major", true],
  ["carbamazepine", "erythromycin", "major", true],
  ["carbamazepine", "verapamil", "major", true],
  ["carbamazepine", "voriconazole", "contraindicated", true],
  ["carbamazepine", "clozapine", "major", true],
  ["carbamazepine", "apixaban", "major", true],
  ["carbamazepine", "levothyroxine", "moderate", false],
  // Azithromycin does not inhibit CYP3A4; amlodipine only weakly.
  ["carbamazepine", "azithromycin", "none", false],
  ["oxcarbazepine", "clarithromycin", "none", false],
]);

pairs("Phenytoin, US label, section 7", [
  ["phenytoin", "fluconazole", "major", true],
  ["phenytoin", "isoniazid", "major", true],
  ["phenytoin", "amiodarone", "major", true],
  ["phenytoin", "capecitabine", "major", true],
  ["phenytoin", "folic-acid", "moderate", false],
  ["phenytoin", "phenobarbital", "moderate", false],
  // Folate matters for phenytoin and phenobarbital, not for levetiracetam.
  ["levetiracetam", "folic-acid", "none", false],
  ["phenytoin", "amoxicillin", "none", false],
  ["levetiracetam", "fluconazole", "none", false],
]);

pairs("Sedating antiepileptics: US labels, section 5; FDA 2019 on gabapentinoids", [
  ["pregabalin", "morphine", "major", true],
  ["clonazepam", "oxycodone", "major", true],
  // Within epilepsy care two sedating drugs are common.
  ["clonazepam", "clobazam", "moderate", false],
  ["pregabalin", "lorazepam", "moderate", false],
  ["levetiracetam", "lorazepam", "minor", false],
  ["gabapentin", "paracetamol", "none", false],
]);

pairs("St John's wort with antiepileptics: product information of St John's wort, interactions", [
  ["st-johns-wort", "phenytoin", "major", true],
  ["st-johns-wort", "carbamazepine", "major", true],
  ["st-johns-wort", "levetiracetam", "none", false],
]);
