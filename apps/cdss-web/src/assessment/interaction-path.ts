import type { MedicationAlert, NamedDrug } from "@cdss/domain";

type Step = MedicationAlert["path"][number];

/** What lies between two drugs: an enzyme or transporter, an effect, or a group. */
export interface PathNode {
  readonly by: "path" | "tag" | "group";
  readonly node: string;
  readonly roles: readonly { readonly drug: string; readonly as: string; readonly strength: string | null }[];
}

export interface InteractionPath {
  readonly from: NamedDrug;
  /** Empty where the rule names the two drugs themselves. */
  readonly nodes: readonly PathNode[];
  readonly to: NamedDrug;
}

/** `inhibitor (strong)` of the safety package. */
function roleOf({ drug, role }: Step): PathNode["roles"] {
  const [, as = "", strength] = /^(\w+)(?: \((\w+)\))?$/.exec(role ?? "") ?? [];
  return as === "" ? [] : [{ drug, as, strength: strength ?? null }];
}

const changesExposure = ({ role = "" }: Step): boolean => /^(?:inhibitor|inducer)/.test(role);

/**
 * From one drug over what the rule says of each to the other: the drug that changes an enzyme or transporter comes first. A node that both meet stands
 * once. Null for what is not an interaction of two drugs.
 */
export function interactionPath({ drugs, path }: Pick<MedicationAlert, "drugs" | "path">): InteractionPath | null {
  const [first, second] = drugs;
  if (first === undefined || second === undefined || path.length === 0) return null;
  const [from, to] = path.some((step) => step.drug === second.id && changesExposure(step))
    ? [second, first]
    : [first, second];
  const of = (drug: NamedDrug) => path.filter((step) => step.drug === drug.id && step.by !== "drug");
  const nodes = new Map<string, PathNode>();
  for (const step of [...of(from), ...of(to).reverse()]) {
    const key = `${step.by} ${step.node}`;
    const held = nodes.get(key);
    const by = step.by === "path" || step.by === "tag" ? step.by : "group";
    nodes.set(key, { by, node: step.node, roles: [...(held?.roles ?? []), ...roleOf(step)] });
  }
  return { from, nodes: [...nodes.values()], to };
}
