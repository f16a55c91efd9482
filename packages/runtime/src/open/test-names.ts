import type { Coding } from "@cdss/domain";
import type { TestNames } from "@cdss/rag";
import { z } from "zod";

const Names = z.object({ en: z.array(z.string()), zh: z.array(z.string()), abbreviations: z.array(z.string()) });

/** What is read of the compiled observation table: LOINC codes of tests and their names, and panels with their tests. */
const Table = z.object({
  tests: z.array(z.object({ id: z.string(), loinc: z.array(z.string()), names: Names })),
  panels: z.array(z.object({ names: Names, loinc: z.array(z.string()), components: z.array(z.string()) })),
});

const isLoinc = ({ system }: Coding): boolean => /loinc/iu.test(system);

/**
 * Names of tests in both languages, with those of the panel that a test belongs to ("blood pressure" of the systolic one), by LOINC code. A
 * table of another form gives no names: values are then found by the words of the record alone.
 */
export function testNames(observations: unknown): TestNames {
  const table = Table.safeParse(observations).data ?? { tests: [], panels: [] };
  const byCode = new Map<string, Set<string>>();
  const add = (codes: readonly string[], { en, zh, abbreviations }: z.infer<typeof Names>): void => {
    for (const code of codes) {
      const names = byCode.get(code) ?? new Set();
      for (const name of [...en, ...zh, ...abbreviations]) names.add(name);
      byCode.set(code, names);
    }
  };
  for (const { loinc, names } of table.tests) add(loinc, names);
  for (const { names, loinc, components } of table.panels) {
    const parts = table.tests.filter(({ id }) => components.includes(id)).flatMap((test) => test.loinc);
    add([...loinc, ...parts], names);
  }
  return (codings) => codings.filter(isLoinc).flatMap(({ code }) => [...(byCode.get(code) ?? [])]);
}
