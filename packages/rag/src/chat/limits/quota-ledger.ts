import { CdssError } from "@cdss/domain";

/** What one tenant may use in any minute and in any day. */
export interface Quota {
  readonly requestsPerMinute: number;
  readonly requestsPerDay: number;
  /** Tokens of prompts and answers together. */
  readonly tokensPerMinute: number;
  readonly tokensPerDay: number;
}

/** A request that was let in, until its tokens are known. */
export interface Reservation {
  /** Replaces the tokens reserved by those used. */
  settle(tokens: number): void;
  /** Takes the request back: it was never made. */
  release(): void;
}

export interface QuotaLedger {
  /** Books a request of at most so many tokens. Throws CdssError UNAVAILABLE that names the quota which has no room, and when it will. */
  reserve(tenant: string, tokens: number): Reservation;
}

interface Entry {
  readonly at: number;
  tokens: number;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const WINDOWS = [
  { length: MINUTE, name: "minute", requests: "requestsPerMinute", tokens: "tokensPerMinute" },
  { length: DAY, name: "day", requests: "requestsPerDay", tokens: "tokensPerDay" },
] as const;

/** Milliseconds until the oldest entries that stand in the way have left the window; null where there is room now. */
function wait(
  entries: readonly Entry[],
  { length, now, limit, wanted }: { length: number; now: number; limit: number; wanted: number },
  amountOf: (entry: Entry) => number,
): number | null {
  const inside = entries.filter(({ at }) => at > now - length);
  let excess = inside.reduce((sum, entry) => sum + amountOf(entry), 0) + wanted - limit;
  if (excess <= 0) return null;
  for (const entry of inside) {
    excess -= amountOf(entry);
    if (excess <= 0) return entry.at + length - now;
  }
  return Number.POSITIVE_INFINITY;
}

function exceeded(name: string, what: string, milliseconds: number): CdssError {
  const when = Number.isFinite(milliseconds)
    ? `there is room in ${Math.ceil(milliseconds / 1000)} s`
    : "it is smaller than this request";
  return new CdssError(
    "UNAVAILABLE",
    `the quota of ${what} a ${name} for the chat model has no room; ${when}, or raise CDSS_CHAT_${what.toUpperCase()}_PER_${name.toUpperCase()}`,
  );
}

/**
 * Quotas per tenant over rolling windows: a minute ends sixty seconds after a request, not at the turn of the clock, so that no burst
 * of twice the quota passes. Kept in memory: each process counts its own requests.
 */
export function createQuotaLedger(quota: Quota, now: () => number): QuotaLedger {
  const ledgers = new Map<string, Entry[]>();
  return {
    reserve: (tenant, tokens) => {
      const at = now();
      const entries = (ledgers.get(tenant) ?? []).filter((entry) => entry.at > at - DAY);
      for (const { length, name, ...keys } of WINDOWS) {
        const window = { length, now: at };
        const requests = wait(entries, { ...window, limit: quota[keys.requests], wanted: 1 }, () => 1);
        if (requests !== null) throw exceeded(name, "requests", requests);
        const used = wait(entries, { ...window, limit: quota[keys.tokens], wanted: tokens }, (entry) => entry.tokens);
        if (used !== null) throw exceeded(name, "tokens", used);
      }
      const entry: Entry = { at, tokens };
      entries.push(entry);
      ledgers.set(tenant, entries);
      return {
        settle: (spent) => {
          entry.tokens = spent;
        },
        release: () => {
          const rest = (ledgers.get(tenant) ?? []).filter((other) => other !== entry);
          if (rest.length === 0) ledgers.delete(tenant);
          else ledgers.set(tenant, rest);
        },
      };
    },
  };
}
