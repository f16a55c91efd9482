"use client";

import type { ReactNode } from "react";
import { useLanguage } from "../messages/language-context.tsx";
import { LanguageSwitch } from "./language-switch.tsx";

/** Name of the application, the progress of the running assessment, and the language. */
export function TopBar({ status }: { status: ReactNode }) {
  const { t } = useLanguage();
  return (
    <header className="flex items-center gap-3 border-line border-b bg-panel px-4 py-2">
      <a
        href="#differential"
        className="sr-only focus:not-sr-only focus:absolute focus:z-20 focus:rounded focus:bg-panel focus:px-3 focus:py-1.5"
      >
        {t("application.skip")}
      </a>
      <h1 className="font-semibold text-base tracking-tight">{t("application.title")}</h1>
      <p className="hidden text-faint text-xs two:block">{t("application.subtitle")}</p>
      <div className="ml-auto flex items-center gap-3">
        {status}
        <LanguageSwitch />
      </div>
    </header>
  );
}
