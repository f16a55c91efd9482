import type { Work } from "@cdss/domain";
import { urlOfWork } from "../assessment/url-of-work.ts";

const MARK = "inline-block max-w-64 truncate rounded bg-raised px-1 align-bottom text-2xs";

/** A work beside a sentence: its title, as long as there is room, leading to its page. */
export function WorkMark({ work }: { work: Work }) {
  const url = urlOfWork(work);
  const title = [work.title, work.by, work.year].filter((part) => part !== null).join(" · ");
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
