import { createHmac } from "node:crypto";

/** From 4 to 52 weeks: fewer would leave the season and often the month, more would make a child of another age. */
const [LEAST_WEEKS, MOST_WEEKS] = [4, 52];

/**
 * How far the dates of a case move, in days: the same for the same case and secret, so that all its texts keep their intervals, and not to
 * be guessed without the secret (HMAC-SHA-256, RFC 2104). Whole weeks, so that days of the week stay right; always into the past, so that
 * no date lies ahead.
 */
export function shiftDaysOf(caseId: string, secret: string): number {
  const drawn = createHmac("sha256", secret).update(caseId).digest().readUInt32BE(0);
  return -7 * (LEAST_WEEKS + (drawn % (MOST_WEEKS - LEAST_WEEKS + 1)));
}
