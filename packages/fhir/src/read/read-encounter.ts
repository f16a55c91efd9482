import { EncounterResource } from "../schemas/encounter.ts";
import { codingsOf, filled, hpoTermsOf, reportableCodings, textOf, toCoding } from "../terminology/concept.ts";
import { addFindings } from "./add-findings.ts";
import { compact, placeOf, reader } from "./read-context.ts";

const NOT_ACTIVE: ReadonlySet<string | undefined> = new Set(["entered-in-error", "cancelled"]);

/** A visit: its kind, its reason and its start. A reason coded in HPO is a finding; any other stays in words. */
export const readEncounter = reader(EncounterResource, (encounter, item, context) => {
  const { draft } = context;
  const types = encounter.type ?? [];
  const reasons = encounter.reasonCode ?? [];
  const codings = [...types.flatMap((type) => codingsOf(type)), ...(encounter.class ? toCoding(encounter.class) : [])];
  if (NOT_ACTIVE.has(encounter.status)) {
    const all = [...codings, ...reasons.flatMap((reason) => reportableCodings(reason))];
    draft.report("not-active", `status is ${encounter.status}`, placeOf(item, "status"), all);
    return;
  }
  if (encounter.status !== "planned") draft.noteDates(encounter.period?.start, encounter.period?.end);
  for (const [position, reason] of reasons.entries()) {
    const path = `reasonCode[${position}]`;
    const terms = hpoTermsOf(reason);
    addFindings(terms, item, path, { status: "present" }, context);
    if (terms.length === 0) {
      const detail = "the reason of the visit is not coded in HPO; its words are kept in encounters";
      draft.report("unknown-code", detail, placeOf(item, path), reportableCodings(reason));
    }
  }
  const kind =
    types.flatMap((type) => textOf(type) ?? [])[0] ?? filled(encounter.class?.display) ?? encounter.class?.code;
  const words = [kind, ...reasons.map((reason) => textOf(reason))].filter((text) => text !== undefined);
  draft.encounters.push(
    compact({
      id: item.reference,
      text: words.length === 0 ? item.type : words.join("; "),
      codings: [...codings, ...reasons.flatMap((reason) => codingsOf(reason))],
      status: encounter.status,
      date: encounter.period?.start,
      provenance: placeOf(item, types.length > 0 ? "type" : "class"),
    }),
  );
});
