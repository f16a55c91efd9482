import { createHash } from "node:crypto";
import { z } from "zod";
import type { Corpus } from "../corpus.ts";
import type { DocumentDraft } from "../document-draft.ts";
import { type DraftOrProblem, fileCorpus } from "../file-corpus.ts";
import { decodeText } from "../files/decode-text.ts";
import { MOST_JSON_BYTES } from "../files/limits.ts";
import { readBytes } from "../files/read-bytes.ts";
import { UnreadableInput } from "../files/unreadable-input.ts";
import { detectLanguage } from "../text/detect-language.ts";
import { tidyLine } from "../text/tidy-text.ts";
import { webAddress } from "../text/web-address.ts";

const Snippet = z.object({ text: z.string().trim().min(1), document: z.string().min(1) });
const GoldenFile = z.object({ questions: z.array(z.object({ snippets: z.array(z.unknown()).default([]) })) });

/**
 * Named by the publication (the last part of its address) and by the text, because it gives several snippets and offsets are
 * those of one edition of PubMed: `bioasq:20530775-1a2b3c4d`. Texts that differ in white space only are one.
 */
function documentOf({ text, document }: z.infer<typeof Snippet>): DocumentDraft {
  const words = tidyLine(text);
  const hash = createHash("sha256").update(text.replace(/\s+/gu, " ")).digest("hex").slice(0, 8);
  const publication = document.split("/").at(-1) ?? "";
  return {
    id: `bioasq:${publication}-${hash}`,
    source: "BioASQ",
    title: /^\d+$/u.test(publication) ? `PMID ${publication}` : publication,
    language: detectLanguage(words),
    date: null,
    licence: null,
    level: "reference",
    address: webAddress(document),
    blocks: [{ headings: [], text: words }],
  };
}

function* readGolden(text: string): Generator<DraftOrProblem, void> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw new UnreadableInput("(whole file)", "is not JSON", "give a golden file of BioASQ as it was published");
  }
  const golden = GoldenFile.safeParse(json);
  if (!golden.success)
    throw new UnreadableInput(
      golden.error.issues[0]?.path.join(".") || "questions",
      "is not as in a golden file of BioASQ task B",
      "give a golden file as it was published",
    );
  for (const [question, { snippets }] of golden.data.questions.entries())
    for (const [at, given] of snippets.entries()) {
      const snippet = Snippet.safeParse(given);
      yield snippet.success
        ? documentOf(snippet.data)
        : new UnreadableInput(
            `questions[${question}].snippets[${at}].${snippet.error.issues[0]?.path.join(".") ?? ""}`,
            "is missing or empty",
            "give text and document of the snippet",
          );
    }
}

/**
 * Snippets of golden files of BioASQ task B (Tsatsaronis et al. 2015, doi:10.1186/s12859-015-0564-6), each different one once:
 * questions share them.
 */
export function bioasqCorpus(path: string): Corpus {
  return {
    format: "bioasq",
    async *documents(onIssue) {
      const given = new Set<string>();
      const files = fileCorpus({
        format: "bioasq",
        path,
        extensions: [".json"],
        mostBytes: MOST_JSON_BYTES,
        async *read(file) {
          yield* readGolden(decodeText(await readBytes(file, MOST_JSON_BYTES)));
        },
      });
      for await (const document of files.documents(onIssue)) {
        if (given.has(document.id)) continue;
        given.add(document.id);
        yield document;
      }
    },
  };
}
