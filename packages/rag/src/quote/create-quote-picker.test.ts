import type { Passage, TopicMention } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { createQuotePicker } from "./create-quote-picker.ts";

const picker = createQuotePicker();

function passageOf(text: string, title = "Measles", headings: string[] = []): Passage {
  return {
    id: `test:1#0-${text.length}`,
    document: {
      ...{ id: "test:1", source: "Test", title, language: "en", date: null, licence: null },
      ...{ level: "reference", address: null },
    },
    headings,
    ...{ start: 0, end: text.length, text },
  };
}

const SUBJECT = ["Measles", "麻疹"];
const FEVER = { key: "fever", names: ["Fever", "发热"] };
const COUGH = { key: "cough", names: ["Cough", "咳嗽"] };

describe("what a sentence says of a finding", () => {
  const rows: [sentence: string, mention: TopicMention][] = [
    ["Fever is usual in measles.", "affirmed"],
    ["FEVERS above 39 °C come first.", "affirmed"],
    ["麻疹患者多有发热。", "affirmed"],
    ["患者发热，无皮疹。", "affirmed"],
    ["There is no rash but fever is high.", "affirmed"],
    ["Measles does not cause fever.", "denied"],
    ["There is no rash, cough or fever.", "denied"],
    ["患者无咳嗽、发热。", "denied"],
    ["Fever argues strongly against measles.", "denied"],
    ["麻疹：如有发热，则中度不支持该诊断。", "denied"],
    ["A patient without fever does not have measles.", "unclear"],
    ["Fever is rare in measles.", "unclear"],
    ["Ask whether fever came first.", "unclear"],
    ["观察有无发热。", "unclear"],
    ["Does measles cause fever?", "unclear"],
    ["Fever is common; late on there is no fever.", "unclear"],
  ];
  test.each(rows)("%s: %s", (sentence, mention) => {
    expect(picker.pick(passageOf(sentence), SUBJECT, [FEVER]).map((one) => one.mentions)).toEqual([
      [{ key: "fever", mention }],
    ]);
  });
});

describe("which sentences are picked", () => {
  test("word for word, those of most topics first", () => {
    const text = "Measles is a virus disease. Fever is usual. Fever and cough come before the rash.  Cough lasts.";
    const picked = picker.pick(passageOf(text), SUBJECT, [FEVER, COUGH]);
    expect(picked.map(({ quotation }) => quotation.quote)).toEqual([
      "Fever and cough come before the rash.",
      "Fever is usual.",
      "Cough lasts.",
    ]);
    for (const { quotation } of picked) {
      expect(quotation.passage).toBe(`test:1#0-${text.length}`);
      expect(text.slice(quotation.start, quotation.end)).toBe(quotation.quote);
    }
  });

  const rows: [name: string, text: string, title: string, headings: string[], picked: number][] = [
    ["the title names the subject", "Fever is usual.", "About measles", [], 1],
    ["a heading does", "Fever is usual.", "Rashes", ["Viral", "Measles"], 1],
    ["the sentence itself does", "Fever is usual in measles.", "Rashes", [], 1],
    ["only another sentence does", "Measles is a disease. Fever is usual.", "Rashes", [], 0],
    ["nothing does", "Fever is usual.", "Rashes", [], 0],
    ["a longer word is another finding", "Feverfew is a plant.", "Measles", [], 0],
    ["a sentence is as long as a page", `Fever ${"and so on ".repeat(60)}.`, "Measles", [], 0],
  ];
  test.each(rows)("where %s", (_name, text, title, headings, picked) => {
    expect(picker.pick(passageOf(text, title, headings), SUBJECT, [FEVER])).toHaveLength(picked);
  });

  const spellings: [name: string, sentence: string][] = [
    ["Oedema", "Edema of the lids is usual."],
    ["Edema", "Oedema of the lids is usual."],
    ["Dry eyes", "A dry eye is usual."],
    ["Diarrhoea", "DIARRHEA is usual."],
    ["COVID-19", "ＣＯＶＩＤ－１９ is usual."],
  ];
  test.each(spellings)("%s is found in: %s", (name, sentence) => {
    expect(picker.pick(passageOf(sentence), SUBJECT, [{ key: "x", names: [name] }])).toHaveLength(1);
  });

  test("nothing by a name that says nothing", () => {
    expect(picker.pick(passageOf("Pain of the chest. 痛。"), SUBJECT, [{ key: "x", names: ["痛", "", "of"] }])).toEqual(
      [],
    );
  });
});
