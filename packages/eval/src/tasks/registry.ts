import { keyOfFlags } from "../core/option-key.ts";
import type { SystemKind } from "../core/system.ts";
import type { Task, TaskOption } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import { chatOptions } from "../systems/chat/chat-settings.ts";
import { chatKind } from "../systems/chat/chat-system.ts";
import { externalKind, externalOptions } from "../systems/external/external-kind.ts";
import { citations } from "./citations/task.ts";
import { deidentification } from "./deidentification/task.ts";
import { differentialCoded } from "./differential-coded/task.ts";
import { differentialText } from "./differential-text/task.ts";
import { extraction } from "./extraction/task.ts";
import { images } from "./images/task.ts";
import { interactions } from "./interactions/task.ts";
import { latencyTask } from "./latency/task.ts";
import { questionAnswering } from "./question-answering/task.ts";
import { retrieval } from "./retrieval/task.ts";

const QUALITY: readonly Task[] = [
  differentialCoded,
  differentialText,
  extraction,
  interactions,
  retrieval,
  citations,
  questionAnswering,
  images,
  deidentification,
];

/** Every task, in the order of the help. */
export const TASKS: readonly Task[] = [...QUALITY, latencyTask(QUALITY, systemOf)];

/** Throws CdssError INVALID_INPUT naming the tasks that there are. */
export function taskOf(name: string): Task {
  const task = TASKS.find((one) => one.name === name);
  if (task === undefined)
    throw inputError("task", "there is none of this name", `choose of ${TASKS.map((one) => one.name).join(", ")}`);
  return task;
}

/** The systems of a task: its own, any program, and any chat model where the task says how to ask one. */
export function systemsOf(task: Task): Readonly<Record<string, SystemKind>> {
  return {
    external: externalKind(task),
    ...(task.chat === undefined ? {} : { chat: chatKind(task) }),
    // A task's own come last: latency asks the programs and models of the task that it times.
    ...task.systems,
  };
}

/** Options of a task and of the systems that any task has, each once: the task's own word for it comes first. */
export function optionsOf(task: Task): readonly TaskOption[] {
  const timed = task.name === "latency" ? QUALITY.flatMap(({ options }) => options) : [];
  const byKey = new Map<string, TaskOption>();
  for (const option of [...task.options, ...timed, ...externalOptions, ...chatOptions]) {
    const key = keyOfFlags(option.flags);
    if (!byKey.has(key)) byKey.set(key, option);
  }
  return [...byKey.values()];
}

/** Throws CdssError INVALID_INPUT naming the systems of the task. */
export function systemOf(task: Task, name: string): SystemKind {
  const systems = systemsOf(task);
  const kind = systems[name];
  if (kind === undefined)
    throw inputError("--system", `${task.name} has none of this name`, `choose of ${Object.keys(systems).join(", ")}`);
  return kind;
}
