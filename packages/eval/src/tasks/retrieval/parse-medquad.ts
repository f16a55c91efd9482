import type { Issue } from "@cdss/domain";
import { XMLParser, XMLValidator } from "fast-xml-parser";
import { z } from "zod";
import { schemaIssues } from "../../input/input-error.ts";
import { type AnsweredQuestion, collapse } from "./join-questions.ts";

/** Five files of the collection (four of NINDS, one of CDC) name the same elements and attributes in other ways. */
const USUAL_NAMES: Readonly<Record<string, string>> = {
  doc: "Document",
  DiseaseFile: "Document",
  "doctitle-focus": "Focus",
  qaPairs: "QAPairs",
  pair: "QAPair",
  question: "Question",
  answer: "Answer",
  corpus: "source",
};
const usualName = (name: string): string => USUAL_NAMES[name] ?? name;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: "",
  alwaysCreateTextNode: true,
  parseTagValue: false,
  transformTagName: usualName,
  transformAttributeName: usualName,
  isArray: (name) => name === "QAPair",
});

const Text = z.object({ "#text": z.string().default("") }).transform((element) => collapse(element["#text"]));

const MedquadFile = z.object({
  Document: z.object({
    source: z.string().min(1),
    Focus: Text,
    QAPairs: z.object({
      QAPair: z
        .array(
          z.object({
            pid: z.string().min(1),
            Question: z
              .object({ qtype: z.string().min(1), "#text": z.string().trim().min(1) })
              .transform(({ qtype, "#text": text }) => ({ qtype, text })),
            Answer: Text,
          }),
        )
        .default([]),
    }),
  }),
});

/**
 * Check one document of MedQuAD (Ben Abacha and Demner-Fushman 2019, doi:10.1186/s12859-019-3119-4) and take its questions.
 * The passage of a question has the focus of the document (a disease, a drug) as its title, because an answer often does not
 * name what it speaks of, and the answer as its text; the question is not part of it. An empty answer gives no passage.
 * `file` is the path inside the collection: number and question ids come twice in the collection, paths do not.
 */
export function parseMedquad(xml: string, file: string): { questions: AnsweredQuestion[] } | { issues: Issue[] } {
  const valid = XMLValidator.validate(xml);
  if (valid !== true)
    return {
      issues: [{ path: `${file}:${valid.err.line}`, message: "not well-formed XML", fix: "mend or remove it" }],
    };
  const parsed = MedquadFile.safeParse(parser.parse(xml));
  if (!parsed.success) return { issues: schemaIssues(parsed.error, file) };
  const { source, Focus: title, QAPairs } = parsed.data.Document;
  const name = file.replace(/\.xml$/u, "");
  return {
    questions: QAPairs.QAPair.map(({ pid, Question, Answer: text }) => {
      const id = `${name}#${pid}`;
      return {
        id,
        query: Question.text,
        groups: { type: Question.qtype, source },
        cluster: title === "" ? name : title.toLowerCase(),
        passages: text === "" ? [] : [{ id, title, text }],
      };
    }),
  };
}
