import { CdssError, ERROR_CODES, type ErrorCode } from "@cdss/domain";
import { describe, expect, test } from "vitest";
import { parseBundle, toOperationOutcome } from "../src/index.ts";
import { ofPatient, record } from "./fixtures.ts";

/** http://hl7.org/fhir/R4/codesystem-issue-type.html, all codes of the published code system. */
const PUBLISHED = new Set(
  `invalid structure required value invariant security login unknown expired forbidden suppressed processing
  not-supported duplicate multiple-matches not-found deleted too-long code-invalid extension too-costly business-rule
  conflict transient lock-error no-store exception timeout incomplete throttled informational`.split(/\s+/),
);

test("a malformed element", () => {
  const input = record(ofPatient("Observation", "o1", { code: {}, valueQuantity: { value: "95" } }));
  let outcome: unknown;
  try {
    parseBundle(input);
  } catch (error) {
    if (error instanceof CdssError) outcome = toOperationOutcome(error);
  }
  expect(outcome).toEqual({
    resourceType: "OperationOutcome",
    issue: [
      {
        severity: "error",
        code: "invalid",
        details: { text: "expected a JSON number" },
        diagnostics:
          "entry[1].resource.valueQuantity.value: expected a JSON number. send a JSON number, as FHIR R4 defines it.",
        expression: ["Bundle.entry[1].resource.valueQuantity.value"],
      },
    ],
  });
});

test.each<[path: string, message: string, code: string, expression: string[] | undefined]>([
  ["(root)", "not JSON", "structure", undefined],
  ["entry[0].resource.code", "a required element is missing", "required", ["Bundle.entry[0].resource.code"]],
  ["birthDate", "not a date", "invalid", ["birthDate"]],
  ["entry[0].resource.*.x", "nested deeper", "invalid", undefined],
])("%s", (path, message, code, expression) => {
  const [issue] = toOperationOutcome(
    new CdssError("INVALID_FHIR", "x", { issues: [{ path, message, fix: "mend it" }] }),
  ).issue;
  expect([issue.code, issue.expression]).toEqual([code, expression]);
});

describe("every code of the project has a published issue type", () => {
  test.each(Object.keys(ERROR_CODES))("%s", (code) => {
    const known = (Object.keys(ERROR_CODES) as ErrorCode[]).find((one) => one === code);
    if (known === undefined) throw new Error("not a code");
    for (const issues of [[], [{ path: "a", message: "b", fix: "c" }]]) {
      const outcome = toOperationOutcome(new CdssError(known, "message", { issues }));
      expect(outcome.issue).toHaveLength(1);
      expect(PUBLISHED).toContain(outcome.issue[0].code);
      expect(["fatal", "error", "warning", "information"]).toContain(outcome.issue[0].severity);
    }
  });
});
