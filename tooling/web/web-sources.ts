import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { ROOT, WEB } from "../paths.ts";

/** What a build depends on besides the sources of the packages. */
const FILES = ["package-lock.json", "tsconfig.base.json"];
const PACKAGE_FILES = ["package.json", "next.config.ts", "postcss.config.mjs", "tsconfig.json"];
const SCOPE = "@cdss/";

/** The folders that the web application bundles: its own, and those of the packages that it depends on, however far down. */
function bundledFolders(): string[] {
  const folders = [WEB];
  for (const folder of folders) {
    const { dependencies = {} } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    for (const name of Object.keys(dependencies).filter((each) => each.startsWith(SCOPE))) {
      const path = join(ROOT, "packages", name.slice(SCOPE.length));
      if (!folders.includes(path)) folders.push(path);
    }
  }
  return folders;
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => !name.includes(".test."))
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
}

/** sha256 over everything that the build of the web application reads, in hex. It changes when a build would. */
export function digestOfWebSources(): string {
  const folders = bundledFolders();
  const files = [
    ...FILES.map((name) => join(ROOT, name)),
    ...folders.flatMap((folder) => PACKAGE_FILES.map((name) => join(folder, name)).filter(existsSync)),
    ...folders.flatMap((folder) => filesBelow(join(folder, "src"))),
  ].sort();
  const digest = createHash("sha256");
  for (const file of files) {
    const content = readFileSync(file);
    digest.update(`${relative(ROOT, file)} ${content.length}\n`).update(content);
  }
  return digest.digest("hex");
}
