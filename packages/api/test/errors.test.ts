import { CdssError, ERROR_CODES, type ErrorCode } from "@cdss/domain";
import { TRPCError } from "@trpc/server";
import { getHTTPStatusCodeFromError } from "@trpc/server/http";
import { describe, expect, test } from "vitest";
import { ZodError } from "zod";
import { TRPC_CODES, toTrpcError } from "../src/index.ts";

describe("the mapping", () => {
  test.each(Object.keys(ERROR_CODES) as ErrorCode[])("%s has the HTTP status that the domain states", (code) => {
    const error = toTrpcError(new CdssError(code, "message"));
    expect(error.code).toBe(TRPC_CODES[code]);
    expect(getHTTPStatusCodeFromError(error)).toBe(ERROR_CODES[code].http);
    expect(error.cause).toBeInstanceOf(CdssError);
  });

  test("words of other errors stay behind", () => {
    const quoting = new Error("canary");
    const parser = new TRPCError({ code: "PARSE_ERROR", message: "canary", cause: quoting });
    const schema = new ZodError([{ code: "custom", path: ["findings", 0], message: "bad", input: "canary" }]);
    for (const thrown of [quoting, "canary", parser, new TRPCError({ code: "BAD_REQUEST", cause: schema })]) {
      const { message, cause } = toTrpcError(thrown);
      expect(message + JSON.stringify(cause)).not.toContain("canary");
    }
  });
});
