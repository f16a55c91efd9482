import { type Curie, curie, type LocalizedText } from "@cdss/domain";

/**
 * Words for the frequency bands of HPO's Frequency subontology (children of HP:0040279); the shares are those of the
 * terms' own definitions, as a percentage of patients.
 */
export const FREQUENCY_BANDS: ReadonlyMap<Curie, LocalizedText & { zh: string }> = new Map(
  [
    { id: "HP:0040280", en: "obligate (100 %)", zh: "必有（100 %）" },
    { id: "HP:0040281", en: "very frequent (80-99 %)", zh: "非常常见（80-99 %）" },
    { id: "HP:0040282", en: "frequent (30-79 %)", zh: "常见（30-79 %）" },
    { id: "HP:0040283", en: "occasional (5-29 %)", zh: "偶见（5-29 %）" },
    { id: "HP:0040284", en: "very rare (1-4 %)", zh: "非常罕见（1-4 %）" },
    { id: "HP:0040285", en: "excluded (0 %)", zh: "排除（0 %）" },
  ].map(({ id, en, zh }) => [curie(id), { en, zh }]),
);

/** Said where the source states no frequency. */
export const UNSTATED = { en: "frequency unstated", zh: "频率不详" } as const;
