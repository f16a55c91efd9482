import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { main } from "../src/main.ts";

const KNOWLEDGE = join(import.meta.dirname, "../../../data/knowledge");

async function run(...argv: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = "";
  let err = "";
  const code = await main(["medication", "check", "--knowledge", KNOWLEDGE, ...argv], {
    environment: {},
    hasColour: false,
    readInput: () => Promise.reject(new Error("nothing is read")),
    write: (text: string) => {
      out += text;
    },
    writeError: (text: string) => {
      err += text;
    },
  });
  return { code, out, err };
}

describe("medication check", () => {
  it("says what is wrong, how it comes about and what to do instead", async () => {
    const { code, out } = await run("--order", "Advil", "--active", "warfarin sodium");
    expect(code).toBe(0);
    expect(out).toContain("MAJOR (interrupts)  ibuprofen + warfarin  [bleeding-anticoagulant-nsaid]");
    expect(out).toContain("warfarin → anticoagulant; ibuprofen → nsaid");
    expect(out).toContain("instead: paracetamol");
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
    expect(out).toContain("尚未经过临床验证");
  });

  it("does not take none on file, or an unknown drug, for safe", async () => {
    const { out } = await run("--order", "paracetamol,nowherol", "--active", "amoxicillin");
    expect(out).toContain("None on file. That is not the same as safe.");
    expect(out).toContain("Not known, and not checked: nowherol");
  });

  it("gives a program the same as JSON", async () => {
    const { out } = await run("--order", "amoxicillin", "--allergies", "penicillin", "--json");
    expect(JSON.parse(out)).toMatchObject({
      alerts: [{ kind: "allergy", drugs: ["amoxicillin"], severity: "contraindicated", interrupts: true }],
      interactions: [],
      unknown: [],
    });
  });

  it.each([
    [["--order", "ibuprofen", "--kidney", "-3"], "--kidney"],
    [["--order", "ibuprofen", "--child-pugh", "D"], "--child-pugh"],
    [["--order", "ibuprofen", "--age", "300"], "--age"],
    [[], "--order"],
  ])("names the option of %j that must be mended", async (argv, option) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(option);
  });
});
