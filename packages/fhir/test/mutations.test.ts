import { CdssError, PatientCase } from "@cdss/domain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseBundle } from "../src/index.ts";
import { fullRecord, type Json, type JsonObject } from "./fixtures.ts";

/** Fixed, so that a failure repeats. */
const SEED = 20_240_301;
const RUNS = 1_500;

/** Either a case that the domain accepts, or an INVALID_FHIR that says where and how to mend; never anything else. */
function outcomeOf(input: unknown): "case" | "error" {
  try {
    PatientCase.parse(parseBundle(input));
    return "case";
  } catch (error) {
    if (!(error instanceof CdssError)) throw error;
    expect(error.code).toBe("INVALID_FHIR");
    expect(error.issues.length).toBeGreaterThan(0);
    for (const issue of error.issues) {
      expect(issue.path).not.toBe("");
      expect(issue.fix).not.toBe("");
    }
    return "error";
  }
}

type Holder = JsonObject | Json[];

/** Every place of the record: the object or list, and the key in it. */
function placesOf(root: Holder): { holder: Holder; key: string }[] {
  return Object.entries(root).flatMap(([key, value]) => [
    { holder: root, key },
    ...(typeof value === "object" && value !== null ? placesOf(value) : []),
  ]);
}

const placeCount = placesOf(fullRecord()).length;

const replacement = fc.oneof(
  fc.constant(undefined),
  fc.constantFrom<Json>(null, true, 0, -1, 1e308, "", " ", "x", "2024-02-30", "#", "Patient/", "__proto__", [], {}, [
    [],
  ]),
  fc.jsonValue({ maxDepth: 3 }).map((value): Json => JSON.parse(JSON.stringify(value))),
);

function mutate(root: JsonObject, at: number, value: Json | undefined): void {
  const places = placesOf(root);
  const place = places[at % places.length];
  if (place === undefined) return;
  if (value === undefined) Reflect.deleteProperty(place.holder, place.key);
  else Reflect.set(place.holder, place.key, value);
}

test("elements deleted and retyped, one to three at a time", () => {
  const seen = { case: 0, error: 0 };
  const change = fc.tuple(fc.nat(placeCount * 7), replacement);
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const root = fullRecord();
      for (const [at, value] of changes) mutate(root, at, value);
      seen[outcomeOf(root)] += 1;
    }),
    { seed: SEED, numRuns: RUNS },
  );
  // Both outcomes must occur often, or the property would prove nothing.
  expect(seen.case).toBeGreaterThan(RUNS / 20);
  expect(seen.error).toBeGreaterThan(RUNS / 4);
});

test("every single element deleted", () => {
  for (let at = 0; at < placeCount; at += 1) {
    const root = fullRecord();
    mutate(root, at, undefined);
    outcomeOf(root);
  }
});

test("the JSON text cut at any character is not JSON", () => {
  const text = JSON.stringify(fullRecord());
  fc.assert(
    fc.property(fc.nat(text.length - 1), (length) => {
      expect(outcomeOf(text.slice(0, length))).toBe("error");
    }),
    { seed: SEED, numRuns: 400 },
  );
});

test("any JSON value, and any text", () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.string(), fc.anything()), (input) => {
      outcomeOf(input);
    }),
    { seed: SEED, numRuns: 1_000 },
  );
});
