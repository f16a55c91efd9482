"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { RecordPlace } from "./record-place.ts";

/** Brings what is marked with `data-place` inside the element into view, each time that a place is asked for. */
export function useShownPlace(place: RecordPlace | null): RefObject<HTMLDivElement | null> {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place === null) return;
    const shown = frame.current?.querySelector("[data-place]");
    if (!(shown instanceof HTMLElement)) return;
    shown.scrollIntoView({ block: "center" });
    shown.focus({ preventScroll: true });
  }, [place]);
  return frame;
}
