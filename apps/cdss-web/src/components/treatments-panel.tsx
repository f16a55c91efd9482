"use client";

import type { NotRead, TreatmentSuggestion } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";
import { Icon } from "./icon.tsx";
import { Panel } from "./panel.tsx";
import { Skeleton } from "./skeleton.tsx";
import { TreatmentDraft } from "./treatment-draft.tsx";

/** Treatments by condition, in the order of the ranking. */
function byCondition(treatments: readonly TreatmentSuggestion[]): TreatmentSuggestion[][] {
  const groups = new Map<string, TreatmentSuggestion[]>();
  for (const one of treatments) groups.set(one.condition, [...(groups.get(one.condition) ?? []), one]);
  return [...groups.values()];
}

/** What tells the treatments of one condition apart. */
const keyOf = ({ goal, population, options, measures }: TreatmentSuggestion): string =>
  JSON.stringify([goal?.en, population?.en, options.map(({ drugs }) => drugs.map(({ drug }) => drug.id)), measures]);

/** First treatments of the leading conditions: drafts to be signed elsewhere. Nothing here orders anything. */
export function TreatmentsPanel(props: {
  treatments: readonly TreatmentSuggestion[] | undefined;
  /** What the drafts were not held against; null where nothing is open. */
  notRead: NotRead | null;
  phase: "empty" | "loading" | "updating" | "ready";
}) {
  const { t } = useLanguage();
  const { treatments = [], phase } = props;
  return (
    <Panel
      title={t("treatments.heading")}
      busy={phase === "loading" || phase === "updating"}
      note={
        treatments.length === 0 ? undefined : (
          <span className="flex items-start gap-1.5 text-warning">
            <Icon name="warning" className="mt-0.5 size-3.5" />
            {t("treatments.meaning")}
          </span>
        )
      }
    >
      {phase === "loading" && treatments.length === 0 ? <Skeleton rows={3} rowClassName="h-20" /> : null}
      {phase !== "loading" && treatments.length === 0 ? (
        <p className="px-3.5 py-3 text-faint">{phase === "empty" ? t("treatments.empty") : t("treatments.none")}</p>
      ) : null}
      <div className={`divide-y divide-line transition-opacity delay-200 ${phase === "updating" ? "opacity-60" : ""}`}>
        {byCondition(treatments).map((group, index) => {
          const [first] = group;
          if (first === undefined) return null;
          return (
            <details
              key={first.condition}
              open={index === 0}
              data-treatments={first.condition}
              className="group/condition"
            >
              <summary className="flex list-none items-baseline gap-2 px-3.5 py-2 hover:bg-raised">
                <Icon name="chevron" className="size-3 self-center text-faint group-open/condition:rotate-90" />
                <DualName text={first.label} className="min-w-0 flex-1 font-medium" />
                <span className="shrink-0 text-faint text-xs">{t("treatments.count", { count: group.length })}</span>
              </summary>
              <ul className="divide-y divide-line border-line border-t">
                {group.map((treatment) => (
                  <TreatmentDraft notRead={props.notRead} key={keyOf(treatment)} treatment={treatment} />
                ))}
              </ul>
            </details>
          );
        })}
      </div>
    </Panel>
  );
}
