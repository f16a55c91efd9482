import { runKnowledge } from "./run-knowledge.ts";

/** Entry of the command line: `npx tsx packages/kg/src/command/main.ts verify data/releases/starter`. */
process.exitCode = await runKnowledge(process.argv.slice(2), {
  out: (line) => console.log(line),
  err: (line) => console.error(line),
  environment: process.env,
});
