import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import sharp from "sharp";
import { CHROMIUM_FLAGS, findChromium } from "../browser/find-chromium.ts";
import { ROOT } from "../paths.ts";
import { ensureBuilt } from "../web/ensure-built.ts";
import { startWeb } from "../web/start-web.ts";

/** Each language with a patient whose record is in it. */
const SHOTS = [
  { language: "en", locale: "en-US", patient: "demo-en-01" },
  { language: "zh", locale: "zh-CN", patient: "demo-zh-01" },
] as const;
/** Wide enough for all three columns. */
const VIEWPORT = { width: 1440, height: 960 };
/** Flat areas and text: with a palette of this size a picture looks the same and has a third of the bytes. */
const COLOURS = 128;
/** Pictures are loaded with the README. */
const MOST_BYTES = 300_000;

/** `npm run screenshots`: writes docs/images/sidebar-en.png and sidebar-zh.png from the application as it is. */
export async function main(): Promise<number> {
  const found = findChromium();
  if (found.path === null) throw new Error(found.missing);
  await ensureBuilt();
  mkdirSync(join(ROOT, "docs/images"), { recursive: true });
  const server = await startWeb();
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    for (const shot of SHOTS) await take(browser, server.url, shot);
    return 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** The sidebar with a patient assessed and the leading condition opened. Throws an Error when the picture gets too large. */
async function take(browser: Browser, url: string, { language, locale, patient }: (typeof SHOTS)[number]) {
  const page = await browser.newPage({ locale, viewport: VIEWPORT, colorScheme: "light" });
  await page.goto(url);
  await page.locator(`[data-patient="${patient}"]`).click();
  // The time of the whole answer stands there once every stage has ended.
  const answered = page.getByRole("status").filter({ hasText: /\d+ (ms|毫秒)/ });
  await answered.waitFor();
  await page.locator("[data-condition] button").first().click();
  const picture = await page.screenshot({ animations: "disabled" });
  await page.close();
  const name = `docs/images/sidebar-${language}.png`;
  const reduced = sharp(picture).png({ palette: true, colours: COLOURS, dither: 0, effort: 10 });
  const { size } = await reduced.toFile(join(ROOT, name));
  if (size > MOST_BYTES) throw new Error(`${name} has ${size} bytes, and ${MOST_BYTES} is the limit`);
  console.log(`${name}: ${(size / 1000).toFixed(0)} kB`);
}
