import { type Drug, type InteractionRule, InteractionSeverity, matchesSelector } from "@cdss/domain";
import { KIDNEY_THRESHOLD } from "./check-doses.ts";
import { checkNamings, type DrugKeys, type DrugNaming, namingsAt } from "./drug-naming.ts";
import type { Field, PackEntry } from "./pack-entry.ts";
import { issueAt, type PackIssue } from "./pack-issue.ts";

const bears = (drug: Drug, key: string): boolean => drug.id === key || drug.class === key || drug.groups.includes(key);

const isLower = (one: InteractionSeverity, other: InteractionSeverity): boolean =>
  InteractionSeverity.options.indexOf(one) > InteractionSeverity.options.indexOf(other);

/**
 * Modifiers of a rule that can change nothing: a drug that is on neither side, a severity that the rule has already, a dose that would have
 * to be above and below, kidney function that nobody has. `keys` holds what drugs at hand can be named by, `broken` keys of drugs that are not right.
 */
export function* checkModifiers(
  entry: PackEntry<InteractionRule>,
  drugs: readonly Drug[],
  keys: DrugKeys,
  broken: ReadonlySet<string>,
): Generator<PackIssue> {
  const { between, modifiers, severity } = entry.value;
  if (modifiers.length === 0) return;
  const sides = drugs.filter((drug) => between.some((selector) => matchesSelector(drug, selector)));
  for (const [index, { when, severity: changed }] of modifiers.entries()) {
    const at: Field = ["modifiers", index];
    const { drug, doseAbove, doseBelow, route, kidneyBelow, coDrugGroup } = when;
    const named = { doseAbove, doseBelow, route };
    const namings: DrugNaming[] = Object.entries(named).flatMap(([key, one]) =>
      one === undefined ? [] : [{ field: [...at, "when", key, "of"], by: "id, class or group" as const, key: one.of }],
    );
    if (drug !== undefined) namings.push({ field: [...at, "when", "drug"], by: "id, class or group", key: drug });
    if (coDrugGroup !== undefined)
      namings.push({ field: [...at, "when", "coDrugGroup"], by: "class or group", key: coDrugGroup });
    yield* checkNamings(
      entry,
      [...namings, ...namingsAt([...at, "when", "route", "in"], "route", route?.in)],
      keys,
      broken,
    );
    for (const { field, by, key } of namings)
      if (by === "id, class or group" && keys.has({ field, by, key }) && !sides.some((drug) => bears(drug, key))) {
        const message = `${key} is on neither side of the rule`;
        yield issueAt(entry, field, { kind: "selector", message, fix: "name a drug that the rule speaks of" });
      }
    // Beside a modifier that lowers, the severity of the rule says where it stays.
    if (changed === severity && modifiers.every((one) => !isLower(one.severity, severity)))
      yield issueAt(entry, [...at, "severity"], {
        ...{ kind: "selector", message: `is ${severity} as the rule is` },
        fix: "give the severity that it has then, or remove the modifier",
      });
    if (
      doseAbove !== undefined &&
      doseBelow !== undefined &&
      doseAbove.of === doseBelow.of &&
      doseAbove.mg >= doseBelow.mg
    )
      yield issueAt(entry, [...at, "when", "doseBelow"], {
        ...{ kind: "dose", message: "no dose is above the one and below the other" },
        fix: "correct one of the two doses",
      });
    const { from, to } = KIDNEY_THRESHOLD;
    if (kidneyBelow !== undefined && (kidneyBelow < from || kidneyBelow > to))
      yield issueAt(entry, [...at, "when", "kidneyBelow"], {
        ...{ kind: "threshold", message: `${kidneyBelow} mL/min is not within ${from} to ${to}` },
        fix: "give eGFR or clearance in mL/min",
      });
  }
}
