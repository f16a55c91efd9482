import type {
  ConditionEntry,
  Drug,
  FindingTerm,
  InteractionException,
  InteractionRule,
  VocabularyEntry,
} from "@cdss/domain";
import { type Fact, type FactKind, factsOf } from "./fact.ts";
import type { PackContent } from "./pack-content.ts";

type Lines = readonly [FactKind, readonly unknown[]];

const all = (lines: readonly Lines[], entry: readonly string[]): Fact[] =>
  lines.flatMap(([kind, list]) => factsOf(kind, list, entry));

function ofCondition(entry: ConditionEntry): Fact[] {
  const findings = entry.findings.flatMap((line) =>
    factsOf(typeof line.frequency === "number" ? "figure" : line.frequency, [line], entry.sources),
  );
  const rest = all(
    [
      ["tier", Object.values(entry.settings)],
      ["modifier", entry.modifiers],
      ["against", entry.against],
      ["course", [entry.course]],
      ["urgency", [entry.urgency.usual]],
      ["raised-by", entry.urgency.raisedBy],
      ["test", entry.tests],
      ["treatment", entry.treatments],
      ["confused-with", entry.confusedWith],
    ],
    entry.sources,
  );
  return [...findings, ...rest];
}

/** `unknown` says that nothing is on file, which is no fact. */
const stated = (one: Drug["pregnancy"]): Drug["pregnancy"][] => (one.advice === "unknown" ? [] : [one]);

function ofDrug(drug: Drug): Fact[] {
  const { allergy, mechanism } = drug;
  return all(
    [
      ["adult-dose", drug.doses.adult],
      ["child-dose", drug.doses.child],
      ["renal", drug.renal],
      ["hepatic", drug.hepatic],
      ["pregnancy", stated(drug.pregnancy)],
      ["lactation", stated(drug.lactation)],
      ["age-limit", drug.ages],
      ["contraindication", drug.contraindications],
      ["caution", drug.cautions],
      ["allergy-group", allergy === undefined ? [] : [allergy.group]],
      ["cross-reaction", allergy?.crossReacts ?? []],
      ["monitoring", drug.monitoring],
      ["role", drug.roles],
      ["effect", drug.tags],
      ["mechanism", mechanism === undefined ? [] : [mechanism]],
    ],
    drug.sources,
  );
}

/** A rule is one fact and cites its works itself; its modifiers inherit them. */
const ofRule = (rule: InteractionRule): Fact[] => [
  ...factsOf("rule", [rule], []),
  ...factsOf("rule-modifier", rule.modifiers, rule.sources),
];

const ofException = (exception: InteractionException): Fact[] => factsOf("exception", [exception], []);

const ofTerm = ({ parents, children }: FindingTerm): Fact[] => factsOf("term-link", [...parents, ...children], []);

const ofWord = ({ conditions = [], implies = [] }: VocabularyEntry): Fact[] =>
  factsOf("word-link", [...conditions, ...implies], []);

/** Every fact that the packs state, with the works that it rests on. */
export function listFacts({ conditions, terms, drugs, rules, exceptions, vocabulary }: PackContent): Fact[] {
  return [
    ...conditions.flatMap(ofCondition),
    ...drugs.flatMap(ofDrug),
    ...rules.flatMap(ofRule),
    ...exceptions.flatMap(ofException),
    ...terms.flatMap(ofTerm),
    ...vocabulary.flatMap(ofWord),
  ];
}
