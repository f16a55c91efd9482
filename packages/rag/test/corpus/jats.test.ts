import { describe, expect, it } from "vitest";
import { jatsCorpus } from "../../src/corpus/jats/jats-corpus.ts";
import { folderWith, readAll, sectionsOf, told } from "./read-corpus.ts";

interface Parts {
  readonly type?: string;
  readonly language?: string;
  readonly ids?: string;
  readonly subject?: string;
  readonly title?: string;
  readonly dates?: string;
  readonly licence?: string;
  readonly related?: string;
  readonly abstract?: string;
  readonly body?: string;
  readonly back?: string;
}

const PMC = '<article-id pub-id-type="pmc">PMC42</article-id><article-id pub-id-type="doi">10.1/X y</article-id>';

function article(parts: Parts = {}): string {
  const {
    type = "research-article",
    language = "en",
    ids = PMC,
    subject = "Research Article",
    title = "A study",
  } = parts;
  const { dates = "", licence = "", related = "", abstract = "", body = "<p>Text.</p>", back = "" } = parts;
  return `<?xml version="1.0"?><!DOCTYPE article PUBLIC "-//NLM//DTD JATS" "JATS.dtd">
<article xmlns:xlink="http://www.w3.org/1999/xlink" article-type="${type}" xml:lang="${language}"><front>
<journal-meta><journal-title-group><journal-title>Journal of Tests</journal-title></journal-title-group></journal-meta>
<article-meta>${ids}<article-categories><subj-group><subject>${subject}</subject></subj-group></article-categories>
<title-group><article-title>${title}<xref ref-type="fn">*</xref></article-title></title-group>${dates}
<permissions><copyright-statement>c</copyright-statement>${licence}</permissions>${related}${abstract}</article-meta></front>
<body>${body}</body><back>${back}<ref-list><ref><mixed-citation>A reference. 2001</mixed-citation></ref></ref-list></back></article>`;
}

const read = (parts: Parts) => readAll(jatsCorpus(folderWith({ "a.nxml": article(parts) })));
const readOne = async (parts: Parts) => (await read(parts)).documents[0];

describe("JATS", () => {
  it("reads abstract, sections, lists, tables and appendices, and leaves references out", async () => {
    const document = await readOne({
      abstract: `<abstract><sec><title>Aim</title><p>To test.</p></sec></abstract><abstract abstract-type="graphical"><p>Picture.</p></abstract>`,
      body: `<sec><label>1</label><title>Methods</title>
        <p>We gave <italic>aspirin</italic> [<xref ref-type="bibr">1</xref>, <xref ref-type="bibr">2</xref>] to
          5 x 10<sup>9</sup> cells<sup><xref ref-type="bibr">3</xref>,<xref ref-type="bibr">4</xref></sup>.</p>
        <sec><title>Doses</title><p>As follows:<list><list-item><label>1.</label><p>75 mg</p></list-item><list-item><p>300 mg</p></list-item></list>for a week.</p></sec>
        <fig><label>Figure 1</label><caption><p>The flow.</p></caption><graphic xlink:href="f1"/></fig></sec>
        <sec><title>Results</title><table-wrap><label>Table 1</label><caption><title>Deaths</title></caption>
          <table><thead><tr><th>Arm</th><th>n</th></tr></thead><tbody><tr><td><p>Aspirin</p></td><td>3</td></tr></tbody></table>
          <table-wrap-foot><p>n: number</p></table-wrap-foot></table-wrap></sec>`,
      back: "<ack><p>We thank all.</p></ack><app-group><app><title>Appendix</title><p>More.</p></app></app-group>",
    });
    expect(document && sectionsOf(document)).toEqual([
      "Aim: To test.",
      "Methods: We gave aspirin to 5 x 10^9 cells.",
      "Methods > Doses: As follows:\n\n- 75 mg\n- 300 mg\n\nfor a week.",
      "Methods: Figure 1\n\nThe flow.",
      "Results: Table 1\n\nDeaths\n\nArm | n\nAspirin | 3",
      "Appendix: More.",
    ]);
    expect(document).toMatchObject({
      id: "pmc:PMC42",
      source: "PubMed Central",
      title: "A study",
      language: "en",
      address: "https://pmc.ncbi.nlm.nih.gov/articles/PMC42/",
      licence: null,
      date: null,
      level: "reference",
    });
  });

  it.each([
    ['<article-id pub-id-type="pmc">42</article-id>', "pmc:PMC42", "https://pmc.ncbi.nlm.nih.gov/articles/PMC42/"],
    ['<article-id pub-id-type="doi">10.1/AbC</article-id>', "doi:10.1/abc", "https://doi.org/10.1/AbC"],
    ['<article-id pub-id-type="pmid">7</article-id>', "jats:7", "https://pubmed.ncbi.nlm.nih.gov/7/"],
    ["", "jats:a", null],
  ])("ids %s give %s", async (ids, id, address) => {
    expect(await readOne({ ids })).toMatchObject({
      id,
      address,
      ...(id.startsWith("pmc") ? {} : { source: "Journal of Tests" }),
    });
  });

  it.each([
    [
      '<license xlink:href="http://creativecommons.org/licenses/by-nc/4.0/"><license-p>x</license-p></license>',
      "CC-BY-NC-4.0",
    ],
    [
      "<license><ali:license_ref>https://creativecommons.org/publicdomain/zero/1.0/</ali:license_ref></license>",
      "CC0-1.0",
    ],
    ["<license><license-p>Free to read.</license-p></license>", "Free to read."],
    ["", null],
  ])("licence %s is %s", async (licence, expected) => {
    expect((await readOne({ licence }))?.licence).toBe(expected);
  });

  it.each([
    [
      '<pub-date pub-type="ppub"><year>2020</year></pub-date><pub-date pub-type="epub"><day>5</day><month>11</month><year>2019</year></pub-date>',
      "2019-11-05",
    ],
    [
      '<pub-date date-type="collection"><year>2021</year></pub-date><pub-date date-type="pub" publication-format="electronic"><month>2</month><year>2020</year></pub-date>',
      "2020-02",
    ],
    ["<pub-date><year>2018</year></pub-date>", "2018"],
  ])("dates %s are %s", async (dates, expected) => {
    expect((await readOne({ dates }))?.date).toBe(expected);
  });

  it.each([
    ["case-report", "Case Report", "case"],
    ["systematic-review", "Research", "systematic-review"],
    ["research-article", "Systematic Review", "systematic-review"],
    ["research-article", "Randomised Controlled Trial", "trial"],
    ["research-article", "Clinical Practice Guideline", "guideline"],
    ["research-article", "Cohort Study", "cohort"],
    ["research-article", "Study Protocol", "reference"],
    ["review-article", "Review", "reference"],
  ])("an article of type %s under %s is level %s", async (type, subject, level) => {
    expect((await readOne({ type, subject }))?.level).toBe(level);
  });

  it("tells the language by script where the article does not", async () => {
    expect((await readOne({ language: "", body: "<p>患者出现发热。</p>" }))?.language).toBe("zh");
    expect((await readOne({ language: "zh-CN", body: "<p>aspirin</p>" }))?.language).toBe("zh");
  });

  it.each([
    ["a notice of retraction", { type: "retraction" }, "PMC42: was retracted"],
    [
      "a retracted article",
      { related: '<related-article related-article-type="retraction-forward"/>' },
      "PMC42: was retracted",
    ],
    ["a title that says so", { title: "RETRACTED: A study" }, "PMC42: was retracted"],
    ["a notice by its title", { title: "Retraction Note to: A study" }, "PMC42: was retracted"],
    ["another language", { language: "es" }, "article@xml:lang: is neither en nor zh"],
    ["no text", { body: "" }, "text: holds no text"],
  ])("%s is told", async (_, parts, issue) => {
    const { documents, issues } = await read(parts);
    expect(documents).toEqual([]);
    expect(told(issues)).toEqual([`a.nxml: ${issue}`]);
  });

  it.each(["Eyelid retraction in Graves disease", "Retraction pockets of the ear drum"])(
    "%s is not retracted",
    async (title) => {
      expect(await readOne({ title })).toMatchObject({ title });
    },
  );

  it("tells files that hold no article and reads the rest", async () => {
    const folder = folderWith({ "a.xml": "<html/>", "b.xml": "<article><front/></article>", "c.xml": article() });
    const { documents, issues } = await readAll(jatsCorpus(folder));
    expect(documents).toHaveLength(1);
    expect(told(issues)).toEqual(["a.xml: article: is missing", "b.xml: front.article-meta: is missing"]);
  });
});
