import { toCdssError } from "@cdss/domain";
import { runtimeOnce } from "../../../server/runtime-once.ts";

export const dynamic = "force-dynamic";

/** Readiness: 200 with the release that answers, or the status of the typed error that says why nothing can. */
export async function GET(): Promise<Response> {
  try {
    const { ports } = await runtimeOnce();
    const release = await ports.graph.release();
    return Response.json({ ready: true, release });
  } catch (thrown) {
    const { code, message, issues } = toCdssError(thrown, "opening the knowledge runtime");
    return Response.json({ ready: false, error: { code, message, issues } }, { status: 503 });
  }
}
