import {
  type Curie,
  type EdgeEvidence,
  type Evidence,
  type GraphStore,
  isRecordEvidence,
  type Language,
  type Statement,
  type StatementVerifier,
  type TextDocument,
} from "@cdss/domain";
import { checkConditionClause } from "./check-condition-clause.ts";
import { checkRecordClause } from "./check-record-clause.ts";
import { ConceptNames, type Named } from "./names.ts";
import { readClauses } from "./read-clauses.ts";

/**
 * Decides by machine whether the cited evidence carries a statement. Every name, number, source, quotation and negation of
 * the text, in each of its languages, must be that of the cited evidence, by the release's own names; whatever the closed
 * vocabulary and the evidence do not know drops the statement. It asks the graph for names only, and trusts no composer.
 *
 * Reasons name the kind of fault and never quote the text. Throws what the graph throws.
 */
export function createStatementVerifier(graph: Pick<GraphStore, "concept">): StatementVerifier {
  return {
    verify: async (statements, evidence, { documents }) => {
      const names = new ConceptNames(graph);
      const evidenceById = new Map(evidence.map((entry) => [entry.id, entry]));
      const documentById = new Map(documents.map((document) => [document.id, document]));
      const kept: Statement[] = [];
      const dropped: { statement: Statement; reason: string }[] = [];
      for (const statement of statements) {
        const reason = await fault(statement, evidenceById, documentById, names);
        if (reason === null) kept.push(statement);
        else dropped.push({ statement, reason });
      }
      return { kept, dropped };
    },
  };
}

/** Why the statement falls, or null. */
async function fault(
  statement: Statement,
  evidence: ReadonlyMap<string, Evidence>,
  documents: ReadonlyMap<string, TextDocument>,
  concepts: ConceptNames,
): Promise<string | null> {
  if (statement.citations.length === 0) return "cites nothing";
  const cited = statement.citations.flatMap((id) => evidence.get(id) ?? []);
  if (cited.length < statement.citations.length) return "a citation leads nowhere";
  if (cited.some((entry) => entry.kind === "span" && !isExact(entry, documents))) {
    return "a cited quotation is not what the document says there";
  }
  const names = await concepts.of(cited);
  const about = statement.about === undefined ? null : new Set(await concepts.records(statement.about));
  const texts: [Language, string | undefined][] = [
    ["en", statement.text.en],
    ["zh", statement.text.zh],
  ];
  for (const [language, text] of texts) {
    const reason = text === undefined ? null : textFault(text, language, cited, names, about);
    if (reason !== null) return `${language}: ${reason}`;
  }
  return null;
}

function textFault(
  text: string,
  language: Language,
  cited: readonly Evidence[],
  names: readonly Named[],
  about: ReadonlySet<Curie> | null,
): string | null {
  const clauses = readClauses(text, language, names);
  if (clauses === null) return "holds a word, name or number that the cited evidence does not know";
  if (clauses.length === 0) return "says nothing";
  const edges = cited.filter((entry): entry is EdgeEvidence => entry.kind === "edge");
  const places = cited.filter(isRecordEvidence);
  const used = new Set<string>();
  for (const clause of clauses) {
    const phrases = clause.flatMap((token) => (token.kind === "phrase" ? [token.phrase] : []));
    const denials = phrases.filter(({ denies }) => denies === true).length;
    if (denials > 1) return "a clause denies twice";
    const isAboutPatient = phrases.some(({ source }) => source !== undefined);
    const reason = isAboutPatient
      ? checkRecordClause(clause, denials === 1, places, used)
      : checkConditionClause(clause, denials === 1, edges, about, used);
    if (reason !== null) return reason;
  }
  return cited.every(({ id }) => used.has(id)) ? null : "cites evidence that carries none of its words";
}

function isExact(span: Extract<Evidence, { kind: "span" }>, documents: ReadonlyMap<string, TextDocument>): boolean {
  const text = documents.get(span.documentId)?.text;
  return text !== undefined && span.end > span.start && text.slice(span.start, span.end) === span.quote;
}
