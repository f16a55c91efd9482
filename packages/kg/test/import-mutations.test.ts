import { CdssError } from "@cdss/domain";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseBabelon } from "../src/import/babelon.ts";
import { parseConceptNames } from "../src/import/concept-names.ts";
import { parseGenes } from "../src/import/genes.ts";
import { parseHpoa } from "../src/import/hpoa.ts";
import { parseObo } from "../src/import/obo.ts";
import { parseObographs } from "../src/import/obographs.ts";
import { compileRelease } from "../src/release/compile.ts";
import { smallInput } from "./support/small-content.ts";
import { BABELON, GENES, HPOA, NAMES, OBO, obographs } from "./support/small-sources.ts";

interface Format {
  readonly file: string;
  readonly text: string;
  readonly parse: (text: string) => unknown;
}
const FORMATS: readonly Format[] = [
  { file: "hp.obo", text: OBO, parse: (text) => parseObo(text) },
  { file: "hp.json", text: JSON.stringify(obographs(), null, 1), parse: (text) => parseObographs(text) },
  { file: "phenotype.hpoa", text: HPOA, parse: (text) => parseHpoa(text) },
  { file: "genes_to_phenotype.txt", text: GENES, parse: (text) => parseGenes(text) },
  { file: "hp-zh.babelon.tsv", text: BABELON, parse: (text) => parseBabelon(text) },
  { file: "names.yaml", text: NAMES, parse: (text) => parseConceptNames(text, "names.yaml") },
];

/** What a parser throws, or null. Anything but a CdssError that names places of this file fails the test. */
function refusal({ file, parse }: Format, text: string): CdssError | null {
  try {
    parse(text);
    return null;
  } catch (error) {
    expect(error).toBeInstanceOf(CdssError);
    const refused = error as CdssError;
    expect(refused.code).toBe("INVALID_SOURCE");
    expect(refused.issues.length).toBeGreaterThan(0);
    for (const issue of refused.issues) expect(issue.path.startsWith(`${file}:`), issue.path).toBe(true);
    return refused;
  }
}

describe.each(FORMATS.map((format) => [format.file, format] as const))("%s", (_, format) => {
  it("is read as it stands", () => {
    expect(refusal(format, format.text)).toBeNull();
  });

  it("gives a result or an error that names a place, whatever is cut out, put in or doubled", () => {
    const edit = fc.record({
      at: fc.nat(format.text.length),
      remove: fc.nat(40),
      insert: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom("\t", "\n", "\r\n", '"', "\\", "[", "HP:", "\u0000", "]"),
      ),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const text = edits.reduce(
          (t, { at, remove, insert }) => t.slice(0, at) + insert + t.slice(at + remove),
          format.text,
        );
        refusal(format, text);
      }),
      { numRuns: 400 },
    );
  });

  it("gives a result or an error that names a place for any text at all", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
        refusal(format, text);
      }),
      { numRuns: 200 },
    );
  });
});

const lineBased = FORMATS.filter(({ file }) => file !== "hp.json" && file !== "names.yaml");
it.each(lineBased.map((format) => [format.file, format] as const))(
  "%s that ends inside a line is refused",
  (_, format) => {
    for (let end = 1; end < format.text.length; end++)
      if (format.text[end - 1] !== "\n")
        expect(refusal(format, format.text.slice(0, end)), `cut at ${end}`).not.toBeNull();
  },
);

it("hp.json that ends anywhere is refused", () => {
  const format = { file: "hp.json", text: JSON.stringify(obographs()), parse: parseObographs };
  for (let end = 0; end < format.text.length; end++) expect(refusal(format, format.text.slice(0, end))).not.toBeNull();
});

describe("phenotype.hpoa", () => {
  // Columns whose content is bound; the name of a disease and the curation note are free text.
  const bound = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10];
  const rows = HPOA.trimEnd().split("\n").slice(3);

  it("is refused wherever two columns of a row are swapped that do not hold each other's kind", () => {
    const swap = fc.tuple(fc.nat(rows.length - 1), fc.constantFrom(...bound), fc.constantFrom(...bound));
    fc.assert(
      fc.property(swap, ([index, one, other]) => {
        const cells = (rows[index] ?? "").split("\t");
        const swapped = cells.map((cell, i) =>
          i === one ? (cells[other] ?? "") : i === other ? (cells[one] ?? "") : cell,
        );
        fc.pre(swapped.join() !== cells.join());
        // A term may stand as onset, as modifier or, when it is one of six, as frequency; all three may be empty.
        const kinds = [3, 6, 7, 9];
        fc.pre(!(kinds.includes(one) && kinds.includes(other)));
        // A disease is a reference too.
        fc.pre(!([0, 4].includes(one) && [0, 4].includes(other)));
        const text = HPOA.replace(rows[index] ?? "", swapped.join("\t"));
        const place = `phenotype.hpoa:${4 + index}:`;
        const error = refusal(FORMATS[2] as Format, text);
        expect(error, `columns ${one} and ${other} of row ${index}`).not.toBeNull();
        expect(error?.issues.every((issue) => issue.path.startsWith(place))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("is refused for any frequency that is none", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 10 }), (frequency) => {
        fc.pre(!/^$|^\d+\/\d+$|^\d+(\.\d+)?\s*%$|[\t\r\n]/.test(frequency));
        const error = refusal(FORMATS[2] as Format, HPOA.replace("45%", frequency.replaceAll("$", "$$$$")));
        expect(error?.issues[0]?.path).toBe("phenotype.hpoa:5:frequency");
      }),
      { numRuns: 200 },
    );
  });
});

describe("an ontology", () => {
  const ids = smallInput().ontology.terms.map((term) => term.id);

  it("is refused for any term that is defined twice", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), (id) => {
        const error = refusal(FORMATS[0] as Format, `${OBO}\n[Term]\nid: ${id}\nname: again\n`);
        expect(error?.issues[0]?.message).toContain(id);
      }),
    );
  });

  it("is refused for any is_a that closes a cycle or leads nowhere, and accepted otherwise", () => {
    const { ontology } = smallInput();
    const live = ontology.terms.filter((term) => !term.obsolete);
    const parents = new Map(live.map((term) => [term.id, term.parents]));
    const isAbove = (above: string, id: string): boolean =>
      above === id || (parents.get(id) ?? []).some((parent) => isAbove(above, parent));
    const edge = fc.tuple(fc.constantFrom(...live.map((term) => term.id)), fc.constantFrom(...ids, "HP:7777777"));
    fc.assert(
      fc.property(edge, ([child, parent]) => {
        const terms = ontology.terms.map((t) => (t.id === child ? { ...t, parents: [...t.parents, parent] } : t));
        const compile = () => compileRelease(smallInput({ ontology: { ...ontology, terms } }));
        const bad = !parents.has(parent) || isAbove(child, parent);
        if (bad) expect(compile).toThrow(/^ontology:HP:\d{7}: (is_a cycle|unknown parent)/);
        else expect(compile).not.toThrow();
      }),
      { numRuns: 200 },
    );
  });
});
