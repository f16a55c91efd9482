"use client";

import { localize, type NotRead } from "@cdss/domain";
import { unreadFacts } from "../format/unread-facts.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** What a note may say and the check did not know, with the findings that tell of it. */
export function NotReadNotice({ notRead: { facts, mentions } }: { notRead: NotRead }) {
  const { t, language } = useLanguage();
  const names = mentions.map(({ label }) => localize(label, language)).join(language === "zh" ? "、" : ", ");
  return (
    <div data-not-read className="flex gap-2 rounded-md bg-warning-ground px-2.5 py-2 text-warning text-xs">
      <Icon name="warning" className="mt-0.5 size-3.5" />
      <div>
        <p>{t("medication.notRead", { facts: unreadFacts(facts, language, t) })}</p>
        {names === "" ? null : <p className="font-medium">{t("medication.mentions", { names })}</p>}
      </div>
    </div>
  );
}
