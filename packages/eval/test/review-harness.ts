import { join } from "node:path";
import { type Assessment, AssessOptions, type CaseReview, type Language, type PatientCase } from "@cdss/domain";
import {
  createConceptIndex,
  createDifferential,
  createFindingExtractor,
  createMemoryGraphStore,
  loadRelease,
  type Release,
} from "@cdss/kg";
import { type ChatModel, type ChatRequest, createCaseReviewer, deidentify, LeavePolicy } from "@cdss/rag";

/** What a reviewer needs but its model: the starter release, and no passages. */
export type ReviewWorld = Omit<Parameters<typeof createCaseReviewer>[0], "chat">;

let loaded: Promise<Release> | undefined;

export async function openReviewWorld(): Promise<ReviewWorld> {
  // Once per test process: it takes a second, and nothing changes it.
  loaded ??= loadRelease(join(import.meta.dirname, "../../../data/releases/starter"));
  const release = await loaded;
  return {
    extractor: createFindingExtractor(release),
    graph: createMemoryGraphStore(release),
    differential: createDifferential(release),
    concepts: createConceptIndex(release),
    search: { search: async () => ({ hits: [], lanes: [], index: null }) },
    ...{ inputTokens: 12_000, deidentify: (text) => deidentify(text, { known: {}, shiftDays: -7 }) },
    policy: LeavePolicy.parse({}),
  };
}

/** A model of which every answer is what `answer` gives for its prompt, if its schema takes it. */
export function scriptedModel(
  answer: (prompt: { readonly name: string; readonly text: string }) => unknown,
): ChatModel {
  const write = <T>({ prompt, schema }: ChatRequest<T>): T =>
    schema.parse(answer({ name: prompt.name, text: prompt.messages.map(({ text }) => text).join("\n") }));
  return {
    ...{ name: "scripted", where: "local" as const, close: async () => undefined },
    generate: async (request) => write(request),
    async *stream(request) {
      yield { type: "done", value: write(request) };
    },
  };
}

/** Handles that a prompt gives: `F1`, `F2` and so on, or `C1`. */
export const handlesIn = (prompt: string, letter: "F" | "C"): string[] => [
  ...new Set(prompt.match(new RegExp(`\\b${letter}\\d+(?=>>)`, "g"))),
];

/** The whole review of an assessed case. */
export async function reviewOf(
  world: ReviewWorld,
  chat: ChatModel,
  { record, assessment, language }: { record: PatientCase; assessment: Assessment; language: Language },
): Promise<CaseReview> {
  const asked = { record, assessment, options: AssessOptions.parse({}), language, tenant: "local" };
  for await (const event of createCaseReviewer({ ...world, chat }).review(asked))
    if (event.type === "done") return event.review;
  throw new Error("the review did not end");
}
