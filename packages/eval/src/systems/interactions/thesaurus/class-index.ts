import type { Membership } from "./parse-groups.ts";

/** Classes are told apart by letters and digits alone, and "other X" in a rule about X is X: a pair is of two drugs. */
function classKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/^other /, "")
    .replace(/[^a-z0-9]/g, "");
}

/** Codes begin like those of the ATC, a letter and two digits; some are written with the letter O for the digit 0. */
function codeKey(code: string): string {
  return code.toUpperCase().replace(/^([A-Z])O/, "$10");
}

/**
 * Finds the classes that a rule means. The two tables spell some forty classes in more than one way, so that the code decides
 * where no class has the name; several classes of one code are all meant then.
 */
export class ClassIndex {
  readonly #byName = new Set<string>();
  readonly #byCode = new Map<string, Set<string>>();

  constructor(memberships: readonly Membership[]) {
    for (const { className, classCode } of memberships) {
      const key = classKey(className);
      this.#byName.add(key);
      if (classCode === "") continue;
      const code = codeKey(classCode);
      this.#byCode.set(code, (this.#byCode.get(code) ?? new Set()).add(key));
    }
  }

  /** Keys of the classes that have members; none where the thesaurus lists no member. */
  find(name: string, code: string): string[] {
    const key = classKey(name);
    return this.#byName.has(key) ? [key] : [...(this.#byCode.get(codeKey(code)) ?? [])];
  }
}
