import type { Readable } from "node:stream";

/**
 * Call `onLine` for each line of a stream of UTF-8, its last one too where nothing ends it. Only a line feed ends a line: from
 * Node 24 on, node:readline also splits at U+2028 and U+2029, which may stand in a JSON string.
 */
export function readLines(stream: Readable, onLine: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (text: string) => {
    const [first = "", ...others] = text.split("\n");
    rest += first;
    for (const next of others) {
      onLine(rest);
      rest = next;
    }
  });
  stream.on("end", () => {
    if (rest !== "") onLine(rest);
  });
}
