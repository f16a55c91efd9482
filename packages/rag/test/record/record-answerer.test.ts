import type { Answer, AnswerEvent, AnswerSentence, EvidenceSearch, Passage, QuestionAnswerer } from "@cdss/domain";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { codedCorpus } from "../../src/corpus/record/coded-corpus.ts";
import { createRecordAnswerer } from "../../src/corpus/record/create-record-answerer.ts";
import { splitDocument } from "../../src/passages/split-document.ts";

const potassium = (value: number, date: string) => ({
  ...{ id: date, text: "Potassium", codings: [], quantity: { value, unit: "mmol/L" }, date },
  provenance: { kind: "resource" as const, reference: `Observation/${value}`, path: "valueQuantity" },
});
const literature: Passage = {
  id: "lit#0-25",
  document: {
    ...{ id: "lit", source: "Test", title: "Potassium", language: "en", date: null },
    ...{ licence: null, level: "reference", address: null },
  },
  ...{ headings: [], start: 0, end: 25, text: "Potassium is in bananas. " },
};

const note: Passage = {
  ...{ ...literature, id: "record:note-1#0-32", start: 0, end: 32, text: "Potassium was high on admission." },
  document: { ...literature.document, id: "record:note-1", level: "record" },
};

let coded: Passage[];
beforeEach(async () => {
  coded = [];
  const observations = [potassium(4.1, "2023-01-01"), potassium(5.9, "2024-01-01")];
  const corpus = codedCorpus({ conditions: [], medications: [], allergies: [], observations }, () => []);
  for await (const document of corpus.documents(() => undefined)) coded.push(...splitDocument(document));
});

const quoting = ({ id, text }: Passage, quote: string): AnswerSentence => {
  const start = text.indexOf(quote);
  const quotations = [{ passage: id, start, end: start + quote.length, quote }];
  return { text: quote, language: "en", quotations, contradictedBy: [] };
};

/** Answers with these sentences, as the other answerer would. */
function answering(sentences: readonly AnswerSentence[], passages: readonly Passage[]): QuestionAnswerer {
  return {
    async *answer() {
      yield { type: "passages", passages: [...passages], lanes: [] };
      for (const sentence of sentences) yield { type: "sentence", sentence };
      const outcome = sentences.length > 0 ? ("found" as const) : ("not-found" as const);
      const rest = { dropped: 0, writer: "extractive", lanes: [], degraded: [] };
      yield { type: "done", answer: { outcome, sentences: [...sentences], passages: [...passages], ...rest } };
    },
  };
}

const searchOf = (passages: readonly Passage[]) => ({
  search: vi.fn<EvidenceSearch["search"]>(async () => ({
    hits: passages.map((passage) => ({ passage, score: 1, ranks: {} })),
    ...{ lanes: [], index: null },
  })),
});

async function run(parts: { answers: QuestionAnswerer; search: EvidenceSearch }, query: Record<string, unknown> = {}) {
  const events: AnswerEvent[] = [];
  const asked = { text: "last potassium?", language: "en" as const, patient: "Patient/1", ...query };
  for await (const event of createRecordAnswerer(parts).answer(asked)) events.push(event);
  const [done] = events.slice(-1);
  if (done?.type !== "done") throw new Error("an answer ends with the whole");
  return { events, answer: done.answer as Answer };
}

describe("a question that coded entries answer", () => {
  it("is answered by their lines first, then by notes of the record, and by no literature", async () => {
    const said = quoting(literature, "Potassium is in bananas.");
    const noted = quoting(note, "Potassium was high on admission.");
    const search = searchOf(coded);
    const { events, answer } = await run({ answers: answering([said, noted], [literature, note]), search });
    const texts = ["2024-01-01 · Potassium: 5.9 mmol/L", "2023-01-01 · Potassium: 4.1 mmol/L", noted.text];
    expect(events.flatMap((event) => (event.type === "sentence" ? [event.sentence.text] : []))).toEqual(texts);
    expect(answer.sentences.map(({ text }) => text)).toEqual(texts);
    const ids = [coded[0]?.id, literature.id, note.id];
    expect(events[0]).toMatchObject({ type: "passages", passages: ids.map((id) => ({ id })) });
    expect(answer.passages.map(({ id }) => id)).toEqual([coded[0]?.id, note.id]);
    expect(search.search.mock.calls[0]?.[0]).toMatchObject({
      ...{ patient: "Patient/1", tenant: "local" },
      filter: { sources: ["Patient record, coded entries", "病历结构化条目"] },
    });
  });

  it("is found where nothing else answers", async () => {
    const { answer } = await run({ answers: answering([], []), search: searchOf(coded) });
    expect([answer.outcome, answer.sentences.length]).toEqual(["found", 2]);
  });

  it("gives each line once, and in their order, whatever else quotes them", async () => {
    const [passage] = coded;
    if (passage === undefined) throw new Error("the record has entries");
    const old = quoting(passage, "2023-01-01 · Potassium: 4.1 mmol/L [Observation/4.1]");
    const { answer, events } = await run({ answers: answering([old], coded), search: searchOf(coded) });
    expect(answer.sentences.map(({ text }) => text.slice(0, 4))).toEqual(["2024", "2023"]);
    expect(events.filter(({ type }) => type === "sentence")).toHaveLength(2);
    expect(answer.passages).toHaveLength(1);
  });
});

describe("is left to the other answerer", () => {
  const said = quoting(literature, "Potassium is in bananas.");
  it.each([
    ["a question about nobody", { patient: undefined }],
    ["a question for something else", { text: "Why is the potassium high?" }],
    ["a list that is asked of a condition", { text: "which medications?", concepts: ["OMIM:154700"] }],
  ])("%s", async (_what, query) => {
    const search = searchOf(coded);
    const { answer } = await run({ answers: answering([said], [literature]), search }, query);
    expect(answer.sentences).toEqual([said]);
    expect(search.search).not.toHaveBeenCalled();
  });

  it("a record that cannot be searched, which it names", async () => {
    const search = { search: async () => Promise.reject(new Error("gone")) };
    const { answer } = await run({ answers: answering([said], [literature]), search });
    expect(answer.sentences).toEqual([said]);
  });

  it("a query that is none", async () => {
    const answers: QuestionAnswerer = {
      // biome-ignore lint/correctness/useYield: it refuses before it has anything to tell.
      async *answer() {
        throw new Error("refused");
      },
    };
    await expect(run({ answers, search: searchOf(coded) }, { text: "" })).rejects.toThrow("refused");
  });
});
