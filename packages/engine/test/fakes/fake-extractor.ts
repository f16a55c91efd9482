import { curie, type Finding, type FindingExtractor, type Observation, type TextDocument } from "@cdss/domain";
import { CONCEPTS } from "./world.ts";

const NEGATIONS = ["no ", "denies ", "无", "否认"];
const RELATIVES = ["mother has ", "母亲有"];
const DOUBTS = ["possible ", "疑似"];

/** Finds the names of the test world in text, with the word just before for negation, doubt and relatives. */
export function fakeExtractor(overrides: Partial<FindingExtractor> = {}): FindingExtractor {
  return {
    fromText: (document) => ({ findings: findingsOf(document), conditions: [], unmapped: [] }),
    fromObservations: (observations) => ({
      findings: observations.flatMap(haemoglobin),
      unmapped: [],
    }),
    ...overrides,
  };
}

function findingsOf(document: TextDocument): Finding[] {
  const lower = document.text.toLowerCase();
  return CONCEPTS.filter(({ kind }) => kind === "phenotype").flatMap((concept) => {
    const names = [concept.label.en, concept.label.zh ?? "", ...concept.synonyms.map(({ text }) => text)];
    return names.flatMap((name): Finding[] => {
      const start = lower.indexOf(name.toLowerCase());
      if (name === "" || start < 0) return [];
      const before = lower.slice(0, start);
      const follows = (cues: readonly string[]) => cues.some((cue) => before.endsWith(cue));
      const end = start + name.length;
      return [
        {
          id: `${document.id}/${concept.id}/${start}`,
          concept: concept.id,
          label: concept.label,
          status: follows(NEGATIONS) ? "absent" : "present",
          certainty: follows(DOUBTS) ? "uncertain" : "certain",
          experiencer: follows(RELATIVES) ? "family" : "patient",
          temporality: "current",
          origin: "text",
          provenance: [{ kind: "text", documentId: document.id, start, end, quote: document.text.slice(start, end) }],
        },
      ];
    });
  });
}

/** Haemoglobin below the range of its own report is anaemia, within it the absence of it. */
function haemoglobin(observation: Observation): Finding[] {
  const { quantity, referenceRange, provenance } = observation;
  if (!observation.codings.some(({ code }) => code === "718-7")) return [];
  if (quantity === undefined || referenceRange?.low === undefined) return [];
  return [
    {
      id: `${observation.id}/anemia`,
      concept: curie("HP:0001903"),
      label: { en: "Anemia", zh: "贫血" },
      status: quantity.value < referenceRange.low ? "present" : "absent",
      certainty: "certain",
      experiencer: "patient",
      temporality: "current",
      origin: "measurement",
      value: quantity,
      interpretation: { en: `reference from ${referenceRange.low}` },
      provenance: [provenance],
    },
  ];
}
