import { UnreadableInput } from "../files/unreadable-input.ts";

/**
 * Longest record in UTF-16 units. Those with thousands of authors reach a few million; more is not a record that lost its end tag
 * but still has a neighbour's.
 */
const MOST_RECORD = 16 * 1024 * 1024;

const START = /<(PubmedArticle|PubmedBookArticle)(?=[\s>])/u;
/** Longest beginning of a start tag that a chunk may be cut in. */
const START_LENGTH = "<PubmedBookArticle ".length;

/** A record of a PubmedArticleSet with its place, 1 the first; without `xml` where it could not be cut out. */
export interface ArticleSlice {
  readonly at: number;
  readonly xml: string | UnreadableInput;
}

async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void> {
  // PubMed is published in UTF-8. A byte that is not becomes U+FFFD and costs a character, not the file.
  const decoder = new TextDecoder("utf-8");
  for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
  yield decoder.decode();
}

/**
 * Records of a PubmedArticleSet as they stream in: a baseline file holds 30,000 of them and takes 200 MB unpacked, a record some kB.
 * Whatever stands around the records, a document type with entities among it, is not read.
 */
export async function* splitArticles(
  chunks: AsyncIterable<Uint8Array>,
  most = MOST_RECORD,
): AsyncGenerator<ArticleSlice, void> {
  let text = "";
  let end: string | null = null;
  let searched = 0;
  let at = 0;
  for await (const chunk of decode(chunks)) {
    text += chunk;
    for (;;) {
      if (end === null) {
        const start = START.exec(text);
        if (start === null) {
          text = text.slice(-START_LENGTH);
          break;
        }
        at += 1;
        end = `</${start[1]}>`;
        text = text.slice(start.index);
        searched = 0;
      }
      const stop = text.indexOf(end, searched);
      if (stop < 0 && text.length > most) {
        yield { at, xml: new UnreadableInput(recordPath(at), `is longer than ${most} characters`, "check the file") };
        // What follows is searched for the next record.
        text = text.slice(START_LENGTH);
        end = null;
        continue;
      }
      if (stop < 0) {
        searched = Math.max(0, text.length - end.length);
        break;
      }
      yield { at, xml: text.slice(0, stop + end.length) };
      text = text.slice(stop + end.length);
      end = null;
    }
  }
  if (end !== null) yield { at, xml: new UnreadableInput(recordPath(at), "is cut off", "give the whole file") };
  if (at === 0)
    yield {
      at,
      xml: new UnreadableInput(
        "PubmedArticleSet",
        "holds no PubmedArticle",
        "give a file of PubMed, as it was published",
      ),
    };
}

export const recordPath = (at: number): string => `PubmedArticle[${at}]`;
