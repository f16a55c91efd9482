#!/usr/bin/env node
// The packages are TypeScript sources: tsx's loader lets Node run them without a build.
import { register } from "tsx/esm/api";

register();
const { main } = await import("../src/command/main.ts");
process.exitCode = await main(process.argv.slice(2));
