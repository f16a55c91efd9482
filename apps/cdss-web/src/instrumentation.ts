/** Open the runtime as the server starts, so that the first physician of the day does not wait for the release to load. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { warmUp } = await import("./server/warm-up.ts");
  await warmUp();
}
