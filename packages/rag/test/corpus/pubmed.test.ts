import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pubmedCorpus } from "../../src/corpus/pubmed/pubmed-corpus.ts";
import { splitArticles } from "../../src/corpus/pubmed/split-articles.ts";
import { folderWith, readAll, sectionsOf, told } from "./read-corpus.ts";

interface Parts {
  readonly pmid?: string;
  readonly date?: string;
  readonly abstract?: string;
  readonly types?: readonly string[];
  readonly mesh?: readonly string[];
  readonly corrections?: string;
}

function article(parts: Parts = {}): string {
  const { pmid = "100", date = "<Year>2019</Year><Month>Mar</Month><Day>7</Day>", corrections = "" } = parts;
  const { abstract = "<AbstractText>Aspirin helps.</AbstractText>", types = ["Journal Article"], mesh = [] } = parts;
  return `<PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">${pmid}</PMID>
<Article><Journal><JournalIssue><PubDate>${date}</PubDate></JournalIssue></Journal>
<ArticleTitle>Aspirin in <i>stroke</i>: a study.</ArticleTitle><Abstract>${abstract}</Abstract>
<Language>eng</Language><PublicationTypeList>${types.map((type) => `<PublicationType UI="D0">${type}</PublicationType>`).join("")}</PublicationTypeList>
<ArticleDate DateType="Electronic"><Year>2018</Year><Month>12</Month><Day>31</Day></ArticleDate></Article>
<MeshHeadingList>${mesh.map((name) => `<MeshHeading><DescriptorName UI="D1">${name}</DescriptorName></MeshHeading>`).join("")}</MeshHeadingList>
<CommentsCorrectionsList>${corrections}</CommentsCorrectionsList></MedlineCitation></PubmedArticle>`;
}

const set = (...articles: string[]): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle//EN" "pubmed.dtd">
<PubmedArticleSet>${articles.join("\n")}</PubmedArticleSet>`;

const read = (...articles: string[]) => readAll(pubmedCorpus(folderWith({ "one.xml": set(...articles) })));

describe("PubMed", () => {
  it("gives the abstract of an article, its parts under their labels", async () => {
    const abstract = `<AbstractText Label="METHODS" NlmCategory="METHODS">We gave 10<sup>9</sup> cells, CO<sub>2</sub> &lt; 40.</AbstractText>
      <AbstractText Label="RESULTS">Fewer died.</AbstractText><CopyrightInformation>© 2019 The Authors.</CopyrightInformation>`;
    const { documents, issues } = await read(article({ abstract }));
    expect(issues).toEqual([]);
    expect(documents).toEqual([
      {
        id: "pmid:100",
        source: "PubMed",
        title: "Aspirin in stroke: a study.",
        language: "en",
        date: "2019-03-07",
        licence: "© 2019 The Authors.",
        level: "reference",
        address: "https://pubmed.ncbi.nlm.nih.gov/100/",
        text: "We gave 10^9 cells, CO2 < 40.\n\nFewer died.",
        sections: expect.any(Array),
      },
    ]);
    expect(documents.map(sectionsOf)).toEqual([["METHODS: We gave 10^9 cells, CO2 < 40.", "RESULTS: Fewer died."]]);
  });

  it("has no section where the abstract has no labels, and reads packed files", async () => {
    const folder = folderWith({ "pubmed24n0001.xml.gz": gzipSync(set(article(), article({ pmid: "101" }))) });
    const { documents } = await readAll(pubmedCorpus(folder));
    expect(documents.map(({ id, sections }) => [id, sections])).toEqual([
      ["pmid:100", []],
      ["pmid:101", []],
    ]);
  });

  it.each([
    ["<Year>2019</Year><Month>11</Month>", "2019-11"],
    ["<Year>2019</Year><Season>Spring</Season>", "2019"],
    ["<Year>2019</Year><Month>Feb</Month><Day>30</Day>", "2019-02"],
    ["<MedlineDate>1998 Dec-1999 Jan</MedlineDate>", "1998-12"],
    ["<MedlineDate>2003 Jul 4-11</MedlineDate>", "2003-07-04"],
    ["<MedlineDate>Winter 2001</MedlineDate>", "2001"],
    ["<MedlineDate>2000 Spring-Summer</MedlineDate>", "2000"],
    ["", "2018-12-31"],
  ])("date %s is %s", async (date, expected) => {
    expect((await read(article({ date }))).documents[0]?.date).toBe(expected);
  });

  it.each([
    [["Journal Article", "Practice Guideline"], [], "guideline"],
    [["Meta-Analysis", "Review"], [], "systematic-review"],
    [["Systematic Review", "Randomized Controlled Trial"], [], "systematic-review"],
    [["Clinical Trial, Phase II", "Journal Article"], [], "trial"],
    [["Randomized Controlled Trial, Veterinary"], [], "reference"],
    [["Clinical Trial Protocol"], ["Prospective Studies"], "reference"],
    [["Observational Study"], [], "cohort"],
    [["Journal Article"], ["Humans", "Cohort Studies"], "cohort"],
    // What a narrative review or a case report is indexed with does not make it a cohort.
    [["Review"], ["Retrospective Studies"], "reference"],
    [["Case Reports"], ["Follow-Up Studies"], "case"],
    [["Journal Article"], [], "reference"],
  ])("types %j with descriptors %j are level %s", async (types, mesh, level) => {
    expect((await read(article({ types, mesh }))).documents[0]?.level).toBe(level);
  });

  it("leaves out what was retracted, has no abstract, or is no article, says so, and reads the rest", async () => {
    const { documents, issues } = await read(
      article({ pmid: "1", types: ["Retracted Publication"] }),
      article({ pmid: "2", types: ["Retraction of Publication"] }),
      article({ pmid: "3", corrections: '<CommentsCorrections RefType="RetractionIn"/>' }),
      article({ pmid: "4", abstract: "" }),
      article({ pmid: "no number" }),
      "<PubmedBookArticle><BookDocument><PMID>6</PMID></BookDocument></PubmedBookArticle>",
      article({ pmid: "7" }).replace("</Abstract>", ""),
      article({ pmid: "8", corrections: '<CommentsCorrections RefType="ErratumIn"/>' }),
    );
    expect(documents.map(({ id }) => id)).toEqual(["pmid:8"]);
    expect(told(issues)).toEqual([
      "one.xml: PubmedArticle[1]: PMID 1: was retracted",
      "one.xml: PubmedArticle[2]: PMID 2: was retracted",
      "one.xml: PubmedArticle[3]: PMID 3: was retracted",
      "one.xml: PubmedArticle[4]: PMID 4, AbstractText: is missing",
      "one.xml: PubmedArticle[5]: MedlineCitation.PMID: is missing or no number",
      "one.xml: PubmedArticle[6]: PubmedBookArticle: is a chapter of a book",
      "one.xml: PubmedArticle[7]: line 3: is not well-formed XML: <Abstract> is not closed",
    ]);
  });

  it("tells a file that is cut off, damaged or none of PubMed", async () => {
    const folder = folderWith({
      "a.xml": set(article(), article({ pmid: "101" })).slice(0, -200),
      "b.xml": "<html></html>",
      "c.xml.gz": gzipSync(set(article({ pmid: "102" }))).subarray(0, 60),
      "d.xml": set(article({ pmid: "103" })),
    });
    const { documents, issues } = await readAll(pubmedCorpus(folder));
    expect(documents.map(({ id }) => id)).toEqual(["pmid:100", "pmid:103"]);
    expect(told(issues)).toEqual([
      "a.xml: PubmedArticle[2]: is cut off",
      "b.xml: PubmedArticleSet: holds no PubmedArticle",
      "c.xml.gz: (whole file): cannot be unpacked",
    ]);
  });

  it("expands no entity, whatever the file declares", async () => {
    const declared = '<!DOCTYPE PubmedArticleSet [<!ENTITY x "ha"><!ENTITY y "&x;&x;&x;&x;&x;&x;&x;&x;&x;&x;">]>';
    const folder = folderWith({
      "one.xml": `${declared}<PubmedArticleSet>${article({ abstract: "<AbstractText>a &y; b</AbstractText>" })}</PubmedArticleSet>`,
    });
    expect((await readAll(pubmedCorpus(folder))).documents.map(({ text }) => text)).toEqual(["a &y; b"]);
  });
});

describe("records of a stream", () => {
  const records = [article(), article({ pmid: "101" }), "<PubmedArticle>中文 é</PubmedArticle>"];
  const bytes = Buffer.from(set(...records));

  it("are the same however it is cut", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(bytes.length), { maxLength: 20 }), async (cuts) => {
        const places = [0, ...cuts.sort((one, other) => one - other), bytes.length];
        const chunks = places.slice(1).map((end, at) => bytes.subarray(places[at], end));
        const found: unknown[] = [];
        for await (const { xml } of splitArticles(
          (async function* () {
            yield* chunks;
          })(),
        ))
          found.push(xml);
        expect(found).toEqual(records);
      }),
      { numRuns: 50 },
    );
  });

  it("have a greatest length, beyond which the next one is looked for", async () => {
    const long = `<PubmedArticle>${"x".repeat(2000)}`;
    const found: unknown[] = [];
    async function* stream() {
      for (const chunk of `<PubmedArticleSet>${long}${records[2]}`.match(/.{1,100}/gsu) ?? []) yield Buffer.from(chunk);
    }
    for await (const { at, xml } of splitArticles(stream(), 500))
      found.push([at, typeof xml === "string" ? xml : xml.message]);
    expect(found).toEqual([
      [1, "is longer than 500 characters"],
      [2, records[2]],
    ]);
  });
});
