import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MedicationCase, RuleModifier } from "@cdss/domain";
import { CHECK_WORKS, LAB_TESTS, LABORATORY_RULES, MONITORING_WINDOWS, OVERRIDE_REASONS } from "@cdss/safety";
import { Command } from "commander";
import { describe, expect, it } from "vitest";
import { addMedication } from "../src/commands/medication.ts";
import type { CommandContext } from "../src/main.ts";

const page = readFileSync(join(import.meta.dirname, "../../../docs/medication-check.md"), "utf8");

describe("docs/medication-check.md", () => {
  it.each([
    ...OVERRIDE_REASONS.map(({ key }) => key),
    ...LAB_TESTS.map(({ key }) => key),
    ...CHECK_WORKS.map(({ id }) => id),
    ...Object.keys(MONITORING_WINDOWS),
    ...Object.keys(RuleModifier.shape.when.shape),
  ])("explains %s", (word) => {
    expect(page).toContain(`\`${word}\``);
  });

  it("has the thresholds of the table, no more and no other", () => {
    const shown = [...page.matchAll(/^\| `([a-z-]+)` \|.*\| ([>≥<]) (\S+) .*\| ([a-z]+) \| `([a-z0-9-]+)` \|$/gmu)];
    const written = shown.map(([, test, sign, value, severity, source]) =>
      [test, `${sign}${value}`, severity, source].join(" "),
    );
    const held = LABORATORY_RULES.flatMap(({ test, bands }) =>
      bands.map(({ above, from, below, severity, source }) => {
        const threshold = above !== undefined ? `>${above}` : from !== undefined ? `≥${from}` : `<${below}`;
        return [test, threshold, severity, source].join(" ");
      }),
    );
    expect(written).toEqual(held);
  });

  it("names every option of the command, and no other", () => {
    const program = new Command();
    addMedication(program, {} as CommandContext);
    const options = program.commands[0]?.commands[0]?.options.map(({ long }) => long) ?? [];
    const named = new Set([...page.matchAll(/`(--[a-z-]+)`/g)].map(([, option]) => option));
    expect([...named].sort()).toEqual([...options].sort());
  });

  it("shows a file that the command takes", () => {
    const shown = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? "";
    expect(MedicationCase.safeParse(JSON.parse(shown)).error).toBeUndefined();
  });
});
