import type { Task } from "../core/task.ts";
import { systemOf } from "../tasks/registry.ts";
import { answerSample } from "./answer-sample.ts";
import type { Answering } from "./answering.ts";
import type { SetupFacts } from "./setup.ts";
import { openSetup } from "./setup.ts";

/** Answer in this thread: `parallel` requests in flight for a program or a server. */
export async function answerHere(task: Task, facts: SetupFacts, parallel: number): Promise<Answering> {
  const setup = openSetup(facts);
  const system = await systemOf(task, facts.system).create(setup);
  const scorer = await task.scorer(setup, facts.shared);
  return {
    parallel,
    facts: system.facts ?? {},
    answer: (sample) => answerSample(task, system, scorer, sample),
    close: async () => system.close?.(),
  };
}
