import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { medquadCorpus } from "../../src/corpus/medquad/medquad-corpus.ts";
import { folderWith, readAll, sectionsOf, told } from "./read-corpus.ts";

const USUAL = `<?xml version="1.0" encoding="UTF-8"?>
<Document id="0000001" source="NIDDK" url="https://www.example.org/gallstones">
<Focus>Gallstones</Focus>
<QAPairs>
  <QAPair pid="1"><Question qid="1-1" qtype="information">What are gallstones?</Question>
    <Answer>Gallstones are hard   pieces in the gallbladder.

        - Some are small  &amp; harmless.</Answer></QAPair>
  <QAPair pid="2"><Question qid="1-2" qtype="treatment">How are gallstones treated?</Question><Answer></Answer></QAPair>
  <QAPair pid="3"><Question qid="1-3" qtype="treatment">Who needs surgery?</Question><Answer>People with attacks.</Answer></QAPair>
</QAPairs></Document>`;

const ODD = `<doc docid="0000007" corpus="NINDS" url="javascript:alert(1)"><doctitle-focus>Tremor</doctitle-focus>
<qaPairs><pair pid="1"><question qid="7-1" qtype="information">what is tremor ?</question><answer>A movement.</answer></pair></qaPairs></doc>`;

describe("MedQuAD", () => {
  it("gives a document a file, its answers under focus and question", async () => {
    const folder = folderWith({ "5_NIDDK_QA/0000001.xml": USUAL, "6_NINDS_QA/0000007.xml": ODD });
    const { documents, issues } = await readAll(medquadCorpus(folder));
    expect(issues).toEqual([]);
    expect(documents).toEqual([
      expect.objectContaining({
        id: "medquad:5_NIDDK_QA/0000001",
        source: "MedQuAD (NIDDK)",
        title: "Gallstones",
        language: "en",
        date: null,
        licence: "CC-BY-4.0",
        level: "reference",
        address: "https://www.example.org/gallstones",
      }),
      // An address that is no web page is none: it would be shown as a link.
      expect.objectContaining({
        id: "medquad:6_NINDS_QA/0000007",
        source: "MedQuAD (NINDS)",
        title: "Tremor",
        address: null,
      }),
    ]);
    expect(documents.map(sectionsOf)).toEqual([
      [
        "Gallstones > What are gallstones?: Gallstones are hard pieces in the gallbladder.\n\n- Some are small & harmless.",
        "Gallstones > Who needs surgery?: People with attacks.",
      ],
      ["Tremor > what is tremor ?: A movement."],
    ]);
  });

  it("tells by path two documents of one number, and one that stands alone by its name", async () => {
    const folder = folderWith({ "a/0000001.xml": USUAL, "b/0000001.xml": USUAL });
    const { documents } = await readAll(medquadCorpus(folder));
    expect(documents.map(({ id }) => id)).toEqual(["medquad:a/0000001", "medquad:b/0000001"]);
    const alone = await readAll(medquadCorpus(join(folder, "a/0000001.xml")));
    expect(alone.documents.map(({ id }) => id)).toEqual(["medquad:0000001"]);
  });

  it("tells what is wrong with a file and reads the rest", async () => {
    const folder = folderWith({
      "1.xml": "<Document",
      "2.xml": "<html></html>",
      "3.xml": USUAL.replace('source="NIDDK"', ""),
      "4.xml": USUAL.replaceAll(/<Answer>[^<]*</gu, "<Answer><"),
      "5.xml": USUAL.slice(0, USUAL.indexOf("hard")),
      "6.xml": USUAL,
    });
    const { documents, issues } = await readAll(medquadCorpus(folder));
    expect(documents.map(({ id }) => id)).toEqual(["medquad:6"]);
    expect(told(issues)).toEqual([
      "1.xml: (whole file): is not one XML document",
      "2.xml: QAPairs: is missing: not a document of MedQuAD",
      "3.xml: Document@source: is missing: not a document of MedQuAD",
      "4.xml: text: holds no text",
      "5.xml: line 6: is not well-formed XML: <Answer> is not closed",
    ]);
    expect(issues.every(({ fix }) => fix.length > 5)).toBe(true);
  });
});
