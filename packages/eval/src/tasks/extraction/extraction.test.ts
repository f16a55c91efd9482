import { curie, type Finding } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { withTinyRelease } from "../../../test/tiny-release.ts";
import { countNote, type NoteCounts } from "./count-note.ts";
import { EXTRACTION_METRICS } from "./extraction-metrics.ts";
import { listErrors } from "./list-errors.ts";
import { matchNote } from "./match-note.ts";
import { neighboursOf } from "./neighbours.ts";
import type { Label, Note } from "./note.ts";
import { type Prediction, predictionsOf } from "./prediction.ts";
import { parseNotes } from "./read-notes.ts";

const label = (concept: string, at: [number, number], more: Partial<Label> & { also?: string[] } = {}): Label => {
  const { also = [], ...rest } = more;
  const accepted = [concept, ...also];
  const usual = { status: "present", experiencer: "patient", isMeasurement: false } as const;
  return { concept: curie(concept), name: concept, accepted, ...usual, start: at[0], end: at[1], ...rest };
};

const prediction = (concept: string, at: [number, number], more: Partial<Prediction> = {}): Prediction => ({
  concept,
  name: concept,
  status: "present",
  experiencer: "patient",
  spans: [{ start: at[0], end: at[1] }],
  isNormalMeasurement: false,
  ...more,
});

const figures = (notes: readonly NoteCounts[], weights = notes.map(() => 1)): Record<string, number> =>
  Object.fromEntries(EXTRACTION_METRICS.map(({ name, prepare }) => [name, prepare(notes)(Uint32Array.from(weights))]));

/** X:P is the parent of X:C; X:G is its child in turn. */
const isNeighbour = (a: string, b: string): boolean =>
  ["X:P X:C", "X:C X:P", "X:C X:G", "X:G X:C"].includes(`${a} ${b}`);

describe("matching", () => {
  it.each([
    {
      name: "the concept itself",
      labels: [label("X:A", [0, 5])],
      predictions: [prediction("X:A", [0, 5])],
      found: [true],
    },
    {
      name: "a concept that is equally right",
      labels: [label("X:A", [0, 5], { also: ["X:B"] })],
      predictions: [prediction("X:B", [0, 5])],
      found: [true],
    },
    {
      name: "the concept at another place of the note",
      labels: [label("X:A", [0, 5])],
      predictions: [prediction("X:A", [50, 55])],
      found: [true],
    },
    {
      name: "not another status",
      labels: [label("X:A", [0, 5], { status: "absent" })],
      predictions: [prediction("X:A", [0, 5])],
      found: [false],
    },
    {
      name: "not another person",
      labels: [label("X:A", [0, 5], { experiencer: "family" })],
      predictions: [prediction("X:A", [0, 5])],
      found: [false],
    },
    {
      name: "not the parent",
      labels: [label("X:C", [0, 5])],
      predictions: [prediction("X:P", [0, 5])],
      found: [false],
    },
    {
      name: "every label whose words one prediction covers (a blood pressure: systolic and diastolic)",
      labels: [label("X:A", [0, 5], { also: ["X:H"] }), label("X:B", [6, 9], { also: ["X:H"] })],
      predictions: [prediction("X:H", [0, 9])],
      found: [true, true],
    },
    {
      name: "but one label only where its words are not covered",
      labels: [label("X:A", [0, 5], { also: ["X:H"] }), label("X:B", [6, 9], { also: ["X:H"] })],
      predictions: [prediction("X:H", [50, 60])],
      found: [true, false],
    },
    {
      // X:A takes either, X:B takes X:H only: handing X:H to the first label would lose the second.
      name: "as many labels as can be matched one to one",
      labels: [label("X:A", [0, 5], { also: ["X:H"] }), label("X:H", [6, 9])],
      predictions: [prediction("X:H", [50, 60]), prediction("X:A", [70, 80])],
      found: [true, true],
    },
  ])("finds $name", ({ labels, predictions, found }) => {
    expect(matchNote(labels, predictions, isNeighbour).found).toEqual(found);
  });

  it("counts parent and child on the same words as close, and nothing else", () => {
    const labels = [label("X:C", [0, 5]), label("X:C", [10, 15], { status: "absent" })];
    const close = (concept: string, at: [number, number]) =>
      matchNote(labels, [prediction(concept, at)], isNeighbour).closeFound;
    expect(close("X:P", [3, 8])).toEqual([true, false]);
    expect(close("X:G", [0, 5])).toEqual([true, false]);
    // Another place; another status; a grandparent would be no neighbour.
    expect(close("X:P", [20, 25])).toEqual([false, false]);
    expect(close("X:P", [10, 15])).toEqual([false, false]);
    expect(close("X:Z", [0, 5])).toEqual([false, false]);
  });

  it("calls a prediction right where any label accepts it", () => {
    const labels = [label("X:A", [0, 5], { also: ["X:B"] })];
    const predictions = [prediction("X:A", [0, 5]), prediction("X:B", [0, 5]), prediction("X:D", [0, 5])];
    expect(matchNote(labels, predictions, isNeighbour).right).toEqual([true, true, false]);
  });
});

describe("counting", () => {
  it("leaves absent findings of normal values out unless a label asks for them", () => {
    const normal = prediction("X:N", [20, 25], { status: "absent", isNormalMeasurement: true });
    expect(countNote([], [normal], isNeighbour)).toMatchObject({ predictions: 0, right: 0, spans: 0 });
    const asked = countNote([label("X:N", [20, 25], { status: "absent" })], [normal], isNeighbour);
    expect(asked).toMatchObject({ labels: 1, found: 1, predictions: 1, right: 1, spans: 1, spansRight: 1 });
  });

  it("adds up to micro-averages worked out by hand", () => {
    // Note 1: labels A (words), M (a value), C; predictions A right, P on the words of C (its parent), Z on no label.
    const first = countNote(
      [label("X:A", [0, 5]), label("X:M", [10, 15], { isMeasurement: true }), label("X:C", [20, 25])],
      [prediction("X:A", [0, 5]), prediction("X:P", [20, 25]), prediction("X:Z", [90, 95])],
      isNeighbour,
    );
    // Note 2: one label, found.
    const second = countNote([label("X:A", [0, 5])], [prediction("X:A", [0, 5])], isNeighbour);
    const metrics = figures([first, second]);
    // Predictions 4, right 2: precision 1/2. Labels 4, found 2: recall 1/2; F1 1/2.
    expect(metrics).toMatchObject({ precision: 0.5, recall: 0.5, f1: 0.5 });
    // The parent counts on both sides: 3/4 and 3/4.
    expect(metrics).toMatchObject({ closePrecision: 0.75, closeRecall: 0.75, closeF1: 0.75 });
    // Of 3 labels in words 2 were found, of 1 value none.
    expect(metrics.recallWords).toBeCloseTo(2 / 3, 12);
    expect(metrics.recallMeasurements).toBe(0);
    // Of 4 spans the one of Z meets no label; of 4 quotes the value's is not met.
    expect(metrics).toMatchObject({ spanPrecision: 0.75, spanRecall: 0.75 });
    // Note 2 counted three times: 4 of 6 right.
    expect(figures([first, second], [1, 3]).precision).toBeCloseTo(4 / 6, 12);
  });

  it("has no F1 above 0 without a match", () => {
    const none: NoteCounts = countNote([label("X:A", [0, 5])], [prediction("X:Z", [0, 5])], isNeighbour);
    expect(figures([none]).f1).toBe(0);
  });
});

describe("predictions", () => {
  const finding = (more: Partial<Finding>): Finding => ({
    id: "f",
    concept: curie("X:A"),
    label: { en: "A" },
    status: "present",
    certainty: "certain",
    experiencer: "patient",
    temporality: "current",
    origin: "text",
    provenance: [{ kind: "text", documentId: "d", start: 0, end: 1, quote: "a" }],
    ...more,
  });

  it("take a hedged finding as its status and leave out an unknown one", () => {
    const found = predictionsOf([finding({ certainty: "uncertain" }), finding({ status: "unknown" })]);
    expect(found.map(({ status }) => status)).toEqual(["present"]);
  });

  it("merge one concept read from words and from a value", () => {
    const measured = finding({
      status: "absent",
      origin: "measurement",
      provenance: [{ kind: "text", documentId: "d", start: 4, end: 6, quote: "36" }],
    });
    const [alone] = predictionsOf([measured]);
    expect(alone?.isNormalMeasurement).toBe(true);
    const [merged] = predictionsOf([measured, finding({ status: "absent" })]);
    expect(merged).toMatchObject({
      isNormalMeasurement: false,
      spans: [
        { start: 4, end: 6 },
        { start: 0, end: 1 },
      ],
    });
  });
});

describe("notes", () => {
  const note = (finding: string): string =>
    `- id: n\n  title: t\n  text: "a cough, no cough"\n  findings: [${finding}]\n`;

  it("find the occurrence of a quote", () => {
    const text = note('{concept: "HP:1", label: Cough, status: absent, quote: cough, occurrence: 2}');
    const { notes, issues } = parseNotes(text, "en.yaml", "en");
    expect(issues).toEqual([]);
    expect(notes[0]?.labels[0]).toMatchObject({ start: 12, end: 17, experiencer: "patient", isMeasurement: false });
  });

  it.each([
    ['{concept: "HP:1", label: Cough, status: absent, quote: fever}', "en.yaml: [0].findings[0].quote"],
    ['{concept: "HP:1", label: Cough, status: absent, quote: cough, occurrence: 3}', "en.yaml: [0].findings[0].quote"],
    ['{concept: "HP:1", label: Cough, status: maybe, quote: cough}', "en.yaml: [0].findings[0].status"],
    ['{concept: "HP:1", label: Cough, status: present, quote: cough, certainy: x}', "en.yaml: [0].findings[0]"],
    ["{", "en.yaml"],
  ])("name file and field of %s", (finding, path) => {
    expect(parseNotes(note(finding), "en.yaml", "en").issues[0]?.path).toBe(path);
  });
});

describe("errors", () => {
  const text = "aaaaa bbbbb ccccc";
  const noteOf = (labels: Label[]): Note => ({ id: "n", language: "en", title: "", text, sex: "unknown", labels });

  it("say what was read instead", () => {
    const labels = [
      label("X:A", [0, 5], { status: "absent" }),
      label("X:B", [6, 11]),
      label("X:M", [12, 17], { isMeasurement: true }),
    ];
    const predictions = [
      prediction("X:A", [0, 5]),
      prediction("X:P", [6, 8]),
      prediction("X:N", [30, 31], { status: "absent", isNormalMeasurement: true }),
    ];
    const errors = listErrors(noteOf(labels), predictions, isNeighbour);
    expect(errors.map(({ kind, concept, cause, words, instead }) => [kind, concept, cause, words, instead])).toEqual([
      ["miss", "X:A", "wrong-status", "aaaaa", "X:A present"],
      ["miss", "X:B", "other-concept", "bbbbb", "X:P present"],
      ["miss", "X:M", "unread, measurement", "ccccc", ""],
      ["false-positive", "X:A", "wrong-status", "aaaaa", "X:A absent"],
      ["false-positive", "X:P", "other-concept", "bb", "X:B present"],
    ]);
  });
});

describe("neighbours of a release", () => {
  it("are direct parents and children, alternative ids resolved", async () => {
    const neighbour = await withTinyRelease((release) => {
      const isNear = neighboursOf(release);
      return [
        isNear("HP:0000901", "HP:0000911"),
        isNear("HP:0000911", "HP:0000901"),
        isNear("HP:0000999", "HP:0000902"),
        // Sisters, grandparent, unknown, itself.
        isNear("HP:0000911", "HP:0000912"),
        isNear("HP:0000118", "HP:0000911"),
        isNear("HP:7777777", "HP:0000911"),
        isNear("HP:0000911", "HP:0000911"),
      ];
    });
    expect(neighbour).toEqual([true, true, true, false, false, false, false]);
  });
});
