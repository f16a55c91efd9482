import { openRuntime } from "@cdss/runtime";

type Runtime = Awaited<ReturnType<typeof openRuntime>>;

/** Next bundles each route by itself and reloads modules in development; only the global object is shared by all of them. */
const shared = globalThis as typeof globalThis & { cdssRuntime?: Promise<Runtime> | undefined };

/**
 * The knowledge runtime of this process, opened on the first call. A failure is not kept: the next call tries again, so that
 * a database that comes up late, or a mended setting, needs no restart. Throws what `openRuntime` throws.
 */
export function runtimeOnce(): Promise<Runtime> {
  shared.cdssRuntime ??= openRuntime(process.env).catch((error: unknown) => {
    shared.cdssRuntime = undefined;
    throw error;
  });
  return shared.cdssRuntime;
}
