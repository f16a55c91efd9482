import { type Evidence, type Work, workOfCurie } from "@cdss/domain";

/** The works that evidence refers to, each once; ids whose work the assessment does not carry are left out. */
export function citedWorks(evidence: readonly Evidence[], works: ReadonlyMap<string, Work>): Work[] {
  const ids = new Set(
    evidence.flatMap((one) => {
      if (one.kind === "entry") return one.works;
      return one.kind === "edge" ? one.references.flatMap((reference) => workOfCurie(reference) ?? []) : [];
    }),
  );
  return [...ids].flatMap((id) => works.get(id) ?? []);
}
