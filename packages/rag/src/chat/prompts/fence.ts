import { randomBytes } from "node:crypto";

/** A text that is given to a model as data, under a label that its answer may refer to. */
export interface FencedText {
  readonly label: string;
  readonly text: string;
}

/** 64 bits: who writes a passage cannot guess what will stand around it. */
export const createFenceToken = (): string => randomBytes(8).toString("hex");

/**
 * Marks by which chat templates tell who speaks (ChatML, Llama 2 and 3, Gemma, Mistral, DeepSeek): many servers read them as such even
 * within a message. The space after the first character makes them plain text.
 */
const TEMPLATE_MARKS =
  /<(?=[|｜])|[|｜](?=>)|<(?=\/?(?:start_of_turn|end_of_turn|s|bos|eos|think|tool_call)>)|<(?=<\/?SYS>>)|\[(?=\/?INST\])/gi;

function asData(text: string, token: string): string {
  return text.replaceAll(new RegExp(token, "gi"), "").replace(TEMPLATE_MARKS, "$& ");
}

/** The text between two lines that only this call knows. */
export function fence({ label, text }: FencedText, token: string): string {
  return `<<${token} ${label}>>\n${asData(text, token)}\n<</${token}>>`;
}
