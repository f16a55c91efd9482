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
    ["FEVERS come first.", "affirmed"],
    ["麻疹患者多有发热。", "affirmed"],
    ["患者发热，无皮疹。", "affirmed"],
    ["There is no rash but fever is high.", "affirmed"],
    ["Measles does not cause fever.", "denied"],
    ["There is no rash, cough or fever.", "denied"],
    ["患者无咳嗽、发热。", "denied"],
    ["Fever argues strongly against measles.", "denied"],
    ["麻疹：如有发热，则中度不支持该诊断。", "denied"],
    // A denying character that denies nothing, and one that does.
    ["麻疹：发热非常常见。", "affirmed"],
    ["麻疹患者胸部不适、发热。", "affirmed"],
    ["麻疹患者四肢无力、发热。", "affirmed"],
    ["Measles brings not only a rash and fever.", "affirmed"],
    ["麻疹患者四肢无力、无发热。", "denied"],
    ["麻疹非发热性疾病。", "denied"],
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

const PREGNANCY = { key: "pregnancy", names: ["Pregnancy", "妊娠", "Pregnant"] };
const read = (
  text: string,
  subject: string[],
  topic: { key: string; names: string[] },
  ...above: [string?, string[]?]
) =>
  picker
    .pick(passageOf(text, above[0] ?? subject[0], above[1] ?? []), subject, [topic])
    .map(({ mentions }) => mentions[0]?.mention);

describe("a name that holds the word of a finding is no mention of it", () => {
  const HFRS = ["Haemorrhagic fever with renal syndrome", "hemorrhagic fever with renal syndrome", "肾综合征出血热"];
  const SFTS = ["Severe fever with thrombocytopenia syndrome", "发热伴血小板减少综合征"];
  const PLATELETS = { key: "platelets", names: ["Thrombocytopenia", "血小板减少"] };
  const BLEEDING = { key: "bleeding", names: ["Bleeding", "出血"] };
  const HYPERTENSION = { key: "hypertension", names: ["Hypertension", "高血压"] };
  const rows: [text: string, subject: string[], topic: typeof FEVER, mentions: (TopicMention | undefined)[]][] = [
    ["Haemorrhagic fever with renal syndrome is usually an emergency.", HFRS, FEVER, []],
    ["In hemorrhagic fever with renal syndrome urine falls first.", HFRS, FEVER, []],
    ["In haemorrhagic fever with renal syndrome fever comes first.", HFRS, FEVER, ["affirmed"]],
    ["肾综合征出血热属急症。", HFRS, BLEEDING, []],
    ["肾综合征出血热可有皮下出血。", HFRS, BLEEDING, ["affirmed"]],
    ["发热伴血小板减少综合征属急症。", SFTS, FEVER, []],
    ["发热伴血小板减少综合征属急症。", SFTS, PLATELETS, []],
    ["发热伴血小板减少综合征：血小板减少常见。", SFTS, PLATELETS, ["affirmed"]],
    // Names of other conditions, medicines and places, by their form.
    ["Yellow fever vaccine may be given before measles.", SUBJECT, FEVER, []],
    ["Measles may follow scarlet fever.", SUBJECT, FEVER, []],
    ["麻疹与发热伴血小板减少综合征同季流行。", SUBJECT, FEVER, []],
    ["麻疹可并发血小板减少性紫癜。", SUBJECT, PLATELETS, []],
    ["麻疹后有高血压性心脏病。", SUBJECT, HYPERTENSION, []],
    ["Cough-variant asthma may follow measles.", SUBJECT, COUGH, []],
    ["麻疹后可有咳嗽变异性哮喘。", SUBJECT, COUGH, []],
    ["Children with measles were given cough syrup.", SUBJECT, COUGH, []],
    ["麻疹患儿到发热门诊就诊。", SUBJECT, FEVER, []],
    // Near misses.
    ["High fever is usual in measles.", SUBJECT, FEVER, ["affirmed"]],
    ["Fever drops on the fourth day of measles.", SUBJECT, FEVER, ["affirmed"]],
    ["Fever is a sign of measles and of Kawasaki disease.", SUBJECT, FEVER, ["affirmed"]],
    ["麻疹：发热见于肾病综合征患儿。", SUBJECT, FEVER, ["affirmed"]],
    ["麻疹患者血小板减少、发热。", SUBJECT, PLATELETS, ["affirmed"]],
    ["高血压病患者也可患麻疹。", SUBJECT, HYPERTENSION, ["affirmed"]],
  ];
  test.each(rows)("%s", (text, subject, topic, mentions) => {
    expect(read(text, subject, topic)).toEqual(mentions);
  });
});

describe("of whom a sentence speaks is no mention of what they show", () => {
  const AFLP = ["Acute fatty liver of pregnancy", "妊娠期急性脂肪肝"];
  const ECLAMPSIA = ["Pre-eclampsia", "子痫前期"];
  const rows: [text: string, subject: string[], mentions: TopicMention[]][] = [
    ["妊娠期急性脂肪肝：呕吐非常常见（80-99 %，估计值）。", AFLP, []],
    ["A frequent finding in acute fatty liver of pregnancy is hypoglycaemia.", AFLP, []],
    ["A very frequent finding in pre-eclampsia is new hypertension in pregnancy.", ECLAMPSIA, []],
    ["Pregnant women with pre-eclampsia have headaches.", ECLAMPSIA, []],
    ["子痫前期：妊娠期高血压常见。", ECLAMPSIA, []],
    ["子痫前期孕妇可有头痛。", ECLAMPSIA, []],
    // What it does, or that it is there, is said of the circumstance itself.
    ["An obligate finding in pre-eclampsia is pregnancy (100 % of patients).", ECLAMPSIA, ["affirmed"]],
    ["子痫前期：妊娠必有（100 %，估计值）。", ECLAMPSIA, ["affirmed"]],
    ["Pretest odds of pre-eclampsia with pregnancy: times 20 (estimate).", ECLAMPSIA, ["affirmed"]],
    ["子痫前期多见于妊娠晚期。", ECLAMPSIA, ["affirmed"]],
    ["Pregnancy is the setting of pre-eclampsia.", ECLAMPSIA, ["affirmed"]],
  ];
  test.each(rows)("%s", (text, subject, mentions) => {
    expect(read(text, subject, PREGNANCY)).toEqual(mentions);
  });
});

describe("a name is not found by a part of it", () => {
  const rows: [name: string, sentence: string, picked: number][] = [
    ["protein ++++", "C-reactive protein is high.", 0],
    ["尿蛋白++", "尿蛋白阴性。", 0],
    ["尿亚硝酸盐(-)", "尿亚硝酸盐阳性。", 0],
    ["BP ↑", "BP is measured.", 0],
    ["raised", "Pressure is raised.", 0],
    ["protein 4+", "Urine protein 4+ is usual.", 0],
    ["Proteinuria", "Proteinuria (4+) is usual.", 1],
    ["尿蛋白升高", "尿蛋白升高常见。", 1],
    ["Raised pressure", "Raised pressure is usual.", 1],
  ];
  test.each(rows)("%s in: %s", (name, sentence, picked) => {
    expect(read(sentence, SUBJECT, { key: "x", names: [name] }, "Measles")).toHaveLength(picked);
  });
});

describe("sentences that tell of no finding", () => {
  const rows: [text: string, mention: TopicMention][] = [
    ["麻疹须与发热伴皮疹的疾病鉴别。", "unclear"],
    ["Measles is to be told apart from fever of other causes.", "unclear"],
    ["Measles must be told from fever of other causes.", "unclear"],
    ["It is hard to distinguish measles from drug fever.", "unclear"],
    ["Measles may be mistaken for fever of a cold.", "unclear"],
    ["麻疹易误诊为发热性疾病。", "unclear"],
    ["Measles is also called nine-day fever.", "unclear"],
    ["麻疹又称出疹发热。", "unclear"],
    ["麻疹的一线治疗（发热早期）：支持治疗。", "unclear"],
    ["Measles, first-line treatment (early fever): fluids.", "unclear"],
    // Near misses: told, named and treated stand in them for something else.
    ["Parents told us of fever from the first day of measles.", "affirmed"],
    ["Measles, which is also called rubeola, begins with fever.", "affirmed"],
    ["麻疹（又称痧子）以发热起病。", "affirmed"],
    ["Fever lingers where treatment of measles is late.", "affirmed"],
  ];
  test.each(rows)("%s", (text, mention) => {
    expect(read(text, SUBJECT, FEVER)).toEqual([mention]);
  });
});

describe("a finding of a duration or a value that may not be the patient's", () => {
  const rows: [text: string, mention: TopicMention][] = [
    ["麻疹：发热五天以上常见（30-79 %，估计值）。", "unclear"],
    ["麻疹患者发热持续超过5天。", "unclear"],
    ["麻疹常有5天以上的发热。", "unclear"],
    ["Fever for more than five days is usual in measles.", "unclear"],
    ["Measles begins with four days of fever.", "unclear"],
    ["Fever lasts 4 to 7 days.", "unclear"],
    ["Fever (above 39 °C) is usual.", "unclear"],
    ["FEVERS above 39 °C come first.", "unclear"],
    // A share, a count, and a time of something else bind nothing.
    ["Fever is found in 95 % of patients.", "affirmed"],
    ["麻疹：发热非常常见（80-99 %，估计值）。", "affirmed"],
    ["Fever has a positive likelihood ratio of 5.", "affirmed"],
    ["Fever comes 10 days after exposure.", "affirmed"],
    ["Fever precedes the rash by 4 days.", "affirmed"],
    ["接触10天后发热。", "affirmed"],
  ];
  test.each(rows)("%s", (text, mention) => {
    expect(read(text, SUBJECT, FEVER)).toEqual([mention]);
  });

  test("one that bears the duration in its name is what the sentence speaks of", () => {
    const long = { key: "long", names: ["发热五天以上", "Fever for more than five days", "发热"] };
    expect(read("麻疹：发热五天以上常见。", SUBJECT, long)).toEqual(["affirmed"]);
    expect(read("Fever for more than five days is usual.", SUBJECT, long)).toEqual(["affirmed"]);
  });
});

describe("which sections are quoted", () => {
  const rows: [headings: string[], mentions: TopicMention[]][] = [
    [["Measles", "Sources"], []],
    [["Measles", "10. References:"], []],
    [["References", "Books"], []],
    [["麻疹", "依据"], []],
    [["麻疹", "（八）参考文献"], []],
    [["Measles", "Names"], []],
    [["Measles", "ICD-10 codes"], []],
    [["麻疹", "别名"], []],
    [["Measles", "To be told apart from"], ["unclear"]],
    [["麻疹", "鉴别诊断"], ["unclear"]],
    [["Measles", "Treatment"], ["unclear"]],
    [["麻疹", "首选检查"], ["unclear"]],
    [["Measles", "Sources of infection"], ["affirmed"]],
    [["Measles", "Presentation"], ["affirmed"]],
    [["Measles", "Signs before treatment"], ["affirmed"]],
    [["麻疹", "传染来源"], ["affirmed"]],
    [["Measles", "Reference values"], ["affirmed"]],
    [["Differential diagnosis", "Symptoms"], ["affirmed"]],
  ];
  test.each(rows)("%j: %j", (headings, mentions) => {
    expect(read("Fever is usual.", SUBJECT, FEVER, "Measles", headings)).toEqual(mentions);
  });

  test("no line of a list of works that has lost its heading", () => {
    expect(read("Source of the entry on measles: “Fever and rash” (Smith, 2001).", SUBJECT, FEVER)).toEqual([]);
    expect(read("麻疹条目的依据：《发热与皮疹》（2001）。", SUBJECT, FEVER)).toEqual([]);
    expect(read("The source of fever in measles is the virus.", SUBJECT, FEVER)).toEqual(["affirmed"]);
  });

  test("a sentence once, however often its passage says it", () => {
    expect(read("Fever is usual. Cough lasts. FEVER  is usual. Fever is high.", SUBJECT, FEVER)).toHaveLength(2);
  });
});
