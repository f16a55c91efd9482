"use client";

import type { Curie } from "@cdss/domain";
import { useState } from "react";
import type { CorrectionStatus } from "../assessment/case-source.ts";
import { foldChips } from "../assessment/fold-chips.ts";
import type { FindingGroup, ShownFinding } from "../assessment/shown-findings.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { FindingChip } from "./finding-chip.tsx";

/** The chips of one status, the long tail of them behind a button. */
export function FindingGroupRow(props: {
  group: FindingGroup;
  members: readonly ShownFinding[];
  unknownFindings: readonly Curie[];
  active: string | null;
  onPoint: (key: string | null) => void;
  onChange: (finding: ShownFinding, status: CorrectionStatus) => void;
}) {
  const { t } = useLanguage();
  const [all, setAll] = useState(false);
  const { shown, folded, onlyNormal } = foldChips(props.members);
  return (
    <div className="grid items-baseline gap-x-1.5 gap-y-1 min-[30rem]:grid-cols-[4.75rem_1fr]">
      <h3 className="text-faint text-xs">
        {t(`findings.${props.group}`)} <span className="tabular-nums">{props.members.length}</span>
      </h3>
      <ul className="flex min-w-0 flex-wrap gap-1" data-group={props.group}>
        {(all ? [...shown, ...folded] : shown).map((finding) => (
          <FindingChip
            key={finding.key}
            finding={finding}
            unknownToRelease={props.unknownFindings.includes(finding.concept)}
            active={props.active === finding.key}
            onPoint={props.onPoint}
            onChange={props.onChange}
          />
        ))}
        {folded.length === 0 ? null : (
          <li>
            <button
              type="button"
              aria-expanded={all}
              onClick={() => setAll(!all)}
              className="min-h-6 rounded-full px-2 text-accent text-xs hover:bg-raised"
            >
              {all
                ? t("findings.fewer")
                : t(onlyNormal ? "findings.moreNormal" : "findings.more", { count: folded.length })}
            </button>
          </li>
        )}
      </ul>
    </div>
  );
}
