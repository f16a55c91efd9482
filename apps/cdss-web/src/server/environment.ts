import { parseFrameAncestors } from "./frame-ancestors.ts";

/** Settings of the web application itself. The knowledge runtime parses its own (see `openRuntime`). */
export interface WebEnvironment {
  /** CSP sources that may frame the sidebar; `'self'` unless CDSS_FRAME_ANCESTORS says otherwise. */
  readonly frameAncestors: string;
}

/** Parse the environment once. Throws CdssError CONFIGURATION naming the variable and how to set it. */
export function parseWebEnvironment(variables: Readonly<Record<string, string | undefined>>): WebEnvironment {
  return { frameAncestors: parseFrameAncestors(variables.CDSS_FRAME_ANCESTORS ?? "'self'") };
}
