import type { Finding, Quantity } from "@cdss/domain";
import type { ResourceItem } from "../input/resource-item.ts";
import type { CodedTerm } from "../terminology/concept.ts";
import { compact, placeOf, type ReadContext } from "./read-context.ts";

export interface FindingFacts {
  readonly status: Finding["status"];
  readonly certainty?: Finding["certainty"];
  readonly temporality?: Finding["temporality"];
  readonly experiencer?: Finding["experiencer"];
  readonly value?: Quantity | undefined;
  /** Path of the element that decides the status, where it is not the code itself. */
  readonly decidedBy?: string | undefined;
}

/** Add one coded finding per term. `path` is the element that holds the code, below the resource. */
export function addFindings(
  terms: readonly CodedTerm[],
  item: ResourceItem,
  path: string,
  facts: FindingFacts,
  context: ReadContext,
): void {
  for (const { term, label } of terms) {
    const places = facts.decidedBy === undefined || facts.decidedBy === path ? [path] : [path, facts.decidedBy];
    context.draft.findings.push(
      compact({
        id: `${item.reference}/${path}/${term}`,
        concept: term,
        label,
        status: facts.status,
        certainty: facts.certainty ?? "certain",
        experiencer: facts.experiencer ?? "patient",
        temporality: facts.temporality ?? "current",
        origin: "coded" as const,
        value: facts.value,
        provenance: places.map((place) => placeOf(item, place)),
      }),
    );
  }
}
