import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { CdssError, Language } from "@cdss/domain";
import { z } from "zod";
import type { ChatMessage } from "../chat-model.ts";

export const PROMPT_NAMES = ["answer", "differential-review", "judge", "read-findings", "repair"] as const;
export type PromptName = (typeof PROMPT_NAMES)[number];

/** A prompt as it lies in its file: text with places for data. */
export interface PromptTemplate {
  readonly name: PromptName;
  /** Raised with every change of the text: answers are compared by it. */
  readonly version: number;
  readonly language: Language;
  readonly variables: readonly string[];
  readonly messages: readonly ChatMessage[];
}

const FrontMatter = z.strictObject({
  name: z.enum(PROMPT_NAMES),
  version: z.coerce.number().int().positive(),
  language: Language,
  variables: z.string().transform((list) => list.split(",").map((name) => name.trim())),
});

const FILE = /^---\n(?<head>[\s\S]*?)\n---\n(?<body>[\s\S]*)$/;
/** `{{fence}}` is known to every prompt. */
export const FENCE_VARIABLE = "fence";
export const PLACE = /\{\{([a-z-]+)\}\}/g;

const SOURCES = join("packages", "rag", "src", "chat", "prompts");

/** Beside this file; of a bundle, whose files lie elsewhere, in the repository that it runs in. */
function findPrompts(): string {
  const own = dirname(fileURLToPath(import.meta.url));
  if (existsSync(join(own, "answer.en.md"))) return own;
  for (let folder = process.cwd(); ; folder = dirname(folder)) {
    // The bundler must not take the whole repository for something that this may read.
    const candidate = join(/* turbopackIgnore: true */ folder, SOURCES);
    if (existsSync(/* turbopackIgnore: true */ candidate)) return candidate;
    if (dirname(folder) === folder) return own;
  }
}

export const PROMPTS_DIRECTORY = findPrompts();

function unusable(file: string, message: string): CdssError {
  const fix = "restore the file, or give the folder that holds packages/rag/src/chat/prompts";
  return new CdssError("CONFIGURATION", `${file}: ${message}; ${fix}`, { issues: [{ path: file, message, fix }] });
}

/** Reads one prompt. Throws CdssError CONFIGURATION that names the file and what is wrong with it. */
export function parsePrompt(file: string, content: string): PromptTemplate {
  const { head, body } = FILE.exec(content)?.groups ?? {};
  if (head === undefined || body === undefined) throw unusable(file, "it has no front matter");
  const parsed = FrontMatter.safeParse(Object.fromEntries(head.split("\n").map((line) => line.split(/:\s*/, 2))));
  if (!parsed.success)
    throw unusable(file, `its front matter is not right at ${parsed.error.issues[0]?.path.join(".")}`);
  const messages = body
    .split(/^## (?=(?:system|user)$)/m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { role: part.slice(0, end) as ChatMessage["role"], text: part.slice(end).trim() };
    });
  const places = new Set(messages.flatMap(({ text }) => [...text.matchAll(PLACE)].map(([, name = ""]) => name)));
  places.delete(FENCE_VARIABLE);
  const { variables } = parsed.data;
  if (messages.at(-1)?.role !== "user") throw unusable(file, "it does not end with a user's message");
  if (places.size !== variables.length || variables.some((name) => !places.has(name)))
    throw unusable(file, "the variables of its front matter are not those of its text");
  return { ...parsed.data, messages };
}

const read = new Map<string, PromptTemplate>();

/** A prompt in a language, read once. Throws CdssError CONFIGURATION where it is not there or not right. */
export function readPrompt(name: PromptName, language: Language, directory = PROMPTS_DIRECTORY): PromptTemplate {
  const file = join(directory, `${name}.${language}.md`);
  const known = read.get(file);
  if (known !== undefined) return known;
  let content: string;
  try {
    content = readFileSync(file, "utf8");
  } catch {
    throw unusable(`${name}.${language}.md`, "it cannot be read");
  }
  const prompt = parsePrompt(`${name}.${language}.md`, content);
  read.set(file, prompt);
  return prompt;
}
