import { loadRelease } from "../../src/release/load.ts";

/** Loads one release in a process of its own and prints what that cost, as JSON. */
const directory = process.argv[2];
if (directory === undefined) throw new Error("usage: measure-load DIRECTORY");
const cpu = process.cpuUsage();
const start = performance.now();
const release = await loadRelease(directory);
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(cpu);
console.log(
  JSON.stringify({
    milliseconds,
    cpuMilliseconds: (user + system) / 1000,
    // resourceUsage states the greatest resident set in kibibytes.
    peakMegabytes: (process.resourceUsage().maxRSS * 1024) / 1e6,
    annotations: release.annotations.count,
  }),
);
