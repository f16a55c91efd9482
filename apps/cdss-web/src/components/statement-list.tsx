"use client";

import { localize, nameWorks, type Statement } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { Citation } from "./citation.tsx";
import { useEvidence } from "./evidence-context.tsx";

/** Citations of one sentence that are shown at once. */
const SHOWN = 6;

/** Sentences of the answer, each followed by what carries it. */
export function StatementList({ statements }: { statements: readonly Statement[] }) {
  const { language } = useLanguage();
  const { byId, works } = useEvidence();
  return (
    <ul className="space-y-1.5">
      {statements.map((statement) => {
        const cited = [...new Set(statement.citations)].flatMap((id) => byId.get(id) ?? []);
        return (
          <li key={statement.id} data-statement={statement.id}>
            {nameWorks(localize(statement.text, language), (id) => works.get(id)?.title)}{" "}
            <span className="inline-flex flex-wrap gap-1 align-baseline">
              {cited.slice(0, SHOWN).map((evidence) => (
                <Citation key={evidence.id} evidence={evidence} />
              ))}
              {cited.length > SHOWN ? <span className="text-2xs text-faint">+{cited.length - SHOWN}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
