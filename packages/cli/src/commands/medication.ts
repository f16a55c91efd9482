import { readFile } from "node:fs/promises";
import {
  CdssError,
  type DrugOrder,
  issuesOf,
  type LabValue,
  type Language,
  MedicationCase,
  type Sex,
} from "@cdss/domain";
import { medicationLane, workOf } from "@cdss/engine";
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
  readonly lang: Language;
  readonly json: boolean;
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
    .option("--conditions <keys>", "conditions by key or name, such as asthma,heart-failure", parseWords)
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
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the alerts as JSON", false)
    .action(async (flags: MedicationFlags) => {
      const asked = flags.file === undefined ? fromFlags(flags) : await fromFile(flags.file, flags);
      const text = await context.withRuntime(async ({ ports }) => {
        const { check } = medicationLane(ports.medication, ports.conditions);
        const result = namingOptions(() => check(asked), flags);
        const drugs = new Map(ports.medication.drugs.map((drug) => [drug.id, drug]));
        return flags.json
          ? `${JSON.stringify(result)}\n`
          : renderMedication(result, drugs, (id) => workOf(id, ports.conditions), flags.lang);
      });
      context.terminal.write(text);
    });
}

/** What the check refuses is named by the option, or the field of the file, that it was read from. */
function namingOptions<Answer>(check: () => Answer, { file }: MedicationFlags): Answer {
  try {
    return check();
  } catch (thrown) {
    if (!(thrown instanceof CdssError) || thrown.code !== "INVALID_INPUT") throw thrown;
    const optionOf = (path: string): string =>
      file === undefined ? path.replace(/^patient\.labs(\[\d+\]).*$/, "--lab$1") : `--file.${path}`;
    const issues = thrown.issues.map((issue) => ({ ...issue, path: optionOf(issue.path) }));
    const [first] = issues;
    const message = first === undefined ? thrown.message : `${first.path}: ${first.message}; ${first.fix}`;
    throw new CdssError("INVALID_INPUT", message, { issues, cause: thrown });
  }
}

function fromFlags(flags: MedicationFlags): MedicationCase {
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
      ...{ labs: lab, today },
    },
    active: active ?? [],
    orders: order,
  };
}

/** What a file asks. What is wrong with it is named by its field, without what it holds. */
async function fromFile(path: string, { order, today }: MedicationFlags): Promise<MedicationCase> {
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
  return { patient: { ...patient, today: patient.today ?? today }, active, orders };
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
