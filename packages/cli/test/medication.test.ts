import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { indexConditions } from "@cdss/domain";
import { fakePorts, RELEASE } from "@cdss/engine/testing";
import type { Runtime } from "@cdss/runtime";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.ts";
import { MEDICATION } from "./medication-packs.ts";

const { works, vocabulary } = MEDICATION;
const runtime: Runtime = {
  ports: fakePorts({ medication: MEDICATION, conditions: indexConditions({ conditions: [], works, vocabulary }) }),
  records: { read: () => Promise.reject(new Error("nothing is read")) as never },
  patients: { list: async () => [], bundle: async () => null },
  evidence: null,
  release: RELEASE,
  warnings: [],
  close: async () => undefined,
};

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const terminal = {
    environment: {},
    hasColour: false,
    readInput: () => Promise.reject(new Error("nothing is read")),
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      err += text;
    },
  };
  const code = await main(["medication", "check", ...argv], terminal, async () => runtime);
  return { code, out, err };
}

describe("medication check", () => {
  it("says what is wrong, how it comes about and what to do instead", async () => {
    const { code, out } = await run("--order", "Advil", "--active", "warfarin sodium");
    expect(code).toBe(0);
    expect(out).toContain("MAJOR (interrupts)  ibuprofen + warfarin  [bleeding-anticoagulant-nsaid]");
    expect(out).toContain("warfarin → anticoagulant; ibuprofen → nsaid");
    expect(out).toContain("instead: paracetamol");
    expect(out).toContain("sources: Prescribing information of the drug (DailyMed), Drug Interactions (7)");
    expect(out).not.toMatch(/label-us|stockley-12/);
    expect(out).toContain("not been clinically validated");
  });

  it("speaks Chinese", async () => {
    const { out } = await run(
      "--order",
      "布洛芬",
      "--active",
      "华法林，阿莫西林",
      "--conditions",
      "heart-failure",
      "--lang",
      "zh",
    );
    expect(out).toContain("严重 (强提醒)  布洛芬 + 华法林");
    expect(out).toContain("患者有心力衰竭");
    expect(out).toContain(
      "来源: Prescribing information of the drug (DailyMed)，Drug Interactions (7)（药物相互作用）",
    );
    expect(out).toContain("药品说明书 (package insert of the drug)，【注意事项】");
    expect(out).toContain("尚未经过临床验证");
  });

  it("does not take none on file, or an unknown drug, for safe", async () => {
    const { out } = await run("--order", "paracetamol,nowherol", "--active", "amoxicillin");
    expect(out).toContain("None on file. That is not the same as safe.");
    expect(out).toContain("Not known, and not checked: nowherol");
  });

  it("reads conditions by name, and says of what no entry speaks", async () => {
    const { out } = await run("--order", "ibuprofen", "--conditions", "心力衰竭,moonpox", "--allergies", "starlight");
    expect(out).toContain("the patient has heart failure");
    expect(out).toContain("no entry speaks of it: moonpox, starlight");
  });

  it("takes the day of the clock where none is given: a result of long ago is old", async () => {
    const { out } = await run("--order", "spironolactone", "--lab", "potassium=5.7mmol/L date=2001-01-01");
    expect(out).toContain("judged for 30: measure again");
  });

  it("gives a program the same as JSON", async () => {
    const { out } = await run("--order", "amoxicillin", "--allergies", "penicillin", "--json");
    expect(JSON.parse(out)).toMatchObject({
      alerts: [{ kind: "allergy", drugs: ["amoxicillin"], severity: "contraindicated", interrupts: true }],
      interactions: [],
      unknown: [],
    });
  });

  it("reads doses, frequencies, times, results and weight", async () => {
    const { out } = await run(
      ...[
        "--order",
        "metformin:2g x2, spironolactone:25mg x1 by=oral",
        "--active",
        "warfarin:3mg x1 since=2025-11-01, fluoxetine: since=200d",
      ],
      ...[
        "--lab",
        "potassium=5.7mmol/L date=2026-03-30, alt=210U/L limit=40",
        "--today",
        "2026-03-31",
        "--weight",
        "70",
        "--height",
        "170",
      ],
    );
    // 2 g x 2 = 4 g against 2550 mg: 1.569 times.
    expect(out).toContain("2 g, 2 a day: above the maximum of 2550 mg a day (1.569 times)");
    expect(out).toContain("potassium 5.7 mmol/L (1 days ago), above 5.5");
    expect(out).toContain("(DailyMed), eplerenone: Contraindications (4)");
    expect(out).toContain("override reasons: benefit outweighs the risk");
    expect(out).toContain("Not said again");
    expect(out).toContain("both taken for 150 days or more");
  });

  it("takes a case from a file, and names the field of it that must be mended", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cdss-medication-"));
    const put = (content: unknown): string => {
      const path = join(folder, "case.json");
      writeFileSync(path, JSON.stringify(content));
      return path;
    };
    const orders = [{ drug: "二甲双胍", dose: { value: 1, unit: "g" }, timesPerDay: 4 }];
    const right = await run(
      "--file",
      put({ patient: { sex: "male", kidney: 25 }, active: ["warfarin"], orders }),
      "--json",
    );
    const { alerts } = JSON.parse(right.out) as { alerts: { kind: string; drugs: string[] }[] };
    expect(alerts.map(({ kind, drugs }) => `${kind} ${drugs.join()}`)).toEqual(
      expect.arrayContaining(["kidney metformin", "dose metformin"]),
    );
    const faults: [content: object, field: string][] = [
      [{ orders: [{ drug: "metformin", dose: { value: -1, unit: "g" } }] }, "--file.orders[0].dose.value"],
      [{ orders: ["metformin"], patient: { kidney: 900 } }, "--file.patient.kidney"],
      [{ orders: ["metformin"], patient: { labs: [{ test: "moon-phase", value: 3 }] } }, "--file.patient.labs[0].test"],
    ];
    for (const [content, field] of faults) {
      const wrong = await run("--file", put(content));
      expect(wrong).toMatchObject({ code: 2, out: "" });
      expect(wrong.err).toContain(`${field}:`);
    }
    rmSync(folder, { recursive: true });
  });

  it.each([
    [["--order", "ibuprofen", "--kidney", "-3"], "--kidney"],
    [["--order", "ibuprofen", "--child-pugh", "D"], "--child-pugh"],
    [["--order", "ibuprofen", "--age", "300"], "--age"],
    [[], "--order"],
    [["--order", "ibuprofen:400spoons x3"], "--order[0]"],
    [["--order", "ibuprofen:0mg"], "--order[0]"],
    [["--order", "aspirin,ibuprofen:400mg xthrice"], "--order[1]"],
    [["--order", "ibuprofen", "--active", "aspirin: since=yesterday"], "--active[0]"],
    [["--order", "ibuprofen", "--lab", "potassium"], "--lab[0]"],
    [["--order", "ibuprofen", "--lab", "inr=2,potassium=5.6 old"], "--lab[1]"],
    [["--order", "ibuprofen", "--lab", "moon-phase=3"], "--lab[0]"],
    [["--order", "ibuprofen", "--weight", "0"], "--weight"],
    [["--order", "ibuprofen", "--height", "1.7"], "--height"],
    [["--order", "ibuprofen", "--today", "2026-02-31x"], "--today"],
    [["--order", "ibuprofen", "--file", "case.json"], "--file"],
    [["--file", "nowhere.json"], "--file"],
  ])("names the option of %j that must be mended", async (argv, option) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(option);
  });
});
