import { NextResponse } from "next/server";
import { contentSecurityPolicy } from "./server/content-security-policy.ts";
import { parseWebEnvironment } from "./server/environment.ts";

const environment = parseWebEnvironment(process.env);

/** Gives every page a fresh nonce and its content security policy. Next reads the nonce from the request's policy. */
export function proxy(request: Request): NextResponse {
  const policy = contentSecurityPolicy({
    nonce: crypto.randomUUID().replaceAll("-", ""),
    frameAncestors: environment.frameAncestors,
    development: process.env.NODE_ENV === "development",
  });
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

export const config = { matcher: ["/((?!api/|_next/static|_next/image|icon.svg).*)"] };
