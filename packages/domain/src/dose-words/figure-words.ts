import type { Language } from "../text.ts";

/** `grouped` puts a mark between thousands, as a reader of a dose needs it; texts that are searched and compared are plain. */
export type FigureStyle = "plain" | "grouped";

const FIGURES: Readonly<Record<FigureStyle, Intl.NumberFormat>> = {
  plain: new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 8 }),
  grouped: new Intl.NumberFormat("en", { useGrouping: true, maximumFractionDigits: 8 }),
};

/** A figure without digits that were not written: no exponents, and no thousands marks unless they are asked for. */
export function figure(value: number, style: FigureStyle = "plain"): string {
  return FIGURES[style].format(value);
}

/** `3.8 to 42`, `3.8～42`. */
export function figures(language: Language, from: number, to: number | undefined, style?: FigureStyle): string {
  if (to === undefined || to === from) return figure(from, style);
  return `${figure(from, style)}${language === "zh" ? "～" : " to "}${figure(to, style)}`;
}
