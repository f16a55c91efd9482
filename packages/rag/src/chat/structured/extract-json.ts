/** Where the object that opens at `start` ends, exclusive; null where it does not. Braces within strings do not count. */
export function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let isInString = false;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at++;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return at + 1;
  }
  return null;
}

/** Undefined where the text is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The first JSON object of a text, whatever stands around it: a fence of code, a greeting, thoughts between `<think>` tags. Undefined
 * where there is none that is whole.
 */
export function extractJson(text: string): unknown {
  const said = text.replace(/<think>[\s\S]*?<\/think>/g, "");
  for (let start = said.indexOf("{"); start >= 0; start = said.indexOf("{", start + 1)) {
    const end = endOfObject(said, start);
    const json = end === null ? undefined : parseJson(said.slice(start, end));
    if (json !== undefined) return json;
  }
  return undefined;
}
