import { dirname, join } from "node:path";
import { CdssError } from "@cdss/domain";
import {
  type EmbeddingEndpoint,
  LeavePolicy,
  parseChatSettings,
  type RerankEndpoint,
  readEmbeddingEndpoint,
  readRerankEndpoint,
} from "@cdss/rag";
import { z } from "zod";
import { findData } from "../settings/find-data.ts";
import type { AnswerSettings } from "./open-answers.ts";

/** Where vectors come from: a model in the folder of models, or an endpoint. Null leaves the lane of meaning off. */
export type EmbeddingSettings =
  | { readonly kind: "local"; readonly directory: string; readonly model: string | null }
  | { readonly kind: "endpoint"; readonly endpoint: EmbeddingEndpoint };

export interface EvidenceSettings {
  readonly index:
    | { readonly engine: "lancedb"; readonly directory: string }
    | { readonly engine: "qdrant"; readonly url: string; readonly apiKey?: string };
  readonly embedding: EmbeddingSettings;
  readonly rerank: RerankEndpoint | null;
  /** Vectors of shared literature are kept here, so that nothing is embedded twice. */
  readonly vectorDirectory: string;
  readonly answers: AnswerSettings;
  /** Days after the last question when the record of a patient is dropped from the index. */
  readonly recordDays: number;
  /** Where the key lies under which patients are filed among similar cases; null where the site keeps no cases. */
  readonly caseKeyFile: string | null;
}

/** Longest that a record may lie idle in the index. */
const MOST_DAYS = 365;

const Environment = z.object({
  CDSS_EVIDENCE: z.enum(["0", "1"]).default("1"),
  CDSS_INDEX: z.enum(["lancedb", "qdrant"]).default("lancedb"),
  CDSS_INDEX_DIR: z.string().optional(),
  CDSS_MODELS_DIR: z.string().optional(),
  CDSS_EMBEDDING_MODEL: z.string().optional(),
  CDSS_NLI_MODEL: z.string().optional(),
  CDSS_CHAT_JUDGE: z.enum(["0", "1"]).default("0"),
  QDRANT_URL: z.string().optional(),
  QDRANT_API_KEY: z.string().optional(),
  CDSS_LEAVE_LEVEL: z.enum(["2", "3", "4"]).default("2"),
  CDSS_RECORD_DAYS: z.coerce.number().positive().max(MOST_DAYS).default(1),
  CDSS_SIMILAR_CASES: z.enum(["0", "1"]).default("0"),
});

const FIXES: Readonly<Record<string, string>> = {
  CDSS_EVIDENCE: "set it to 0 to switch the lane of evidence off, or leave it unset",
  CDSS_LEAVE_LEVEL:
    "set it to 2, 3 or 4: the highest level of data that may leave the site de-identified, or leave it unset for 2",
  CDSS_RECORD_DAYS: `set it to days above 0 and up to ${MOST_DAYS}, or leave it unset for 1`,
  CDSS_SIMILAR_CASES: "set it to 1 to keep cases of this site without names, or leave it unset",
  CDSS_CHAT_JUDGE: "set it to 1 to let the chat model judge what differs in words alone, or leave it unset",
  CDSS_INDEX: "set it to lancedb or qdrant, or leave it unset for lancedb",
};

/**
 * Settings of the lane of evidence; null where CDSS_EVIDENCE is 0. Without CDSS_INDEX_DIR the index lies in `.cache/index` beside the
 * folder `data`. Throws CdssError CONFIGURATION that names the variable and how to set it.
 */
export function parseEvidenceSettings(
  variables: Readonly<Record<string, string | undefined>>,
): EvidenceSettings | null {
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== undefined && value !== ""));
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const [variable = ""] = parsed.error.issues.map(({ path }) => String(path[0]));
    throw misconfigured(variable, "has a value that is not known", FIXES[variable] ?? "correct it");
  }
  const {
    CDSS_EVIDENCE,
    CDSS_INDEX,
    CDSS_INDEX_DIR,
    CDSS_MODELS_DIR,
    CDSS_EMBEDDING_MODEL,
    QDRANT_URL,
    QDRANT_API_KEY,
  } = parsed.data;
  if (CDSS_EVIDENCE === "0") return null;
  const cache = join(dirname(findData("data") ?? join(process.cwd(), "data")), ".cache");
  const models = CDSS_MODELS_DIR ?? join(cache, "models");
  const directory = CDSS_INDEX_DIR ?? join(cache, "index");
  const endpoint = readEmbeddingEndpoint(set);
  return {
    index: indexSettings(CDSS_INDEX, directory, QDRANT_URL, QDRANT_API_KEY),
    embedding:
      endpoint === null
        ? { kind: "local", directory: models, model: CDSS_EMBEDDING_MODEL ?? null }
        : { kind: "endpoint", endpoint },
    rerank: readRerankEndpoint(set),
    vectorDirectory: join(models, ".vectors"),
    recordDays: parsed.data.CDSS_RECORD_DAYS,
    caseKeyFile: parsed.data.CDSS_SIMILAR_CASES === "1" ? join(directory, "cases.key") : null,
    answers: {
      chat: parseChatSettings(set),
      policy: LeavePolicy.parse({ deidentifiedUpTo: Number(parsed.data.CDSS_LEAVE_LEVEL) }),
      judge: judgeSettings(parsed.data, models),
    },
  };
}

function indexSettings(
  engine: "lancedb" | "qdrant",
  directory: string,
  url: string | undefined,
  apiKey: string | undefined,
): EvidenceSettings["index"] {
  if (engine === "lancedb") return { engine, directory };
  if (url === undefined)
    throw misconfigured(
      "QDRANT_URL",
      "is not set, and CDSS_INDEX=qdrant needs it",
      "set it like http://127.0.0.1:6333",
    );
  return { engine, url, ...(apiKey === undefined ? {} : { apiKey }) };
}

/** A model of inference before the chat model: it is no judge in its own cause. */
function judgeSettings(
  { CDSS_NLI_MODEL, CDSS_CHAT_JUDGE }: Pick<z.infer<typeof Environment>, "CDSS_NLI_MODEL" | "CDSS_CHAT_JUDGE">,
  directory: string,
): AnswerSettings["judge"] {
  if (CDSS_NLI_MODEL !== undefined) return { kind: "inference", directory, model: CDSS_NLI_MODEL };
  return CDSS_CHAT_JUDGE === "1" ? "chat" : "rules";
}

function misconfigured(path: string, message: string, fix: string): CdssError {
  return new CdssError("CONFIGURATION", `${path} ${message}; ${fix}`, { issues: [{ path, message, fix }] });
}
