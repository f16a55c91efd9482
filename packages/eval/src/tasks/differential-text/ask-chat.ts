import type { Task } from "../../core/task.ts";
import { type TextAnswer, WireTextAnswer } from "./text-answer.ts";
import type { TextInput } from "./text-sample.ts";

const FORM = '{"ranking": [{"name": "…", "probability": 0.4}, …], "urgency": "ne"}';

const INSTRUCTIONS = {
  en: `You are an experienced physician. Read the case and name the ten most likely diagnoses, the most likely first. Name each \
disease in full, in English, without codes or abbreviations. Give each its probability from 0 to 1. Say how urgent the case is: "em" for an \
emergency, "ne" for care within days, "sc" for self-care. Answer with JSON only, in this form: ${FORM}`,
  zh: `你是一位经验丰富的医生。请阅读病例，给出最可能的十个诊断，按可能性从高到低排列。请用中文写出疾病全称，不要用编码或缩写，并给出每个诊断的概率（0 到 1）。\
请判断紧急程度："em" 为急诊，"ne" 为数日内就诊，"sc" 为自我护理。只用如下形式的 JSON 回答：${FORM}`,
} as const;

const ABOUT = {
  en: (sex: string, age: number | undefined) => [
    ...(age === undefined ? [] : [`Age: ${Number(age.toFixed(2))} years.`]),
    ...(sex === "unknown" ? [] : [`Sex: ${sex}.`]),
  ],
  zh: (sex: string, age: number | undefined) => [
    ...(age === undefined ? [] : [`年龄：${Number(age.toFixed(2))}岁。`]),
    ...(sex === "unknown" ? [] : [`性别：${sex === "female" ? "女" : sex === "male" ? "男" : "其他"}。`]),
  ],
} as const;

/** The JSON object of an answer that may stand in a code fence or between sentences; null where there is none. */
function readObject(text: string): unknown {
  const object = text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);
  try {
    return JSON.parse(object) as unknown;
  } catch {
    return null;
  }
}

/** How a chat model is asked for a differential, in the language of the case, and how its answer is understood. */
export const askChat: NonNullable<Task<TextInput, unknown, TextAnswer>["chat"]> = {
  prompt: ({ language, text, sex, ageYears }) => ({
    system: INSTRUCTIONS[language],
    user: [...ABOUT[language](sex, ageYears), text].join("\n"),
  }),
  parse: (text) => {
    const parsed = WireTextAnswer.safeParse(readObject(text));
    return parsed.success ? parsed.data : null;
  },
};
