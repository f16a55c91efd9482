import { describe, expect, test } from "vitest";
import { htmlToText } from "../src/attachment/html-to-text.ts";
import { parseBundle } from "../src/index.ts";
import { base64, bundle, concept, hpo, type JsonObject, ofPatient, PATIENT, record } from "./fixtures.ts";

/** "发热三天" in GBK, byte by byte from the GB 2312 table: 发 B7A2, 热 C8C8, 三 C8FD, 天 CCEC. */
const GBK_FEVER = Buffer.from([0xb7, 0xa2, 0xc8, 0xc8, 0xc8, 0xfd, 0xcc, 0xec]).toString("base64");

const documentOf = (...attachments: JsonObject[]) =>
  ofPatient("DocumentReference", "d1", {
    status: "current",
    date: "2024-03-01",
    content: attachments.map((attachment) => ({ attachment })),
  });
const textsOf = (...resources: JsonObject[]) => parseBundle(record(...resources)).documents.map((one) => one.text);

describe("DocumentReference", () => {
  test.each<[name: string, attachment: JsonObject, text: string]>([
    ["plain text is UTF-8", { contentType: "text/plain", data: base64("发热 fever") }, "发热 fever"],
    ["a byte order mark is no text", { contentType: "text/plain", data: base64("\uFEFFfever") }, "fever"],
    ["gbk", { contentType: "text/plain; charset=gbk", data: GBK_FEVER }, "发热三天"],
    ["gb18030, quoted", { contentType: 'text/plain;charset="GB18030"', data: GBK_FEVER }, "发热三天"],
    ["line breaks are kept", { contentType: "text/plain", data: base64("a\r\nb") }, "a\r\nb"],
    ["wrapped base64", { contentType: "text/plain", data: "ZmV2\nZXI=" }, "fever"],
    [
      "HTML",
      { contentType: "text/html", data: base64("<h1>Note</h1><p>No&nbsp;fever &lt; 38</p>") },
      "Note\nNo fever < 38",
    ],
    ["XHTML", { contentType: "application/xhtml+xml", data: base64("<div><p>a</p><p>b</p></div>") }, "a\nb"],
    [
      "HTML that declares GBK within",
      {
        contentType: "text/html",
        data: Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), Buffer.from(GBK_FEVER, "base64")]).toString(
          "base64",
        ),
      },
      "发热三天",
    ],
  ])("%s", (_name, attachment, text) => {
    const { documents, unmapped } = parseBundle(record(documentOf(attachment)));
    expect(documents).toEqual([
      {
        id: "DocumentReference/d1/content[0].attachment",
        title: "DocumentReference",
        text,
        date: "2024-03-01",
        provenance: {
          kind: "resource",
          reference: "DocumentReference/d1",
          path: "DocumentReference.content[0].attachment",
        },
      },
    ]);
    expect(unmapped).toEqual([]);
  });

  test.each<[name: string, attachment: JsonObject]>([
    ["PDF", { contentType: "application/pdf", data: base64("%PDF") }],
    ["no content type", { data: base64("x") }],
    ["elsewhere", { contentType: "text/plain", url: "https://example.org/Binary/9" }],
    ["nothing", {}],
    ["empty", { contentType: "text/plain", data: base64(" \n") }],
    ["bytes that are not UTF-8", { contentType: "text/plain", data: GBK_FEVER }],
    ["a character set that does not exist", { contentType: "text/plain; charset=klingon", data: base64("x") }],
    ["longer than a document may be", { contentType: "text/plain", data: base64("x".repeat(2_000_001)) }],
  ])("%s is reported", (_name, attachment) => {
    const { documents, unmapped } = parseBundle(record(documentOf(attachment)));
    expect(documents).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["unreadable-content"]);
  });

  test("one text in two formats is one document; two texts are two", () => {
    const plain = { contentType: "text/plain", data: base64("No fever") };
    const html = { contentType: "text/html", data: base64("<p>No fever</p>") };
    const other = { contentType: "text/plain", data: base64("Cough") };
    expect(textsOf(documentOf(plain, html, other))).toEqual(["No fever", "Cough"]);
  });

  test("content in a Binary of the input", () => {
    const binary = { resourceType: "Binary", id: "b1", contentType: "text/plain", data: base64("fever") };
    const { documents, unmapped } = parseBundle(record(documentOf({ url: "Binary/b1" }), binary));
    expect(documents.map((one) => one.text)).toEqual(["fever"]);
    expect(unmapped).toEqual([]);
    expect(parseBundle(record(binary)).unmapped.map((one) => one.reason)).toEqual(["unsupported-resource"]);
  });

  test.each(["superseded", "entered-in-error"])("%s is reported, not read", (status) => {
    const { documents, unmapped } = parseBundle(
      record({ ...documentOf({ contentType: "text/plain", data: base64("x") }), status }),
    );
    expect(documents).toEqual([]);
    expect(unmapped.map((one) => one.reason)).toEqual(["not-active"]);
  });
});

describe("DiagnosticReport", () => {
  const report = (elements: JsonObject) =>
    ofPatient("DiagnosticReport", "r1", { status: "final", code: { text: "CT" }, ...elements });
  const text = { status: "generated", div: '<div xmlns="http://www.w3.org/1999/xhtml"><b>Narrative</b> only</div>' };
  const presentedForm = [{ contentType: "text/plain", data: base64("Lungs clear.\nConclusion: normal CT.") }];
  const observation = ofPatient("Observation", "o1", {
    code: concept("http://loinc.org", "1-8", "x"),
    valueString: "x",
  });

  test.each<[name: string, elements: JsonObject, texts: string[]]>([
    ["conclusion", { conclusion: "Normal CT.", text }, ["Normal CT."]],
    ["text", { presentedForm, text }, ["Lungs clear.\nConclusion: normal CT."]],
    [
      "text that holds the conclusion",
      { presentedForm, conclusion: "normal CT." },
      ["Lungs clear.\nConclusion: normal CT."],
    ],
    [
      "text and another conclusion",
      { presentedForm, conclusion: "见肺结节" },
      ["Lungs clear.\nConclusion: normal CT.", "见肺结节"],
    ],
    ["narrative when nothing else", { text }, ["Narrative only"]],
    ["no narrative beside a coded conclusion", { conclusionCode: [hpo("HP:0001250", "Seizure")], text }, []],
    ["no narrative beside results", { result: [{ reference: "Observation/o1" }], text }, []],
  ])("%s", (_name, elements, texts) => {
    expect(textsOf(report(elements), observation)).toEqual(texts);
  });

  test("coded conclusions are findings, or reported", () => {
    const conclusionCode = [
      hpo("HP:0025179", "Ground-glass opacification"),
      concept("http://snomed.info/sct", "1", "x"),
    ];
    const { findings, unmapped } = parseBundle(record(report({ conclusionCode })));
    expect(findings.map((one) => one.id)).toEqual(["DiagnosticReport/r1/conclusionCode[0]/HP:0025179"]);
    expect(unmapped.map((one) => one.coding?.code)).toEqual(["1"]);
  });

  test("an empty report and a result that is missing are reported", () => {
    const { unmapped } = parseBundle(record(report({ result: [{ reference: "Observation/none" }] })));
    expect(unmapped.map((one) => [one.reason, "path" in one.provenance ? one.provenance.path : ""])).toEqual([
      ["missing-value", "DiagnosticReport.result[0]"],
      ["missing-value", "DiagnosticReport.code"],
    ]);
  });

  test("a contained result is read, unless its report is withdrawn", () => {
    const contained = [
      { resourceType: "Observation", id: "x", code: hpo("HP:0001250", "Seizure"), valueBoolean: true },
    ];
    const result = [{ reference: "#x" }];
    const used = parseBundle(record(report({ contained, result })));
    expect(used.findings.map((one) => one.id)).toEqual(["DiagnosticReport/r1#x/code/HP:0001250"]);
    const withdrawn = parseBundle(record(report({ contained, result, status: "entered-in-error" })));
    expect(withdrawn.findings).toEqual([]);
    expect(withdrawn.unmapped.map((one) => one.reason)).toEqual(["not-active", "unsupported-resource"]);
  });
});

test("notes of a condition are text with their place", () => {
  const condition = ofPatient("Condition", "c1", { code: { text: "发热" }, note: [{ text: "三天" }, { text: " " }] });
  expect(parseBundle(bundle(PATIENT, condition)).documents).toEqual([
    {
      id: "Condition/c1/note[0].text",
      title: "发热",
      text: "三天",
      provenance: { kind: "resource", reference: "Condition/c1", path: "Condition.note[0].text" },
    },
  ]);
});

describe("mark-up", () => {
  test.each([
    ["<td>a</td><td>b</td>", "a\tb"],
    ["one<br/>two", "one\ntwo"],
    ["<script>alert(1)</script><style>p{}</style>seen", "seen"],
    ["a<!-- hidden -->b", "ab"],
    ["<html><head><title>t</title><body>seen", "seen"],
    ["<HEAD><style/>t</HEAD>seen", "seen"],
    ["<div><style/>seen</div>", "seen"],
    ["<![CDATA[a]]>b", "ab"],
    ["unclosed <b>bold", "unclosed bold"],
    ["5 &lt; 6 &amp;amp; &#20013;", "5 < 6 &amp; 中"],
    ["  many \n  spaces ", "many spaces"],
  ])("%j", (html, text) => expect(htmlToText(html)).toBe(text));
  test("time grows with length, not with depth", () => {
    const start = performance.now();
    expect(htmlToText(`${"<div>".repeat(1_000_000)}deep`)).toBe("deep");
    // Linear work takes a fraction of this; a stack of open elements took two seconds for a tenth of it.
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});
