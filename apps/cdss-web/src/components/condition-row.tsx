"use client";

import type { Literature, RankedCondition, Statement } from "@cdss/domain";
import { useId } from "react";
import { formatShare } from "../format/number-formats.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { ConceptLink } from "./concept-link.tsx";
import { ConditionEvidence } from "./condition-evidence.tsx";
import { ConditionReasons } from "./condition-reasons.tsx";
import { DualName } from "./dual-name.tsx";
import { Icon } from "./icon.tsx";
import { ReasonSummary } from "./reason-summary.tsx";
import { ShareBar } from "./share-bar.tsx";
import { StatementList } from "./statement-list.tsx";

/** One line of the differential; opened, it shows its reasons, its statements and its records. */
export function ConditionRow(props: {
  condition: RankedCondition;
  statements: readonly Statement[];
  literature: Literature | undefined;
  /** The assessment is being made, or made anew. */
  busy: boolean;
  open: boolean;
  onToggle: () => void;
}) {
  const { t, language } = useLanguage();
  const { condition, open } = props;
  const details = useId();
  const share = formatShare(condition.posterior, language);
  const others = condition.members.filter((member) => member !== condition.condition);
  return (
    <li data-condition={condition.condition}>
      <div className="space-y-1 px-3.5 py-2">
        <h3>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={details}
            onClick={props.onToggle}
            className="group flex w-full items-baseline gap-2 text-left"
          >
            <span className="w-5 shrink-0 text-right text-faint text-xs tabular-nums">{condition.rank}</span>
            <DualName text={condition.label} className="min-w-0 flex-1 font-medium group-hover:text-accent" />
            <span
              className="shrink-0 font-medium tabular-nums"
              title={t("differential.shareOf", { share })}
              data-posterior={condition.posterior}
            >
              <span className="sr-only">{t("differential.share")} </span>
              {share}
            </span>
            <Icon name="chevron" className={`size-3 self-center text-faint ${open ? "rotate-90" : ""}`} />
          </button>
        </h3>
        <div className="space-y-1 pr-5 pl-7">
          <ShareBar share={condition.posterior} />
          <div className="flex flex-wrap items-baseline gap-x-2.5 text-xs">
            <ConceptLink id={condition.condition} />
            {open ? null : <ReasonSummary condition={condition} />}
          </div>
        </div>
      </div>
      <div id={details} hidden={!open} className="border-line border-t bg-raised py-3 pr-3.5 pl-[2.625rem]">
        {open ? (
          <div className="space-y-3">
            {others.length === 0 ? null : (
              <p className="flex flex-wrap gap-x-2 text-faint text-xs">
                {t("differential.joined")}
                {others.map((member) => (
                  <ConceptLink key={member} id={member} />
                ))}
              </p>
            )}
            <ConditionReasons condition={condition} />
            {props.statements.length === 0 ? null : (
              <div>
                <h4 className="mb-1 font-semibold text-soft text-xs">{t("reasons.statements")}</h4>
                <StatementList statements={props.statements} />
              </div>
            )}
            <ConditionEvidence condition={condition.condition} literature={props.literature} busy={props.busy} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
