import type { Drug } from "@cdss/domain";

/** How many alternatives an alert names. */
const NAMED = 3;

/** How many candidates are looked at: beyond them an answer would come late for drugs that are further away. */
const LOOKED_AT = 16;

/**
 * Groups of which one member may be thought of instead of another. Groups that say only what drugs have in common (kinase inhibitors, monoclonal antibodies, what
 * contains alcohol) are not among them.
 */
const INTERCHANGEABLE: ReadonlySet<string> = new Set(
  (
    "nsaid cox2-inhibitor ssri snri triptan statin fibrate ace-inhibitor arb beta-blocker dihydropyridine-ccb loop-diuretic thiazide nitrate " +
    "alpha-blocker sulfonylurea dpp4-inhibitor sglt2-inhibitor glp1-agonist ppi h2-blocker setron macrolide fluoroquinolone tetracycline " +
    "penicillin cephalosporin azole-antifungal direct-oral-anticoagulant p2y12-inhibitor antihistamine-nonsedating bisphosphonate " +
    "xanthine-oxidase-inhibitor z-drug benzodiazepine opioid corticosteroid muscarinic-antagonist-inhaled beta2-agonist"
  ).split(" "),
);

/** Cytotoxic and targeted drugs of cancer (ATC L01), vaccines (J07) and contrast media (V08) are chosen by the disease, not by the class. */
const NOT_EXCHANGED = /^(?:L01|J07|V08)/;

export interface Alternatives {
  /**
   * Drugs to think of instead of one: of its class first, then of its interchangeable groups, that can be given by one of the routes. Nothing is said
   * here of the patient.
   */
  candidatesFor(drug: Drug, route: string | undefined): readonly Drug[];
}

/** Whether one drug may stand in the place of another: of one class, or of one group. */
export function areAlike(one: Drug, other: Drug): boolean {
  return one.class === other.class || one.groups.some((group) => other.groups.includes(group));
}

/** Index of a knowledge's drugs by class and interchangeable group. */
export function indexAlternatives(drugs: readonly Drug[]): Alternatives {
  const members = new Map<string, Drug[]>();
  const add = (key: string, drug: Drug): void => {
    const held = members.get(key);
    if (held === undefined) members.set(key, [drug]);
    else held.push(drug);
  };
  const isExchanged = ({ codes }: Drug): boolean => !codes.atc.some((code) => NOT_EXCHANGED.test(code));
  const groupsOf = ({ groups }: Drug): string[] => groups.filter((group) => INTERCHANGEABLE.has(group));
  for (const drug of drugs.filter(isExchanged)) {
    add(`class ${drug.class}`, drug);
    for (const group of groupsOf(drug)) add(`group ${group}`, drug);
  }
  /** What is like a drug, by whatever route: worked out when it is first asked for. */
  const alike = new Map<string, readonly Drug[]>();
  const alikeOf = (drug: Drug): readonly Drug[] => {
    const held = alike.get(drug.id);
    if (held !== undefined) return held;
    const keys = isExchanged(drug) ? [`class ${drug.class}`, ...groupsOf(drug).map((group) => `group ${group}`)] : [];
    const found = [...new Set(keys.flatMap((key) => members.get(key) ?? []))].filter(({ id }) => id !== drug.id);
    alike.set(drug.id, found);
    return found;
  };
  return {
    candidatesFor: (drug, route) => {
      const routes = route === undefined ? drug.routes : [route];
      const chosen: Drug[] = [];
      for (const one of alikeOf(drug)) {
        if (chosen.length === LOOKED_AT) break;
        if (one.routes.some((way) => routes.includes(way))) chosen.push(one);
      }
      return chosen;
    },
  };
}

/**
 * The candidates that pass: at most three, fewest remaining alerts first, otherwise in the given order. `remaining` says how many alerts a candidate would
 * leave, null where one of them interrupts.
 */
export function rankAlternatives(
  candidates: readonly Drug[],
  remaining: (candidate: Drug) => number | null,
): readonly string[] {
  return candidates
    .flatMap((drug) => {
      const count = remaining(drug);
      return count === null ? [] : [{ id: drug.id, count }];
    })
    .sort((a, b) => a.count - b.count)
    .slice(0, NAMED)
    .map(({ id }) => id);
}
