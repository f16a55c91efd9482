// @ts-check
/** Finds a fitting Java and the server's class path; both are needed before Neo4j can start. */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A failure that the user can mend: shown as its message alone, without a stack trace. */
export class StartError extends Error {}

/**
 * The last lines of a text, indented below a one-line message.
 * @param {string} text
 * @param {number} count
 */
export function tail(text, count) {
  return text
    .trimEnd()
    .split("\n")
    .slice(-count)
    .map((line) => `\n  ${line}`)
    .join("");
}

/**
 * Runs a program to its end and collects what it prints.
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ code: number | null, output: string, missing: boolean }>}
 */
export function capture(program, args, env = process.env) {
  return new Promise((resolve) => {
    let output = "";
    const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk) => {
        output += chunk;
      });
    }
    child.on("error", (error) => resolve({ code: null, output: error.message, missing: true }));
    child.on("close", (code) => resolve({ code, output, missing: false }));
  });
}

/**
 * The `java` to use. Checked up front because Neo4j on a wrong version fails late and obscurely.
 * @returns {Promise<string>}
 */
export async function findJava() {
  const home = process.env.JAVA_HOME;
  const java = home ? join(home, "bin", "java") : "java";
  const fix = "install Java 17 (Debian: apt-get install openjdk-17-jre-headless) or set JAVA_HOME to one";
  const { code, output, missing } = await capture(java, ["-version"]);
  if (missing) throw new StartError(`${java} was not found: ${fix}`);
  const version = /version "(\d+)/.exec(output)?.[1];
  if (code !== 0 || !version) throw new StartError(`${java} -version failed: ${fix}${tail(output, 5)}`);
  if (!["17", "21"].includes(version)) {
    throw new StartError(`Neo4j 5.26 needs Java 17 or 21, but ${java} is Java ${version}: ${fix}`);
  }
  return java;
}

/**
 * The server's class path, asked of Maven once: the answer is kept under a name that changes with
 * pom.xml, and asked again when a jar has gone from Maven's own repository.
 * @param {string} cache
 * @returns {Promise<string>}
 */
export async function findClassPath(cache) {
  const pom = fileURLToPath(new URL("pom.xml", import.meta.url));
  const digest = createHash("sha256").update(readFileSync(pom)).digest("hex").slice(0, 16);
  const kept = join(cache, `classpath-${digest}.txt`);
  if (existsSync(kept)) {
    const classPath = readFileSync(kept, "utf8");
    if (classPath.split(delimiter).every((jar) => existsSync(jar))) return classPath;
  }

  mkdirSync(cache, { recursive: true });
  // The folder ignores itself, so that no one has to list it.
  writeFileSync(join(cache, ".gitignore"), "*\n");
  // Two first starts at the same time must not read each other's half-written file.
  const draft = `${kept}.${process.pid}`;
  console.error("neo4j: resolving the class path with Maven (once; it may download 150 MB)");
  const { code, output, missing } = await capture("mvn", [
    "-B",
    "-q",
    "-Dstyle.color=never",
    "-f",
    pom,
    "dependency:build-classpath",
    `-Dmdep.outputFile=${draft}`,
  ]);
  if (missing) throw new StartError("mvn was not found: install Maven (Debian: apt-get install maven)");
  if (code !== 0 || !existsSync(draft)) {
    throw new StartError(`mvn could not resolve ${pom}: check that Maven reaches its repository${tail(output, 15)}`);
  }
  renameSync(draft, kept);
  return readFileSync(kept, "utf8");
}
