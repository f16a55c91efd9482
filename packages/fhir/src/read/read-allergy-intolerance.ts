import {
  ALLERGY_CLINICAL_STATUS,
  ALLERGY_VERIFICATION_STATUS,
  AllergyIntoleranceResource,
} from "../schemas/allergy-intolerance.ts";
import { codeIn } from "../schemas/clinical-status.ts";
import { codingsOf, isCodedIn, reportableCodings, textOf } from "../terminology/concept.ts";
import { compact, placeOf, reader } from "./read-context.ts";
import { DRUG_SYSTEMS } from "./read-medication.ts";

/** An allergy or intolerance. A refuted one is reported and left out: it must not keep a drug from the patient. */
export const readAllergyIntolerance = reader(AllergyIntoleranceResource, (allergy, item, context) => {
  const { draft } = context;
  const verification = codeIn(ALLERGY_VERIFICATION_STATUS, allergy.verificationStatus);
  const substances = (allergy.reaction ?? []).flatMap((reaction) => reaction.substance ?? []);
  const isNamed = textOf(allergy.code) !== undefined;
  const concept = isNamed ? allergy.code : substances.find((substance) => textOf(substance) !== undefined);
  const place = placeOf(item, isNamed || concept === undefined ? "code" : "reaction.substance");
  if (verification === "entered-in-error" || verification === "refuted") {
    draft.report("not-active", `verificationStatus is ${verification}`, place, reportableCodings(concept));
    return;
  }
  const text = textOf(concept);
  if (text === undefined) {
    draft.report("missing-value", "the allergy names no substance", place);
    return;
  }
  const clinical = codeIn(ALLERGY_CLINICAL_STATUS, allergy.clinicalStatus);
  const parts = [clinical, verification === "unconfirmed" ? verification : undefined].filter(
    (part) => part !== undefined,
  );
  draft.allergies.push(
    compact({
      id: item.reference,
      text,
      codings: codingsOf(concept),
      status: parts.length === 0 ? undefined : parts.join(" "),
      date: allergy.onsetDateTime ?? allergy.recordedDate,
      provenance: place,
    }),
  );
  if (!isCodedIn(concept, DRUG_SYSTEMS)) {
    const detail = "no code of a known substance system; the name is kept in allergies";
    draft.report("unknown-code", detail, place, reportableCodings(concept));
  }
});
