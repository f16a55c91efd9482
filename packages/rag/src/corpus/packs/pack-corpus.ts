import { type EvidenceDocument, type Language, Language as Languages } from "@cdss/domain";
import type { Corpus, CorpusIssue } from "../corpus.ts";
import { type DocumentDraft, finishDocument } from "../document-draft.ts";
import { conditionDraft } from "./entries/condition-draft.ts";
import { directRules } from "./entries/direct-rules.ts";
import { drugDraft } from "./entries/drug-draft.ts";
import { ruleDraft } from "./entries/rule-draft.ts";
import type { PackKnowledge } from "./pack-knowledge.ts";
import { packTerms } from "./pack-terms.ts";

const LANGUAGES: readonly Language[] = Languages.options;

/**
 * The curated packs as text: each condition, drug and interaction rule in each language, as sentences that can be quoted and held against. Every figure and
 * name stands in the entry; what the entry does not know is not said. A name that the release lacks is told, and its sentence left out.
 */
export function packCorpus(knowledge: PackKnowledge): Corpus {
  return {
    format: "packs",
    async *documents(onIssue) {
      yield* render(knowledge, onIssue);
    },
  };
}

function* render(knowledge: PackKnowledge, onIssue: (issue: CorpusIssue) => void): Generator<EvidenceDocument> {
  const missing = new Set<string>();
  const termsIn = packTerms(knowledge, (id) => missing.add(id));
  const languages = LANGUAGES.map(termsIn);
  const finish = (file: string, path: string, draft: DocumentDraft): EvidenceDocument => {
    for (const id of missing)
      onIssue({
        file,
        path,
        message: `names ${id}, which has no name`,
        fix: "build the release anew, or name it in the packs",
      });
    missing.clear();
    return finishDocument(draft);
  };

  const { conditions, medication } = knowledge;
  for (const condition of conditions.conditions)
    for (const terms of languages) yield finish("conditions.json", condition.id, conditionDraft(condition, terms));
  const rulesOf = directRules(medication.rules);
  for (const drug of medication.drugs)
    for (const terms of languages) yield finish("medication.json", drug.id, drugDraft(drug, rulesOf(drug), terms));
  for (const rule of medication.rules)
    for (const terms of languages)
      yield finish("medication.json", rule.id, ruleDraft(rule, medication.exceptions, terms));
}
