import { createClient } from "@cdss/api";
import { renderAssessment } from "@cdss/cli";
import { localize } from "@cdss/domain";
import type { DemoOptions } from "./parse-demo-options.ts";

const CONDITIONS = 5;
const QUESTIONS = 3;

/**
 * Assess one of the synthetic patients through the HTTP API at `url`, as an integrator would, and write the answer as text.
 * Throws an Error that lists the patients when the wanted one is not among them.
 */
export async function showSample(url: string, { patient: id, language }: DemoOptions): Promise<string> {
  const api = createClient({ url: `${url}/api/trpc` });
  const patients = await api.patients.list.query();
  const patient = patients.find((each) => each.id === id);
  if (patient === undefined) {
    throw new Error(`--patient: there is no ${id}; there are ${patients.map((each) => each.id).join(", ")}`);
  }
  const bundle = await api.patients.get.query({ id });
  const started = performance.now();
  const answer = await api.assess.query({ bundle, language, options: { limit: CONDITIONS, questions: QUESTIONS } });
  const milliseconds = Math.round(performance.now() - started);
  return [
    `${localize(patient.title, language)} (${id}, synthetic). ${localize(patient.summary, language)}`,
    `Assessed by ${url}/api/trpc in ${milliseconds} ms:`,
    "",
    renderAssessment(answer, language, process.stdout.isTTY === true && process.env.NO_COLOR === undefined),
  ].join("\n");
}
