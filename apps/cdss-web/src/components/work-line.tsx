"use client";

import { type LocalizedText, localize, type Work } from "@cdss/domain";
import { urlOfWork } from "../assessment/url-of-work.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** A work of the bibliography: title, the place in it, authority, year, and the way to its page where it has a DOI or PMID. */
export function WorkLine({ work, locator }: { work: Work; locator?: LocalizedText | undefined }) {
  const { t, language } = useLanguage();
  const url = urlOfWork(work);
  return (
    <span data-work={work.id}>
      {url === null ? (
        <cite className="not-italic">{work.title}</cite>
      ) : (
        <a href={url} target="_blank" rel="noopener" className="link">
          <cite className="not-italic">{work.title}</cite>
          <Icon name="external" className="mb-0.5 ml-0.5 inline size-2.5" />
        </a>
      )}
      {locator === undefined ? null : (
        <span data-locator>
          {language === "zh" ? "，" : ", "}
          {localize(locator, language)}
        </span>
      )}
      <span className="text-faint">
        {" "}
        {work.by}, {work.year ?? t("sources.living")}
        {work.doi === undefined ? null : <span className="break-all"> · doi:{work.doi}</span>}
        {work.doi === undefined && work.pmid !== undefined ? ` · PMID:${work.pmid}` : null}
      </span>
    </span>
  );
}
