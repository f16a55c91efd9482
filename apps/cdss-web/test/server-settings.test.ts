import { CdssError } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { contentSecurityPolicy } from "../src/server/content-security-policy.ts";
import { parseWebEnvironment } from "../src/server/environment.ts";
import { parseFrameAncestors } from "../src/server/frame-ancestors.ts";
import { preferredLanguage } from "../src/server/preferred-language.ts";

describe("parseFrameAncestors", () => {
  it.each(["'self'", "'none'", "https://emr.example.org", "'self' https://*.example.org:8443 http://localhost:8080"])(
    "takes %s",
    (text) => {
      expect(parseFrameAncestors(text)).toBe(text);
    },
  );

  it.each([
    ["", "CDSS_FRAME_ANCESTORS"],
    ["*", "CDSS_FRAME_ANCESTORS[0]"],
    ["'self' emr.example.org", "CDSS_FRAME_ANCESTORS[1]"],
    ["http://emr.example.org", "CDSS_FRAME_ANCESTORS[0]"],
    // A semicolon would end the directive and begin one of the writer's choice.
    ["https://a.example;script-src", "CDSS_FRAME_ANCESTORS[0]"],
    ["https://a.example/path", "CDSS_FRAME_ANCESTORS[0]"],
    ["'none' 'self'", "CDSS_FRAME_ANCESTORS"],
  ])("refuses %j naming %s", (text, path) => {
    try {
      parseFrameAncestors(text);
    } catch (error) {
      expect(error).toBeInstanceOf(CdssError);
      expect(error).toMatchObject({ code: "CONFIGURATION", issues: [{ path }] });
      return;
    }
    throw new Error("nothing was thrown");
  });

  it("is the site itself where nothing is set", () => {
    expect(parseWebEnvironment({}).frameAncestors).toBe("'self'");
  });
});

describe("contentSecurityPolicy", () => {
  const production = contentSecurityPolicy({ nonce: "n0", frameAncestors: "'none'", development: false });
  it("runs only scripts and styles with the nonce, and evaluates no strings", () => {
    expect(production).toContain("script-src 'self' 'nonce-n0' 'strict-dynamic';");
    expect(production).not.toMatch(/unsafe/);
  });
  it("lets nothing leave for another origin, and frames as set", () => {
    expect(production).toContain("connect-src 'self'");
    expect(production).toMatch(/frame-ancestors 'none'$/);
  });
});

describe("preferredLanguage", () => {
  it.each([
    ["zh", "en", "zh"],
    ["xx", "zh-CN,zh;q=0.9,en;q=0.8", "zh"],
    [undefined, "en;q=0.5, zh-Hans;q=0.9", "zh"],
    [undefined, "zh;q=0, en", "en"],
    [undefined, "fr-FR, de", "en"],
    [undefined, null, "en"],
  ] as const)("stored %s with header %s gives %s", (stored, header, language) => {
    expect(preferredLanguage(stored, header)).toBe(language);
  });
});
