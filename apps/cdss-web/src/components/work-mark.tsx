"use client";

import { type LocalizedText, localize, type Work } from "@cdss/domain";
import { urlOfWork } from "../assessment/url-of-work.ts";
import { useLanguage } from "../messages/language-context.tsx";

const MARK = "inline-block max-w-64 truncate rounded bg-raised px-1 align-bottom text-2xs";

/** A work beside a sentence: its title, as long as there is room, leading to its page; the place in it stands with the whole title. */
export function WorkMark({ work, locator }: { work: Work; locator?: LocalizedText | undefined }) {
  const { language } = useLanguage();
  const place = locator === undefined ? null : localize(locator, language);
  const url = urlOfWork(work);
  const title = [work.title, place, work.by, work.year].filter((part) => part !== null).join(" · ");
  if (url === null)
    return (
      <span title={title} className={`${MARK} text-faint`}>
        {work.title}
      </span>
    );
  return (
    <a href={url} target="_blank" rel="noopener" title={title} className={`${MARK} link`}>
      {work.title}
    </a>
  );
}
