import type { Drug, DrugSelector } from "@cdss/domain";
import type { PathStep } from "./interaction.ts";

/** Why a drug meets a selector, the most particular reason of each kind. */
export function explainSelector(drug: Drug, { drug: ids, group, tag, path, as }: DrugSelector): PathStep[] {
  const steps: PathStep[] = [];
  if (ids?.includes(drug.id) === true) steps.push({ drug: drug.id, by: "drug", node: drug.id });
  const met = group?.find((name) => name === drug.class || drug.groups.includes(name));
  if (met !== undefined) steps.push({ drug: drug.id, by: "group", node: met });
  const effect = tag?.find((name) => drug.tags.includes(name));
  if (effect !== undefined) steps.push({ drug: drug.id, by: "tag", node: effect });
  if (path !== undefined) {
    const role = drug.roles.find((one) => one.path === path && one.as === as);
    const strength = role === undefined || role.strength === "unstated" ? "" : ` (${role.strength})`;
    steps.push({ drug: drug.id, by: "path", node: path, role: `${as}${strength}` });
  }
  return steps;
}
