import type { Passage, RetrievalData } from "./collection.ts";

/** A question with the passages that answer it, as a set of questions and answers holds it. */
export interface AnsweredQuestion {
  readonly id: string;
  readonly query: string;
  readonly groups: Readonly<Record<string, string>>;
  /** Subject that it shares with other questions, which are therefore not independent of it. */
  readonly cluster: string;
  readonly passages: readonly Passage[];
}

/** Two texts that differ in their white space only are one. */
export function collapse(text: string): string {
  return text.trim().replace(/\s+/gu, " ");
}

/** A group whose joined questions differ in it. */
const SEVERAL = "several";

interface Joined {
  readonly id: string;
  readonly query: string;
  readonly cluster: string;
  readonly groups: Record<string, string>;
  readonly relevant: Record<string, number>;
}

/**
 * Make a collection of questions and answers searchable: the corpus is every passage once (by title and text), and questions
 * that differ in case and white space only are one query, for which the passages of all of them are relevant, grade 1;
 * it stays in the cluster of the first of them. A question that is left without a passage is skipped.
 */
export function joinQuestions(questions: readonly AnsweredQuestion[]): RetrievalData {
  const documents = new Map<string, Passage>();
  const queries = new Map<string, Joined>();
  for (const { id, query, groups, cluster, passages } of questions) {
    const key = collapse(query).toLowerCase();
    const joined = queries.get(key) ?? { id, query: collapse(query), cluster, groups: { ...groups }, relevant: {} };
    queries.set(key, joined);
    for (const [name, value] of Object.entries(groups))
      if (joined.groups[name] !== value) joined.groups[name] = SEVERAL;
    for (const passage of passages) {
      const content = JSON.stringify([passage.title, passage.text]);
      const held = documents.get(content) ?? passage;
      documents.set(content, held);
      joined.relevant[held.id] = 1;
    }
  }
  const all = [...queries.values()];
  const answered = all.filter(({ relevant }) => Object.keys(relevant).length > 0);
  return {
    samples: answered.map(({ id, query, cluster, groups, relevant }) => ({
      id,
      input: { query },
      gold: { relevant },
      groups: { ...groups, cluster },
    })),
    skipped: all.length - answered.length,
    shared: { documents: [...documents.values()] },
  };
}
