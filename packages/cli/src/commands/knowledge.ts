import { CdssError } from "@cdss/domain";
import * as kg from "@cdss/kg";
import type { Command } from "commander";
import type { CommandContext } from "../main.ts";

/**
 * The knowledge commands are kg's own: everything behind the word goes there as it stands, and the exit code comes back. A
 * build of kg without them says so.
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
    .action(async (words: string[]) => {
      const run: unknown = Reflect.get(kg, "runKnowledge");
      if (typeof run !== "function") throw new CdssError("INTERNAL", "this build of kg has no knowledge commands");
      const code: unknown = await run(words, io);
      exitWith(typeof code === "number" ? code : 0);
    });
}
