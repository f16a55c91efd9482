"use client";

import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";

/** Says that the connection is down and that the last answer stays. */
export function OfflineBanner() {
  const { t } = useLanguage();
  return (
    <p role="status" className="flex items-center gap-2 bg-warning-ground px-4 py-1.5 text-sm text-warning">
      <Icon name="offline" />
      {t("connection.offline")}
    </p>
  );
}
