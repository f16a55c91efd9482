import { expect, test } from "vitest";
import { whyInstall } from "./ensure-installed.mjs";

const LOCK = {
  "": { version: "0.1.0" },
  "packages/api": { version: "0.1.0" },
  "node_modules/zod": { version: "4.6.7" },
  "node_modules/tool-darwin": { version: "1.0.0", optional: true },
  "node_modules/tool-win32": { version: "1.0.0", os: ["win32"] },
};
const HERE = { "packages/api": { version: "0.1.0" }, "node_modules/zod": { version: "4.6.7" } };

test("a fresh clone", () => {
  expect(whyInstall(LOCK, null)).toBe("nothing is installed yet");
});

test("all that is for this platform is there", () => {
  expect(whyInstall(LOCK, HERE)).toBeNull();
});

test("what the lockfile no longer asks for does no harm", () => {
  expect(whyInstall(LOCK, { ...HERE, "node_modules/old": { version: "1.0.0" } })).toBeNull();
});

test("a package is missing", () => {
  const { "node_modules/zod": _zod, ...rest } = HERE;
  expect(whyInstall(LOCK, rest)).toBe("node_modules/zod is missing");
});

test.each([
  { name: "node_modules/zod", installed: "4.6.6", wanted: "4.6.7" },
  { name: "node_modules/tool-darwin", installed: "0.9.0", wanted: "1.0.0" },
])("$name is of another version", ({ name, installed, wanted }) => {
  const reason = whyInstall(LOCK, { ...HERE, [name]: { version: installed } });
  expect(reason).toBe(`${name} is ${installed}, and the lockfile says ${wanted}`);
});
