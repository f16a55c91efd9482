import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { folderCorpus } from "../../src/corpus/folder/folder-corpus.ts";
import { makePdf } from "./make-pdf.ts";
import { folderWith, readAll, sectionsOf, told } from "./read-corpus.ts";

const read = (files: Readonly<Record<string, string | Uint8Array>>) =>
  readAll(folderCorpus(folderWith(files), { collection: "our-hospital" }));

describe("a folder of a hospital's own files", () => {
  it("reads Markdown under its headings, without marks, images and comments", async () => {
    const { documents, issues } = await read({
      "paths/sepsis.md": `Before all.

# Sepsis *pathway*
Give **antibiotics** within
one hour ([evidence](https://example.org)). ![picture](x.png)

## Fluids
Choose:

- crystalloids
  - Ringer
- albumin

> Quoted.

| Sign | Limit |
| --- | :-: |
| MAP | 65 mmHg |

<!-- a note --><p>HTML <b>inside</b></p>

# Follow-up
- [ ] call
1. first

\`\`\`
code  line
\`\`\`
`,
    });
    expect(issues).toEqual([]);
    expect(documents).toMatchObject([
      {
        id: "folder:our-hospital/paths/sepsis.md",
        source: "our-hospital",
        title: "Sepsis pathway",
        language: "en",
        date: null,
        licence: null,
        level: "reference",
        address: null,
      },
    ]);
    expect(documents[0]?.text.startsWith("Before all.\\n\\nGive".replaceAll("\\n", "\n"))).toBe(true);
    expect(documents.map(sectionsOf)).toEqual([
      [
        "Sepsis pathway: Give antibiotics within one hour (evidence).",
        "Sepsis pathway > Fluids: Choose:\n\n- crystalloids\n- Ringer\n- albumin\n\nQuoted.\n\nSign | Limit\nMAP | 65 mmHg\n\nHTML inside",
        "Follow-up: - [ ] call\n\n- first\n\ncode line",
      ],
    ]);
  });

  it("reads the main part of a page of HTML, scripts and menus aside, whatever is left open", async () => {
    const { documents } = await read({
      "a.html": `<!doctype html><html lang="zh-CN"><head><title>站点</title><script>alert(1)</script></head><body>
        <nav><a>首页</a></nav><main><h1>急性 <em>胰腺炎</em></h1><p>禁食<p>补液<ul><li>晶体液<li>胶体液</ul>
        <h2>化验</h2><table><tr><th>项目<th>界值<tr><td>淀粉酶<td>3 倍</table><div hidden>x</div><style>p{}</style></main>
        <footer>版权</footer></body></html>`,
      "b.htm": "<p>A page of English text &nbsp; with café.<br>Second line.",
    });
    expect(documents.map(({ title, language }) => [title, language])).toEqual([
      ["急性 胰腺炎", "zh"],
      ["b", "en"],
    ]);
    expect(documents[0] && sectionsOf(documents[0])).toEqual([
      "急性 胰腺炎: 禁食\n\n补液\n\n- 晶体液\n- 胶体液",
      "急性 胰腺炎 > 化验: 项目 | 界值\n淀粉酶 | 3 倍",
    ]);
    expect(documents[1]?.text).toBe("A page of English text with café.\nSecond line.");
  });

  it("reads plain text in GB 18030, and PDF", async () => {
    const { documents, issues } = await read({
      "a.txt": Buffer.from([0xbc, 0xb1, 0xd0, 0xd4, 0x0d, 0x0a, 0x0d, 0x0a, 0xbc, 0xb1, 0xd0, 0xd4]),
      "b.pdf": makePdf([[{ text: "Give 30 mL/kg.", x: 72, y: 700 }]]),
    });
    expect(issues).toEqual([]);
    expect(documents.map(({ title, language, text }) => [title, language, text])).toEqual([
      ["a", "zh", "急性\n\n急性"],
      ["b", "en", "Give 30 mL/kg."],
    ]);
    expect(documents[1]?.sections).toEqual([{ headings: ["page 1"], start: 0, end: 14 }]);
  });

  const MANIFEST = `defaults: { source: Our Hospital, level: guideline, licence: internal }
files:
  a.md: { title: Stated title, date: 2024, address: "https://example.org/a", language: zh }
  sub/b.md: { level: case }
`;

  it("takes facts from front matter, then the manifest's entry, then its defaults", async () => {
    const { documents, issues } = await read({
      "manifest.yaml": MANIFEST,
      "a.md": "---\ndate: 2024-05\n---\n# Own title\nText.",
      "sub/b.md": "# B\nText.",
      "c.md": "# C\nText.",
    });
    expect(issues).toEqual([]);
    const stated = { source: "Our Hospital", licence: "internal" };
    expect(documents).toMatchObject([
      {
        ...stated,
        title: "Stated title",
        date: "2024-05",
        level: "guideline",
        language: "zh",
        address: "https://example.org/a",
      },
      { ...stated, title: "C", date: null, level: "guideline", language: "en", address: null },
      { ...stated, title: "B", level: "case" },
    ]);
    expect(documents[0]?.text).toBe("Text.");
  });

  it.each([
    [
      "an unknown key",
      { "manifest.yaml": "files: { a.md: { autor: x } }" },
      "a.md: manifest.yaml: a.md: autor: is no key of a manifest",
    ],
    [
      "the level of a record",
      { "manifest.json": '{"files": {"a.md": {"level": "record"}}}' },
      "a.md: manifest.json: a.md: level: is not as expected",
    ],
    [
      "an address that runs",
      { "manifest.yaml": "files: { a.md: { address: 'javascript:alert(1)' } }" },
      "a.md: manifest.yaml: a.md: address: is not as expected",
    ],
    [
      "no such date",
      { "manifest.yaml": "files: { a.md: { date: 2024-13 } }" },
      "a.md: manifest.yaml: a.md: date: is not as expected",
    ],
    [
      "front matter with an unknown key",
      { "a.md": "---\nauthor: x\n---\nText." },
      "a.md: front matter: author: is no key of a manifest",
    ],
    [
      "front matter that is no YAML",
      { "a.md": "---\n[\n---\nText." },
      "a.md: front matter, line 2: is not YAML that can be read",
    ],
    ["a kind that is not read", { "a.md": "", "a.docx": "x" }, "a.docx: (whole file): is of a kind that is not read"],
    [
      "an entry without a file",
      { "a.md": "", "manifest.yml": "files: { z.md: {} }" },
      "manifest.yml: files: z.md: names no file",
    ],
  ])("tells %s, and reads the other files", async (_, files, issue) => {
    const { documents, issues } = await read({ "a.md": "Text.", "b.md": "More.", ...files });
    expect(documents.map(({ id }) => id)).toEqual(["folder:our-hospital/b.md"]);
    expect(told(issues)).toContain(issue);
  });

  it.each([
    ["is no YAML", "files: [", "manifest: manifest.yaml, line 1: is not YAML that can be read"],
    ["has an unknown key", "flies: {}", "manifest: flies: is not as expected"],
    ["states a wrong default", "defaults: { level: best }", "manifest: defaults: level: is not as expected"],
    [
      "grows by its aliases",
      `a: &a [x,x,x,x,x,x,x,x,x,x]\n${["b", "c", "d", "e"].map((name, at) => `${name}: &${name} [${`*${"abcd"[at]},`.repeat(9)}*${"abcd"[at]}]`).join("\n")}\n`,
      "manifest: manifest.yaml: is not YAML that can be read",
    ],
  ])("reads nothing where the manifest %s: levels would be guessed", async (_, manifest, issue) => {
    const { documents, issues } = await read({ "manifest.yaml": manifest, "a.md": "Text." });
    expect(documents).toEqual([]);
    expect(told(issues)).toEqual([issue]);
  });

  it("names a file whose path is too long for an id by a hash, and one that stands alone by its name", async () => {
    const long = `${"目录".repeat(40)}/${"子目录".repeat(26)}/${"x".repeat(200)}.txt`;
    const folder = folderWith({ [long]: "Text." });
    const { documents } = await readAll(folderCorpus(folder, { collection: "c" }));
    expect(documents[0]?.id).toMatch(/^folder:c\/[0-9a-f]{64}$/u);
    const alone = await readAll(folderCorpus(join(folder, long), { collection: "c" }));
    expect(alone.documents[0]?.id).toBe(`folder:c/${"x".repeat(200)}.txt`);
  });

  it("reads or tells hostile nesting", async () => {
    const { documents, issues } = await read({
      "a.md": `${"> ".repeat(2000)}deep`,
      "b.html": `${"<div>".repeat(5000)}deep`,
      "c.md": `${"- ".repeat(500)}deep`,
      "d.md": "Text.",
    });
    expect(documents.map(({ id }) => id)).toContain("folder:our-hospital/d.md");
    expect(documents.length + issues.length).toBe(4);
  });

  it("tells a paragraph of marks alone by its line, which would take the parser minutes", async () => {
    const { issues } = await read({ "a.md": `Text.\n\nMore.\n\n${"*a_".repeat(20_000)}` });
    expect(told(issues)).toEqual(["a.md: line 5: holds more than 4000 marks of emphasis"]);
  });

  it("is an error where it does not exist", async () => {
    await expect(readAll(folderCorpus("/nowhere/at/all", { collection: "c" }))).rejects.toMatchObject({
      code: "INVALID_INPUT",
    });
  });
});
