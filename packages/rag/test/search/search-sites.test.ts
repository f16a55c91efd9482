import type { Passage } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { type Deidentifier, deidentify } from "../../src/index.ts";
import { textsForSite } from "../../src/search/search-sites.ts";

const hide: Deidentifier = (text) => deidentify(text, { known: {}, shiftDays: -70 });
const passage = (id: string, level: "record" | "reference", text: string): Passage => ({
  id,
  document: { id: "d", source: "s", title: "t", language: "en", date: null, licence: null, level, address: null },
  headings: [],
  start: 0,
  end: text.length,
  text,
});
const record = passage("r#0-9", "record", "Mr Okafor coughs");
const own = passage("o#0-9@site", "reference", "Ask Nurse Okafor");
const shared = passage("l#0-9", "reference", "Dr Okafor wrote this");
const about = (text: string, patient?: string) => ({
  text,
  tenant: "site",
  ...(patient === undefined ? {} : { patient }),
});

describe("what a model of the search is sent", () => {
  it.each([
    // level of the text, what policy lets out, allowed
    ["an open question", about("treatment of gout"), [shared], 2, true],
    ["a question of a patient", about("treatment of gout", "p"), [], 2, false],
    ["a question of a patient, by policy", about("treatment of gout", "p"), [], 3, true],
    ["a question that names somebody", about("what did Mr Okafor take"), [], 2, false],
    ["a record, where policy stops at 3", about("cough", "p"), [record], 3, false],
    ["a record, by policy", about("cough", "p"), [record], 4, true],
    ["the site's own document", about("cough"), [shared, own], 2, false],
    ["the site's own document, by policy", about("cough"), [own], 3, true],
  ] as const)("%s", (_, query, passages, deidentifiedUpTo, isAllowed) => {
    const sent = textsForSite("remote", query, passages, { deidentify: hide, policy: { deidentifiedUpTo } });
    expect("refused" in sent).toBe(!isAllowed);
    // Nothing that identifies goes out; literature goes as it stands.
    const guarded = "refused" in sent ? [] : [sent.question, ...(passages[0] === shared ? [] : sent.texts)];
    expect(guarded.join(" ")).not.toContain("Okafor");
  });

  it("is all of it on the site", () => {
    expect(
      textsForSite("local", about("Mr Okafor", "p"), [record], { deidentify: hide, policy: { deidentifiedUpTo: 2 } }),
    ).toEqual({
      question: "Mr Okafor",
      texts: [record.text],
    });
  });
});
