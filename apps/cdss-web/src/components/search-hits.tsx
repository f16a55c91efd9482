"use client";

import type { SearchHit } from "@cdss/domain";
import { useLanguage } from "../messages/language-context.tsx";
import { DualName } from "./dual-name.tsx";

/** The options of a concept search. The name that met the query is shown where it is not one of the two labels. */
export function SearchHits(props: {
  list: string;
  hits: readonly SearchHit[];
  active: number;
  onChoose: (hit: SearchHit) => void;
}) {
  const { t } = useLanguage();
  return props.hits.map((hit, index) => (
    <div
      key={hit.id}
      id={`${props.list}-${index}`}
      role="option"
      tabIndex={-1}
      aria-selected={index === props.active}
      // The press comes before the input loses its focus; a click would come after the list has closed.
      onPointerDown={(event) => {
        event.preventDefault();
        props.onChoose(hit);
      }}
      className="cursor-pointer border-line border-b px-3 py-1.5 last:border-b-0 hover:bg-raised aria-selected:bg-accent-ground"
    >
      <div className="flex items-baseline justify-between gap-3">
        <DualName text={hit.label} className="text-sm" />
        <span className="shrink-0 text-2xs text-faint tabular-nums">{hit.id}</span>
      </div>
      {hit.matched === hit.label.en || hit.matched === hit.label.zh || hit.matched === hit.id ? null : (
        <div className="text-faint text-xs">{t("search.matched", { text: hit.matched })}</div>
      )}
    </div>
  ));
}
