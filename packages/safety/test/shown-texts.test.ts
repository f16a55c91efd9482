import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { type LocalizedText, MedicationKnowledge } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createOrderCheck, LAB_TESTS, LABORATORY_RULES } from "../src/index.ts";

const packed = readFileSync(new URL("../../../data/releases/starter/medication.json.gz", import.meta.url));
const knowledge = MedicationKnowledge.parse(JSON.parse(gunzipSync(packed).toString()));

/** Keys that no reader should meet: those that are no name of anything. `beta-blocker` is the name of its group; `systolic-pressure` of nothing. */
const named = [
  ...knowledge.vocabulary.map(({ names }) => names.en),
  ...knowledge.drugs.flatMap(({ names, synonyms }) => [names.en, ...synonyms.en]),
  ...LAB_TESTS.map(({ names }) => names.en),
  // Words of English, and keys too.
  ...["alpha-blocker", "beta2-agonist"],
].join("\n");
const keys = [...LAB_TESTS.map(({ key }) => key), ...knowledge.vocabulary.map(({ key }) => key)].filter(
  (key) => (key.includes("-") || ["alt", "inr"].includes(key)) && !new RegExp(`\\b${key}\\b`).test(named),
);
const bareKey = new RegExp(`(?<![\\w-])(?:${keys.join("|")})(?![\\w-])`);

const bareIn = ({ en, zh }: LocalizedText): string[] => [en, zh ?? ""].filter((text) => bareKey.test(text));

describe("over the starter release no text that a physician reads holds a bare key", () => {
  it("knows a bare key, and a name that looks like one", () => {
    expect([bareKey.test("systolic-pressure 84 mmHg"), bareKey.test("alt 3"), bareKey.test("ALT 3 x ULN")]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("in the rules of results and of pairs", () => {
    const texts = [
      ...LABORATORY_RULES.flatMap(({ why, bands }) => [why, ...bands.map(({ management }) => management)]),
      ...knowledge.rules.flatMap(({ mechanism, management }) => [mechanism, management]),
    ];
    expect(texts.flatMap(bareIn)).toEqual([]);
  });

  it("in what the check says of every drug, to a patient with everything that any entry speaks of", () => {
    const check = createOrderCheck(knowledge);
    const conditions = knowledge.vocabulary.flatMap(({ key, kind }) => (kind === "condition" ? [key] : []));
    const patient = (value: number, labs: boolean) => ({
      ...{ ageYears: 80, sex: "female" as const, isPregnant: true, isBreastfeeding: true, conditions, allergies: [] },
      ...{ kidney: 9, childPugh: "C" as const, weightKg: 50 },
      labs: labs ? LAB_TESTS.map(({ key }) => ({ test: key, value })) : [],
    });
    // Values below every lower threshold, above every upper one, and no results at all, which monitoring asks for.
    const said = knowledge.drugs.flatMap(({ id }) =>
      [patient(0.1, true), patient(2000, true), patient(0, false)].flatMap((facts) => {
        const order = { drug: id, route: "intra-articular", dose: { value: 1, unit: "mg" as const } };
        return check.check(facts, [], [order]).alerts;
      }),
    );
    expect(said.length).toBeGreaterThan(knowledge.drugs.length);
    const bare = said.flatMap(({ reason, management }) => [...bareIn(reason), ...bareIn(management)]);
    expect([...new Set(bare)]).toEqual([]);
  }, 60_000);
});
