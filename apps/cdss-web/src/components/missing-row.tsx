"use client";

import type { MissingFinding } from "@cdss/domain";
import { formatFrequency } from "../format/format-frequency.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { SourceLinks } from "./source-links.tsx";

/** A typical finding that the case does not mention, with how typical it is and who says so. */
export function MissingRow({ missing }: { missing: MissingFinding }) {
  const { t } = useLanguage();
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
      <DualName text={missing.label} />
      <span className="flex flex-wrap items-baseline gap-x-2.5 text-soft text-xs tabular-nums">
        {formatFrequency(missing.frequency, t)}
        <SourceLinks evidence={missing.evidence} />
      </span>
    </li>
  );
}
