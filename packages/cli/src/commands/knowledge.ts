import { runKnowledge } from "@cdss/kg";
import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

/**
 * The knowledge commands are kg's own: everything behind the word goes there as it stands, and the exit code comes back.
 */
export function addKnowledge(program: Command, { terminal, exitWith }: CommandContext): void {
  const io = {
    out: (line: string) => terminal.write(`${line}\n`),
    err: (line: string) => terminal.writeError(`${line}\n`),
    environment: terminal.environment,
  };
  program
    .command("knowledge")
    .description("Build, check and show releases of the knowledge")
    .helpOption(false)
    .allowUnknownOption()
    .passThroughOptions()
    .argument("[arguments...]")
    .action(async (words: string[]) => exitWith(await runKnowledge(words, io)));
}
