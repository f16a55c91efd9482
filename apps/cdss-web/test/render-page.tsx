import type { Language } from "@cdss/domain";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { EvidenceProvider } from "../src/components/evidence-context.tsx";
import { LanguageProvider } from "../src/messages/language-context.tsx";
import { assessment } from "./fixtures/assessment.ts";
import { entries, estimate, works } from "./fixtures/care.ts";

const labels = new Map(assessment.differential.map(({ condition, label }) => [condition, label]));

const evidence = [...assessment.evidence, ...entries, estimate];

/** The markup of a part of the page in one language, with the evidence of the fixture. */
export function render(language: Language, element: ReactElement): string {
  return renderToStaticMarkup(
    <LanguageProvider initial={language}>
      <EvidenceProvider
        evidence={evidence}
        works={works}
        labels={labels}
        recordTexts={new Map()}
        pointAt={() => undefined}
      >
        {element}
      </EvidenceProvider>
    </LanguageProvider>,
  );
}
