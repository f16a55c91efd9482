/**
 * Parts of a list in its order, each of at most `limit` bytes as JSON; what is larger by itself is a part of its own. An empty list has
 * no parts.
 */
export function splitBySize<T>(items: readonly T[], limit: number): T[][] {
  const parts: T[][] = [];
  let room = 0;
  for (const item of items) {
    // With the comma that parts it from the next.
    const size = Buffer.byteLength(JSON.stringify(item)) + 1;
    const part = parts.at(-1);
    if (part === undefined || size > room) {
      parts.push([item]);
      room = limit - size;
    } else {
      part.push(item);
      room -= size;
    }
  }
  return parts;
}
