import {
  type ConditionEntry,
  type Drug,
  type FindingTerm,
  Urgency,
  type VocabularyEntry,
  type Work,
} from "@cdss/domain";
import type { Field, PackEntry } from "../pack-entry.ts";
import { issueAt, type PackIssue } from "../pack-issue.ts";
import { checkFindingName } from "./check-findings.ts";
import { type FindingNames, normalisedName } from "./finding-names.ts";

export interface ConditionPacks {
  readonly conditions: readonly PackEntry<ConditionEntry>[];
  readonly terms: readonly PackEntry<FindingTerm>[];
  readonly names: FindingNames;
  readonly drugs: readonly Drug[];
  readonly vocabulary: readonly VocabularyEntry[];
  readonly works: readonly Work[];
  /** Ids of entries that fail their schema: who refers to one of them is not to blame. */
  readonly broken: ReadonlySet<string>;
}

/** Names of an entry, each with its field. */
function namesOf({ names, synonyms }: ConditionEntry): [Field, string][] {
  return (["en", "zh"] as const).flatMap((language): [Field, string][] => [
    [["names", language], names[language]],
    ...synonyms[language].map((text, index): [Field, string] => [["synonyms", language, index], text]),
  ]);
}

/** Findings that an entry names, each with its field. */
function findingsNamed(condition: ConditionEntry): [Field, string][] {
  const named: [Field, string][] = [];
  const { modifiers, findings, against, urgency, tests } = condition;
  for (const [index, { when }] of modifiers.entries())
    if (when.finding !== undefined) named.push([["modifiers", index, "when", "finding"], when.finding]);
  for (const [index, { finding }] of findings.entries()) named.push([["findings", index, "finding"], finding]);
  for (const [index, { finding }] of against.entries()) named.push([["against", index, "finding"], finding]);
  for (const [index, { finding }] of urgency.raisedBy.entries())
    named.push([["urgency", "raisedBy", index, "finding"], finding]);
  for (const [index, { shows }] of tests.entries())
    if (shows !== undefined) named.push([["tests", index, "shows"], shows]);
  return named;
}

/** Works that an entry cites, each with its field. */
function worksCited({ sources, modifiers, findings, treatments }: ConditionEntry): [Field, string][] {
  const cited: [Field, string][] = sources.map((key, index) => [["sources", index], key]);
  for (const [list, entries] of [
    ["modifiers", modifiers],
    ["findings", findings],
    ["treatments", treatments],
  ] as const)
    for (const [index, { source }] of entries.entries())
      if (source !== undefined) cited.push([[list, index, "source"], source]);
  return cited;
}

/** Drugs that an entry names, each with its field. */
function drugsNamed({ treatments }: ConditionEntry): [Field, string][] {
  return treatments.flatMap((treatment, at) =>
    (["drugs", "alternatives"] as const).flatMap((list) =>
      treatment[list].map(({ drug }, index): [Field, string] => [["treatments", at, list, index, "drug"], drug]),
    ),
  );
}

/** A finding that stands twice, once for each sex excepted, or both for and against. */
function* checkTwice(entry: PackEntry<ConditionEntry>, names: FindingNames): Generator<PackIssue> {
  const fix = "keep one of the two";
  const held = new Map<string, readonly (string | undefined)[]>();
  for (const [index, { finding, sex }] of entry.value.findings.entries()) {
    const id = names.idOf(finding);
    if (id === undefined) continue;
    const before = held.get(id) ?? [];
    if (before.some((other) => other === undefined || sex === undefined || other === sex))
      yield issueAt(entry, ["findings", index, "finding"], { kind: "duplicate", message: "stands twice", fix });
    held.set(id, [...before, sex]);
  }
  const against = new Set<string>();
  for (const [index, { finding }] of entry.value.against.entries()) {
    const id = names.idOf(finding);
    if (id === undefined) continue;
    if (held.has(id) || against.has(id)) {
      const message = held.has(id) ? "stands among the findings and against" : "stands twice";
      yield issueAt(entry, ["against", index, "finding"], { kind: "duplicate", message, fix });
    }
    against.add(id);
  }
}

/** What refers to something that is not there, or contradicts itself. */
function* checkReferences(
  entry: PackEntry<ConditionEntry>,
  packs: ConditionPacks,
  ids: ReadonlySet<string>,
): Generator<PackIssue> {
  const { names, drugs, vocabulary, works, broken } = packs;
  const { value } = entry;
  const drugIds = new Set(drugs.map(({ id }) => id));
  const tests = new Set(vocabulary.flatMap(({ kind, key }) => (kind === "test" ? [key] : [])));
  const workIds = new Set(works.map(({ id }) => id));
  for (const [field, name] of findingsNamed(value)) yield* checkFindingName(entry, field, name, names, broken);
  for (const [field, id] of drugsNamed(value))
    if (!drugIds.has(id) && !broken.has(id))
      yield issueAt(entry, field, {
        kind: "drug",
        message: `no drug has the id ${id}`,
        fix: "correct the id, or add the drug",
      });
  for (const [field, id] of worksCited(value))
    if (!workIds.has(id) && !broken.has(id)) {
      const fix = "correct the id, or add the work to a sources file";
      yield issueAt(entry, field, { kind: "source", message: `no work has the id ${id}`, fix });
    }
  for (const [index, { test }] of value.tests.entries())
    if (!tests.has(test) && !broken.has(test)) {
      const fix = "correct the key, or add it to a file of vocabulary/";
      yield issueAt(entry, ["tests", index, "test"], {
        kind: "vocabulary",
        message: `no test has the key ${test}`,
        fix,
      });
    }
  for (const [index, id] of value.confusedWith.entries())
    if (!ids.has(id) && !broken.has(id)) {
      const fix = "correct the id, or write that condition: neighbours must be there to be told apart";
      yield issueAt(entry, ["confusedWith", index], {
        level: "warning",
        kind: "condition",
        message: `no condition has the id ${id}`,
        fix,
      });
    }
  for (const [index, { to }] of value.urgency.raisedBy.entries())
    if (Urgency.options.indexOf(to) >= Urgency.options.indexOf(value.urgency.usual)) {
      const fix = "leave it out, or correct the usual urgency";
      yield issueAt(entry, ["urgency", "raisedBy", index, "to"], {
        kind: "threshold",
        message: "is not more urgent than usual",
        fix,
      });
    }
}

/** Entries that say too little to be told apart, tested for or treated. */
function* checkThin(entry: PackEntry<ConditionEntry>): Generator<PackIssue> {
  const { findings, tests, treatments, confusedWith } = entry.value;
  const thin = (field: string, message: string, fix: string): PackIssue =>
    issueAt(entry, [field], { level: "warning", kind: "thin", message, fix });
  if (findings.length < 8)
    yield thin("findings", `has only ${findings.length}`, "add what tells it apart, course and tests included");
  if (tests.length === 0)
    yield thin("tests", "is empty", "name the first tests, or leave a reviewer's note why none is needed");
  if (treatments.length === 0) yield thin("treatments", "is empty", "give the first line, if only measures");
  if (confusedWith.length === 0) yield thin("confusedWith", "is empty", "name what it is told apart from");
}

/** Everything about conditions that a schema cannot see. */
export function* checkConditions(packs: ConditionPacks): Generator<PackIssue> {
  const ids = new Set(packs.conditions.map(({ value }) => value.id));
  const holders = new Map<string, string>();
  const terms = new Map<string, PackEntry<FindingTerm>>();
  for (const term of packs.terms) {
    const held = terms.get(term.value.id);
    if (held === undefined) terms.set(term.value.id, term);
    else
      yield issueAt(term, ["id"], {
        ...{ kind: "duplicate", message: `is given already (${held.file}:${held.lineOf([])})` },
        fix: "keep one of the two entries, or rename one",
      });
  }
  for (const entry of packs.conditions) {
    const { id } = entry.value;
    if (entry.file !== `conditions/${id}.yaml`)
      yield issueAt(entry, ["id"], {
        kind: "file",
        message: "differs from the name of its file",
        fix: `name the file ${id}.yaml`,
      });
    if (terms.has(id)) {
      const fix = "rename the finding: both would be the concept CDSS:ID";
      yield issueAt(entry, ["id"], { kind: "duplicate", message: "is the id of a finding too", fix });
    }
    for (const [field, text] of namesOf(entry.value)) {
      const holder = holders.get(normalisedName(text));
      if (holder === undefined) holders.set(normalisedName(text), id);
      else if (holder !== id)
        yield issueAt(entry, field, {
          kind: "claim",
          message: `${text} is a name of ${holder} too`,
          fix: "leave it with the condition that it stands for",
        });
    }
    yield* checkReferences(entry, packs, ids);
    yield* checkTwice(entry, packs.names);
    yield* checkThin(entry);
  }
}
