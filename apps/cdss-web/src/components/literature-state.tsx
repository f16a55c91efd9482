"use client";

import type { Literature } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { ServerReason } from "./server-reason.tsx";

/** Why the literature says nothing or not all, in the reader's words, with the server's own reason behind them. */
export function LiteratureState({ literature }: { literature: Literature }) {
  const { t } = useLanguage();
  const { state, reason } = literature;
  if (state === "used") return null;
  return (
    <p role="status" className={`text-xs ${state === "off" ? "text-faint" : "text-warning"}`} data-literature={state}>
      {t(`literature.${state}`)} {reason === null ? null : <ServerReason reason={reason} />}
    </p>
  );
}
