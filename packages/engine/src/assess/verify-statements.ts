import { type EnginePorts, type Evidence, locateEdges, type PatientCase, type Statement } from "@cdss/domain";
import { resolvable } from "../evidence/drop-unresolved.ts";

/**
 * The statements that their evidence carries, and the evidence with the edges that they cite beyond the ranking's own: a
 * composer may draw on more of the graph than one list shows.
 */
export async function verifyStatements(
  statements: readonly Statement[],
  evidence: readonly Evidence[],
  patientCase: Pick<PatientCase, "documents">,
  ports: Pick<EnginePorts, "conditions" | "graph" | "verifier">,
): Promise<{ statements: Statement[]; evidence: Evidence[] }> {
  const known = new Set(evidence.map(({ id }) => id));
  const further = [...new Set(statements.flatMap(({ citations }) => citations))].filter((id) => !known.has(id));
  const more = further.length === 0 ? [] : locateEdges(await ports.graph.edges(further), ports.conditions);
  const complete = [...evidence, ...more];
  const { kept } = await ports.verifier.verify(statements, complete, patientCase);
  const shown = resolvable(kept, complete);
  const cited = new Set(shown.flatMap(({ citations }) => citations));
  return { statements: shown, evidence: complete.filter(({ id }) => known.has(id) || cited.has(id)) };
}
