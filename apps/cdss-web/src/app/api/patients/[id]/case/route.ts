import { toCdssError } from "@cdss/domain";
import { runtimeOnce } from "../../../../../server/runtime-once.ts";

/** The case that the record reader makes of a patient's bundle: what the record panel shows, with the same spans. */
export async function GET(_request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { patients, records } = await runtimeOnce();
    return Response.json(records.read(await patients.bundle((await context.params).id)));
  } catch (thrown) {
    const error = toCdssError(thrown, "reading a patient");
    return Response.json({ error }, { status: error.status });
  }
}
