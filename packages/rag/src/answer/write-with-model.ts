import type { AnswerSentence, Language, Passage } from "@cdss/domain";
import { z } from "zod";
import type { ChatModel, RenderedPrompt } from "../chat/chat-model.ts";
import { answerOutput } from "../chat/outputs/answer-output.ts";
import { readPrompt } from "../chat/prompts/prompt-file.ts";
import { numberPassages, renderPrompt } from "../chat/prompts/render-prompt.ts";
import { completeItems } from "../chat/structured/complete-items.ts";
import type { Statement } from "./check-statement.ts";
import type { Shown } from "./hide-identifiers.ts";

/** Six statements with their citations fit in this many tokens. */
const MOST_TOKENS = 1_200;

/** A statement that is still on its way: whatever else it holds is checked when the answer is whole. */
const Early = z.object({ text: z.string(), citations: z.array(z.object({ passage: z.number() })) });
type Early = z.infer<typeof Early>;

export interface ModelAnswer {
  /** Statements that were checked and fell. */
  readonly dropped: number;
  readonly outcome: "found" | "not-found";
}

export interface ModelWriting {
  readonly chat: ChatModel;
  readonly shown: Shown;
  /** The passages as they are stored, by id. */
  readonly stored: ReadonlyMap<string, Passage>;
  readonly language: Language;
  readonly tenant: string;
  readonly check: (statement: Statement) => Promise<AnswerSentence | null>;
  readonly signal: AbortSignal | undefined;
}

function promptOf({ question, passages }: Shown, language: Language): RenderedPrompt {
  return renderPrompt(readPrompt("answer", language), {
    question: [{ label: "question", text: question }],
    passages: numberPassages(passages),
  });
}

/**
 * Asks the model and gives each of its statements as soon as it is whole and a passage carries it; what none carries is dropped and
 * counted. A second try of the model repeats what stands already: that is given once. Throws what the model throws.
 */
export async function* writeWithModel(writing: ModelWriting): AsyncGenerator<AnswerSentence, ModelAnswer, undefined> {
  const { chat, shown, stored, language, tenant, check, signal } = writing;
  const checked = new Map<string, boolean>();
  async function* keep(statements: readonly Early[]): AsyncGenerator<AnswerSentence, void, undefined> {
    for (const { text: written, citations } of statements) {
      const text = shown.restore(written).trim();
      if (text === "" || checked.has(text)) continue;
      // A number that was given to no passage leads nowhere.
      const cited = citations.flatMap(({ passage }) => stored.get(shown.passages[passage - 1]?.id ?? "") ?? []);
      const sentence = await check({ text, cited: [...new Set(cited)] });
      checked.set(text, sentence !== null);
      if (sentence !== null) yield sentence;
    }
  }

  let raw = "";
  const request = {
    prompt: promptOf(shown, language),
    schema: answerOutput(shown.passages.length),
    maxOutputTokens: MOST_TOKENS,
    tenant,
    signal,
  };
  for await (const event of chat.stream(request)) {
    if (event.type === "restart") raw = "";
    else if (event.type === "text") {
      raw += event.delta;
      // A statement ends with its bracket: only then can there be a new one.
      if (event.delta.includes("}"))
        yield* keep(completeItems(raw, "statements").flatMap((item) => Early.safeParse(item).data ?? []));
    } else {
      yield* keep(event.value.statements);
      return { dropped: [...checked.values()].filter((isKept) => !isKept).length, outcome: event.value.outcome };
    }
  }
  return { dropped: [...checked.values()].filter((isKept) => !isKept).length, outcome: "not-found" };
}
