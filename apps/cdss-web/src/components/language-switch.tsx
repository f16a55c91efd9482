"use client";

import type { Language } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";

const CHOICES: readonly { language: Language; tag: string; name: string }[] = [
  { language: "zh", tag: "zh-CN", name: "中文" },
  { language: "en", tag: "en", name: "English" },
];

/** Switches the page between its languages. Each language is named in itself. */
export function LanguageSwitch() {
  const { language, choose, t } = useLanguage();
  return (
    <fieldset className="flex rounded-md border border-control p-0.5">
      <legend className="sr-only">{t("language.label")}</legend>
      {CHOICES.map((choice) => (
        <button
          key={choice.language}
          type="button"
          lang={choice.tag}
          aria-pressed={choice.language === language}
          onClick={() => choose(choice.language)}
          className="rounded px-2.5 py-0.5 text-soft text-xs hover:text-ink aria-pressed:bg-accent aria-pressed:font-medium aria-pressed:text-on-accent"
        >
          {choice.name}
        </button>
      ))}
    </fieldset>
  );
}
