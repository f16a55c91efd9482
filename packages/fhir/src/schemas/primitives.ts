import { z } from "zod";
import { dayRangeOf } from "../age/calendar-day.ts";

/** FHIR R4 datatypes: a string shall not exceed 1 MB (1024 * 1024 characters). */
const STRING_LIMIT = 1_048_576;

export const FhirString = z.string().max(STRING_LIMIT);

/** R4 `code`: no surrounding white space, single spaces inside. */
export const FhirCode = FhirString.refine((text) => /^\S+( \S+)*$/.test(text), {
  message: "not a FHIR code: it is empty or has stray white space",
  params: { fix: "send the code without surrounding or double spaces, or leave it out" },
});

/** R4 allows letters, digits, `-` and `.`; other characters that cannot be mistaken for a path are tolerated. */
export const ResourceId = FhirString.refine((text) => /^[^\s/#?|]{1,128}$/.test(text), {
  message: "not a resource id",
  params: { fix: "use 1 to 64 letters, digits, - and ." },
});

export const DateTime = FhirString.refine((text) => dayRangeOf(text) !== null, {
  message: "not a FHIR date or date-time, or no day of the calendar",
  params: { fix: "write YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-DDThh:mm:ss+zz:zz" },
});

export const FhirDate = DateTime.refine((text) => text.length <= 10, {
  message: "a date without a time is expected",
  params: { fix: "write YYYY, YYYY-MM or YYYY-MM-DD" },
});

/**
 * The content of an attachment: R4 base64Binary, white space allowed. The limit lets 2,000,000 characters of Chinese
 * through (three bytes each, four characters of base64 per three bytes) and a scanned page or two.
 */
export const Base64Binary = z
  .string()
  .max(32_000_000)
  .refine(isBase64, {
    message: "not base64",
    params: { fix: "encode the bytes as base64 (RFC 4648, A-Z a-z 0-9 + /, padded)" },
  });

function isBase64(text: string): boolean {
  const compact = text.replace(/[ \t\r\n]+/g, "");
  return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact);
}
