import type { Coding } from "@cdss/domain";
import type { ResourceItem } from "../input/resource-item.ts";
import type { CodeableConcept } from "../schemas/datatypes.ts";
import {
  MedicationRequestResource,
  MedicationResource,
  MedicationStatementResource,
  type MedicationUse,
} from "../schemas/medication.ts";
import type { CodeSystem } from "../terminology/code-systems.ts";
import { codingsOf, filled, isCodedIn, reportableCodings, textOf } from "../terminology/concept.ts";
import { compact, placeOf, type ReadContext, reader } from "./read-context.ts";

/** Systems in which a drug or substance can be looked up. */
export const DRUG_SYSTEMS: readonly CodeSystem[] = ["RXNORM", "ATC", "NDC", "UNII", "SNOMED"];

const NOT_ACTIVE: ReadonlySet<string | undefined> = new Set(["entered-in-error", "cancelled", "not-taken"]);

/** A prescription. "Do not perform" is an order not to give the drug, and must never read as taking it. */
export const readMedicationRequest = reader(MedicationRequestResource, (request, item, context) => {
  const reason = request.doNotPerform === true ? "doNotPerform is true" : inactiveReason(request.status);
  readUse(request, request.status, request.authoredOn, reason, item, context);
});

/** A medication that the patient is said to take. */
export const readMedicationStatement = reader(MedicationStatementResource, (statement, item, context) => {
  const date = statement.effectiveDateTime ?? statement.effectivePeriod?.start ?? statement.dateAsserted;
  readUse(statement, statement.status, date, inactiveReason(statement.status), item, context);
});

/** A Medication is read where a use refers to it; this only checks that it is well formed. */
export const readMedication = reader(MedicationResource, () => undefined);

function inactiveReason(status: string | undefined): string | null {
  return NOT_ACTIVE.has(status) ? `status is ${status}` : null;
}

interface Named {
  readonly text: string | undefined;
  readonly codings: Coding[];
  readonly concepts: readonly CodeableConcept[];
  readonly element: string;
}

function readUse(
  use: MedicationUse,
  status: string | undefined,
  date: string | undefined,
  notUsed: string | null,
  item: ResourceItem,
  context: ReadContext,
): void {
  const { draft } = context;
  const named = nameOf(use, item, context);
  const place = placeOf(item, named.element);
  const reportable = named.concepts.flatMap((concept) => reportableCodings(concept));
  if (notUsed !== null) {
    draft.report("not-active", notUsed, place, reportable);
    return;
  }
  if (named.text === undefined) {
    draft.report("missing-value", "the medication has neither code nor text", place);
    return;
  }
  draft.medications.push(
    compact({ id: item.reference, text: named.text, codings: named.codings, status, date, provenance: place }),
  );
  if (!named.concepts.some((concept) => isCodedIn(concept, DRUG_SYSTEMS))) {
    const detail = "no code of a known drug system; the name is kept in medications";
    draft.report("unknown-code", detail, place, reportable);
  }
}

function nameOf(use: MedicationUse, item: ResourceItem, context: ReadContext): Named {
  if (use.medicationCodeableConcept !== undefined) {
    return named("medicationCodeableConcept", [use.medicationCodeableConcept], undefined);
  }
  const reference = use.medicationReference;
  const display = filled(reference?.display);
  const target = reference?.reference === undefined ? null : context.references.resolve(reference.reference, item);
  // The Medication's own issues are collected when it is read itself; here a malformed one counts as not found.
  if (target?.type === "Medication") context.referred.add(target);
  const parsed = target?.type === "Medication" ? MedicationResource.safeParse(target.elements) : null;
  if (parsed?.success !== true) {
    const detail = "the Medication that is referred to is not in the input";
    context.draft.report("missing-value", detail, placeOf(item, "medicationReference"));
    return named("medicationReference", [], display);
  }
  const ingredients = (parsed.data.ingredient ?? []).flatMap((one) => one.itemCodeableConcept ?? []);
  const concepts = textOf(parsed.data.code) === undefined ? ingredients : [parsed.data.code ?? {}];
  return named("medicationReference", concepts, display);
}

function named(element: string, concepts: readonly CodeableConcept[], display: string | undefined): Named {
  const texts = concepts.flatMap((concept) => textOf(concept) ?? []);
  const text = texts.length === 0 ? display : texts.join(" + ");
  return { element, concepts, text, codings: concepts.flatMap((concept) => codingsOf(concept)) };
}
