import { CdssError, type Issue } from "@cdss/domain";
import { z } from "zod";
import { type EvidenceSettings, parseEvidenceSettings } from "../evidence/evidence-settings.ts";
import { findData } from "./find-data.ts";

/** Where the knowledge graph is asked: in memory, or in Neo4j loaded from the same release. */
export type GraphSettings =
  | { readonly kind: "memory" }
  | {
      readonly kind: "neo4j";
      readonly uri: string;
      readonly user: string;
      readonly password: string;
      readonly database?: string;
    };

export interface Settings {
  readonly releaseDirectory: string;
  /** Null where no folder of patients is set or found: the list of patients is empty then. */
  readonly patientsDirectory: string | null;
  readonly graph: GraphSettings;
  /** Start although memory and Neo4j hold different releases, with a warning instead of an error. */
  readonly allowDrift: boolean;
  /** Null where the lane of evidence is switched off. */
  readonly evidence: EvidenceSettings | null;
}

const Environment = z
  .object({
    CDSS_RELEASE_DIR: z.string().optional(),
    CDSS_PATIENTS_DIR: z.string().optional(),
    CDSS_GRAPH: z.enum(["memory", "neo4j"]).default("memory"),
    CDSS_ALLOW_DRIFT: z.enum(["0", "1"]).default("0"),
    NEO4J_URI: z.string().optional(),
    NEO4J_USER: z.string().optional(),
    NEO4J_PASSWORD: z.string().optional(),
    NEO4J_DATABASE: z.string().optional(),
  })
  .transform((environment, context) => {
    if (environment.CDSS_GRAPH === "memory") return { ...environment, graph: { kind: "memory" } as const };
    const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = environment;
    if (uri === undefined || user === undefined || password === undefined) {
      for (const [variable, value] of Object.entries({ NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password })) {
        const message = "is not set, and CDSS_GRAPH=neo4j needs it";
        if (value === undefined) context.issues.push({ code: "custom", path: [variable], message, input: undefined });
      }
      return z.NEVER;
    }
    return {
      ...environment,
      graph: { kind: "neo4j", uri, user, password, ...(database === undefined ? {} : { database }) } as const,
    };
  });

const FIXES: Readonly<Record<string, string>> = {
  CDSS_GRAPH: "set it to memory or neo4j, or leave it unset for memory",
  CDSS_ALLOW_DRIFT: "set it to 1 to start in spite of a drift, or to 0",
  CDSS_RELEASE_DIR: "set it to the folder of a release, or build the starter with `npx cdss knowledge build`",
  NEO4J_URI: "set it like bolt://127.0.0.1:7687",
  NEO4J_USER: "set it to the name of a Neo4j user, often neo4j",
  NEO4J_PASSWORD: "set it to the password of NEO4J_USER",
};

/**
 * Parse the environment, once, at start-up. An empty variable counts as unset. Throws CdssError CONFIGURATION that names
 * each variable and how to set it; values are never shown, for one of them is a password.
 */
export function parseSettings(variables: Readonly<Record<string, string | undefined>>): Settings {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    throw configurationError(
      parsed.error.issues.map(({ path, message, code }) => {
        const variable = String(path[0]);
        const words = code === "custom" ? message : "has a value that is not known";
        return { path: variable, message: words, fix: FIXES[variable] ?? "correct it" };
      }),
    );
  }
  const { CDSS_RELEASE_DIR, CDSS_PATIENTS_DIR, CDSS_ALLOW_DRIFT, graph } = parsed.data;
  const releaseDirectory = CDSS_RELEASE_DIR ?? findData("data/releases/starter");
  if (releaseDirectory === null) {
    const variable = "CDSS_RELEASE_DIR";
    const message = "is not set, and there is no starter release";
    throw configurationError([{ path: variable, message, fix: FIXES[variable] ?? "set it" }]);
  }
  return {
    releaseDirectory,
    patientsDirectory: CDSS_PATIENTS_DIR ?? findData("data/patients"),
    graph,
    allowDrift: CDSS_ALLOW_DRIFT === "1",
    evidence: parseEvidenceSettings(variables),
  };
}

function configurationError(issues: readonly Issue[]): CdssError {
  const lines = issues.map(({ path, message, fix }) => `${path} ${message}; ${fix}`);
  return new CdssError("CONFIGURATION", lines.join(". "), { issues });
}
