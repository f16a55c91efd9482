import { invalidFhir } from "../issues/issue-list.ts";
import { ELEMENT_NAMES } from "./element-names.ts";
import { MAXIMUM_CHARACTERS } from "./read-json.ts";

/** Deepest nesting that is looked at. Nested answers of a questionnaire, the deepest FHIR content, stay far below. */
export const MAXIMUM_DEPTH = 100;

const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

interface Visit {
  readonly value: object;
  readonly path: string;
  readonly depth: number;
}

/**
 * Refuse input that no FHIR sender produces: nesting beyond MAXIMUM_DEPTH, keys that reach for an object's prototype,
 * and strings beyond MAXIMUM_CHARACTERS. Walks without recursion, and each object once, so that no input can exhaust
 * the stack. Throws INVALID_FHIR; in its path, keys that are no known element read `*`, for they may be patient content.
 */
export function checkStructure(root: unknown): void {
  if (typeof root !== "object" || root === null) return;
  const seen = new Set<object>([root]);
  const waiting: Visit[] = [{ value: root, path: "", depth: 1 }];
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    const isList = Array.isArray(visit.value);
    for (const [key, value] of Object.entries(visit.value)) {
      const path = childPath(visit.path, key, isList);
      if (!isList && FORBIDDEN_KEYS.has(key)) {
        throw invalidFhir(
          path,
          "a key that would change an object's prototype",
          "remove the key: FHIR has none of that name",
        );
      }
      if (typeof value === "string" && value.length > MAXIMUM_CHARACTERS) {
        throw invalidFhir(path, `longer than ${MAXIMUM_CHARACTERS} characters`, "shorten the element or leave it out");
      }
      if (typeof value !== "object" || value === null || seen.has(value)) continue;
      if (visit.depth >= MAXIMUM_DEPTH) {
        throw invalidFhir(
          path,
          `nested deeper than ${MAXIMUM_DEPTH} levels`,
          "flatten the content: FHIR does not nest that deep",
        );
      }
      seen.add(value);
      waiting.push({ value, path, depth: visit.depth + 1 });
    }
  }
}

function childPath(parent: string, key: string, isList: boolean): string {
  if (isList) return `${parent}[${key}]`;
  const name = ELEMENT_NAMES.has(key) || FORBIDDEN_KEYS.has(key) ? key : "*";
  return parent === "" ? name : `${parent}.${name}`;
}
