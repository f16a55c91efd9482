import type { Drug, EntryEvidence, InteractionRule, MedicationKnowledge } from "@cdss/domain";
import { LABORATORY_RULES, labTest } from "@cdss/safety";

type Described = Pick<EntryEvidence, "entry" | "label" | "works">;

/** Works of a drug as a whole and of its single warnings, each once. */
function worksOfDrug({ sources, contraindications, cautions }: Drug): string[] {
  const particular = [...contraindications, ...cautions].flatMap(({ source }) => source ?? []);
  return [...new Set([...sources, ...particular])];
}

/** The thresholds of a test, which are the check's own, with the works that state them. */
function describeTest(key: string): Described | null {
  const test = labTest(key);
  const bands = LABORATORY_RULES.filter((rule) => rule.test === key).flatMap((rule) => rule.bands);
  if (test === null || bands.length === 0) return null;
  return { entry: "laboratory", label: test.names, works: [...new Set(bands.map(({ source }) => source))] };
}

/** Finds what an evidence id of an alert or draft stands for, `drug:warfarin`, `rule:azole-statin` or `laboratory:potassium`; none where nothing has it. */
export function createMedicationEntries({
  drugs,
  rules,
}: Pick<MedicationKnowledge, "drugs" | "rules">): (id: string, release: string) => EntryEvidence[] {
  const drugById = new Map<string, Drug>(drugs.map((drug) => [drug.id, drug]));
  const ruleById = new Map<string, InteractionRule>(rules.map((rule) => [rule.id, rule]));

  function describe(kind: string, key: string): Described | null {
    if (kind === "laboratory") return describeTest(key);
    const drug = kind === "drug" ? drugById.get(key) : undefined;
    if (drug !== undefined) return { entry: "drug", label: drug.names, works: worksOfDrug(drug) };
    const rule = kind === "rule" ? ruleById.get(key) : undefined;
    return rule === undefined ? null : { entry: "rule", label: rule.mechanism, works: rule.sources };
  }

  return (id, release) => {
    const [kind = "", key = ""] = id.split(/:(.*)/s);
    const described = describe(kind, key);
    return described === null ? [] : [{ kind: "entry", id, key, ...described, release }];
  };
}
