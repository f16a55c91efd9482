"use client";

import type { CitedDocument } from "@cdss/domain";
import { webAddress } from "../assessment/web-address.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** What a passage is from: the kind of work in words, title, year and source, and the way to the original where it has an address. */
export function DocumentLine({ document }: { document: CitedDocument }) {
  const { t } = useLanguage();
  const address = webAddress(document.address);
  // Of a work the year tells how new it is; of a record every day counts.
  const isRecord = document.level === "record";
  const title = (
    <cite lang={document.language === "zh" ? "zh-CN" : "en"} className="break-words not-italic">
      {document.title}
    </cite>
  );
  return (
    <span data-document={document.id}>
      <span className="rounded bg-accent-ground px-1 text-2xs text-accent" data-level={document.level}>
        {t(`level.${document.level}`)}
      </span>{" "}
      {address === null ? (
        title
      ) : (
        <a href={address} target="_blank" rel="noopener" className="link">
          {title}
          <Icon name="external" className="mb-0.5 ml-0.5 inline size-2.5" />
        </a>
      )}
      <span className="text-faint">
        {" "}
        {document.date === null ? t("quote.undated") : isRecord ? document.date : document.date.slice(0, 4)} ·{" "}
        {document.source}
        {document.licence === null ? null : ` · ${document.licence}`}
      </span>
    </span>
  );
}
