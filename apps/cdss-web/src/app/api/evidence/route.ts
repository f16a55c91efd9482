import { CdssError, issuesOf, toCdssError } from "@cdss/domain";
import { z } from "zod";
import { runtimeOnce } from "../../../server/runtime-once.ts";

/** An explanation cites some dozens of edges; the bound keeps one request from reading the whole graph. */
const EdgeIds = z.object({ ids: z.array(z.string().min(1).max(200)).max(500) });

/** Annotation edges by id: the sources of an explanation, which cites edges that the assessment does not carry. */
export async function POST(request: Request): Promise<Response> {
  try {
    const parsed = EdgeIds.safeParse(await request.json().catch(() => null));
    if (!parsed.success) {
      throw new CdssError("INVALID_INPUT", "the request is not a list of edge ids", { issues: issuesOf(parsed.error) });
    }
    const { ports } = await runtimeOnce();
    return Response.json(await ports.graph.edges(parsed.data.ids));
  } catch (thrown) {
    const error = toCdssError(thrown, "reading evidence");
    return Response.json({ error }, { status: error.status });
  }
}
