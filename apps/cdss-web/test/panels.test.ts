import type { Language } from "@cdss/domain";
import { createElement } from "react";
import { describe, expect, it } from "vitest";
import { ConditionReasons } from "../src/components/condition-reasons.tsx";
import { DifferentialPanel } from "../src/components/differential-panel.tsx";
import { FailureBox } from "../src/components/failure-box.tsx";
import { NoticesPanel } from "../src/components/notices-panel.tsx";
import { PageFoot } from "../src/components/page-foot.tsx";
import { QuestionsPanel } from "../src/components/questions-panel.tsx";
import { assessment } from "./fixtures/assessment.ts";
import { render } from "./render-page.tsx";

describe("the differential", () => {
  const page = (language: Language) =>
    render(language, createElement(DifferentialPanel, { view: assessment, phase: "ready", searching: false }));

  it("names each condition in the chosen language with the other beside it, and links its record", () => {
    const zh = page("zh");
    expect(zh.indexOf("马方综合征")).toBeLessThan(zh.indexOf("Marfan syndrome"));
    expect(page("en").indexOf("Marfan syndrome")).toBeLessThan(page("en").indexOf("马方综合征"));
    expect(zh).toContain('href="https://omim.org/entry/154700"');
    expect(zh).toContain('href="https://www.orpha.net/en/disease/detail/60030"');
    expect(zh).toContain('rel="noopener"');
  });

  it("gives the number of each share, with its reasons and what it does not mean", () => {
    const en = page("en");
    expect(en).toContain("62%");
    expect(en).toContain("&lt;0.01%");
    expect(en).toContain("×12");
    expect(en).toContain("They are not incidences");
  });

  it("shows waiting without old words, and an answer without conditions as such", () => {
    expect(render("en", createElement(DifferentialPanel, { view: {}, phase: "loading", searching: true }))).toContain(
      'aria-busy="true"',
    );
    const empty = createElement(DifferentialPanel, { view: { differential: [] }, phase: "ready", searching: false });
    expect(render("en", empty)).toContain("Nothing can be ranked");
  });
});

describe("the reasons of a condition", () => {
  const [marfan] = assessment.differential;
  if (marfan === undefined) throw new Error("the fixture is empty");
  const page = (language: Language) => render(language, createElement(ConditionReasons, { condition: marfan }));

  it("says how a finding matched, how often it is seen here and elsewhere, and who says so", () => {
    const en = page("en");
    for (const text of ["listed as such", "7/9", "3.1%", "×12", "×0.25", "not listed for this condition"]) {
      expect(en).toContain(text);
    }
    expect(en).toContain('href="https://pubmed.ncbi.nlm.nih.gov/9603532/"');
    expect(en).toContain("published clinical study");
  });

  it("names the band of a typical finding that is not mentioned", () => {
    expect(page("zh")).toContain("极常见（80–99%）");
  });
});

describe("what is asked next", () => {
  it("names the conditions that each answer favours, not their ids", () => {
    const question = { questions: assessment.questions, phase: "ready", onAnswer: () => undefined } as const;
    const zh = render("zh", createElement(QuestionsPanel, question));
    expect(zh).toContain("马方综合征");
    expect(zh).toContain("0.83 比特");
    expect(zh).not.toContain("OMIM:154700");
  });
});

describe("limits", () => {
  it("names a lane that is down, unused entries and withheld statements", () => {
    const en = render("en", createElement(NoticesPanel, { view: assessment }));
    for (const text of [
      "writing statements",
      "The service cannot be reached.",
      "unknown unit",
      "718-7",
      "did not carry them: 1",
    ]) {
      expect(en).toContain(text);
    }
  });

  it.each([
    ["en", "not been clinically validated"],
    ["zh", "尚未经过临床验证"],
  ] as const)("always says in %s that nothing is validated, also before any answer", (language, text) => {
    const foot = { release: undefined, releaseFailed: true, versions: undefined, notice: undefined };
    expect(render(language, createElement(PageFoot, foot))).toContain(text);
  });
});

describe("an error", () => {
  it("names a field of the form and its fix in the reader's language", () => {
    const issues = [{ path: "demographics.ageYears", message: "Too big", fix: "correct this field" }];
    const failure = { code: "INVALID_INPUT", message: "", issues } as const;
    const zh = render("zh", createElement(FailureBox, { failure }));
    expect(zh).toContain("年龄");
    expect(zh).toContain("0 至 130");
    expect(zh).not.toContain("Too big");
  });

  it("offers to try again only where that may help", () => {
    const box = (code: "UNAVAILABLE" | "INVALID_FHIR") =>
      createElement(FailureBox, { failure: { code, message: "", issues: [] }, retry: () => undefined });
    expect(render("en", box("UNAVAILABLE"))).toContain("Try again");
    expect(render("en", box("INVALID_FHIR"))).not.toContain("Try again");
  });

  it("keeps the server's words for a field that is not of the form", () => {
    const issues = [{ path: "entry[3].resource", message: "no resourceType", fix: "add it" }];
    const failure = { code: "INVALID_FHIR", message: "", issues } as const;
    const text = render("zh", createElement(FailureBox, { failure }));
    for (const part of ["entry[3].resource", "no resourceType", "add it"]) expect(text).toContain(part);
  });
});

it("the fixture cites only evidence that it holds", () => {
  const ids = new Set(assessment.evidence.map(({ id }) => id));
  expect(assessment.statements.flatMap(({ citations }) => citations).every((id) => ids.has(id))).toBe(true);
});
