"use client";

import type { ConceptKind, SearchHit } from "@cdss/domain";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useConceptSearch } from "../assessment/use-concept-search.ts";
import { useLanguage } from "../messages/language-context.tsx";
import { Icon } from "./icon.tsx";
import { SearchHits } from "./search-hits.tsx";

/** A box that finds a concept of the release by name or id (ARIA combobox with a list of options). */
export function ConceptSearch(props: {
  kind: ConceptKind;
  label: string;
  placeholder: string;
  disabled?: boolean;
  onChoose: (hit: SearchHit) => void;
}) {
  const { t } = useLanguage();
  const list = useId();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const { hits, phase } = useConceptSearch(text, props.kind);
  const shown = open && phase !== "idle";
  const chosen = shown ? hits[active] : undefined;

  // Near the lower edge of the page the list would open out of sight.
  const options = useRef<HTMLDivElement>(null);
  const length = shown ? hits.length : 0;
  useEffect(() => {
    if (length > 0) options.current?.scrollIntoView({ block: "nearest" });
  }, [length]);

  const choose = (hit: SearchHit) => {
    props.onChoose(hit);
    setText("");
    setOpen(false);
    setActive(0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and arrows belong to the input method while a Chinese word is being composed.
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") setOpen(false);
    if (event.key === "Enter" && chosen !== undefined && phase === "done") choose(chosen);
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    event.preventDefault();
    setOpen(true);
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (hits.length > 0) setActive((active + step + hits.length) % hits.length);
  };

  return (
    <div className="relative">
      <Icon name="search" className="pointer-events-none absolute top-2 left-2.5 size-4 text-faint" />
      <input
        type="text"
        role="combobox"
        aria-label={props.label}
        aria-expanded={shown}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${active}`}
        autoComplete="off"
        spellCheck={false}
        disabled={props.disabled === true}
        placeholder={props.placeholder}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className="control h-8 w-full pr-2 pl-8 text-sm disabled:opacity-60"
      />
      {/* One list that is always in the page, so that aria-controls never points nowhere. */}
      <div
        ref={options}
        id={list}
        role="listbox"
        aria-label={props.label}
        hidden={!shown || hits.length === 0}
        className="absolute inset-x-0 top-9 z-10 scroll-mb-3 overflow-hidden rounded-md border border-control bg-panel shadow-lg"
      >
        <SearchHits list={list} hits={hits} active={active} onChoose={choose} />
      </div>
      {shown && (phase === "failed" || hits.length === 0) ? (
        <p className="absolute inset-x-0 top-9 z-10 rounded-md border border-control bg-panel px-3 py-2 text-faint text-sm shadow-lg">
          {phase === "failed" ? t("search.failed") : phase === "busy" ? t("search.busy") : t("search.none")}
        </p>
      ) : null}
      <p role="status" className="sr-only">
        {shown && phase === "done" ? t("search.results", { count: hits.length }) : ""}
      </p>
    </div>
  );
}
