import type { FindingExtractor } from "@cdss/domain";
import type { Release } from "@cdss/kg";
import { countNote, type NoteCounts } from "./count-note.ts";
import { type ExtractionScore, scoreExtraction } from "./extraction-metrics.ts";
import { type ExtractionError, listErrors } from "./list-errors.ts";
import type { IsNeighbour } from "./match-note.ts";
import type { Note } from "./note.ts";
import { predictionsOf } from "./prediction.ts";

export interface ExtractionGroup extends ExtractionScore {
  /** `en`, `zh`, or `all` where both were read. */
  readonly language: string;
  readonly n: number;
  readonly labels: number;
}

export interface ExtractionResult {
  readonly groups: readonly ExtractionGroup[];
  readonly errors: readonly ExtractionError[];
  /** Counts by note, in the order of the notes. */
  readonly counts: readonly NoteCounts[];
}

/** Direct parents and children by the concepts of a release, alternative ids resolved. */
export function neighboursOf({ concepts }: Release): IsNeighbour {
  const at = (id: string) => concepts.list[concepts.ordinal.get(id) ?? -1];
  return (id, other) => {
    const [one, two] = [at(id), at(other)];
    if (one === undefined || two === undefined) return false;
    return (one.parents ?? []).includes(two.id) || (two.parents ?? []).includes(one.id);
  };
}

/** Read every note with the extractor and score it against its labels. */
export function runExtraction(
  notes: readonly Note[],
  extractor: FindingExtractor,
  isNeighbour: IsNeighbour,
  seed: number,
  onStep: (done: number) => void = () => undefined,
): ExtractionResult {
  const errors: ExtractionError[] = [];
  const counts = notes.map((note, at) => {
    const { id, title, text, sex, ageYears } = note;
    const { findings } = extractor.fromText(
      { id, title, text },
      { sex, ...(ageYears === undefined ? {} : { ageYears }) },
    );
    const predictions = predictionsOf(findings);
    errors.push(...listErrors(note, predictions, isNeighbour));
    onStep(at + 1);
    return countNote(note.labels, predictions, isNeighbour);
  });
  const group = (language: string, keep: (note: Note) => boolean): ExtractionGroup => {
    const own = counts.filter((_, at) => notes.slice(at, at + 1).some(keep));
    const labels = own.reduce((sum, note) => sum + note.labels, 0);
    return { language, n: own.length, labels, ...scoreExtraction(own, seed) };
  };
  const languages = [...new Set(notes.map(({ language }) => language))];
  const groups = languages.map((language) => group(language, (note) => note.language === language));
  if (languages.length > 1) groups.push(group("all", () => true));
  return { groups, errors, counts };
}
