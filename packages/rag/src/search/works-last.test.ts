import type { PassageHit } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { asksForWorks, worksLast } from "./works-last.ts";

function hit(id: string, heading: string, score: number): PassageHit {
  const document = {
    id: "test:1",
    source: "Test",
    title: "Measles",
    language: "en",
    date: null,
    licence: null,
    level: "reference",
    address: null,
  } as const;
  return { passage: { id, document, headings: ["Measles", heading], start: 0, end: 1, text: "x" }, score, ranks: {} };
}

describe("lists of works after all other hits", () => {
  const [works, course, tests, codes] = [
    hit("works", "Sources", 4),
    hit("course", "Course", 3),
    hit("tests", "First tests", 2),
    hit("codes", "编码", 1),
  ];
  const rows: [hits: PassageHit[], ordered: [id: string, score: number][]][] = [
    [
      [works, course, tests, codes],
      // 4 comes down to 2, the score of the last other hit; 1 stays.
      [
        ["course", 3],
        ["tests", 2],
        ["works", 2],
        ["codes", 1],
      ],
    ],
    [
      [course, tests],
      [
        ["course", 3],
        ["tests", 2],
      ],
    ],
    [
      [works, codes],
      [
        ["works", 4],
        ["codes", 1],
      ],
    ],
    [[], []],
  ];
  test.each(rows)("%#", (hits, ordered) => {
    expect(worksLast(hits).map(({ passage, score }) => [passage.id, score])).toEqual(ordered);
  });
});

describe("a question that asks for works or codes", () => {
  const rows: [question: string, asks: boolean][] = [
    ["first treatment of acute appendicitis in pregnancy", false],
    ["急性阑尾炎妊娠期首选治疗", false],
    ["resources for carers", false],
    ["encoded proteins", false],
    ["ICD-10 code of measles", true],
    ["Which sources does the entry on measles cite?", true],
    ["麻疹的ICD编码", true],
    ["麻疹条目的参考文献", true],
  ];
  test.each(rows)("%s: %s", (question, asks) => {
    expect(asksForWorks(question)).toBe(asks);
  });
});
