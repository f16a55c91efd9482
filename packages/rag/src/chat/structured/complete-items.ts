import { endOfObject, parseJson } from "./extract-json.ts";

/**
 * The objects of a list that are whole in an answer that is still being written, so that each can be checked and shown before the next
 * is there. They are as the model wrote them.
 */
export function completeItems(text: string, list: string): readonly unknown[] {
  const opening = new RegExp(`"${list}"\\s*:\\s*\\[`).exec(text);
  if (opening === null) return [];
  const items: unknown[] = [];
  let at = opening.index + opening[0].length;
  while (true) {
    const between = /^[\s,]*/.exec(text.slice(at))?.[0].length ?? 0;
    const start = at + between;
    const end = text[start] === "{" ? endOfObject(text, start) : null;
    const item = end === null ? undefined : parseJson(text.slice(start, end));
    if (end === null || item === undefined) return items;
    items.push(item);
    at = end;
  }
}
