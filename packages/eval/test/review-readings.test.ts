import type { Assessment, Language, PatientCase, ReviewFault } from "@cdss/domain";
import { assess, buildCase } from "@cdss/engine";
import { openRuntime, type Runtime } from "@cdss/runtime";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { handlesIn, openReviewWorld, type ReviewWorld, reviewOf, scriptedModel } from "./review-harness.ts";

// Words that the lexicon of the starter release does not know, and what a model makes of them, right and wrong. The rules that read every
// text decide on the place, with the term in it: expected values are what a physician reads.

let runtime: Runtime;
let world: ReviewWorld;
beforeAll(async () => {
  runtime = await openRuntime({ CDSS_EVIDENCE: "0" });
  world = await openReviewWorld();
});
afterAll(() => runtime.close());

interface Assessed {
  readonly record: PatientCase;
  readonly assessment: Assessment;
}
const assessments = new Map<string, Promise<Assessed>>();
/** Cached: several readings are made of the same text. */
function assessed(text: string, language: Language): Promise<Assessed> {
  const known = assessments.get(text);
  if (known !== undefined) return known;
  const record = buildCase({ text, language }, runtime.records);
  const answer = assess(record, runtime.ports).then((assessment) => ({ record, assessment }));
  assessments.set(text, answer);
  return answer;
}

type Row = readonly [text: string, words: string, term: string, status: string, expected: "kept" | ReviewFault];

const ENGLISH: readonly Row[] = [
  ["His socks leave deep rings on both legs.", "socks leave deep rings", "pedal oedema", "present", "kept"],
  ["His socks leave no rings. No fever.", "socks leave no rings", "pedal oedema", "present", "context"],
  ["His socks leave no rings. No fever.", "socks leave no rings", "pedal oedema", "absent", "kept"],
  ["Denies socks that leave rings.", "socks that leave rings", "pedal oedema", "present", "context"],
  ["Denies socks that leave rings.", "socks that leave rings", "pedal oedema", "absent", "kept"],
  ["His mother's socks leave deep rings.", "socks leave deep rings", "pedal oedema", "present", "context"],
  ["Family history: socks that leave rings.", "socks that leave rings", "pedal oedema", "present", "context"],
  ["Possibly socks that leave rings.", "socks that leave rings", "pedal oedema", "present", "context"],
  ["Come back if your socks leave rings.", "socks leave rings", "pedal oedema", "present", "context"],
  // Nothing denies it: a model may not take it away.
  ["His socks leave deep rings on both legs.", "socks leave deep rings", "pedal oedema", "absent", "context"],
  // Other words than those of the note, be it by a letter or by their case.
  ["His socks leave deep rings on both legs.", "socks leave deep ring on", "pedal oedema", "present", "quote"],
  ["His socks leave deep rings on both legs.", "Socks leave deep rings", "pedal oedema", "present", "quote"],
  ["His socks leave deep rings on both legs.", "socks leave deep rings", "ring sign of the sock", "present", "term"],
  ["His socks leave deep rings on both legs.", "socks leave deep rings", "oedema and seizure", "present", "term"],
  // The case holds it, or something more special, already.
  ["Fever. His skin feels like a stove.", "skin feels like a stove", "fever", "present", "repeated"],
];
const CHINESE: readonly Row[] = [
  ["脱下袜子总有一圈印。", "脱下袜子总有一圈印", "足部水肿", "present", "kept"],
  ["脱下袜子没有一圈印。", "脱下袜子没有一圈印", "足部水肿", "present", "context"],
  ["否认脱袜后留印。", "脱袜后留印", "足部水肿", "present", "context"],
  ["否认脱袜后留印。", "脱袜后留印", "足部水肿", "absent", "kept"],
  ["母亲脱袜后留印。", "脱袜后留印", "足部水肿", "present", "context"],
  ["脱袜后可能留印。", "脱袜后可能留印", "足部水肿", "present", "context"],
  ["如出现脱袜后留印，请及时就诊。", "脱袜后留印", "足部水肿", "present", "context"],
  ["脱下袜子总有一圈印。", "脱下袜子有一圈印", "足部水肿", "present", "quote"],
  ["脱下袜子总有一圈印。", "脱下袜子总有一圈印", "袜印之忧", "present", "term"],
];

describe.each([
  ["en", ENGLISH],
  ["zh", CHINESE],
] as const)("a reading in %s", (language, rows) => {
  it.each(rows)("%s: %j as %j, %s: %s", async (text, words, term, status, expected) => {
    const { record, assessment } = await assessed(text, language);
    const chat = scriptedModel(({ name, text: prompt }) =>
      name === "read-findings"
        ? { findings: [{ words, term, status }] }
        : {
            order: handlesIn(prompt, "C").map((condition) => ({
              ...{ condition, reason: "-", findings: ["F1"], citations: [] },
            })),
            proposals: [],
          },
    );
    const { readings, dropped } = await reviewOf(world, chat, { record, assessment, language });
    const fault = dropped.find(({ kind }) => kind === "reading")?.fault;
    expect(fault ?? "kept").toBe(expected);
    expect(readings.map((one) => [one.quote, one.status])).toEqual(expected === "kept" ? [[words, status]] : []);
  });
});
