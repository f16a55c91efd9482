import { assess, buildCase } from "@cdss/engine";
import type { Runtime } from "./open-runtime.ts";

/** Words in both languages: the first search opens the index and reads the names of every concept, which takes seconds. */
const FIRST_SEARCH = { text: "fever 发热", limit: 1 };

/**
 * Made-up notes of ordinary illnesses, with findings for and against and with drugs to draft, so that searches of each kind are asked and
 * sentences are picked.
 */
const NOTES = [
  {
    language: "en",
    text: "A 61-year-old man has had fever, a cough with yellow sputum and chest pain on breathing in for three days. No leg swelling. No blood in the sputum.",
  },
  { language: "zh", text: "女，28岁，发热、咽痛、咳嗽2天，伴乏力、头痛，无皮疹，无呼吸困难。" },
] as const;

const QUESTIONS = [
  { language: "en", text: "How is pneumonia treated?" },
  { language: "zh", text: "肺炎如何治疗？" },
] as const;

/**
 * Do what the first visitor would ask for, so that nothing is left to build then: a search that may take as long as it takes, assessments
 * of notes with their searches and quotations, and answers. No answer where a chat model writes, for each may cost money, or a minute of a
 * small machine. Throws what a port throws.
 */
export async function warmRuntime(runtime: Pick<Runtime, "ports" | "records" | "evidence">): Promise<void> {
  const { ports, records, evidence } = runtime;
  // Apart and first: the searches of an assessment end at their time limit, warm or not.
  await ports.evidence?.search(FIRST_SEARCH);
  for (const note of NOTES) await assess(buildCase(note, records), ports);
  const writes = evidence !== null && evidence.writing !== null;
  if (ports.answers === null || writes) return;
  for (const question of QUESTIONS) await drain(ports.answers.answer(question));
}

async function drain(events: AsyncIterable<unknown>): Promise<void> {
  for await (const _event of events);
}
