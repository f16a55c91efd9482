import { createHash } from "node:crypto";
import { basename, join } from "node:path";
import { CdssError } from "@cdss/domain";
import type { Setup, SystemKind } from "../../../core/system.ts";
import type { TaskOption } from "../../../core/task.ts";
import { readText } from "../../../input/read-text.ts";
import {
  type Drug,
  type DrugNames,
  type DrugPair,
  nameKey,
  type PairGold,
} from "../../../tasks/interactions/drug-pair.ts";
import type { PairAnswer } from "../../../tasks/interactions/pair-answer.ts";
import { isInterruptive } from "../../../tasks/interactions/severity.ts";
import { parseGroups } from "./parse-groups.ts";
import { parseRules } from "./parse-rules.ts";
import { Thesaurus } from "./thesaurus.ts";

const FILES = { rules: "ansm-eng_tables2016-xml-v3.tsv", groups: "ansm-eng_groups2016_xml-v3.tsv" } as const;

export const thesaurusOptions: readonly TaskOption[] = [
  { flags: "--rules <tsv>", description: `thesaurus: its rules (default: ddi/${FILES.rules} below CDSS_DATA_DIR)` },
  { flags: "--groups <tsv>", description: `thesaurus: its classes (default: ddi/${FILES.groups} below CDSS_DATA_DIR)` },
];

type Facts = Pick<Setup, "options" | "environment">;

function pathOf(option: keyof typeof FILES, { options, environment }: Facts): string {
  const given = options[option];
  if (given !== undefined) return String(given);
  if (environment.CDSS_DATA_DIR) return join(environment.CDSS_DATA_DIR, "ddi", FILES[option]);
  throw new CdssError("CONFIGURATION", `there is no thesaurus: give --${option}, or set CDSS_DATA_DIR to its folder`);
}

const digest = (text: string): string => createHash("sha256").update(text).digest("hex");

/**
 * The French national thesaurus of interactions (ANSM) in its English tables of 2016: rules between drugs and classes of drugs, read
 * at run time. Its levels are ours in their order: contraindicated, not recommended (major), precaution for use (moderate), take
 * into account (minor); the first two interrupt. It speaks of no drug without a rule or a class, so that such a drug is unknown.
 * Routes and doses, which some rules and classes name, are not asked for: a rule counts for every route.
 */
export const thesaurusKind: SystemKind<DrugPair, PairAnswer, readonly DrugNames[], PairGold> = {
  summary: "the French national thesaurus of interactions, 2016 (ANSM)",
  threads: true,
  create: async (setup) => {
    const [rulesPath, groupsPath] = [pathOf("rules", setup), pathOf("groups", setup)];
    const [rulesText, groupsText] = [await readText(rulesPath), await readText(groupsPath)];
    const rules = parseRules(rulesText, basename(rulesPath));
    const thesaurus = new Thesaurus(rules, parseGroups(groupsText, basename(groupsPath)));
    const also = new Map(setup.shared.map((drug) => [nameKey(drug.name), drug.also]));
    const partiesOf = ({ name, id }: Drug): ReadonlySet<string> => {
      const rxcui = id?.startsWith("RXCUI:") ? id.slice("RXCUI:".length) : undefined;
      return thesaurus.partiesOf([name, ...(also.get(nameKey(name)) ?? [])], rxcui);
    };
    return {
      facts: {
        rules: `${rules.length}, of these ${thesaurus.rulesWithoutMembers} about a class without members`,
        rulesSha256: digest(rulesText),
        groupsSha256: digest(groupsText),
      },
      answer: async ({ a, b }) => {
        const [partiesA, partiesB] = [partiesOf(a), partiesOf(b)];
        const unknown = [...(partiesA.size === 0 ? [a.name] : []), ...(partiesB.size === 0 ? [b.name] : [])];
        if (unknown.length > 0) return { severity: "unknown-drug", interrupts: false, unknown };
        const rule = thesaurus.find(partiesA, partiesB);
        if (rule === null) return { severity: "none", interrupts: false, unknown };
        const { severity, mechanism, id } = rule;
        return { severity, interrupts: isInterruptive(severity), unknown, mechanism, rule: id };
      },
    };
  },
};
