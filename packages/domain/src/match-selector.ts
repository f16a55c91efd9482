import type { Drug, DrugSelector } from "./medication.ts";

/** Whether a drug bears a key as its class or as one of its groups. */
const belongs = (drug: Drug, key: string): boolean => drug.class === key || drug.groups.includes(key);

/**
 * Whether a selector of an interaction rule means a drug: every criterion that is given must hold, of a list one member is
 * enough, and nothing of `not` may be the drug's id, class or group. A path holds by one role that has path, direction and
 * strength together; without strengths every strength counts.
 */
export function matchesSelector(drug: Drug, selector: DrugSelector): boolean {
  const { path, as, strength } = selector;
  return (
    !selector.not.some((key) => key === drug.id || belongs(drug, key)) &&
    (selector.drug === undefined || selector.drug.includes(drug.id)) &&
    (selector.group === undefined || selector.group.some((key) => belongs(drug, key))) &&
    (selector.tag === undefined || selector.tag.some((tag) => drug.tags.includes(tag))) &&
    (selector.route === undefined || selector.route.some((route) => drug.routes.includes(route))) &&
    (path === undefined ||
      drug.roles.some(
        (role) => role.path === path && role.as === as && (strength === undefined || strength.includes(role.strength)),
      ))
  );
}
