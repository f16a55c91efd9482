"use client";

import { type LocalizedText, localize } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";

/** Names after what they have in common, in one line; nothing where there are none. */
export function NamedFindings({ title, names }: { title: string; names: readonly (LocalizedText | string)[] }) {
  const { language } = useLanguage();
  if (names.length === 0) return null;
  const separator = language === "zh" ? "、" : ", ";
  return (
    <p className="break-words">
      <span className="text-faint">
        {title}
        {language === "zh" ? "：" : ": "}
      </span>
      {names.map((name) => (typeof name === "string" ? name : localize(name, language))).join(separator)}
    </p>
  );
}
