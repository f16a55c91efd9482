import type { Drug, Language, Sex } from "@cdss/domain";
import { loadMedication } from "@cdss/kg";
import { createDrugNames, createOrderCheck, type DrugNames, type PatientFacts } from "@cdss/safety";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import { parseAge, parseLanguage, parseSex, parseWords } from "../input/parse-options.ts";
import type { CommandContext } from "../main.ts";
import { renderMedication } from "../output/render-medication.ts";

interface MedicationFlags {
  readonly order: string[];
  readonly active?: string[];
  readonly conditions?: string[];
  readonly allergies?: string[];
  readonly age?: number;
  readonly sex: Sex;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  readonly kidney?: number;
  readonly childPugh?: "A" | "B" | "C";
  readonly knowledge: string;
  readonly lang: Language;
  readonly json: boolean;
}

/** `medication check`. */
export function addMedication(program: Command, context: CommandContext): void {
  const medication = program.command("medication").description("What speaks against drugs, by the medication packs");
  medication
    .command("check")
    .description("Hold ordered drugs against the patient's drugs, conditions, allergies, age, kidney and liver")
    .requiredOption("--order <names>", "drugs to start, by commas: generic, brand or Chinese name", parseWords)
    .option("--active <names>", "drugs that the patient takes", parseWords)
    .option("--conditions <keys>", "conditions by key, such as asthma,heart-failure", parseWords)
    .option("--allergies <names>", "drugs or allergy groups, such as penicillin", parseWords)
    .option("--age <years>", "age in years", parseAge)
    .option("--sex <sex>", "female, male, other or unknown", parseSex, "unknown")
    .option("--pregnant", "the patient is pregnant", false)
    .option("--breastfeeding", "the patient breastfeeds", false)
    .option("--kidney <mL/min>", "eGFR or creatinine clearance", parseKidney)
    .option("--child-pugh <class>", "A, B or C", parseChildPugh)
    .option("--knowledge <folder>", "folder of the medication packs", "data/knowledge")
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the alerts as JSON", false)
    .action(async (flags: MedicationFlags) => {
      const knowledge = await loadMedication(flags.knowledge);
      const names = createDrugNames(knowledge.drugs);
      const { age, sex, kidney, childPugh } = flags;
      const patient: PatientFacts = {
        sex,
        conditions: flags.conditions ?? [],
        allergies: (flags.allergies ?? []).map((name) => names.resolve(name)?.id ?? name),
        ...(age === undefined ? {} : { ageYears: age }),
        ...(kidney === undefined ? {} : { kidney }),
        ...(childPugh === undefined ? {} : { childPugh }),
        ...(flags.pregnant ? { isPregnant: true } : {}),
        ...(flags.breastfeeding ? { isBreastfeeding: true } : {}),
      };
      const result = createOrderCheck(knowledge).check(
        patient,
        idsOf(flags.active ?? [], names),
        idsOf(flags.order, names),
      );
      const drugs = new Map<string, Drug>(knowledge.drugs.map((drug) => [drug.id, drug]));
      context.terminal.write(flags.json ? `${JSON.stringify(result)}\n` : renderMedication(result, drugs, flags.lang));
    });
}

/** Ids of known drugs; a name that is not known stays as it is and comes back among the unknown. */
function idsOf(given: readonly string[], names: DrugNames): string[] {
  return given.map((name) => names.resolve(name)?.id ?? name);
}

function parseKidney(text: string): number {
  const value = Number(text);
  if (text.trim() !== "" && value >= 0 && value <= 250) return value;
  throw invalidOption("--kidney", "not a kidney function", "give mL/min from 0 to 250");
}

function parseChildPugh(text: string): "A" | "B" | "C" {
  if (text === "A" || text === "B" || text === "C") return text;
  throw invalidOption("--child-pugh", "not a class", "give A, B or C");
}
