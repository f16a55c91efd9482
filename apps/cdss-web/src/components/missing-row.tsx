"use client";

import type { MissingFinding } from "@cdss/domain";
import { DualName } from "./dual-name.tsx";
import { FrequencyText } from "./frequency-text.tsx";
import { SourceLinks } from "./source-links.tsx";

/** A typical finding that the case does not mention, with how typical it is and who says so. */
export function MissingRow({ missing }: { missing: MissingFinding }) {
  return (
    <li className="flex flex-wrap items-baseline justify-between gap-x-3 py-1">
      <DualName text={missing.label} />
      <span className="flex flex-wrap items-baseline gap-x-2.5 text-soft text-xs tabular-nums">
        <span>
          <FrequencyText frequency={missing.frequency} evidence={missing.evidence} />
        </span>
        <SourceLinks evidence={missing.evidence} />
      </span>
    </li>
  );
}
