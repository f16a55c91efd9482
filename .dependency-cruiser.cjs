/**
 * The arrows between packages: who may import whom. `npm run arrows` fails on a broken one, and
 * tooling/arrows/arrows.test.ts proves for each rule that it does.
 *
 *   fhir, kg, safety, rag, imaging -> domain
 *   engine                         -> domain, safety; everything else reaches it through ports
 *   api                            -> engine, domain
 *   runtime, cli                   -> any package but eval and apps
 *   apps, eval                     -> any package
 *
 * Nothing imports an app or eval. `tooling` wires what apps would and obeys the same rules as they do.
 */

/** Adapters: each knows the vocabulary and nothing of the others. */
const ADAPTERS = ["fhir", "kg", "safety", "rag", "imaging"];

/** A rule that lets a package import these packages of the project, and itself, and no other. */
const only = (name, allowed, comment) => ({
  name: `${name}-only`,
  severity: "error",
  comment,
  from: { path: `^packages/${name}/` },
  to: { path: "^(packages|apps)/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
});

/** A rule that keeps a library, and with it its types, in one package. */
const confine = (library, home) => ({
  name: `${home}-keeps-${library.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "")}`,
  severity: "error",
  comment: `${library} is an engine behind a port: no type of it leaves packages/${home}`,
  from: { path: "^(packages|apps|tooling)/", pathNot: `^packages/${home}/` },
  // A library that is not installed is resolved to nothing but its name.
  to: { path: `(^|node_modules/)${library}` },
});

module.exports = {
  forbidden: [
    only("domain", [], "the vocabulary depends on nothing of the project"),
    {
      name: "domain-imports-only-zod",
      severity: "error",
      comment: "the vocabulary does no I/O and has one library",
      from: { path: "^packages/domain/src/", pathNot: "\\.test\\.ts$" },
      to: { pathNot: "^packages/domain/|node_modules/zod/" },
    },
    ...ADAPTERS.map((name) => only(name, ["domain"], "an adapter knows the vocabulary, and no other adapter")),
    only("engine", ["domain", "safety"], "the pipeline reaches everything else through ports"),
    only("api", ["domain", "engine"], "the API serves the pipeline, whatever its ports are"),
    {
      name: "nothing-imports-an-app",
      severity: "error",
      comment: "an app is where wiring ends",
      from: { pathNot: "^apps/([^/]+)/" },
      to: { path: "^apps/" },
    },
    {
      name: "no-app-imports-another",
      severity: "error",
      comment: "what two apps share is a package",
      from: { path: "^apps/([^/]+)/" },
      to: { path: "^apps/", pathNot: "^apps/$1/" },
    },
    {
      name: "nothing-imports-eval",
      severity: "error",
      comment: "what is measured must not depend on its measure",
      from: { pathNot: "^packages/eval/" },
      to: { path: "^packages/eval/" },
    },
    {
      name: "through-the-front-door",
      severity: "error",
      comment: "a package is imported by its name: what its index does not export may change without notice",
      from: { path: "^(packages|apps)/([^/]+)/" },
      to: {
        path: "^packages/",
        // `@cdss/engine/testing` is the second door of the engine: fakes for the tests of others.
        pathNot: "^$1/$2/|^packages/[^/]+/src/index\\.ts$|^packages/engine/test/fakes/index\\.ts$",
      },
    },
    {
      name: "tooling-through-the-front-door",
      severity: "error",
      comment: "as above; starter-release.mjs runs before the command line can be relied upon",
      from: { path: "^tooling/", pathNot: "^tooling/starter-release\\.mjs$" },
      to: { path: "^packages/", pathNot: "^packages/[^/]+/src/index\\.ts$" },
    },
    {
      name: "fakes-only-in-tests",
      severity: "error",
      comment: "what runs in production must not rest on a fake",
      from: { path: "/src/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^packages/[^/]+/test/" },
    },
    confine("neo4j-driver", "kg"),
    confine("@lancedb/", "rag"),
    confine("@qdrant/", "rag"),
    confine("(@langchain/|langchain)", "rag"),
    confine("@huggingface/transformers", "rag"),
    confine("@node-rs/jieba", "rag"),
    {
      name: "no-cycles",
      severity: "error",
      comment: "files that need each other at run time are loaded in an order that nobody chose; types may go round",
      from: { path: "^(packages|apps|tooling)/" },
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    {
      name: "resolvable",
      severity: "error",
      comment: "an import that leads nowhere fails at run time only",
      from: { path: "^(packages|apps|tooling)/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "(^|/)(\\.next|dist|coverage)/" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: `${__dirname}/tsconfig.base.json` },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node", "types", "default"] },
  },
};
