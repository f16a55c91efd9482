import { basename } from "node:path";
import type { DataSet } from "../../core/sample.ts";
import type { TaskSetup } from "../../core/task.ts";
import { readText } from "../../input/read-text.ts";
import type { CitationGold, CitationInput } from "./citation.ts";
import { generateSamples } from "./generate-samples.ts";
import { createConceptLexicon } from "./lexicon/concept-lexicon.ts";
import { withDrugs } from "./lexicon/with-drugs.ts";
import { parseOwnLines } from "./sources/own-lines.ts";
import { packPairs } from "./sources/pack-pairs.ts";
import { readPairs } from "./sources/read-pairs.ts";

type CitationSet = DataSet<CitationInput, CitationGold, null>;

/** True pairs that are rewritten where the data holds no judgement and `--generate` gives no number. */
const USUAL_PAIRS = 500;
/** `--data packs`: the same facts in both languages. */
export const PACKS = "packs";
const JUDGED = /\.jsonl(\.gz)?$/;

async function readJudged(path: string): Promise<CitationSet> {
  const file = basename(path);
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
 * Our JSONL as it is judged; true and false rewritings of true pairs where the data is of another kind, and of our JSONL's supported
 * lines with `--generate <n>`; and of sentences of the packs, each over the same in the other language, for `packs`.
 * Throws CdssError INVALID_INPUT that names file, line and field.
 */
export async function readCitations(path: string, setup: TaskSetup): Promise<CitationSet> {
  const { generate } = setup.options;
  if (generate === undefined && JUDGED.test(path)) return readJudged(path);
  if (path === PACKS) {
    const release = await setup.release();
    const lexicon = withDrugs(createConceptLexicon(release), release.medication);
    const count = typeof generate === "number" ? generate : USUAL_PAIRS;
    return { samples: generateSamples(await packPairs(release), count, setup.seed, lexicon), skipped: 0, shared: null };
  }
  const count = typeof generate === "number" ? generate : USUAL_PAIRS;
  const pairs = await readPairs(path);
  const lexicon = createConceptLexicon(await setup.release());
  return { samples: generateSamples(pairs, count, setup.seed, lexicon), skipped: 0, shared: null };
}
