const WORDS: Readonly<Record<string, number>> = { once: 1, twice: 2, "three times": 3, "four times": 4 };

/**
 * The most doses a day that the `times` of an entry means: `3`, `2-3`, `2 to 3 times daily`, `twice daily`, `every 4 to 6 h`, `8 hourly`. Null
 * for what names no number a day, such as `as needed`, `weekly`, or `every 3 weeks`.
 */
export function mostTimesPerDay(times: string): number | null {
  const text = times.trim().toLowerCase();
  if (/week|month|course|minute|repeat/.test(text)) return null;
  const hourly = /^(?:every )?(\d+)(?:\s*(?:-|to)\s*\d+)?\s*(?:h|hours?|hourly)\b/.exec(text);
  // The shorter interval is the more frequent one.
  if (hourly !== null) return 24 / Number(hourly[1]);
  const count = /^(?:up to )?(\d+)(?:\s*(?:-|to|or)\s*(\d+))?(?:\s+(?:times|doses))?(?:\s+(?:daily|a day))?$/.exec(
    text,
  );
  if (count !== null) return Number(count[2] ?? count[1]);
  const word = /^(once|twice|three times|four times)\b(?: (?:daily|a day|at bedtime|in the (?:morning|evening)))?/.exec(
    text,
  )?.[1];
  return word === undefined ? null : (WORDS[word] ?? null);
}
