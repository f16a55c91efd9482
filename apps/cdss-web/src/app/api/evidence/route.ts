import { CdssError, issuesOf, toCdssError } from "@cdss/domain";
import { z } from "zod";
import { readEvidence } from "../../../server/read-evidence.ts";
import { runtimeOnce } from "../../../server/runtime-once.ts";

/** An explanation cites some dozens of edges and an entry; the bound keeps one request from reading the whole graph. */
const EvidenceIds = z.object({ ids: z.array(z.string().min(1).max(200)).max(500) });

/** Edges and entries by id with their works: the sources of an explanation, which cites some that the assessment does not carry. */
export async function POST(request: Request): Promise<Response> {
  try {
    const parsed = EvidenceIds.safeParse(await request.json().catch(() => null));
    if (!parsed.success) {
      throw new CdssError("INVALID_INPUT", "the request is not a list of evidence ids", {
        issues: issuesOf(parsed.error),
      });
    }
    const { ports, release } = await runtimeOnce();
    return Response.json(await readEvidence(parsed.data.ids, ports, release.id));
  } catch (thrown) {
    const error = toCdssError(thrown, "reading evidence");
    return Response.json({ error }, { status: error.status });
  }
}
