import { EvidenceDocument, type Language } from "@cdss/domain";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CorpusIssue } from "../../src/corpus/corpus.ts";
import { packCorpus } from "../../src/corpus/packs/pack-corpus.ts";
import { condition, drug, type Entries, exception, knowledge, rule, warfarin } from "./packs-world.ts";

async function render(entries: Entries): Promise<{ documents: EvidenceDocument[]; issues: CorpusIssue[] }> {
  const documents: EvidenceDocument[] = [];
  const issues: CorpusIssue[] = [];
  for await (const one of packCorpus(knowledge(entries)).documents((issue) => issues.push(issue))) documents.push(one);
  return { documents, issues };
}

async function sentencesOf(entries: Entries, id: string): Promise<string[]> {
  const { documents } = await render(entries);
  return documents.find((one) => one.id === id)?.text.split("\n") ?? [];
}

const IN: Readonly<Record<string, Language>> = { en: "en", zh: "zh" };

interface Row {
  readonly name: string;
  readonly entries: Entries;
  readonly id: string;
  readonly says: { readonly en: readonly string[]; readonly zh: readonly string[] };
  /** Parts of sentences that must not be there: what the entry does not know. */
  readonly never?: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

const CONDITIONS: readonly Row[] = [
  {
    name: "a band is an estimate, with its word and share",
    entries: { conditions: [condition()] },
    id: "pack:condition:swamp-fever",
    says: {
      en: ["A frequent finding in swamp fever is fever (30-79 % of patients, estimate)."],
      zh: ["沼泽热：发热常见（30-79 %，估计值）。"],
    },
    never: { en: ["reported", "likelihood ratio"], zh: ["文献报告", "似然比"] },
  },
  {
    name: "a figure is reported by its source; a ratio says who reports it",
    entries: {
      conditions: [
        condition({
          findings: [
            { finding: "HP:0001945", frequency: 0.425, source: "guide", lr: { pos: [1.5, 3], neg: 0.4 } },
            { finding: "HP:0025143", frequency: "obligate", sex: "female" },
          ],
        }),
      ],
    },
    id: "pack:condition:swamp-fever",
    says: {
      en: [
        "Swamp fever: fever is found in 42.5 % of patients (reported).",
        "Swamp fever: fever has a positive likelihood ratio of 1.5 to 3 and a negative likelihood ratio of 0.4 (reported by Society of Fevers, 2020).",
        "An obligate finding in swamp fever is chills (in women, 100 % of patients, estimate).",
      ],
      zh: [
        "沼泽热：42.5 %的患者有发热（文献报告）。",
        "沼泽热：发热的阳性似然比为1.5～3，阴性似然比为0.4（文献报告：Society of Fevers，2020）。",
        "沼泽热：寒战必有（女性，100 %，估计值）。",
      ],
    },
  },
  {
    name: "what argues against, and names of persons keep their capital",
    entries: { conditions: [condition({ against: [{ finding: "HP:0003487", strength: "strong" }] })] },
    id: "pack:condition:swamp-fever",
    says: {
      en: ["Swamp fever: the presence of Babinski sign argues strongly against it."],
      zh: ["沼泽热：如有巴宾斯基征，则强烈不支持该诊断。"],
    },
  },
  {
    name: "urgency, and what raises it",
    entries: {
      conditions: [
        condition({ urgency: { usual: "routine", raisedBy: [{ finding: "HP:0025143", to: "emergency" }] } }),
      ],
    },
    id: "pack:condition:swamp-fever",
    says: {
      en: [
        "Swamp fever is usually routine: an ordinary appointment will do.",
        "Swamp fever with chills is an emergency: the patient is to be seen now.",
      ],
      zh: ["沼泽热通常可常规门诊就诊。", "沼泽热伴寒战时属急症，须立即诊治。"],
    },
    never: { en: ["must not be missed"], zh: ["不可漏诊"] },
  },
  {
    name: "how likely beforehand: tier, multiple, and where it cannot be",
    entries: {
      conditions: [
        condition({
          modifiers: [
            { when: { age: "<2" }, pretest: 0.2 },
            { when: { sex: "male", finding: "HP:0025143" }, pretest: 3, source: "guide" },
            { when: { age: ">=50" }, pretest: 0 },
          ],
        }),
      ],
    },
    id: "pack:condition:swamp-fever",
    says: {
      en: [
        "Swamp fever is rare in the emergency department (more than 1 in 50000 visits, estimate).",
        "Pretest odds of swamp fever with age under 2 years: times 0.2 (estimate).",
        "Pretest odds of swamp fever with male sex and chills: times 3 (reported).",
        "Swamp fever does not occur with age 50 years and over (estimate).",
      ],
      zh: [
        "沼泽热在急诊少见（多于每50000次就诊1例，估计值）。",
        "沼泽热：2岁以下，验前比数为基线的0.2倍（估计值）。",
        "沼泽热：男性且寒战，验前比数为基线的3倍（文献报告）。",
        "沼泽热：50岁及以上时不会发生（估计值）。",
      ],
    },
  },
  {
    name: "tests with purpose, and what they look for where it is stated",
    entries: {
      conditions: [
        condition({
          tests: [
            { test: "crp", purpose: "support", shows: "HP:0001945" },
            { test: "crp", purpose: "monitor" },
          ],
        }),
      ],
    },
    id: "pack:condition:swamp-fever",
    says: {
      en: [
        "In suspected or known swamp fever: C-reactive protein to support the diagnosis, looking for fever.",
        "In suspected or known swamp fever: C-reactive protein to follow the course.",
      ],
      zh: ["沼泽热的检查：C反应蛋白，用于支持诊断，观察有无发热。", "沼泽热的检查：C反应蛋白，用于随访监测。"],
    },
  },
  {
    name: "treatments: dose where there is one, the usual dose where none is written, measures apart",
    entries: {
      conditions: [
        condition({
          treatments: [
            {
              line: 1,
              goal: { en: "Cure", zh: "治愈" },
              ages: ">=18",
              pregnant: false,
              drugs: [
                {
                  drug: "febrifugin",
                  amount: { value: 2.4, unit: "MU", per: "dose" },
                  route: "intramuscular",
                  times: "2",
                  days: "7-10",
                },
                { drug: "warfarin" },
              ],
              measures: [{ en: "Rest. Drink freely.", zh: "休息。多饮水。" }],
              source: "guide",
            },
          ],
        }),
      ],
      drugs: [drug(), warfarin],
    },
    id: "pack:condition:swamp-fever",
    says: {
      en: [
        "Swamp fever, first-line treatment (aim: Cure; aged 18 years and over; not pregnant): febrifugin intramuscularly, 2.4 million units a dose, 2 times a day, for 7 to 10 days; together with warfarin in its usual dose.",
        "Swamp fever, first-line treatment (aim: Cure; aged 18 years and over; not pregnant), measure: Rest.",
        "Swamp fever, first-line treatment (aim: Cure; aged 18 years and over; not pregnant), measure: Drink freely.",
      ],
      zh: [
        // 2.4 million are 240 ten thousands.
        "沼泽热的一线治疗（目的：治愈，18岁及以上，非妊娠者）：退热素肌内注射，每次240万单位，每日2次，疗程7～10天，联合华法林常用剂量。",
        "沼泽热的一线治疗（目的：治愈，18岁及以上，非妊娠者）的措施：休息。",
        "沼泽热的一线治疗（目的：治愈，18岁及以上，非妊娠者）的措施：多饮水。",
      ],
    },
  },
];

const DRUGS: readonly Row[] = [
  {
    name: "no dose, no advice on pregnancy and no limits: nothing is said of them",
    entries: { drugs: [drug()] },
    id: "pack:drug:febrifugin",
    says: { en: ["Febrifugin is given by mouth."], zh: ["退热素的给药途径：口服。"] },
    never: {
      en: ["in adults", "pregnancy", "breastfeeding", "contraindicated", "impairment", "unknown", "no advice"],
      zh: ["用于成人", "妊娠", "哺乳", "禁用", "功能不全", "未收录"],
    },
  },
  {
    name: "doses with route, amount, how often, most, ages and use",
    entries: {
      drugs: [
        drug({
          doses: {
            adult: [
              {
                use: "reflux disease, over 30 minutes",
                route: "oral",
                from: { value: 200, unit: "mg", per: "dose" },
                to: { value: 400, unit: "mg", per: "dose" },
                times: "3 to 4",
                max: { value: 1.2, unit: "g", per: "day" },
              },
            ],
            child: [
              { route: "rectal", from: { value: 10, unit: "ug/kg", per: "day" }, times: "2", ages: "0.17-0.99" },
              { use: "by moonlight", route: "oral", from: { value: 1, unit: "unit", per: "dose" }, times: "as needed" },
            ],
          },
        }),
      ],
    },
    id: "pack:drug:febrifugin",
    says: {
      en: [
        "Febrifugin by mouth in adults (reflux disease, over 30 minutes): 200 to 400 mg a dose, 3 to 4 times a day, at most 1.2 g a day.",
        // `2` divides an amount of a day; 0.17 years are two months.
        "Febrifugin rectally in children (aged 2 months to under 1 year): 10 µg/kg a day, in 2 divided doses.",
        "Febrifugin by mouth in children (by moonlight): 1 unit a dose, as needed.",
      ],
      zh: [
        "退热素用于成人（反流性疾病，给药时间30分钟），口服：每次200～400 mg，每日3～4次，每日最多1.2 g。",
        "退热素用于儿童（2个月至未满1岁），直肠给药：每日10 µg/kg，分2次给予。",
        "退热素用于儿童（“by moonlight”），口服：每次1单位，必要时。",
      ],
    },
  },
  {
    name: "kidney, liver, pregnancy, ages",
    entries: {
      drugs: [
        drug({
          renal: [{ below: 30, do: "reduce", detail: { en: "Half the dose", zh: "剂量减半" } }],
          hepatic: [{ childPugh: "C", do: "contraindicated" }],
          pregnancy: { advice: "compatible" },
          lactation: { advice: "unknown", note: { en: "No data", zh: "无资料" } },
          ages: [{ below: 0.5, advice: "avoid", why: { en: "Drowsiness", zh: "嗜睡" } }],
        }),
      ],
    },
    id: "pack:drug:febrifugin",
    says: {
      en: [
        "Febrifugin in renal impairment (eGFR or creatinine clearance below 30 mL/min): reduce the dose; Half the dose.",
        "Febrifugin in hepatic impairment (Child-Pugh class C): contraindicated.",
        "Febrifugin in pregnancy: compatible.",
        "Febrifugin during breastfeeding: no advice on file; No data.",
        "Febrifugin in patients aged under 6 months: avoid; Drowsiness.",
      ],
      zh: [
        "退热素用于肾功能不全（eGFR或肌酐清除率低于30 mL/min）：减量，剂量减半。",
        "退热素用于肝功能不全（Child-Pugh C级）：禁用。",
        "妊娠期使用退热素：可用。",
        "哺乳期使用退热素：未收录用药建议，无资料。",
        "6个月以下患者使用退热素：避免使用，嗜睡。",
      ],
    },
  },
  {
    name: "a contraindication carries its exception",
    entries: {
      drugs: [
        drug({
          contraindications: [
            { when: "pregnancy", why: { en: "malformation", zh: "致畸" }, except: "mechanical-valve" },
          ],
        }),
      ],
    },
    id: "pack:drug:febrifugin",
    says: {
      en: ["Febrifugin is contraindicated in pregnancy (except in mechanical heart valve): malformation."],
      zh: ["退热素禁用于妊娠（机械心脏瓣膜除外）：致畸。"],
    },
  },
  {
    name: "rules that name the drug or its group, each sentence with both drugs",
    entries: { drugs: [drug(), warfarin], rules: [rule()] },
    id: "pack:drug:warfarin",
    says: {
      en: [
        "Warfarin with febrifugin (major interaction): INR weekly.",
        "Warfarin with febrifugin (major interaction): Halve the dose.",
      ],
      zh: ["华法林与退热素合用（严重相互作用）：每周查INR。", "华法林与退热素合用（严重相互作用）：剂量减半。"],
    },
  },
  {
    name: "a moderate rule has its own text only",
    entries: { drugs: [drug(), warfarin], rules: [rule({ severity: "moderate" })] },
    id: "pack:drug:warfarin",
    says: { en: ["Warfarin is given by mouth."], zh: ["华法林的给药途径：口服。"] },
    never: { en: ["febrifugin"], zh: ["退热素"] },
  },
];

const RULES: readonly Row[] = [
  {
    name: "sides, severity, mechanism, management, exception",
    entries: { drugs: [drug(), warfarin], rules: [rule({ onset: "delayed" })], exceptions: [exception] },
    id: "pack:rule:febrifugin-warfarin",
    says: {
      en: [
        "Drugs that interact: on one side febrifugin, on the other anticoagulant.",
        "Febrifugin with anticoagulant is a major interaction (delayed onset, stated in product labelling).",
        "Febrifugin with anticoagulant, mechanism: Clearance falls.",
        "Febrifugin with anticoagulant, management: INR weekly.",
        "The rule on febrifugin with anticoagulant does not hold for febrifugin with warfarin: Seen in rats only.",
      ],
      zh: [
        "有相互作用的药物：一方为退热素，另一方为抗凝药。",
        "退热素与抗凝药合用属严重相互作用（延迟发生，见于药品说明书）。",
        "退热素与抗凝药合用的机制：清除减少。",
        "退热素与抗凝药合用的处理：每周查INR。",
        "“退热素与抗凝药合用”的规则不适用于退热素与华法林：仅见于大鼠。",
      ],
    },
  },
  {
    name: "two of one kind",
    entries: { rules: [rule({ between: [{ tag: ["hepatotoxic"] }, { tag: ["hepatotoxic"] }] })] },
    id: "pack:rule:febrifugin-warfarin",
    says: {
      en: [
        "Drugs that interact: any two, each a drug that is hepatotoxic.",
        "A drug that is hepatotoxic with another of the same kind, management: INR weekly.",
      ],
      zh: ["有相互作用的药物：任意两种有肝毒性的药物。", "有肝毒性的药物与另一种同类药物合用的处理：每周查INR。"],
    },
  },
  {
    name: "paths, effects, routes and whom a side does not mean",
    entries: {
      drugs: [drug(), warfarin],
      rules: [
        rule({
          between: [
            { path: "CYP3A4", as: "inhibitor", strength: ["strong", "moderate"], not: ["febrifugin"] },
            { tag: ["qt-known"], route: ["oral"] },
          ],
          modifiers: [
            {
              when: { kidneyBelow: 30, doseAbove: { of: "warfarin", mg: 5 } },
              severity: "contraindicated",
              why: { en: "It accumulates", zh: "蓄积" },
            },
          ],
        }),
      ],
    },
    id: "pack:rule:febrifugin-warfarin",
    says: {
      en: [
        "Drugs that interact: on one side a strong or moderate CYP3A4 inhibitor (except febrifugin), on the other a drug that prolongs the QT interval (by mouth).",
        "A strong or moderate CYP3A4 inhibitor with a drug that prolongs the QT interval (by mouth) is a contraindicated combination where warfarin exceeds 5 mg a day and kidney function is below 30 mL/min: It accumulates.",
      ],
      zh: [
        "有相互作用的药物：一方为CYP3A4强效或中效抑制剂（退热素除外），另一方为延长QT间期的药物（口服）。",
        "CYP3A4强效或中效抑制剂与延长QT间期的药物（口服）合用，华法林每日超过5 mg且肾功能低于30 mL/min时属禁忌合用：蓄积。",
      ],
    },
  },
];

describe.each([
  ["conditions", CONDITIONS],
  ["drugs", DRUGS],
  ["interaction rules", RULES],
])("%s as sentences", (_, rows) => {
  for (const { name, entries, id, says, never } of rows)
    test.each(Object.values(IN))(`${name} (%s)`, async (language) => {
      const sentences = await sentencesOf(entries, `${id}:${language}`);
      expect(sentences).toEqual(expect.arrayContaining([...says[language]]));
      for (const words of never?.[language] ?? [])
        expect(sentences.filter((sentence) => sentence.includes(words))).toEqual([]);
    });
});

describe("sources", () => {
  test("works of the entry and of its facts with their places, then that nothing was validated", async () => {
    const entry = condition({
      sources: ["zhinan"],
      findings: [{ finding: "HP:0001945", frequency: "frequent", source: "guide", locator: "Table 2" }],
    });
    const english = await sentencesOf({ conditions: [entry] }, "pack:condition:swamp-fever:en");
    expect(english.slice(-3)).toEqual([
      "Source of the entry on swamp fever: “发热诊疗指南” (某学会).",
      "Source of the entry on swamp fever: “Guide to fevers” (Society of Fevers, 2020); see: Table 2.",
      "This text was rendered from the starter knowledge of CDSS, which has not been clinically validated.",
    ]);
    const chinese = await sentencesOf({ conditions: [entry] }, "pack:condition:swamp-fever:zh");
    expect(chinese.slice(-3)).toEqual([
      "沼泽热条目的依据：《发热诊疗指南》（某学会）。",
      "沼泽热条目的依据：“Guide to fevers”（Society of Fevers，2020），见：Table 2。",
      "本文由CDSS起始知识库的条目生成，该知识库未经临床验证。",
    ]);
  });

  test("what a list of interactions holds is said under a heading of its own", async () => {
    const { documents } = await render({ drugs: [drug(), warfarin], rules: [rule()] });
    const english = documents.find(({ id }) => id === "pack:drug:warfarin:en");
    const under = (heading: string): string =>
      (english?.sections ?? [])
        .filter(({ headings }) => headings.at(-1) === heading)
        .map(({ start, end }) => english?.text.slice(start, end) ?? "")
        .join("\n");
    expect(under("Scope of the interactions")).toMatch(/^This entry lists the contraindicated and major interactions/);
    expect(under("Interactions")).toMatch(/^Warfarin with febrifugin/);
    expect(under("Interactions")).not.toContain("This entry lists");
  });

  test("a work of a fixed layout gives its headings for the kinds of facts that the entry holds, and no others", async () => {
    const entry = drug({ contraindications: [{ when: "pregnancy", why: { en: "malformation", zh: "致畸" } }] });
    const sentences = await sentencesOf({ drugs: [entry] }, "pack:drug:febrifugin:en");
    expect(sentences).toContain(
      "Source of the entry on febrifugin: “Prescribing information” (Agency); see: Contraindications (4).",
    );
  });
});

describe("a document of the packs", () => {
  test("is cited as our rendering, in one language, without date or address", async () => {
    const { documents } = await render({ conditions: [condition()], drugs: [drug()] });
    expect(documents.map(({ id }) => id)).toEqual([
      "pack:condition:swamp-fever:en",
      "pack:condition:swamp-fever:zh",
      "pack:drug:febrifugin:en",
      "pack:drug:febrifugin:zh",
    ]);
    expect(documents[1]).toMatchObject({
      title: "沼泽热",
      language: "zh",
      source: "CDSS starter knowledge",
      level: "reference",
      licence: "Apache-2.0",
      date: null,
      address: null,
    });
    expect(documents[1]?.sections.map(({ headings }) => headings)).toContainEqual(["沼泽热", "临床表现"]);
  });

  test("leaves out what has no name, and tells it once for each language", async () => {
    const entry = condition({
      findings: [
        { finding: "HP:0000001", frequency: "frequent" },
        { finding: "HP:0001945", frequency: "rare" },
      ],
      treatments: [{ line: 1, drugs: [{ drug: "warfarin" }, { drug: "no-such-drug" }], source: "guide" }],
    });
    const { documents, issues } = await render({ conditions: [entry], drugs: [warfarin] });
    expect(documents[0]?.text).not.toContain("HP:0000001");
    // Half of a treatment is another treatment.
    expect(documents[0]?.text).not.toContain("warfarin");
    expect(issues.map(({ file, path, message }) => [file, path, message])).toEqual([
      ["conditions.json", "swamp-fever", "names HP:0000001, which has no name"],
      ["conditions.json", "swamp-fever", "names no-such-drug, which has no name"],
      ["conditions.json", "swamp-fever", "names HP:0000001, which has no name"],
      ["conditions.json", "swamp-fever", "names no-such-drug, which has no name"],
    ]);
  });

  test("every section lies in the text, in order, whatever the words of the entry", async () => {
    const words = fc.string({ minLength: 1, maxLength: 60, unit: "grapheme" }).filter((text) => text.trim() !== "");
    const name = fc.record({ en: words, zh: words });
    await fc.assert(
      fc.asyncProperty(name, name, name, async (names, usual, measure) => {
        const entry = condition({
          names,
          course: { onset: "sudden", usual },
          treatments: [{ line: 2, drugs: [], measures: [measure], source: "guide" }],
        });
        const { documents } = await render({ conditions: [entry] });
        for (const document of documents) {
          expect(EvidenceDocument.safeParse(document).success).toBe(true);
          let last = 0;
          for (const { start, end } of document.sections) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(document.text.length);
            expect(document.text.slice(start, end).trim()).not.toBe("");
            last = end;
          }
        }
      }),
      { numRuns: 100, seed: 5 },
    );
  });
});
