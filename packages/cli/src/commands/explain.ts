import { CareSetting, type Curie, type DifferentialQuery, type Language, locateEdges, type Sex } from "@cdss/domain";
import { citedWorks } from "@cdss/engine";
import type { Command } from "commander";
import {
  type GivenFinding,
  parseAge,
  parseCondition,
  parseFindings,
  parseLanguage,
  parseSeason,
  parseSetting,
  parseSex,
} from "../input/parse-options.ts";
import type { CommandContext } from "../main.ts";
import { renderExplanation } from "../output/render-explanation.ts";

interface ExplainFlags {
  readonly findings: GivenFinding[];
  readonly condition: Curie;
  readonly sex?: Sex;
  readonly age?: number;
  readonly setting?: CareSetting;
  readonly season?: NonNullable<DifferentialQuery["season"]>;
  readonly lang: Language;
  readonly json?: boolean;
}

export function addExplain(program: Command, context: CommandContext): void {
  program
    .command("explain")
    .description("Say why a condition stands where it stands")
    .requiredOption("--findings <ids>", "findings such as HP:0001250,-HP:0001252; a minus means absent", parseFindings)
    .requiredOption("--condition <id>", "a condition such as OMIM:154700", parseCondition)
    .option("--sex <sex>", "female, male, other or unknown", parseSex)
    .option("--age <years>", "age in years", parseAge)
    .option("--setting <setting>", `where the patient is seen: ${CareSetting.options.join(", ")}`, parseSetting)
    .option("--season <season>", "spring, summer, autumn or winter", parseSeason)
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the explanation as JSON")
    .action((flags: ExplainFlags) => runExplain(flags, context));
}

async function runExplain(flags: ExplainFlags, { terminal, withRuntime }: CommandContext): Promise<void> {
  const { condition, sex, age, setting, season, lang } = flags;
  const findings = flags.findings.map((finding, index) => ({ id: `given-${index + 1}`, ...finding }));
  const query = {
    findings,
    ...(sex === undefined ? {} : { sex }),
    ...(age === undefined ? {} : { ageYears: age }),
    ...{ setting, season },
  };
  const { explanation, edges, works } = await withRuntime(async ({ ports }) => {
    const explained = await ports.differential.explain(query, condition);
    const { supporting, against, missing } = explained.condition;
    const cited = [...supporting, ...against, ...missing].flatMap(({ evidence }) => evidence);
    const found = locateEdges(await ports.graph.edges([...new Set(cited)]), ports.conditions);
    return { explanation: explained, edges: found, works: citedWorks(found, ports.conditions) };
  });
  const text =
    flags.json === true
      ? `${JSON.stringify({ ...explanation, evidence: edges, works })}\n`
      : renderExplanation(explanation, edges, works, lang, terminal.hasColour);
  terminal.write(text);
}
