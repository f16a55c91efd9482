import { readFile } from "node:fs/promises";
import {
  CdssError,
  type Drug,
  type DrugOrder,
  issuesOf,
  type LabValue,
  type Language,
  MedicationCase,
  type Sex,
} from "@cdss/domain";
import { loadMedication } from "@cdss/kg";
import {
  createDrugNames,
  createOrderCheck,
  type DrugNames,
  labTest,
  type OrderInput,
  type PatientFacts,
} from "@cdss/safety";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import { parseLabs, parseOrders } from "../input/parse-medication.ts";
import { parseAge, parseLanguage, parseSex, parseWords } from "../input/parse-options.ts";
import type { CommandContext } from "../main.ts";
import { renderMedication } from "../output/render-medication.ts";

interface MedicationFlags {
  readonly order?: DrugOrder[];
  readonly active?: DrugOrder[];
  readonly conditions?: string[];
  readonly allergies?: string[];
  readonly age?: number;
  readonly sex: Sex;
  readonly pregnant: boolean;
  readonly breastfeeding: boolean;
  readonly kidney?: number;
  readonly childPugh?: "A" | "B" | "C";
  readonly weight?: number;
  readonly height?: number;
  readonly lab?: LabValue[];
  readonly today?: string;
  readonly file?: string;
  readonly knowledge: string;
  readonly lang: Language;
  readonly json: boolean;
}

interface Asked {
  readonly patient: PatientFacts;
  readonly active: readonly OrderInput[];
  readonly orders: readonly OrderInput[];
}

/** `medication check`. */
export function addMedication(program: Command, context: CommandContext): void {
  const medication = program.command("medication").description("What speaks against drugs, by the medication packs");
  medication
    .command("check")
    .description(
      "Hold ordered drugs against the patient's drugs, conditions, results, allergies, age, weight, kidney and liver",
    )
    .option("--order <orders>", 'drugs to start, by commas: "metformin:1000mg x2, aspirin"', parseOrders("--order"))
    .option("--active <orders>", 'drugs that the patient takes: "warfarin:3mg x1 since=120d"', parseOrders("--active"))
    .option("--conditions <keys>", "conditions by key, such as asthma,heart-failure", parseWords)
    .option("--allergies <names>", "drugs or allergy groups, such as penicillin", parseWords)
    .option("--age <years>", "age in years", parseAge)
    .option("--sex <sex>", "female, male, other or unknown", parseSex, "unknown")
    .option("--pregnant", "the patient is pregnant", false)
    .option("--breastfeeding", "the patient breastfeeds", false)
    .option("--kidney <mL/min>", "eGFR or creatinine clearance", parseMeasure("--kidney", 0, 250, "mL/min"))
    .option("--child-pugh <class>", "A, B or C", parseChildPugh)
    .option("--weight <kg>", "weight in kg", parseMeasure("--weight", 0.2, 650, "kg"))
    .option("--height <cm>", "height in cm", parseMeasure("--height", 20, 280, "cm"))
    .option(
      "--lab <results>",
      'results, by commas: "potassium=5.6mmol/L date=2026-01-31, alt=120U/L limit=40"',
      parseLabs,
    )
    .option("--today <date>", "date of the check, such as 2026-01-31 (default: today)", parseDate)
    .option("--file <path>", "a JSON file with patient, active and orders instead of the options")
    .option("--knowledge <folder>", "folder of the medication packs", "data/knowledge")
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the alerts as JSON", false)
    .action(async (flags: MedicationFlags) => {
      const asked = flags.file === undefined ? fromFlags(flags) : await fromFile(flags.file, flags);
      const knowledge = await loadMedication(flags.knowledge);
      const tests = new Set(knowledge.vocabulary.flatMap(({ kind, key }) => (kind === "test" ? [key] : [])));
      for (const [index, { test }] of (asked.patient.labs ?? []).entries())
        if (labTest(test) === null && !tests.has(test))
          throw invalidOption(
            `--lab[${index}]`,
            "no such test",
            "see the table of results in docs/medication-check.md",
          );
      const names = createDrugNames(knowledge.drugs);
      const patient = {
        ...asked.patient,
        allergies: asked.patient.allergies.map((name) => names.resolve(name)?.id ?? name),
      };
      const result = createOrderCheck(knowledge).check(
        patient,
        withIds(asked.active, names),
        withIds(asked.orders, names),
      );
      const drugs = new Map<string, Drug>(knowledge.drugs.map((drug) => [drug.id, drug]));
      context.terminal.write(flags.json ? `${JSON.stringify(result)}\n` : renderMedication(result, drugs, flags.lang));
    });
}

const dateOfNow = (): string => new Date().toISOString().slice(0, 10);

function fromFlags(flags: MedicationFlags): Asked {
  const { order, active, age, weight, height, lab, today, pregnant, breastfeeding } = flags;
  if (order === undefined || order.length === 0)
    throw invalidOption("--order", "no drug is ordered", "give the drugs to start, or --file");
  return {
    patient: {
      sex: flags.sex,
      conditions: flags.conditions ?? [],
      allergies: flags.allergies ?? [],
      ...{ ageYears: age, kidney: flags.kidney, childPugh: flags.childPugh, weightKg: weight, heightCm: height },
      ...(pregnant ? { isPregnant: true } : {}),
      ...(breastfeeding ? { isBreastfeeding: true } : {}),
      ...{ labs: lab, today: today ?? dateOfNow() },
    },
    active: active ?? [],
    orders: order,
  };
}

/** What a file asks. What is wrong with it is named by its field, without what it holds. */
async function fromFile(path: string, { order, today }: MedicationFlags): Promise<Asked> {
  if (order !== undefined) throw invalidOption("--file", "given beside --order", "give one of the two");
  let content: unknown;
  try {
    content = JSON.parse(await readFile(path, "utf8"));
  } catch (cause) {
    throw new CdssError("INVALID_INPUT", "--file: not a readable JSON file; give one with patient, active and orders", {
      issues: [
        { path: "--file", message: "not a readable JSON file", fix: "give one with patient, active and orders" },
      ],
      cause,
    });
  }
  const parsed = MedicationCase.safeParse(content);
  if (!parsed.success) {
    const issues = issuesOf(parsed.error, "--file");
    throw new CdssError("INVALID_INPUT", `${issues[0]?.path}: ${issues[0]?.message}; ${issues[0]?.fix}`, { issues });
  }
  const { patient, active, orders } = parsed.data;
  return { patient: { ...patient, today: patient.today ?? today ?? dateOfNow() }, active, orders };
}

/** Orders by id of known drugs; a name that is not known stays as it is and comes back among the unknown. */
function withIds(given: readonly OrderInput[], names: DrugNames): DrugOrder[] {
  return given.map((one) => {
    const order = typeof one === "string" ? { drug: one } : one;
    return { ...order, drug: names.resolve(order.drug)?.id ?? order.drug };
  });
}

function parseMeasure(option: string, from: number, to: number, unit: string): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== "" && value >= from && value <= to) return value;
    throw invalidOption(option, "not a number that fits", `give ${unit} from ${from} to ${to}`);
  };
}

function parseDate(text: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw invalidOption("--today", "not a date", "write it like 2026-01-31");
}

function parseChildPugh(text: string): "A" | "B" | "C" {
  if (text === "A" || text === "B" || text === "C") return text;
  throw invalidOption("--child-pugh", "not a class", "give A, B or C");
}
