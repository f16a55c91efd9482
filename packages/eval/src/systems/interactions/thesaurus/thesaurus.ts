import { compareSeverities } from "../../../tasks/interactions/severity.ts";
import { ClassIndex } from "./class-index.ts";
import type { Membership } from "./parse-groups.ts";
import type { Rule, Side } from "./parse-rules.ts";
import { keysOf, writtenKeys } from "./written-names.ts";

/** What a rule speaks of and what a drug is: `name:warfarin`, `rxcui:11289` or `class:oralanticoagulants`. */
type Party = string;

/** American names whose international one no data set is sure to bring: the thesaurus writes `acetylsalicylic acid`. */
const INTERNATIONAL: Readonly<Record<string, string>> = {
  aspirin: "acetylsalicylic acid",
  mitomycin: "mitomycin c",
};

function drugParties({ name, rxcui }: Pick<Side, "name" | "rxcui">): Party[] {
  return [...writtenKeys(name).map((key) => `name:${key}`), ...(rxcui === "" ? [] : [`rxcui:${rxcui}`])];
}

/** A thesaurus of interactions, ready to be asked about drugs. */
export class Thesaurus {
  readonly #classes: ClassIndex;
  /** By a name or number of a drug: its other names and numbers, and its classes. */
  readonly #joined = new Map<Party, Set<Party>>();
  /** The worst rule about two parties, held in both orders. */
  readonly #rules = new Map<Party, Map<Party, Rule>>();
  /** Rules about a class of which the thesaurus lists no drug: they never fire. */
  readonly rulesWithoutMembers: number;

  constructor(rules: readonly Rule[], memberships: readonly Membership[]) {
    this.#classes = new ClassIndex(memberships);
    for (const membership of memberships) {
      const classes = this.#classes.find(membership.className, membership.classCode);
      this.#join(
        drugParties(membership),
        classes.map((key) => `class:${key}`),
      );
    }
    let rulesWithoutMembers = 0;
    for (const rule of rules) {
      const [one, two] = [this.#partiesOfSide(rule.sides[0]), this.#partiesOfSide(rule.sides[1])];
      if (one.length === 0 || two.length === 0) rulesWithoutMembers++;
      for (const a of one)
        for (const b of two) {
          this.#hold(a, b, rule);
          this.#hold(b, a, rule);
        }
    }
    this.rulesWithoutMembers = rulesWithoutMembers;
  }

  #join(drug: readonly Party[], classes: readonly Party[]): void {
    for (const party of drug) {
      const joined = this.#joined.get(party) ?? new Set();
      for (const other of [...drug, ...classes]) joined.add(other);
      this.#joined.set(party, joined);
    }
  }

  /** Some drugs of rules are classes in truth (`INSULIN`): the rule speaks of both. */
  #partiesOfSide(side: Side): Party[] {
    const classes = this.#classes.find(side.className || side.name, side.classCode).map((key) => `class:${key}`);
    const drug = side.name === "" ? [] : drugParties(side);
    this.#join(drug, []);
    return [...drug, ...classes];
  }

  #hold(a: Party, b: Party, rule: Rule): void {
    const rules = this.#rules.get(a) ?? new Map<Party, Rule>();
    const held = rules.get(b);
    if (held === undefined || compareSeverities(rule.severity, held.severity) < 0) rules.set(b, rule);
    this.#rules.set(a, rules);
  }

  /** All that the thesaurus has of a drug, by its names and its RxNorm number; empty for a drug that it does not know. */
  partiesOf(names: readonly string[], rxcui?: string): ReadonlySet<Party> {
    const keys = names.flatMap(keysOf).flatMap((key) => [key, INTERNATIONAL[key] ?? key]);
    const open: Party[] = keys.map((key) => `name:${key}`);
    if (rxcui !== undefined) open.push(`rxcui:${rxcui}`);
    const found = new Set<Party>();
    for (let party = open.pop(); party !== undefined; party = open.pop())
      for (const other of this.#joined.get(party) ?? []) {
        if (found.has(other)) continue;
        found.add(other);
        open.push(other);
      }
    return found;
  }

  /** The worst rule about two drugs, in any order; null where there is none. */
  find(a: ReadonlySet<Party>, b: ReadonlySet<Party>): Rule | null {
    const rules = [...a].flatMap((one) => {
      const about = this.#rules.get(one);
      return about === undefined ? [] : [...b].flatMap((two) => about.get(two) ?? []);
    });
    const [worst = null] = rules.sort((one, two) => compareSeverities(one.severity, two.severity));
    return worst;
  }
}
