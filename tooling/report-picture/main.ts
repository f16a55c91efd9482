import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import sharp from "sharp";
import { CHROMIUM_FLAGS, findChromium } from "../browser/find-chromium.ts";
import { ROOT } from "../paths.ts";

const VIEWPORT = { width: 1280, height: 900 };
/** Flat areas and text: with a palette of this size a picture looks the same and has a third of the bytes. */
const COLOURS = 64;

/** `npm run report:picture -- report.html`: writes docs/images/report.png, the results of an evaluation report as it is read. */
export async function main([page = "report.html"]: readonly string[]): Promise<number> {
  const found = findChromium();
  if (found.path === null) throw new Error(found.missing);
  mkdirSync(join(ROOT, "docs/images"), { recursive: true });
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    const tab = await browser.newPage({ viewport: VIEWPORT });
    await tab.goto(`${pathToFileURL(resolve(page)).href}#results`);
    const picture = await sharp(await tab.screenshot())
      .png({ palette: true, colours: COLOURS })
      .toFile(join(ROOT, "docs/images/report.png"));
    console.log(`docs/images/report.png: ${picture.size} bytes`);
    return 0;
  } finally {
    await browser.close();
  }
}
