import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitSentences } from "../../src/passages/split-sentences.ts";

/** Sentences are written one after the other, parted by `|`: what is split is the text without it. */
function expectSplit(marked: string): void {
  const text = marked.replaceAll("|", "");
  const expected = marked.split("|").map((sentence) => sentence.trim());
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
}

describe("English sentences", () => {
  it.each([
    "He has a fever.| She coughs!| Why?| It is late.",
    "The pressure was 85.5 mmHg.| Give 0.5 mg.",
    "It rose to 5.| 10 patients died.",
    "Use a beta-blocker, e.g. metoprolol, i.e. CT is not needed.",
    "Aspirin vs. Warfarin was tested.| Dr. Smith agreed.",
    "See Fig. 2 and No. 5.| The answer is no.| Then stop.",
    "Seen on Jan. 5 and vol. 3, pp. 7-9.",
    "Smith et al. found it.| Jones et al.| The rest followed.",
    "Nausea, vomiting, etc. may follow.| Fever, etc.| The rest is rare.",
    "Written by J. Smith and M. J. Fox.| E. coli and S. Typhi grow.",
    "It is hepatitis B.| A vaccine exists.",
    "It is due to vitamin D.| Calcium helps.",
    "Stages A, B, and C.| Genes matter.",
    "The U.S. Food and Drug Administration met.| He lives in the U.S.| The rest do not.",
    "Taken at 8 a.m. daily.| Stopped at 5 p.m.| Patients slept.",
    'He said "stop."| Then he left (at once).| It ended.',
    "It was shown.[5]| It was repeated.¹²| All agreed.",
    "The gas was measured.| pH was 7.1.| mRNA was found.",
    "The method was changed. see below",
    "Wait...| It works.| Is it?!| Yes.",
    "1. Give fluids.| 2. Call for help.",
    "A. Airway first.| B. Then breathing.",
    "Serum Ca.| The level rose.| It took 5 ms.| The next took 6.",
  ])("%s", (marked) => {
    expectSplit(marked);
  });
});

describe("Chinese sentences", () => {
  it.each([
    "患者发热3天。|伴咳嗽！|有无胸痛？|无。",
    "血压120/80 mmHg；|心率80次/分。",
    "幼儿（2岁；女）发热。|母亲诉“咳嗽。”|未用药。",
    "体温38.5℃，WBC 10.2×10^9/L。|予IL-6检测。",
    "1.发热3天。|2.咳嗽。",
    "患者发热.|伴咳嗽.",
    "患者发热. |伴咳嗽",
    "考虑COVID-19感染！|建议CT检查。",
    "真的？！|是。",
  ])("%s", expectSplit);
});

describe("lines", () => {
  it.each([
    ["BP 120/80\n|HR 90\n|No fever"],
    ["The patient was given\naspirin daily.\n|He improved."],
    ["主诉：发热\n|现病史：患者3天前，\n受凉后发热"],
    ["Take:\n|- aspirin\n|- fluids and\n  rest"],
    ["drug | dose\n|aspirin | 75 mg"],
    ["One\r\n|Two\r|Three"],
    ["A paragraph without an end\n\n|the next one in lower case"],
  ])("%j", (marked) => {
    // A table has the mark of these rows as its own.
    if (!marked.startsWith("drug")) return expectSplit(marked);
    const text = "drug | dose\naspirin | 75 mg";
    expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(text.split("\n"));
  });
});

const PIECES = fc.oneof(
  fc.constantFrom(
    ...'. 。 ； ！ ? ! ( ) （ ） [5] 1 0.5 e.g. Dr. U.S. 患者 发热 , ， \n \n\n \r\n | - No. A B ” " … \u3000 \t'.split(
      " ",
    ),
    " ",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
const TEXTS = fc.array(PIECES, { maxLength: 60 }).map((pieces) => pieces.join(""));

describe("any text", () => {
  it("lies in its sentences, every character but white space once", () => {
    fc.assert(
      fc.property(TEXTS, (text) => {
        let at = 0;
        for (const { start, end } of splitSentences(text)) {
          if (text.slice(at, start).trim() !== "" || end <= start) return false;
          const sentence = text.slice(start, end);
          if (sentence !== sentence.trim()) return false;
          at = end;
        }
        return text.slice(at).trim() === "";
      }),
      { numRuns: 500 },
    );
  });

  it("is split in time that grows with its length", () => {
    const hostile = ["e.g. ", "（；", "A. ", "\n", "....", "1.", "。。", "a|\n", "[1, 2", "（。", "？x.a"];
    for (const piece of hostile) {
      const text = `${piece.repeat(20_000)}x`;
      const start = performance.now();
      splitSentences(text);
      expect(performance.now() - start).toBeLessThan(3_000);
    }
  });
});
