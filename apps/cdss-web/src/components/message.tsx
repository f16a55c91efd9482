"use client";

import type { MessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";

/** A page of one sentence, with the way back. */
export function Message({ text }: { text: MessageKey }) {
  const { t } = useLanguage();
  return (
    <main className="mx-auto max-w-md space-y-3 px-4 py-16">
      <p className="text-base">{t(text)}</p>
      <a href="/" className="link">
        {t("page.back")}
      </a>
    </main>
  );
}
