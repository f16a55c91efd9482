import { type ConceptIndex, type Curie, isDrugClass } from "@cdss/domain";
import type { ConceptReader } from "../support/concept-mention.ts";

/**
 * The concept index as `checkSupport` takes it. What is said of a drug is not said of its class: a source that warns of one antibiotic
 * carries no warning of antibiotics. It remembers what it
 * has read: make one for an answer, and let it go.
 */
export function conceptReader(concepts: ConceptIndex): ConceptReader {
  const ancestorsOf = remembered((id: Curie) => new Set([...concepts.general(id)].filter((one) => !isDrugClass(one))));
  // The same passages are held against every statement of an answer.
  return remembered((text: string) =>
    concepts.read(text).map(({ id, start, end }) => ({ id, start, end, ancestors: ancestorsOf(id) })),
  );
}

function remembered<Key, Value>(compute: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}
