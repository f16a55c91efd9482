import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { UnreadableInput } from "../../src/corpus/files/unreadable-input.ts";
import { inlineText } from "../../src/corpus/xml/inline-text.ts";
import { parseXml } from "../../src/corpus/xml/parse-xml.ts";

describe("XML", () => {
  it.each([
    ["<a>x &amp; y &#60; &#x4e2d;</a>", "x & y < 中"],
    ["<a><![CDATA[x < y]]> z</a>", "x < y z"],
    ["<a>10<sup>9</sup>/L, CO<sub>2</sub>, Ca<sup>2+</sup>, 10<sup>-3</sup></a>", "10^9/L, CO2, Ca2+, 10^-3"],
    ["<a>one <br/>two<c d='e'/></a>", "one two"],
    ["<a>one<sup>,</sup> two</a>", "one two"],
    ['<?xml version="1.0"?><!DOCTYPE a SYSTEM "a.dtd"><!-- c --><x:a xmlns:x="u">text</x:a>', "text"],
    // An entity that nothing declares stays as it is written: it is fetched from nowhere.
    ["<a>&unknown;</a>", "&unknown;"],
  ])("%s reads %s", (xml, text) => {
    expect(inlineText(parseXml(xml))).toBe(text);
  });

  it.each([
    ["an open end", "<a><b>", "line 1", "is not well-formed XML: <b> is not closed"],
    ["an open element", "<a>\n<b>\n</a>", "line 2", "is not well-formed XML: <b> is not closed"],
    ["nothing", "", "(whole file)", "is not one XML document"],
    ["no element", "text", "(whole file)", "is not one XML document"],
    ["two roots", "<a/><b/>", "(whole file)", "is not one XML document"],
    ["deep nesting", `${"<a>".repeat(300)}${"</a>".repeat(300)}`, "line 1", "nests more than 256 elements"],
  ])("%s is told", (_, xml, path, message) => {
    expect(() => parseXml(xml)).toThrow(expect.objectContaining({ path, message }));
  });

  it("refuses entities that multiply, and those that fetch", () => {
    const bomb = `<!DOCTYPE a [<!ENTITY x "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY x${at} "&x${at - 1};&x${at - 1};">`)}]><a>&x29;</a>`;
    const fetched = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>';
    for (const xml of [bomb, fetched]) expect(() => parseXml(xml)).toThrow("declares entities of its own");
  });

  it("reads anything or tells it", () => {
    const piece = fc.oneof(
      fc.string({ unit: "binary", maxLength: 5 }),
      fc.constantFrom("<", ">", "</a>", "<a>", "<!--", "<![CDATA[", "<!DOCTYPE ", "&", '"'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        try {
          expect(parseXml(pieces.join("")).name).toBeTypeOf("string");
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(UnreadableInput);
        }
      }),
    );
  });
});
