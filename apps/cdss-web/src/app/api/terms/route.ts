import { toCdssError } from "@cdss/domain";
import { packTerms } from "../../../server/pack-terms.ts";
import { runtimeOnce } from "../../../server/runtime-once.ts";

/** Names of the groups, allergies and tests of this release's packs by key, in both languages. */
export async function GET(): Promise<Response> {
  try {
    const { ports } = await runtimeOnce();
    return Response.json(packTerms(ports.medication));
  } catch (thrown) {
    const error = toCdssError(thrown, "reading the terms of the packs");
    return Response.json({ error }, { status: error.status });
  }
}
