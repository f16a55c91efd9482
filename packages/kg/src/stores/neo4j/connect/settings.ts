import { CdssError } from "@cdss/domain";
import { z } from "zod";

/** How to reach a Neo4j server (5.26 LTS is what is tested). The database must be used for nothing but the knowledge graph. */
export interface Neo4jSettings {
  /** `bolt://host:7687` for one server, `neo4j://host:7687` for a cluster; `+s` for TLS. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** The user's home database when left out. */
  readonly database?: string | undefined;
  /** Milliseconds within which a server must answer when it is first spoken to. */
  readonly connectionTimeoutMs?: number | undefined;
}

const CheckedSettings = z.object({
  uri: z.string().regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+/),
  user: z.string().min(1),
  password: z.string().min(1),
  database: z.string().min(1).optional(),
  connectionTimeoutMs: z.number().int().min(1).max(600_000).default(5_000),
});
export type CheckedSettings = z.infer<typeof CheckedSettings>;

interface Setting {
  readonly variable: string;
  readonly message: string;
  readonly fix: string;
}

/** The environment variable behind each setting, and how to mend it. Values are never shown: one of them is a password. */
const SETTINGS: Readonly<Record<string, Setting>> = {
  uri: { variable: "NEO4J_URI", message: "is not a Bolt address", fix: "set it like bolt://127.0.0.1:7687" },
  user: { variable: "NEO4J_USER", message: "is empty", fix: "set it to the name of a Neo4j user, often neo4j" },
  password: { variable: "NEO4J_PASSWORD", message: "is empty", fix: "set it to the password of NEO4J_USER" },
  database: { variable: "NEO4J_DATABASE", message: "is empty", fix: "name a database, or leave it unset" },
  connectionTimeoutMs: {
    variable: "connectionTimeoutMs",
    message: "is not a number of milliseconds",
    fix: "give a whole number from 1 to 600000",
  },
};

/** Check the settings before anything is sent. Throws CdssError CONFIGURATION naming the variable and the fix. */
export function checkSettings(settings: Neo4jSettings): CheckedSettings {
  const parsed = CheckedSettings.safeParse(settings);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map((issue) => {
    const field = String(issue.path[0] ?? "uri");
    const { variable, message, fix } = SETTINGS[field] ?? {
      variable: field,
      message: "is not valid",
      fix: "correct it",
    };
    return { path: variable, message, fix };
  });
  const [first] = issues;
  throw new CdssError("CONFIGURATION", `${first?.path} ${first?.message}; ${first?.fix}`, { issues });
}
