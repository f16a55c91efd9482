import { pairs } from "./check.ts";

pairs("MAO inhibitors with antidepressants: US labels of both, section 4", [
  ["phenelzine", "sertraline", "contraindicated", true],
  ["tranylcypromine", "venlafaxine", "contraindicated", true],
  ["moclobemide", "clomipramine", "contraindicated", true],
  ["phenelzine", "bupropion", "contraindicated", true],
  ["phenelzine", "buspirone", "contraindicated", true],
  ["phenelzine", "atomoxetine", "contraindicated", true],
  ["phenelzine", "tranylcypromine", "contraindicated", true],
]);

pairs("MAO inhibitors with opioids and antitussives: US labels of pethidine, tramadol, dextromethorphan, rasagiline", [
  ["phenelzine", "pethidine", "contraindicated", true],
  ["phenelzine", "tramadol", "contraindicated", true],
  ["phenelzine", "dextromethorphan", "contraindicated", true],
  ["selegiline", "pethidine", "contraindicated", true],
  ["rasagiline", "tramadol", "contraindicated", true],
  // Morphine does not block the reuptake of serotonin: the opioid to use, with care.
  ["phenelzine", "morphine", "moderate", false],
  ["selegiline", "paracetamol", "none", false],
]);

pairs("MAO inhibitors with sympathomimetics and levodopa, US labels, section 4", [
  ["phenelzine", "pseudoephedrine", "contraindicated", true],
  ["phenelzine", "methylphenidate", "contraindicated", true],
  ["phenelzine", "levodopa-carbidopa", "contraindicated", true],
  // MAO-B inhibitors are given with levodopa.
  ["selegiline", "levodopa-benserazide", "minor", false],
  ["rasagiline", "levodopa-carbidopa", "minor", false],
]);

pairs("Linezolid and methylene blue, US labels, section 5 and the FDA's warning of 2011", [
  ["linezolid", "sertraline", "major", true],
  ["linezolid", "pethidine", "major", true],
  ["linezolid", "bupropion", "major", true],
  ["linezolid", "mirtazapine", "major", true],
  ["linezolid", "pseudoephedrine", "major", true],
  ["methylene-blue", "fluoxetine", "major", true],
  // Tedizolid: hardly any inhibition of MAO in patients. Vancomycin: none.
  ["tedizolid", "sertraline", "none", false],
  ["tedizolid", "bupropion", "moderate", false],
  ["vancomycin", "sertraline", "none", false],
]);

pairs("Triptans, US labels, section 4", [
  ["sumatriptan", "phenelzine", "contraindicated", true],
  ["rizatriptan", "moclobemide", "contraindicated", true],
  ["sumatriptan", "ergotamine", "contraindicated", true],
  ["sumatriptan", "rizatriptan", "contraindicated", true],
  // Eletriptan is cleared by CYP3A4, and its label does not forbid MAO inhibitors.
  ["eletriptan", "moclobemide", "moderate", false],
  ["eletriptan", "ketoconazole", "major", true],
  // Section 7 names SSRIs; the American Headache Society found no ground to withhold the triptan.
  ["sumatriptan", "sertraline", "minor", false],
  ["rizatriptan", "propranolol", "moderate", false],
  ["rizatriptan", "bisoprolol", "none", false],
  ["sumatriptan", "ketoconazole", "none", false],
]);

pairs("Serotonin with opioids: US class labelling of opioids, section 7", [
  ["tramadol", "sertraline", "major", true],
  ["tramadol", "amitriptyline", "major", true],
  ["pethidine", "duloxetine", "major", true],
  // Weak effect: watched.
  ["fentanyl", "sertraline", "moderate", false],
  ["methadone", "sertraline", "moderate", false],
  ["morphine", "sertraline", "none", false],
  ["codeine", "sertraline", "none", false],
]);

pairs("Rasagiline and St John's wort, US label of rasagiline, section 4", [
  ["rasagiline", "st-johns-wort", "contraindicated", true],
  ["rasagiline", "cyclobenzaprine", "contraindicated", true],
  ["st-johns-wort", "paroxetine", "major", true],
  ["rasagiline", "amoxicillin", "none", false],
]);

pairs("Two antidepressants: US labels of SSRIs, sections 5.2 and 7", [
  ["sertraline", "venlafaxine", "major", true],
  ["fluoxetine", "amitriptyline", "major", true],
  // Augmentation with mirtazapine or trazodone is practised: watched.
  ["sertraline", "mirtazapine", "moderate", false],
  ["sertraline", "trazodone", "moderate", false],
  ["sertraline", "ondansetron", "quiet", false],
  ["fluoxetine", "dextromethorphan", "major", true],
  ["sertraline", "dextromethorphan", "moderate", false],
]);
