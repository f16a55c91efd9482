import type { ModelInput, ProcessPool } from "./process-pool.ts";

/**
 * Runs all inputs, no more at once than the pool has processes, so that what is asked meanwhile waits for one input and not for all.
 * `done` gets each as soon as it is there. The first failure ends it: inputs that have not begun are left out, and it is thrown.
 */
export async function runAll(
  inputs: readonly ModelInput[],
  pool: Pick<ProcessPool, "limit" | "run">,
  done: (at: number, values: Float32Array) => void,
): Promise<void> {
  const rest = inputs.entries();
  let hasFailed = false;
  const lane = async (): Promise<void> => {
    for (const [at, input] of rest) {
      try {
        done(at, await pool.run(input));
      } catch (error) {
        hasFailed = true;
        throw error;
      }
      if (hasFailed) return;
    }
  };
  await Promise.all(Array.from({ length: pool.limit }, lane));
}
