import type { Drug, DrugOrder, InteractionRule, Locators, MedicationKnowledge } from "@cdss/domain";
import { type Alert, type AlertKind, INTERRUPTING, type PatientAlert, type PatientDraft } from "../alerts/alert.ts";
import { finishAlert } from "../alerts/finish-alert.ts";
import { gravity } from "../alerts/gravity.ts";
import { createGroundReader, type GroundReader } from "../alerts/ground.ts";
import { groupQuiet, type QuietGroup } from "../alerts/quiet-group.ts";
import { joinTexts } from "../alerts/say.ts";
import { indexAlternatives } from "../alternatives/find-alternatives.ts";
import type { Interaction } from "../interactions/interaction.ts";
import { createInteractionCheck } from "../interactions/interaction-check.ts";
import { isRenewal, type OrderInput, readOrders } from "../orders/drug-orders.ts";
import { renewal, type Tolerated, toleratedInteraction } from "../orders/tolerated.ts";
import { checkDuplicates } from "./check-duplicates.ts";
import type { Indications } from "./check-indication.ts";
import { createOneCheck } from "./check-one.ts";
import { findReplacements } from "./find-replacements.ts";
import { patientContext } from "./patient-context.ts";
import { checkPatientFacts, type PatientFacts } from "./patient-facts.ts";

/** An alert about two drugs, with the rule and the edges that carry it. */
export type InteractionAlert = Interaction & Alert & { readonly kind: "interaction" };

export interface OrderCheck {
  /**
   * What speaks against new orders beside the active drugs, each a drug by id or an order with dose, frequency, route and time: alerts about the ordered
   * drugs, and interactions of which at least one drug is ordered. What the patient already takes together is not said again. Ids that the knowledge does
   * not hold come back as `unknown`: nothing is known of them, which is not the same as safe. Throws CdssError INVALID_INPUT with the field for a
   * number, unit or date that cannot be.
   */
  check(patient: PatientFacts, active: readonly OrderInput[], orders: readonly OrderInput[]): OrderCheckResult;
}

export interface OrderCheckResult {
  /** About one drug and the patient (or two of one class), most serious first. */
  readonly alerts: readonly PatientAlert[];
  /** About two drugs, most serious first. */
  readonly interactions: readonly InteractionAlert[];
  /** All alerts of both lists that do not interrupt, by kind and drug or by mechanism. */
  readonly quiet: readonly QuietGroup[];
  /** What was found and is not said again, with the reason. */
  readonly tolerated: readonly Tolerated[];
  readonly unknown: readonly string[];
}

/** Alerts for which another drug is no answer. */
const WITHOUT_ALTERNATIVE: ReadonlySet<AlertKind> = new Set(["dose", "duplicate", "monitoring", "indication"]);

/** Places that a rule states itself, in one language: the words of the work. */
const ownLocators = ({ locators = {} }: InteractionRule): Locators =>
  Object.fromEntries(Object.entries(locators).map(([work, words]) => [work, { en: words }]));

/** An interaction as an alert: the modifier that holds says why the severity is another. */
function interactionAlert(
  interaction: Interaction,
  alternatives: readonly string[],
  read: GroundReader,
): InteractionAlert {
  const { drugs, rule, severity, modifier, path, also } = interaction;
  const [kind, management] = ["interaction" as const, rule.management];
  const { interrupts, overrideReasons } = finishAlert({ kind, severity, management }, alternatives);
  return {
    kind,
    drugs,
    severity,
    interrupts,
    reason: modifier === null ? rule.mechanism : joinTexts([rule.mechanism, modifier.why]),
    management,
    alternatives,
    overrideReasons,
    ...read([{ sources: rule.sources, section: "interaction", locators: ownLocators(rule) }]),
    rule,
    modifier,
    path,
    also,
  };
}

/** A draft as an alert, without what only served to say one fact once. */
function patientAlert(draft: PatientDraft, alternatives: readonly string[], read: GroundReader): PatientAlert {
  const { kind, drugs, severity, reason, management, grounds, tests } = draft;
  const { interrupts, overrideReasons } = finishAlert(draft, alternatives);
  const said = { kind, drugs, severity, interrupts, reason, management, alternatives, overrideReasons };
  return { ...said, ...read(grounds), ...(tests === undefined ? {} : { tests }) };
}

/**
 * The medication check over a compiled knowledge: pure, the same answer for the same patient and orders. `indications` are the conditions for which drugs
 * are given; without them no indication is missed.
 */
export function createOrderCheck(
  knowledge: MedicationKnowledge,
  { indications = new Map() }: { readonly indications?: Indications } = {},
): OrderCheck {
  const drugs = new Map(knowledge.drugs.map((drug) => [drug.id, drug]));
  const interactionCheck = createInteractionCheck(knowledge);
  const one = createOneCheck(knowledge, drugs, indications);
  const alternatives = indexAlternatives(knowledge.drugs);
  const readGrounds = createGroundReader(knowledge.works);
  const known = (orders: readonly DrugOrder[]): Drug[] =>
    [...new Set(orders.map(({ drug }) => drug))].flatMap((id) => drugs.get(id) ?? []);

  return {
    check: (patient, activeInput, orderInput) => {
      checkPatientFacts(patient);
      const [active, orders] = [readOrders(activeInput, "active"), readOrders(orderInput, "orders")];
      const context = patientContext(patient);
      const activeBy = new Map(active.map((order) => [order.drug, order]));
      const isRenewed = (order: DrugOrder): boolean => active.some((held) => isRenewal(order, held));
      const fresh = new Set(orders.filter((order) => !isRenewed(order)).map(({ drug }) => drug));
      const ordered = new Set(orders.map(({ drug }) => drug));
      const together = known([...orders, ...active]);
      const held = known(active);

      const drafts: PatientDraft[] = [];
      const before = new Set<Drug>();
      for (const order of orders) {
        const drug = drugs.get(order.drug);
        if (drug === undefined) continue;
        const others = fresh.has(drug.id) ? held : held.filter(({ id }) => id !== drug.id);
        if (!before.has(drug)) drafts.push(...one.checkPatient(drug, context));
        drafts.push(
          ...one.checkDose(drug, order, context),
          ...checkDuplicates(drug, [...others, ...before], one.nameOf),
        );
        before.add(drug);
      }

      const found = interactionCheck.check([...orders, ...active], { ...context, ...patient });
      const tolerated: Tolerated[] = [...ordered].filter((id) => drugs.has(id) && !fresh.has(id)).map(renewal);
      const spoken = found.filter((interaction) => {
        const { drugs: pair } = interaction;
        if (pair.some((id) => fresh.has(id))) return true;
        const silent = toleratedInteraction(interaction, activeBy, patient.today);
        if (silent !== null) tolerated.push(silent);
        // A renewal of what has not been taken together for long is said; what is only active was said when it was ordered.
        return silent === null && pair.some((id) => ordered.has(id));
      });

      const orderBy = new Map([...active, ...orders].map((order) => [order.drug, order]));
      const modifiers = { ...context, ...patient, orders: orderBy, together };
      const replacements = findReplacements(context, modifiers, { drugs, interactionCheck, one, alternatives });
      const alerts = drafts
        .map((draft): PatientAlert => {
          const drug = drugs.get(draft.drugs[0] ?? "");
          const isAnswered = INTERRUPTING.has(draft.severity) && !WITHOUT_ALTERNATIVE.has(draft.kind);
          return patientAlert(draft, drug !== undefined && isAnswered ? replacements.ofDrug(drug) : [], readGrounds);
        })
        .sort((a, b) => gravity(a.severity) - gravity(b.severity));
      const interactions = spoken.map((interaction) =>
        interactionAlert(
          interaction,
          INTERRUPTING.has(interaction.severity) ? replacements.ofPair(interaction, fresh) : [],
          readGrounds,
        ),
      );
      return {
        alerts,
        interactions,
        quiet: groupQuiet([...interactions, ...alerts]),
        tolerated,
        unknown: [...new Set([...orders, ...active].map(({ drug }) => drug))].filter((id) => !drugs.has(id)),
      };
    },
  };
}
