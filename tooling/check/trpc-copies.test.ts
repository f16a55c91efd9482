import { expect, test } from "vitest";
import { trpcProblems } from "./trpc-copies.ts";

const CLIENT = { "node_modules/@trpc/client": { version: "11.0.0" } };
const SERVER = { "node_modules/@trpc/server": { version: "11.0.0" } };

test("one copy of each, of one version", () => {
  const others = {
    "": {},
    "packages/api": { version: "0.1.0" },
    "node_modules/@trpc-lookalike/client": { version: "1.0.0" },
  };
  expect(trpcProblems({ ...CLIENT, ...SERVER, ...others })).toEqual([]);
});

test("a second copy is named with both places", () => {
  const nested = { "apps/cdss-web/node_modules/@trpc/client": { version: "11.0.0" } };
  expect(trpcProblems({ ...CLIENT, ...SERVER, ...nested })).toEqual([
    "@trpc/client is there 2 times: node_modules/@trpc/client, apps/cdss-web/node_modules/@trpc/client",
  ]);
});

test("versions that differ", () => {
  const newer = { "node_modules/@trpc/server": { version: "11.1.0" } };
  expect(trpcProblems({ ...CLIENT, ...newer })).toEqual(["@trpc packages differ in version: 11.0.0, 11.1.0"]);
});

test("none at all is a problem: the check would say nothing of anything", () => {
  expect(trpcProblems({ "": {} })).toEqual(["there is no @trpc package"]);
});
