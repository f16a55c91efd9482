"use client";

import { type Evidence, urlOf, workOfCurie } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { useEvidence } from "./evidence-context.tsx";
import { WorkMark } from "./work-mark.tsx";

const MARK = "rounded bg-raised px-1 text-2xs";

/** A statement's link to one piece of evidence: a source's page, a work, the record's words, its field, or the physician's hand. */
export function Citation({ evidence }: { evidence: Evidence }) {
  const { t } = useLanguage();
  const { pointAt, works } = useEvidence();
  switch (evidence.kind) {
    case "edge": {
      const reference = evidence.references[0] ?? evidence.condition;
      const work = works.get(workOfCurie(reference) ?? "");
      if (work !== undefined) {
        const { locator } = evidence;
        return <WorkMark work={work} locator={locator === undefined ? undefined : { en: locator }} />;
      }
      const url = urlOf(reference);
      if (url === null) return <span className={`${MARK} text-faint`}>{reference}</span>;
      return (
        <a href={url} target="_blank" rel="noopener" title={t("citation.edge")} className={`${MARK} link`}>
          {reference}
        </a>
      );
    }
    case "entry": {
      const work = works.get(evidence.works[0] ?? "");
      if (work !== undefined) return <WorkMark work={work} />;
      return <span className={`${MARK} text-faint`}>{t("citation.entry")}</span>;
    }
    case "span":
      return (
        <button
          type="button"
          title={t("citation.span")}
          onPointerEnter={() => pointAt(evidence)}
          onPointerLeave={() => pointAt(null)}
          onFocus={() => pointAt(evidence)}
          onBlur={() => pointAt(null)}
          className={`${MARK} text-soft`}
        >
          <q>{evidence.quote}</q>
        </button>
      );
    case "resource":
      return (
        <span title={`${t("citation.resource")}: ${evidence.path}`} className={`${MARK} text-faint`}>
          {evidence.reference}
        </span>
      );
    case "physician":
      return <span className={`${MARK} text-faint`}>{t("citation.physician")}</span>;
  }
}
