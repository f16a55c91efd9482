import { mkdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { CHROMIUM_FLAGS, findChromium } from "../browser/find-chromium.ts";
import { ROOT } from "../paths.ts";
import { ensureBuilt } from "../web/ensure-built.ts";
import { startWeb } from "../web/start-web.ts";

/** Each language with a patient whose record is in it. */
const SHOTS = [
  { language: "en", locale: "en-US", patient: "demo-en-01" },
  { language: "zh", locale: "zh-CN", patient: "demo-zh-01" },
] as const;
/** Pictures are loaded with the README. */
const MOST_BYTES = 300_000;

/** `npm run screenshots`: writes docs/images/sidebar-en.png and sidebar-zh.png from the application as it is. */
export async function main(): Promise<number> {
  const found = findChromium();
  if (found.path === null) {
    console.error(`cdss: ${found.missing}`);
    return 1;
  }
  await ensureBuilt();
  const folder = join(ROOT, "docs/images");
  mkdirSync(folder, { recursive: true });
  const server = await startWeb();
  const browser = await chromium.launch({ executablePath: found.path, args: CHROMIUM_FLAGS });
  try {
    for (const { language, locale, patient } of SHOTS) {
      const context = await browser.newContext({
        locale,
        viewport: { width: 1440, height: 960 },
        colorScheme: "light",
      });
      const page = await context.newPage();
      await page.goto(server.url);
      await page.locator(`[data-patient="${patient}"]`).click();
      const first = page.locator("[data-condition]").first();
      await first.waitFor();
      await page.locator("[aria-busy=true]").waitFor({ state: "detached" });
      await first.locator("button").first().click();
      const path = join(folder, `sidebar-${language}.png`);
      await page.screenshot({ path, animations: "disabled" });
      const { size } = statSync(path);
      if (size > MOST_BYTES)
        throw new Error(`sidebar-${language}.png has ${size} bytes, and ${MOST_BYTES} is the limit`);
      console.log(`docs/images/sidebar-${language}.png: ${(size / 1000).toFixed(0)} kB`);
      await context.close();
    }
    return 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}
