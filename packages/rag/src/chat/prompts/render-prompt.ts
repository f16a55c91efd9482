import { CdssError, type Passage } from "@cdss/domain";
import type { RenderedPrompt } from "../chat-model.ts";
import { createFenceToken, type FencedText, fence } from "./fence.ts";
import { FENCE_VARIABLE, PLACE, type PromptTemplate } from "./prompt-file.ts";

/** Passages under the handles [1], [2] …, each with where it comes from before its words. */
export function numberPassages(passages: readonly Passage[]): FencedText[] {
  return passages.map(({ document, headings, text }, index) => ({
    label: `[${index + 1}]`,
    text: `(${[document.source, document.title, ...headings, ...(document.date === null ? [] : [document.date])].join("; ")})\n${text}`,
  }));
}

/**
 * Puts data into the places of a prompt, every piece within a fence of this call. Data is put in once: what looks like a place within
 * it stays as it is. Throws CdssError INVALID_INPUT where the variables given are not those of the prompt.
 */
export function renderPrompt(
  prompt: PromptTemplate,
  values: Readonly<Record<string, readonly FencedText[]>>,
  token: string = createFenceToken(),
): RenderedPrompt {
  const unknown = Object.keys(values).find((name) => !prompt.variables.includes(name));
  const missing = prompt.variables.find((name) => !Object.hasOwn(values, name));
  if (unknown !== undefined || missing !== undefined) {
    throw new CdssError(
      "INVALID_INPUT",
      `the prompt ${prompt.name} takes the variables ${prompt.variables.join(", ")}; correct ${unknown ?? missing}`,
    );
  }
  const put = (text: string): string =>
    text.replace(PLACE, (_place, name: string) =>
      name === FENCE_VARIABLE ? token : (values[name] ?? []).map((value) => fence(value, token)).join("\n"),
    );
  const { name, version, language } = prompt;
  return { name, version, language, messages: prompt.messages.map(({ role, text }) => ({ role, text: put(text) })) };
}
