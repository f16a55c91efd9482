import { describe, expect, it } from "vitest";
import { splCorpus } from "../../src/corpus/spl/spl-corpus.ts";
import { folderWith, readAll, sectionsOf, told } from "./read-corpus.ts";

const section = (code: string, title: string, inside: string): string =>
  `<component><section ID="s"><id root="1"/><code code="${code}" codeSystem="2.16.840.1.113883.6.1" displayName="NAME OF ${code}"/>
   ${title === "" ? "" : `<title>${title}</title>`}${inside}</section></component>`;

const PRODUCT = `<subject><manufacturedProduct><manufacturedProduct><name>Exampril</name>
  <asEntityAsEquivalentWithGeneric><genericMedicine><name>examplopril</name></genericMedicine></asEntityAsEquivalentWithGeneric>
  </manufacturedProduct></manufacturedProduct></subject>`;

const label = (title: string, ...sections: string[]): string => `<?xml version="1.0"?>
<document xmlns="urn:hl7-org:v3"><id root="aaaa"/><code code="34391-3" codeSystem="2.16.840.1.113883.6.1"/><title>${title}</title>
<effectiveTime value="20190618"/><setId root="ABCD-12"/><versionNumber value="3"/><component><structuredBody>${sections.join("")}</structuredBody></component></document>`;

describe("SPL", () => {
  it("reads sections under their titles, nested ones below, lists and tables as text", async () => {
    const xml = label(
      "EXAMPRIL (examplopril) tablets",
      section("48780-1", "", PRODUCT),
      section(
        "34067-9",
        "1 INDICATIONS AND USAGE",
        `<text><paragraph>For <content styleCode="bold">hypertension</content>,<br/>and for:</paragraph>
         <list><item>adults</item><item><caption>b</caption>children over 6 years</item></list></text>
         <excerpt><highlight><text><paragraph>In short.</paragraph></text></highlight></excerpt>
         ${section("42229-5", "1.1 Limits", "<text><paragraph>Not in pregnancy.</paragraph></text>")}`,
      ),
      section(
        "34070-3",
        "",
        "<text><table><thead><tr><th>Drug</th><th>Why</th></tr></thead><tbody><tr><td>Aliskiren</td><td>10<sup>2</sup> times</td></tr></tbody></table></text>",
      ),
      section("99999-9", "", "<text>Bare text.</text>"),
      section("51945-4", "PACKAGE LABEL", "<text><paragraph>NDC 1</paragraph></text>"),
    );
    const { documents, issues } = await readAll(splCorpus(folderWith({ "a.xml": xml })));
    expect(issues).toEqual([]);
    expect(documents).toEqual([
      expect.objectContaining({
        id: "dailymed:abcd-12",
        source: "DailyMed",
        title: "EXAMPRIL (examplopril) tablets",
        language: "en",
        date: "2019-06-18",
        licence: null,
        level: "label",
        address: "https://dailymed.nlm.nih.gov/dailymed/drugInfo.cfm?setid=abcd-12",
      }),
    ]);
    expect(documents.map(sectionsOf)).toEqual([
      [
        "1 INDICATIONS AND USAGE: For hypertension,\nand for:\n\n- adults\n- b\nchildren over 6 years",
        "1 INDICATIONS AND USAGE > 1.1 Limits: Not in pregnancy.",
        // No title: the name of the LOINC code, or what the label says of it.
        "Contraindications: Drug | Why\nAliskiren | 10^2 times",
        "NAME OF 99999-9: Bare text.",
      ],
    ]);
  });

  it("is named by its product where its title speaks of the highlights", async () => {
    const xml = label(
      "These highlights do not include all the information needed to use EXAMPRIL safely.",
      section("48780-1", "", PRODUCT),
      section("34067-9", "", "<text>Text.</text>"),
    );
    const { documents } = await readAll(splCorpus(folderWith({ "a.xml": xml })));
    expect(documents[0]?.title).toBe("Exampril (examplopril)");
  });

  it("tells files that are no label and reads the rest", async () => {
    const whole = label("T", section("34067-9", "", "<text>Text.</text>"));
    const folder = folderWith({
      "a.xml": "<html/>",
      "b.xml": whole.replace("<setId", "<setID"),
      "c.xml": whole.replace('root="ABCD-12"', 'root="&quot;&gt;&lt;script"'),
      "d.xml": label("T"),
      "e.xml": whole,
    });
    const { documents, issues } = await readAll(splCorpus(folder));
    expect(documents).toHaveLength(1);
    expect(told(issues)).toEqual([
      "a.xml: document.component.structuredBody: is missing: not a label",
      "b.xml: document.setId@root: is missing: not a label",
      "c.xml: document.setId@root: is missing: not a label",
      "d.xml: text: holds no text",
    ]);
  });
});
