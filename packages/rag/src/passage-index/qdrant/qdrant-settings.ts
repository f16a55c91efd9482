import { CdssError } from "@cdss/domain";
import { z } from "zod";

/** How to reach a Qdrant server: 1.16 or newer, 1.18 is what the client is made for. */
export interface QdrantSettings {
  /** `http://127.0.0.1:6333`, `https://host/path`; port 6333 where it names none. */
  readonly url: string;
  readonly apiKey?: string | undefined;
  /** Begins the name of every collection and alias, so that a server may hold more than ours. `cdss` when left out. */
  readonly prefix?: string | undefined;
  /** Milliseconds within which the server must answer one request. */
  readonly timeoutMs?: number | undefined;
  /** Keep vectors of new builds in memory as 8-bit numbers too, a quarter of their size; the best are scored again by the whole ones. */
  readonly quantise?: boolean | undefined;
}

const ADDRESS = /^(https?):\/\/(\[[0-9a-f:]+\]|[^\s/:?#@[\]]+)(?::(\d{1,5}))?(\/[^\s?#]*)?$/i;
const DEFAULT_PORT = 6333;

const CheckedSettings = z.object({
  url: z.string().regex(ADDRESS),
  apiKey: z.string().min(1).optional(),
  prefix: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
    .default("cdss"),
  timeoutMs: z.number().int().min(1).max(3_600_000).default(30_000),
  quantise: z.boolean().default(false),
});
export type CheckedSettings = z.infer<typeof CheckedSettings>;

interface Setting {
  readonly path: string;
  readonly message: string;
  readonly fix: string;
}

/** How to mend each setting. Values are never shown: one of them is a key. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  url: { path: "QDRANT_URL", message: "is not the address of a server", fix: "set it like http://127.0.0.1:6333" },
  apiKey: {
    path: "QDRANT_API_KEY",
    message: "is empty",
    fix: "set it to the server's key, or leave it unset where it has none",
  },
  prefix: { path: "prefix", message: "is no prefix", fix: "give lower-case letters, digits and hyphens, 63 at most" },
  timeoutMs: {
    path: "timeoutMs",
    message: "is not a number of milliseconds",
    fix: "give a whole number from 1 to 3600000",
  },
};

/** Checks the settings before anything is sent. Throws CdssError CONFIGURATION naming the variable and the fix. */
export function checkSettings(settings: QdrantSettings): CheckedSettings {
  const parsed = CheckedSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => {
    const field = String(issue.path[0]);
    return SETTINGS[field] ?? { path: field, message: "is not valid", fix: "correct it" };
  });
  const [first] = issues;
  throw new CdssError("CONFIGURATION", `${first?.path} ${first?.message}; ${first?.fix}`, { issues });
}

/** What the client is opened with. It takes no port from an address whose port is the protocol's own, and no path: they are given apart. */
export function connectionOf({ url, apiKey, timeoutMs }: CheckedSettings) {
  const [, protocol, host = "", port, path] = ADDRESS.exec(url) ?? [];
  const isLoopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(host);
  // The client warns of a key that is sent in the clear, and rightly so: but not where it does not leave the machine.
  const key = apiKey === undefined ? {} : isLoopback ? { headers: { "api-key": apiKey } } : { apiKey };
  return {
    host,
    port: port === undefined ? DEFAULT_PORT : Number(port),
    https: protocol?.toLowerCase() === "https",
    prefix: (path ?? "").replace(/\/+$/, ""),
    timeout: timeoutMs,
    // It would ask in the background and warn on the console.
    checkCompatibility: false,
    ...key,
  };
}
