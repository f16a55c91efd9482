import { ConceptKind, type Language, localize } from "@cdss/domain";
import type { Command } from "commander";
import { invalidOption } from "../input/invalid-option.ts";
import { parseCount, parseLanguage } from "../input/parse-options.ts";
import type { CommandContext } from "../main.ts";
import { MESSAGES } from "../output/messages.ts";

interface SearchFlags {
  readonly kind?: ConceptKind;
  readonly limit: number;
  readonly lang: Language;
  readonly json?: boolean;
}

export function addSearch(program: Command, context: CommandContext): void {
  program
    .command("search")
    .description("Find findings and conditions by name, in English or Chinese")
    .argument("<words...>", "a name or its beginning")
    .option("--kind <kind>", "phenotype or condition", parseKind)
    .option("--limit <number>", "hits to list", parseCount("--limit", 100), 10)
    .option("--lang <language>", "en or zh", parseLanguage, "en")
    .option("--json", "print the hits as JSON")
    .action((words: string[], flags: SearchFlags) => runSearch(words.join(" "), flags, context));
}

async function runSearch(words: string, flags: SearchFlags, { terminal, withRuntime }: CommandContext): Promise<void> {
  if (words.trim() === "") throw invalidOption("words", "nothing to search for", "give a name");
  const { kind, limit, lang } = flags;
  const options = { limit, ...(kind === undefined ? {} : { kind }) };
  const hits = await withRuntime(({ ports }) => ports.graph.search(words, options));
  if (flags.json === true) {
    terminal.write(`${JSON.stringify(hits)}\n`);
    return;
  }
  const lines = hits.map(({ id, label, matched }) => {
    const name = localize(label, lang);
    const other = lang === "zh" ? label.en : label.zh;
    const names = new Set([name, other, matched].filter((each) => each !== undefined));
    return `${id.padEnd(14)}  ${[...names].join(" · ")}\n`;
  });
  terminal.write(lines.length === 0 ? `${MESSAGES[lang].noHits}\n` : lines.join(""));
}

function parseKind(text: string): ConceptKind {
  const kind = ConceptKind.safeParse(text);
  if (kind.success) return kind.data;
  throw invalidOption("--kind", "not known", "give phenotype or condition");
}
