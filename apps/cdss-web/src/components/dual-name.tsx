"use client";

import type { LocalizedText } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";

/** A name in the reader's language, and the other language's small beside it, for records and literature use both. */
export function DualName({ text, className = "" }: { text: LocalizedText; className?: string }) {
  const { language } = useLanguage();
  const first =
    language === "zh" && text.zh !== undefined ? { text: text.zh, lang: "zh-CN" } : { text: text.en, lang: "en" };
  const second = first.lang === "en" ? text.zh : text.en;
  return (
    <span className={className}>
      <span lang={first.lang}>{first.text}</span>
      {second === undefined || second === first.text ? null : (
        <span lang={first.lang === "en" ? "zh-CN" : "en"} className="ml-1.5 font-normal text-faint text-xs">
          {second}
        </span>
      )}
    </span>
  );
}
