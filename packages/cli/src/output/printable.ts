/** C0 and C1 controls but tab and line feed, and what turns the direction of text: none of them is a word of medicine. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * The same value with every control character of its strings replaced by U+FFFD: a note or a passage may hold sequences that would
 * colour, hide or overwrite what the terminal shows.
 */
export function printable<T>(value: T): T {
  if (typeof value === "string") return value.replace(CONTROLS, "\uFFFD") as T;
  if (Array.isArray(value)) return value.map((each) => printable(each)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, printable(each)])) as T;
}
