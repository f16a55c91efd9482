import { parseHpoa } from "../../src/import/hpoa.ts";
import { writeRelease } from "../../src/release/write.ts";
import { smallContent } from "./small-content.ts";
import { HPOA } from "./small-sources.ts";

/** Replaces one release by another until it is killed; says `started` after the first round. */
const place = process.argv[2];
if (place === undefined) throw new Error("usage: write-forever DIRECTORY");
const contents = [smallContent(), smallContent({ annotations: parseHpoa(HPOA.replace("3/7", "4/7")) })];
for (let round = 0; ; round++) {
  for (const content of contents) writeRelease(content, [], place);
  if (round === 0) process.stdout.write("started\n");
}
