import { CdssError } from "@cdss/domain";

const VARIABLE = "CDSS_FRAME_ANCESTORS";

/** An https origin, optionally with one leading wildcard label and a port; http only for the machine itself. */
const ORIGIN =
  /^(https:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?|http:\/\/(localhost|127\.0\.0\.1)(:\d{1,5})?)$/i;

/**
 * Who may show the sidebar in a frame, as CSP sources. `text` is a list separated by spaces: `'self'`, `'none'` (alone),
 * or origins of EMRs such as `https://emr.example.org`.
 * Throws CdssError CONFIGURATION naming the variable and the position of the entry that is wrong.
 */
export function parseFrameAncestors(text: string): string {
  const sources = text.trim().split(/\s+/).filter(Boolean);
  const bad = sources.findIndex((source) => source !== "'self'" && source !== "'none'" && !ORIGIN.test(source));
  const mixedNone = sources.length > 1 && sources.includes("'none'");
  if (sources.length === 0 || bad >= 0 || mixedNone) {
    const path = bad >= 0 ? `${VARIABLE}[${bad}]` : VARIABLE;
    throw new CdssError("CONFIGURATION", `${VARIABLE} is not a list of frame ancestors`, {
      issues: [
        {
          path,
          message: mixedNone ? "'none' stands beside other sources" : "not 'self', 'none' or an origin",
          fix: "set it to 'self', to 'none', or to https origins separated by spaces, e.g. https://emr.example.org",
        },
      ],
    });
  }
  return sources.join(" ");
}
