/** What is read of an issue of zod. */
export interface ZodLikeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
  readonly code?: string | undefined;
  readonly expected?: unknown;
  readonly origin?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: unknown;
  readonly values?: unknown;
}

/** Types as zod names them, in words. */
const TYPES: Readonly<Record<string, string>> = {
  string: "text in quotes",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  object: "an object",
  record: "an object",
  array: "an array",
  date: "a date",
};
/** What is counted of a value that is too long or too short. */
const UNITS: Readonly<Record<string, string>> = { string: "characters", array: "items", set: "items" };

/** How to mend an issue: the type, the bound or the values that are expected. */
export function fixOf(issue: ZodLikeIssue): string {
  const { code, message } = issue;
  switch (code) {
    case "unrecognized_keys":
      return "remove the key or correct its name";
    case "invalid_type":
      return `give ${TYPES[String(issue.expected)] ?? String(issue.expected)}`;
    case "invalid_value":
      return Array.isArray(issue.values) ? `give one of: ${issue.values.join(", ")}` : FALLBACK;
    case "too_small":
      return boundOf(issue, issue.minimum, "at least", "more than");
    case "too_big":
      return boundOf(issue, issue.maximum, "at most", "less than");
    default:
      // Messages of our own schemas say what is expected.
      return message.startsWith("expected ") ? `give ${message.slice("expected ".length)}` : FALLBACK;
  }
}

const FALLBACK = "give a value of the form that the message names";

function boundOf({ origin, inclusive }: ZodLikeIssue, bound: unknown, within: string, beyond: string): string {
  const unit = UNITS[String(origin)];
  const words = `${inclusive === false ? beyond : within} ${String(bound)}`;
  return unit === undefined ? `give a number of ${words}` : `give ${words} ${unit}`;
}
