import type { SystemKind } from "../core/system.ts";
import type { Task } from "../core/task.ts";
import { inputError } from "../input/input-error.ts";
import { differentialCoded } from "./differential-coded/task.ts";
import { extraction } from "./extraction/task.ts";

/** Every task, in the order of the help. */
export const TASKS: readonly Task[] = [differentialCoded, extraction];

/** Throws CdssError INVALID_INPUT naming the tasks that there are. */
export function taskOf(name: string): Task {
  const task = TASKS.find((one) => one.name === name);
  if (task === undefined)
    throw inputError("task", "there is none of this name", `choose of ${TASKS.map((one) => one.name).join(", ")}`);
  return task;
}

/** The systems of a task: its own, and those that any task has. */
export function systemsOf(task: Task): Readonly<Record<string, SystemKind>> {
  return task.systems;
}

/** Throws CdssError INVALID_INPUT naming the systems of the task. */
export function systemOf(task: Task, name: string): SystemKind {
  const systems = systemsOf(task);
  const kind = systems[name];
  if (kind === undefined)
    throw inputError("--system", `${task.name} has none of this name`, `choose of ${Object.keys(systems).join(", ")}`);
  return kind;
}
