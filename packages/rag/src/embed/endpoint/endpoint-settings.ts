import { CdssError } from "@cdss/domain";

/** A server of models, and what is asked of it. */
export interface Endpoint {
  /** Where paths such as `/embeddings` are appended; ends without a slash. */
  readonly url: string;
  readonly model: string;
  /** Sent as bearer token; never recorded or printed. */
  readonly key: string | undefined;
  /** Inside the site, or outside: there it gets nothing of patients that policy does not let out. */
  readonly site: "local" | "remote";
  /** Start of the names of its settings, for messages: `CDSS_EMBEDDINGS`. */
  readonly settings: string;
}

/** An error that names the setting and how to set it, and no value. */
export function misconfiguredEndpoint(setting: string, message: string, fix: string, cause?: unknown): CdssError {
  return new CdssError("CONFIGURATION", `${setting}: ${message}; ${fix}`, {
    issues: [{ path: setting, message, fix }],
    cause,
  });
}

/**
 * The endpoint of the settings `<prefix>_URL`, `<prefix>_MODEL`, `<prefix>_KEY` (optional) and `<prefix>_SITE` (`local` or `remote`, the
 * default); null where no URL is set. An empty setting counts as unset. Throws CdssError CONFIGURATION that names the setting and how to set it.
 */
export function readEndpoint(
  variables: Readonly<Record<string, string | undefined>>,
  prefix: string,
  path: string,
): Endpoint | null {
  const [given, model, key] = ["URL", "MODEL", "KEY"].map((name) => variables[`${prefix}_${name}`] || undefined);
  if (given === undefined) return null;
  const fix = `set it to the address that ${path} is appended to, like http://127.0.0.1:8000/v1`;
  const url = URL.canParse(given) ? new URL(given) : null;
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw misconfiguredEndpoint(`${prefix}_URL`, "is no http or https address", fix);
  }
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw misconfiguredEndpoint(
      `${prefix}_URL`,
      `holds more than an address`,
      `${fix}, and give a key as ${prefix}_KEY`,
    );
  }
  if (model === undefined) {
    throw misconfiguredEndpoint(`${prefix}_MODEL`, "is not set", `set it to the name of a model of ${prefix}_URL`);
  }
  const site = variables[`${prefix}_SITE`] || "remote";
  if (site !== "local" && site !== "remote")
    throw misconfiguredEndpoint(
      `${prefix}_SITE`,
      "is neither local nor remote",
      "set it to local where the endpoint stands on your own site, or to remote",
    );
  const address = `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  return { url: address.endsWith(path) ? address.slice(0, -path.length) : address, model, key, site, settings: prefix };
}
