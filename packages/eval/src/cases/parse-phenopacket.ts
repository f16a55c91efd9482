import { Curie, type Issue, type Sex } from "@cdss/domain";
import { z } from "zod";
import { schemaIssues } from "../input/input-error.ts";
import type { CodedCase } from "./coded-case.ts";
import { yearsOfDuration } from "./iso-age.ts";

/** Oldest age that the domain accepts, in years. */
const MOST_YEARS = 130;

const Age = z.string().transform((text, context) => {
  const years = yearsOfDuration(text);
  if (years !== null && years <= MOST_YEARS) return years;
  context.addIssue({ code: "custom", message: "expected an ISO 8601 duration of at most 130 years, such as P9Y3M" });
  return z.NEVER;
});

/**
 * What is read of a GA4GH phenopacket, version 2 (https://phenopacket-schema.readthedocs.io). Other fields are let pass.
 * An age of another kind (a gestational age, an ontology class) is no number of years and stays unknown.
 */
const Phenopacket = z.object({
  id: z.string().min(1),
  subject: z
    .object({
      sex: z.enum(["UNKNOWN_SEX", "FEMALE", "MALE", "OTHER_SEX"]).default("UNKNOWN_SEX"),
      timeAtLastEncounter: z.object({ age: z.object({ iso8601duration: Age }).optional() }).optional(),
    })
    .default({ sex: "UNKNOWN_SEX" }),
  phenotypicFeatures: z
    .array(z.object({ type: z.object({ id: Curie }), excluded: z.boolean().default(false) }))
    .default([]),
  interpretations: z
    .array(z.object({ diagnosis: z.object({ disease: z.object({ id: Curie }).optional() }).optional() }))
    .default([]),
  diseases: z.array(z.object({ term: z.object({ id: Curie }), excluded: z.boolean().default(false) })).default([]),
  metaData: z.object({ externalReferences: z.array(z.object({ id: z.string() })).default([]) }).optional(),
});

const SEXES: Readonly<Record<string, Sex>> = { FEMALE: "female", MALE: "male", OTHER_SEX: "other" };

function different(ids: readonly Curie[]): Curie[] {
  return [...new Set(ids)];
}

/**
 * Read one phenopacket: present and excluded features, sex, age, and the interpreted diagnosis (the listed diseases where
 * there is none). `cluster` null makes the diagnosis the cluster. Returns the issues, led by `place`, of one that is not right.
 */
export function parsePhenopacket(
  json: unknown,
  place: string,
  cluster: string | null,
): { case: CodedCase } | { issues: Issue[] } {
  const parsed = Phenopacket.safeParse(json);
  if (!parsed.success) return { issues: schemaIssues(parsed.error, place) };
  const { id, subject, phenotypicFeatures, interpretations, diseases, metaData } = parsed.data;
  const interpreted = interpretations.flatMap(({ diagnosis }) => diagnosis?.disease?.id ?? []);
  const listed = diseases.filter(({ excluded }) => !excluded).map(({ term }) => term.id);
  const gold = different(interpreted.length > 0 ? interpreted : listed);
  const ageYears = subject.timeAtLastEncounter?.age?.iso8601duration;
  const features = (excluded: boolean): Curie[] =>
    different(phenotypicFeatures.filter((feature) => feature.excluded === excluded).map(({ type }) => type.id));
  return {
    case: {
      id,
      present: features(false),
      absent: features(true),
      sex: SEXES[subject.sex] ?? "unknown",
      ...(ageYears === undefined ? {} : { ageYears }),
      gold,
      // A reference may be a bare address; only identifiers can meet those of the annotations.
      references: different(
        (metaData?.externalReferences ?? []).flatMap(({ id: reference }) => Curie.safeParse(reference).data ?? []),
      ),
      cluster: cluster ?? gold[0] ?? id,
    },
  };
}
