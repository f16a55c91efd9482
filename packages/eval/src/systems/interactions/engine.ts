import { loadMedication } from "@cdss/kg";
import { createDrugNames, createInteractionCheck } from "@cdss/safety";
import type { SystemKind } from "../../core/system.ts";
import type { TaskOption } from "../../core/task.ts";
import {
  type Drug,
  type DrugNames,
  type DrugPair,
  nameKey,
  type PairGold,
} from "../../tasks/interactions/drug-pair.ts";
import type { PairAnswer } from "../../tasks/interactions/pair-answer.ts";

export const engineOptions: readonly TaskOption[] = [
  { flags: "--knowledge <folder>", description: "engine: folder of the medication packs", default: "data/knowledge" },
];

/** The medication check of this service: rules by mechanism over the drugs of data/knowledge. */
export const engineKind: SystemKind<DrugPair, PairAnswer, readonly DrugNames[], PairGold> = {
  summary: "the medication check of this service",
  threads: false,
  create: async ({ options, shared }) => {
    const knowledge = await loadMedication(String(options.knowledge));
    const { check } = createInteractionCheck(knowledge);
    const names = createDrugNames(knowledge.drugs);
    const others = new Map(shared.map(({ name, also }) => [nameKey(name), also]));
    const resolve = ({ name }: Drug): string | null => {
      for (const one of [name, ...(others.get(nameKey(name)) ?? [])]) {
        const drug = names.resolve(one);
        if (drug !== null) return drug.id;
      }
      return null;
    };
    return {
      facts: { drugs: String(knowledge.drugs.length), rules: String(knowledge.rules.length) },
      answer: async ({ a, b }) => {
        const [one, two] = [resolve(a), resolve(b)];
        const unknown = [one === null ? [a.name] : [], two === null ? [b.name] : []].flat();
        if (one === null || two === null) return { severity: "unknown-drug", interrupts: false, unknown };
        const [found] = check([one, two]);
        if (found === undefined) return { severity: "none", interrupts: false, unknown };
        const { severity, interrupts, rule } = found;
        return { severity, interrupts, unknown, mechanism: rule.mechanism.en, rule: rule.id };
      },
    };
  },
};
