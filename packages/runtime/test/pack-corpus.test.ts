import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Curie, EvidenceDocument } from "@cdss/domain";
import { loadRelease, type Release } from "@cdss/kg";
import { packCorpus } from "@cdss/rag";
import { beforeAll, describe, expect, test } from "vitest";

const STARTER = join(fileURLToPath(import.meta.url), "../../../../data/releases/starter");
const HAN = /\p{Script=Han}/u;

/** Chinese names that the data writes in Latin letters. */
const LATIN_IN_CHINESE = new Set(["pack:drug:andexanet-alfa:zh"]);

let release: Release;
const documents = new Map<string, EvidenceDocument>();
const issues: string[] = [];

const textOf = ({ text }: EvidenceDocument, { start, end }: { start: number; end: number }) => text.slice(start, end);

beforeAll(async () => {
  release = await loadRelease(STARTER);
  const labels = new Map(
    release.concepts.list.map(
      ({ id, label, zh }) => [id, zh === undefined ? { en: label } : { en: label, zh }] as const,
    ),
  );
  const corpus = packCorpus({
    conditions: release.clinical,
    medication: release.medication,
    names: (id: Curie) => labels.get(id) ?? null,
  });
  for await (const document of corpus.documents(({ message }) => issues.push(message)))
    documents.set(document.id, document);
}, 120_000);

describe("the starter release as text", () => {
  test("every condition, drug and rule has a text in both languages, and nothing else has", () => {
    const { clinical, medication } = release;
    const expected = [
      ...clinical.conditions.map(({ id }) => `pack:condition:${id}`),
      ...medication.drugs.map(({ id }) => `pack:drug:${id}`),
      ...medication.rules.map(({ id }) => `pack:rule:${id}`),
    ].flatMap((id) => [`${id}:en`, `${id}:zh`]);
    expect(expected.length).toBeGreaterThan(7000);
    expect([...documents.keys()].sort()).toEqual([...expected].sort());
  });

  test("no English text holds Han but for the titles of Chinese works, and every Chinese one has a Chinese name", () => {
    const wrong = [...documents.values()].flatMap((document) => {
      const { id, language, title, sections } = document;
      if (language === "zh") return HAN.test(title) || LATIN_IN_CHINESE.has(id) ? [] : [id];
      const spoken = sections.filter(({ headings }) => headings.at(-1) !== "Sources");
      return HAN.test(title) || spoken.some((section) => HAN.test(textOf(document, section))) ? [id] : [];
    });
    expect(wrong).toEqual([]);
  });

  test("no section is empty, no sentence lacks its end, and no id or value of a program shows", () => {
    const wrong = [...documents.values()].flatMap((document) =>
      document.sections.flatMap((section) =>
        textOf(document, section)
          .split("\n")
          .filter(
            (sentence) =>
              !/[.。!！?？]$/u.test(sentence) ||
              /\b(?:undefined|null|NaN|Infinity)\b|\[object|CDSS:|HP:\d|[:：（(]\s*[.。)）]/u.test(sentence),
          )
          .map((sentence) => `${document.id}: ${sentence}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("every text names its sources and says that it was not validated", () => {
    const wrong = [...documents.values()].filter((document) => {
      const last = document.sections.at(-1);
      const text = last === undefined ? "" : textOf(document, last);
      const notice = document.language === "zh" ? /未经临床验证。$/u : /has not been clinically validated\.$/u;
      // Beside the notice, at least one work.
      return text.split("\n").length < 2 || !notice.test(text);
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test("what has no name is a condition that the release does not hold", () => {
    const held = new Set(release.concepts.list.map(({ id }) => id));
    for (const message of issues) {
      const id = /names (\S+),/.exec(message)?.[1] ?? "";
      expect(id).toMatch(/^CDSS:/);
      expect(held.has(id as Curie)).toBe(false);
    }
  });

  test("the size stays within what an index without a model takes in seconds", () => {
    const characters = [...documents.values()].reduce((sum, { text }) => sum + text.length, 0);
    expect(characters).toBeGreaterThan(5_000_000);
    expect(characters).toBeLessThan(25_000_000);
  });
});
