"use client";

import { useLanguage } from "../messages/language-context.tsx";
import { serverReason } from "../messages/server-reasons.ts";

/** Why a source says nothing, in the reader's language where it is known. */
export function ServerReason({ reason }: { reason: string }) {
  const { language } = useLanguage();
  const said = serverReason(reason, language);
  return <span lang={said.language === "zh" ? "zh-CN" : "en"}>{said.text}</span>;
}
