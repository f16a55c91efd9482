"use client";

import { ConditionTest, localize, type SuggestedTest } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { EvidenceWorks } from "./evidence-works.tsx";

/** A test, to what end and for which of the leading conditions, and the works that say so. */
export function TestRow({ test }: { test: SuggestedTest }) {
  const { t, language } = useLanguage();
  const ends = ConditionTest.shape.purpose.options.flatMap((purpose) => {
    const named = test.for.filter((one) => one.purpose === purpose).map(({ label }) => localize(label, language));
    return named.length === 0 ? [] : [{ purpose, names: named.join(language === "zh" ? "、" : ", ") }];
  });
  return (
    <li data-test={test.key} className="px-3.5 py-2">
      <DualName text={test.label} className="font-medium" />
      <dl className="text-xs">
        {ends.map(({ purpose, names }) => (
          <div key={purpose}>
            <dt className="inline text-faint">{t(`purpose.${purpose}`)}</dt>{" "}
            <dd className="inline text-soft">{names}</dd>
          </div>
        ))}
      </dl>
      <EvidenceWorks evidence={test.evidence} />
    </li>
  );
}
