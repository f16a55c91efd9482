import { isRecord, type ResourceItem } from "../input/resource-item.ts";
import { serverOf } from "./reference-index.ts";

/**
 * Split items into the ones to read and older versions of them. A searchset or a merged export may hold a resource
 * twice; counting it twice would double its weight. The latest meta.lastUpdated wins, without it the later entry. A
 * Patient is kept in every version: two that disagree are refused elsewhere.
 */
export function currentVersions(items: readonly ResourceItem[]): { current: ResourceItem[]; older: ResourceItem[] } {
  const winners = new Map<string, ResourceItem>();
  for (const item of items) {
    const key = identityOf(item);
    if (key === null) continue;
    const rival = winners.get(key);
    if (rival === undefined || lastUpdated(item) >= lastUpdated(rival)) winners.set(key, item);
  }
  const wins = (item: ResourceItem): boolean => {
    const key = identityOf(item);
    return key === null || winners.get(key) === item;
  };
  const current = items.filter((item) => wins(item) && (item.container === undefined || wins(item.container)));
  const kept = new Set(current);
  return { current, older: items.filter((item) => !kept.has(item) && item.container === undefined) };
}

/** What makes two entries the same resource; null where nothing names it. */
export function identityOf(item: ResourceItem): string | null {
  if (item.container !== undefined || item.type === "Patient") return null;
  return item.id === undefined ? (item.fullUrl ?? null) : `${serverOf(item) ?? ""}${item.type}/${item.id}`;
}

function lastUpdated(item: ResourceItem): number {
  const meta = item.elements.meta;
  const moment = isRecord(meta) && typeof meta.lastUpdated === "string" ? Date.parse(meta.lastUpdated) : Number.NaN;
  return Number.isNaN(moment) ? Number.NEGATIVE_INFINITY : moment;
}
