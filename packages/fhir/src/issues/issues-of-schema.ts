import type { Issue } from "@cdss/domain";
import type { z } from "zod";

type SchemaIssue = z.core.$ZodIssue;

/** The message of an issue about an element that R4 requires and the input lacks. */
export const MISSING_ELEMENT = "a required element is missing";

/** Join a root and keys: `entry[3].resource` and `component, 0, code` give `entry[3].resource.component[0].code`. */
export function joinPath(root: string, keys: readonly PropertyKey[]): string {
  const path = keys.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    return text === "" ? String(key) : `${text}.${String(key)}`;
  }, root);
  return path === "" ? "(root)" : path;
}

/**
 * Our issues for the issues of a schema. Messages name types, bounds and allowed codes, never the value received: every
 * key of a path is an element name of our own schemas, because unknown elements are not looked at.
 */
export function issuesOfSchema(error: z.ZodError, root: string): Issue[] {
  return error.issues.map((issue) => ({ path: joinPath(root, issue.path), ...explain(issue) }));
}

function explain(issue: SchemaIssue): { message: string; fix: string } {
  if (issue.code === "invalid_type") {
    if (issue.message.endsWith("received undefined")) {
      return { message: MISSING_ELEMENT, fix: `add the element as a JSON ${issue.expected}` };
    }
    if (issue.message.endsWith("received null")) {
      return { message: "null is not a FHIR value", fix: `leave the element out, or send a JSON ${issue.expected}` };
    }
    return {
      message: `expected a JSON ${issue.expected}`,
      fix: `send a JSON ${issue.expected}, as FHIR R4 defines it`,
    };
  }
  if (issue.code === "invalid_value") {
    return { message: "not a code of the required value set", fix: `use one of: ${issue.values.join(", ")}` };
  }
  if (issue.code === "too_big") {
    return { message: `more than ${issue.maximum} characters or items`, fix: "shorten or split the element" };
  }
  if (issue.code === "too_small") {
    return { message: `fewer than ${issue.minimum} characters or items`, fix: "fill the element, or leave it out" };
  }
  const fix = issue.code === "custom" ? issue.params?.fix : undefined;
  return {
    message: issue.code === "custom" ? issue.message : "not a valid FHIR R4 value",
    fix: typeof fix === "string" ? fix : "correct the element as FHIR R4 defines it",
  };
}
