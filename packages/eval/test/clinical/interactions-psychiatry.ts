import { pairs } from "./check.ts";

pairs("Antipsychotics and CYP enzymes: US labels of lurasidone, clozapine, quetiapine, aripiprazole", [
  ["lurasidone", "ketoconazole", "contraindicated", true],
  ["lurasidone", "rifampicin", "contraindicated", true],
  ["quetiapine", "itraconazole", "major", true],
  ["clozapine", "fluvoxamine", "major", true],
  ["clozapine", "carbamazepine", "major", true],
  ["aripiprazole", "fluoxetine", "moderate", false],
  ["aripiprazole", "carbamazepine", "moderate", false],
  ["lurasidone", "diltiazem", "moderate", false],
  // Olanzapine is cleared by CYP1A2 and glucuronidation; sertraline is a weak inhibitor.
  ["olanzapine", "itraconazole", "none", false],
  ["aripiprazole", "sertraline", "none", false],
  ["clozapine", "sertraline", "quiet", false],
]);

pairs("CYP1A2 substrates with fluvoxamine: labels of tizanidine, ramelteon (US), agomelatine (EU), section 4", [
  ["tizanidine", "fluvoxamine", "contraindicated", true],
  ["ramelteon", "fluvoxamine", "contraindicated", true],
  ["agomelatine", "fluvoxamine", "contraindicated", true],
  ["duloxetine", "fluvoxamine", "major", true],
  ["melatonin", "fluvoxamine", "major", true],
  ["ramelteon", "sertraline", "none", false],
  ["agomelatine", "sertraline", "none", false],
  ["tizanidine", "sertraline", "quiet", false],
]);

pairs("Dopamine antagonists: US labels of metoclopramide, levodopa; AGS Beers 2023", [
  ["metoclopramide", "haloperidol", "major", true],
  ["haloperidol", "levodopa-carbidopa", "major", true],
  ["metoclopramide", "levodopa-benserazide", "major", true],
  ["metoclopramide", "rasagiline", "major", true],
  ["risperidone", "pramipexole", "major", true],
  // What Parkinson's disease tolerates best.
  ["quetiapine", "levodopa-carbidopa", "moderate", false],
  ["domperidone", "levodopa-benserazide", "moderate", false],
  ["ondansetron", "levodopa-carbidopa", "none", false],
  ["ondansetron", "apomorphine", "contraindicated", true],
]);

pairs("Bupropion, atomoxetine and tetrabenazine: US labels, section 7", [
  ["tetrabenazine", "paroxetine", "major", true],
  ["bupropion", "clozapine", "major", true],
  ["atomoxetine", "fluoxetine", "moderate", false],
  ["atomoxetine", "sertraline", "quiet", false],
  ["bupropion", "paracetamol", "none", false],
  ["methylphenidate", "risperidone", "moderate", false],
  ["caffeine", "risperidone", "none", false],
]);

pairs("Anticholinergics and dementia: AGS Beers 2023", [
  ["donepezil", "oxybutynin", "moderate", false],
  ["donepezil", "trihexyphenidyl", "moderate", false],
  ["donepezil", "metoprolol", "moderate", false],
  ["amitriptyline", "diphenhydramine", "moderate", false],
  // Mirabegron is no anticholinergic; inhaled and eye drugs carry little burden; neostigmine is given with atropine.
  ["donepezil", "mirabegron", "none", false],
  ["donepezil", "tiotropium", "none", false],
  ["amitriptyline", "tropicamide", "none", false],
  ["neostigmine", "atropine", "none", false],
]);

pairs("Disulfiram and lithium: US labels", [
  ["disulfiram", "metronidazole", "contraindicated", true],
  ["disulfiram", "phenytoin", "major", true],
  ["lithium", "haloperidol", "moderate", false],
  ["lithium", "sertraline", "moderate", false],
  ["lithium", "quetiapine", "quiet", false],
  ["disulfiram", "amoxicillin", "none", false],
]);
