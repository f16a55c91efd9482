import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Finding, indexConditions, type PatientCaseInput, type UnreadFact } from "@cdss/domain";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { medicationLane } from "../src/index.ts";
import { DRUG_USE } from "../src/medication/not-read.ts";
import { CLINICAL, MEDICATION, RELEASE } from "./fakes/index.ts";
import { coded, patient } from "./patients.ts";
import { measured, recorded } from "./records.ts";

const lane = medicationLane(MEDICATION, indexConditions(CLINICAL, MEDICATION.works));
const notReadOf = (parts: Partial<PatientCaseInput>, findings: readonly Finding[] = []) =>
  lane.advise(patient(parts), findings, [], { release: RELEASE.id, today: "2026-03-31" }).medication.notRead;

const documents = [{ id: "note", title: "Note", text: "Takes warfarin. Weight 58 kg." }];
const use = (concept: string, en: string, more: Partial<Finding> = {}) =>
  coded(concept, "present", { label: { en }, ...more });
const warfarin = use("CDSS:anticoagulant-use", "Anticoagulant use");
const all: UnreadFact[] = ["drugs", "allergies", "weight", "results"];
const weight = measured("29463-7", 58, "kg");

test.each<[string, Partial<PatientCaseInput>, Finding[], UnreadFact[] | null, string[]]>([
  ["a note alone", { documents }, [], all, []],
  ["findings alone: there is no text that might say it", {}, [warfarin], null, []],
  ["a blank text", { documents: [{ id: "note", title: "Note", text: " \n" }] }, [], null, []],
  ["a note that tells of an anticoagulant", { documents }, [warfarin], all, ["drugs Anticoagulant use"]],
  ["told twice", { documents }, [warfarin, { ...warfarin, id: "2" }], all, ["drugs Anticoagulant use"]],
  ["in the past", { documents }, [{ ...warfarin, temporality: "past" }], all, ["drugs Anticoagulant use"]],
  ["denied", { documents }, [{ ...warfarin, status: "absent" }], all, []],
  ["of a relative", { documents }, [{ ...warfarin, experiencer: "family" }], all, []],
  [
    "an allergy",
    { documents },
    [use("CDSS:known-allergy", "Known allergy to a food, drug or venom"), use("HP:0410323", "Drug allergy")],
    all,
    ["allergies Known allergy to a food, drug or venom", "allergies Drug allergy"],
  ],
  ["an allergic disease is no allergy to a drug", { documents }, [use("HP:0003193", "Allergic rhinitis")], all, []],
  ["alcohol is no drug of the check", { documents }, [use("CDSS:heavy-alcohol-use", "Heavy alcohol use")], all, []],
  [
    "coded drugs beside the note: what it tells of them is on the list",
    { documents, medications: [recorded("Painoff")] },
    [warfarin],
    ["allergies", "weight", "results"],
    [],
  ],
  [
    "a coded allergy and weight",
    { documents, allergies: [recorded("Painoff")], observations: [weight] },
    [],
    ["drugs", "results"],
    [],
  ],
])("%s", (_name, parts, findings, facts, mentions) => {
  const notRead = notReadOf(parts, findings);
  expect(notRead?.facts ?? null).toEqual(facts);
  expect(notRead?.mentions.map(({ about, label }) => `${about} ${label.en}`) ?? []).toEqual(mentions);
});

test("every finding that tells of a drug stands in the packs, as something that the patient takes", () => {
  const folder = join(import.meta.dirname, "../../../data/knowledge/findings");
  const contexts = readdirSync(folder).flatMap((file) => {
    const entries: { id: string; kind: string }[] = parse(readFileSync(join(folder, file), "utf8"));
    return entries.flatMap(({ id, kind }) => (kind === "context" ? [id] : []));
  });
  expect(DRUG_USE.filter((id) => !contexts.includes(id))).toEqual([]);
});
