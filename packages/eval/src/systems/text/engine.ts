import { curie, indexConditions, type Urgency } from "@cdss/domain";
import { planCare } from "@cdss/engine";
import { createDifferential, createLineRanker, createMemoryGraphStore } from "@cdss/kg";
import type { SystemKind } from "../../core/system.ts";
import type { TextAnswer } from "../../tasks/differential-text/text-answer.ts";
import type { TextGold, TextInput } from "../../tasks/differential-text/text-sample.ts";
import { lanesOf } from "../lanes.ts";
import { settingOf } from "../setting.ts";
import { createTextReader } from "./read-text.ts";

/** What `--without` can leave out. */
export const LANES = ["absent", "demographics"] as const;

/** The classes of published triage studies: routine care and urgent care are both not emergencies, and not self-care. */
const CLASSES: Readonly<Record<Urgency, TextAnswer["urgency"]>> = {
  emergency: "em",
  urgent: "ne",
  routine: "ne",
  "self-care": "sc",
};
/** Lines that triage looks at. */
const LEADING = 10;

/** The service: findings read from the text, its differential with every line of the release ranked, and its triage. */
export const engineKind: SystemKind<TextInput, TextAnswer, null, TextGold> = {
  summary: "this service: findings read from the text, then its differential and triage",
  threads: true,
  create: async ({ release, options }) => {
    const without = lanesOf(options.without, LANES);
    const setting = settingOf(options.setting);
    const held = await release();
    const read = createTextReader(held);
    const ranker = createLineRanker(held);
    const differential = createDifferential(held);
    const ports = { graph: createMemoryGraphStore(held), conditions: indexConditions(held.clinical) };
    const lines = ranker.lines.map(({ ids, label }) => ({ ids, name: label.en }));
    return {
      answer: async (input) => {
        const { findings, ...patient } = read(input);
        const query = {
          findings: without.has("absent") ? findings.filter(({ status }) => status === "present") : findings,
          ...(without.has("demographics") ? {} : patient),
          ...setting,
        };
        const { scores, posteriors } = ranker.rank(query);
        const { ranked } = await differential.rank({ ...query, limit: LEADING });
        const own = query.findings.map(({ concept, status }) => ({
          concept: curie(concept),
          status,
          label: { en: "" },
          experiencer: "patient" as const,
        }));
        const { triage } = await planCare(ranked, own, ports);
        const urgency = triage.urgency === null ? {} : { urgency: CLASSES[triage.urgency] };
        return { lines, scores, probabilities: posteriors, findings: findings.length, ...urgency };
      },
    };
  },
};
