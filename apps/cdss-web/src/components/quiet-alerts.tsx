"use client";

import type { MedicationReview } from "@cdss/domain";
import { groupQuiet } from "../assessment/group-quiet.ts";
import { isMessageKey } from "../messages/catalogue.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { AlertLines } from "./alert-lines.tsx";
import { Icon } from "./icon.tsx";

/** What does not interrupt, folded by kind with its count. */
export function QuietAlerts({ quiet }: Pick<MedicationReview, "quiet">) {
  const { t } = useLanguage();
  const groups = groupQuiet(quiet);
  if (groups.length === 0) return null;
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  return (
    <div>
      <h3 className="text-faint text-xs">{t("medication.quiet", { count: total })}</h3>
      {groups.map(({ kind, count, alerts }) => {
        const key = `alert.${kind}`;
        return (
          <details key={kind} data-quiet={kind} className="group/quiet">
            <summary className="flex list-none items-center gap-1.5 py-0.5 text-soft text-xs">
              <Icon name="chevron" className="size-3 text-faint group-open/quiet:rotate-90" />
              {isMessageKey(key) ? t(key) : kind}
              <span className="rounded-full bg-raised px-1.5 text-faint tabular-nums">{count}</span>
            </summary>
            <div className="pl-4">
              <AlertLines alerts={alerts} />
            </div>
          </details>
        );
      })}
    </div>
  );
}
