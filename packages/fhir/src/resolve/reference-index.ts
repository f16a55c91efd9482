import { isRecord, type ResourceItem } from "../input/resource-item.ts";

/**
 * Finds the resource that a reference means (R4, "Resolving references in Bundles"): `#id` in the container, a fullUrl
 * (`urn:uuid:` or absolute), `Type/id` on the server of the referring entry, then `Type/id` alone, and in transactions
 * a conditional reference `Type?identifier=system|value`.
 */
export class ReferenceIndex {
  private readonly byKey = new Map<string, ResourceItem>();
  /** By type and identifier; null where several resources share one, for then it names none of them. */
  private readonly byIdentifier = new Map<string, ResourceItem | null>();

  constructor(items: readonly ResourceItem[]) {
    for (const item of items) {
      if (item.container !== undefined) {
        if (item.id !== undefined) this.offer(`${item.container.path}#${item.id}`, item);
        continue;
      }
      for (const token of identifiersOf(item)) {
        const key = `${item.type}?${token}`;
        this.byIdentifier.set(key, this.byIdentifier.has(key) ? null : item);
      }
      if (item.fullUrl !== undefined) this.offer(normalUrl(item.fullUrl), item);
      if (item.id !== undefined) {
        this.offer(`${item.type}/${item.id}`, item);
        this.offer(normalUrl(`urn:uuid:${item.id}`), item);
      }
    }
  }

  /** The resource, or null when the input does not hold it. */
  resolve(reference: string, from: ResourceItem): ResourceItem | null {
    const container = from.container ?? from;
    if (reference === "#") return container;
    if (reference.startsWith("#")) return this.byKey.get(`${container.path}${reference}`) ?? null;
    const plain = reference.replace(/\/_history\/[^/]+$/, "");
    if (plain.includes("?")) return this.resolveConditional(plain);
    const absolute = /^[a-z][a-z0-9+.-]*:/i.test(plain);
    if (!absolute) {
      const base = serverOf(container);
      const onServer = base === null ? undefined : this.byKey.get(normalUrl(`${base}${plain}`));
      return onServer ?? this.byKey.get(plain) ?? null;
    }
    const exact = this.byKey.get(normalUrl(plain));
    if (exact !== undefined) return exact;
    const local = this.byKey.get(plain.split("/").slice(-2).join("/"));
    // The same Type/id on another server is another resource; without a server address of its own it may be this one.
    return local !== undefined && /^https?:/i.test(plain) && serverOf(local) === null ? local : null;
  }

  private resolveConditional(reference: string): ResourceItem | null {
    const match = /^([A-Z][A-Za-z]*)\?identifier=(.+)$/.exec(reference);
    if (match?.[1] === undefined || match[2] === undefined) return null;
    return this.byIdentifier.get(`${match[1]}?${decode(match[2])}`) ?? null;
  }

  private offer(key: string, item: ResourceItem): void {
    if (!this.byKey.has(key)) this.byKey.set(key, item);
  }
}

/** The server address in a RESTful fullUrl, with its final slash; null for `urn:uuid:` and where none is given. */
export function serverOf(item: ResourceItem): string | null {
  if (item.fullUrl === undefined || item.id === undefined) return null;
  const tail = `${item.type}/${item.id}`;
  return /^https?:/i.test(item.fullUrl) && item.fullUrl.endsWith(`/${tail}`)
    ? item.fullUrl.slice(0, -tail.length)
    : null;
}

function normalUrl(url: string): string {
  return /^urn:/i.test(url) ? url.toLowerCase() : url;
}

function identifiersOf(item: ResourceItem): Set<string> {
  const tokens = new Set<string>();
  const identifiers = item.elements.identifier;
  for (const identifier of Array.isArray(identifiers) ? identifiers : []) {
    if (!isRecord(identifier) || typeof identifier.value !== "string") continue;
    tokens.add(identifier.value);
    if (typeof identifier.system === "string") tokens.add(`${identifier.system}|${identifier.value}`);
  }
  return tokens;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray per cent sign: the token is compared as it was written.
    return text;
  }
}
