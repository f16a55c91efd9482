import { basename } from "node:path";
import type { DataSet } from "../../core/sample.ts";
import type { TaskSetup } from "../../core/task.ts";
import { inputError } from "../../input/input-error.ts";
import { readText } from "../../input/read-text.ts";
import type { CitationGold, CitationInput } from "./citation.ts";
import { generateSamples } from "./generate-samples.ts";
import { createConceptLexicon } from "./lexicon/concept-lexicon.ts";
import { parseOwnLines } from "./sources/own-lines.ts";
import { readPairs } from "./sources/read-pairs.ts";

type CitationSet = DataSet<CitationInput, CitationGold, null>;

async function readJudged(path: string): Promise<CitationSet> {
  const file = basename(path);
  if (!/\.jsonl(\.gz)?$/.test(file))
    throw inputError(file, "holds statements without a judgement", "add --generate <n>, or give our JSONL");
  const samples = parseOwnLines(await readText(path), file).map(({ value }, at) => {
    const { lang, statement, passages, supported } = value;
    const id = value.id ?? `line-${at + 1}`;
    const kind = value.kind ?? (supported ? "supported" : "unsupported");
    return {
      id,
      input: { lang, statement, passages },
      gold: { supported, kind },
      groups: { kind, lang, source: "own", pair: id },
    };
  });
  return { samples, skipped: 0, shared: null };
}

/**
 * Our JSONL as it is judged; with `--generate <n>` true and false rewritings of n true pairs of a source.
 * Throws CdssError INVALID_INPUT that names file, line and field.
 */
export async function readCitations(path: string, setup: TaskSetup): Promise<CitationSet> {
  const count = setup.options.generate;
  if (typeof count !== "number") return readJudged(path);
  const pairs = await readPairs(path);
  const lexicon = createConceptLexicon(await setup.release());
  return { samples: generateSamples(pairs, count, setup.seed, lexicon), skipped: 0, shared: null };
}
