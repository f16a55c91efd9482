import { pairs } from "./check.ts";

pairs("Opioids with benzodiazepines and other depressants: US class labelling, boxed warning", [
  ["oxycodone", "diazepam", "major", true],
  ["morphine", "lorazepam", "major", true],
  ["tramadol", "alprazolam", "major", true],
  ["codeine", "zolpidem", "major", true],
  ["hydromorphone", "phenobarbital", "major", true],
  ["morphine", "gabapentin", "major", true],
  ["oxycodone", "carisoprodol", "major", true],
  ["morphine", "fentanyl", "major", true],
  // Other sedatives: lower doses.
  ["morphine", "quetiapine", "moderate", false],
  ["morphine", "amitriptyline", "moderate", false],
  // Near misses: peripheral opioid, non-opioid, non-sedating antihistamine.
  ["loperamide", "diazepam", "none", false],
  ["diphenoxylate-atropine", "diazepam", "moderate", false],
  ["paracetamol", "diazepam", "none", false],
  ["morphine", "loratadine", "none", false],
]);

pairs("Opioids and CYP3A4: US labels of fentanyl, oxycodone and methadone, boxed warning", [
  ["fentanyl", "clarithromycin", "major", true],
  ["fentanyl", "diltiazem", "major", true],
  ["oxycodone", "voriconazole", "major", true],
  ["methadone", "fluconazole", "major", true],
  ["fentanyl", "rifampicin", "major", true],
  // Morphine and hydromorphone are cleared by glucuronidation.
  ["morphine", "voriconazole", "none", false],
  ["hydromorphone", "clarithromycin", "none", false],
  ["fentanyl", "azithromycin", "quiet", false],
]);

pairs("Codeine and tramadol, US labels, section 7; CPIC on CYP2D6", [
  ["codeine", "paroxetine", "major", true],
  ["tramadol", "fluoxetine", "major", true],
  ["tramadol", "bupropion", "major", true],
  ["tramadol", "carbamazepine", "moderate", false],
  ["morphine", "paroxetine", "none", false],
  ["codeine", "paracetamol", "none", false],
  ["codeine", "mirabegron", "moderate", false],
]);

pairs("Opioid antagonists and partial agonists: US labels of naltrexone (section 4), buprenorphine, methylnaltrexone", [
  ["naltrexone", "morphine", "contraindicated", true],
  ["naltrexone", "tramadol", "contraindicated", true],
  ["naltrexone", "buprenorphine", "contraindicated", true],
  ["buprenorphine", "oxycodone", "major", true],
  ["dezocine", "morphine", "major", true],
  // Naloxone is the antidote; methylnaltrexone stays out of the brain.
  ["naloxone", "morphine", "none", false],
  ["methylnaltrexone", "morphine", "minor", false],
  ["naltrexone", "acamprosate", "none", false],
]);

pairs("Triazolam, midazolam and alprazolam, US labels, section 4", [
  ["triazolam", "itraconazole", "contraindicated", true],
  ["midazolam", "ritonavir", "contraindicated", true],
  ["alprazolam", "ketoconazole", "contraindicated", true],
  ["alprazolam", "clarithromycin", "contraindicated", true],
  // The label of alprazolam leaves ritonavir out.
  ["alprazolam", "ritonavir", "major", true],
  ["suvorexant", "ketoconazole", "major", true],
  ["zolpidem", "clarithromycin", "moderate", false],
  // Glucuronidated benzodiazepines.
  ["lorazepam", "ketoconazole", "none", false],
  ["oxazepam", "itraconazole", "none", false],
  ["temazepam", "clarithromycin", "none", false],
]);

pairs("Two sedatives: AGS Beers 2023; labels of clozapine and olanzapine", [
  ["clozapine", "diazepam", "major", true],
  ["olanzapine", "lorazepam", "major", true],
  ["lorazepam", "zopiclone", "moderate", false],
  ["diazepam", "quetiapine", "moderate", false],
  ["diphenhydramine", "zolpidem", "moderate", false],
  // Sedation of a second-generation antihistamine is small.
  ["cetirizine", "zolpidem", "minor", false],
  ["fexofenadine", "zolpidem", "none", false],
]);

pairs("Flumazenil, US label, boxed warning", [
  ["flumazenil", "amitriptyline", "major", true],
  // The antidote to a benzodiazepine is not stopped because of the benzodiazepine.
  ["flumazenil", "midazolam", "moderate", false],
  ["flumazenil", "zolpidem", "moderate", false],
  ["flumazenil", "paracetamol", "none", false],
]);
