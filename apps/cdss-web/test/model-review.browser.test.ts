import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type ChatEndpoint, chatEndpoint, type Piece } from "./chat-endpoint.ts";
import { LAUNCH, missing } from "./chromium.ts";
import { productionServer, type RunningServer } from "./production-server.ts";

const WORDS = "His socks leave deep rings on both legs";
const NOTE = `Chest pain on exertion for two weeks. No fever. ${WORDS}. canary-4711`;

/** Names under the handles of a prompt, as `<<mark F1>>` and the line after it give them. */
const handled = (prompt: string, letter: string): string[] =>
  [...prompt.matchAll(new RegExp(`^<<[0-9a-f]+ ${letter}\\d+>>\\n(?:present: |存在: )?([^\\n]+)`, "gm"))].map(
    ([, name = ""]) => name,
  );

/** Turns the list round, with the first finding as the reason of every place; nothing after the first place before `held`. */
function ordered(prompt: string, held: Promise<void>): Piece[] {
  const conditions = handled(prompt, "C").map((_, at) => `C${at + 1}`);
  const [finding = ""] = handled(prompt, "F");
  const items = conditions.reverse().map((condition) => {
    const reason = `${finding} speaks for it.`;
    return JSON.stringify({ condition, reason, findings: ["F1"], citations: [] });
  });
  const [first = "", ...rest] = items;
  return [`{"order": [${first}`, held, `, ${rest.join(", ")}], "proposals": []}`];
}

describe.skipIf(missing !== "")(`the model's reading in a browser${missing}`, () => {
  let server: RunningServer;
  let endpoint: ChatEndpoint;
  let browser: Browser;
  const index = mkdtempSync(join(tmpdir(), "cdss-review-"));
  const complaints: string[] = [];
  const addresses: string[] = [];
  let go = () => {};
  let held: Promise<void> = Promise.resolve();

  beforeAll(async () => {
    endpoint = await chatEndpoint((prompt) => {
      if (/differential|鉴别诊断/.test(prompt.slice(0, 200))) return ordered(prompt, held);
      const told = [
        { words: WORDS, term: "pedal oedema", status: "present" },
        { words: "words that stand nowhere", term: "seizure", status: "present" },
        { words: "No fever", term: "fever", status: "present" },
      ];
      return [JSON.stringify({ findings: told })];
    });
    server = await productionServer({
      ...{ CDSS_CHAT_URL: endpoint.url, CDSS_CHAT_MODEL: "tiny", CDSS_CHAT_SITE: "local", CDSS_INDEX_DIR: index },
    });
    browser = await chromium.launch(LAUNCH);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    await endpoint?.stop();
    rmSync(index, { recursive: true, force: true });
  });

  async function assessed(options: BrowserContextOptions, words: { paste: string; text: string; assess: string }) {
    const context = await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(server.url);
    await page.getByRole("button", { name: words.paste }).click();
    await page.getByLabel(words.text, { exact: true }).fill(NOTE);
    await page.getByRole("button", { name: words.assess, exact: true }).click();
    await page.locator("[data-condition]").first().waitFor();
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    return page;
  }
  const english = { paste: "Paste a note", text: "Note", assess: "Assess" };
  const shares = (page: Page): Promise<string[]> =>
    page
      .locator("[data-condition]")
      .evaluateAll((rows) =>
        rows.map(
          (row) => `${row.getAttribute("data-condition")} ${row.querySelector("[data-posterior]")?.textContent}`,
        ),
      );
  const faults = async (page: Page) => {
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  };

  it("is read at a button, streams, and an accepted finding changes the list; nothing before it does", async () => {
    held = new Promise<void>((resolve) => {
      go = resolve;
    });
    const page = await assessed({}, english);
    const before = await shares(page);
    const panel = page.locator("#model-review");
    // Nothing is sent before the physician asks.
    expect(endpoint.prompts).toEqual([]);
    await panel.getByText("tiny").waitFor();
    await panel.getByRole("button", { name: "Let the model read this case" }).press("Enter");

    await panel.locator("[data-reading]").waitFor();
    await panel.locator('[data-place="1"]').waitFor();
    expect(await panel.locator("[data-place]").count()).toBe(1);
    expect(await panel.getAttribute("aria-busy")).toBe("true");
    expect(await panel.getByRole("status").innerText()).toBe("The model is weighing the list…");
    go();
    await panel.locator('[data-review="done"]').waitFor();
    expect(await panel.locator("[data-place]").count()).toBeGreaterThan(1);
    expect(await panel.locator("[data-reason]").count()).toBeGreaterThan(0);
    // The words of one reading stand nowhere, and fever is denied.
    expect(await panel.locator("[data-reading]").count()).toBe(1);
    expect(await panel.locator("[data-reading] q").innerText()).toBe(WORDS);
    // So are the reasons of conditions that the graph does not connect with the finding that the model names for all of them.
    const bare = (await panel.locator("[data-place]").count()) - (await panel.locator("[data-reason]").count());
    expect(bare).toBeGreaterThan(0);
    expect(await panel.locator("[data-withheld]").getAttribute("data-withheld")).toBe(String(2 + bare));
    expect(await panel.locator('[data-place="1"]').innerText()).toContain("↑");
    expect(await shares(page)).toEqual(before);
    expect(await faults(page)).toEqual([]);

    const concept = await panel.locator("[data-reading]").getAttribute("data-reading");
    await panel.getByRole("button", { name: /^Accept/ }).click();
    await page.locator(`[data-chip="${concept}"], [data-chip*="${concept}"]`).first().waitFor();
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await expect.poll(() => shares(page)).not.toEqual(before);
    expect(await panel.locator("[data-reading]").count()).toBe(0);
    await panel.getByText("The findings have changed since").waitFor();
    expect(addresses.filter((address) => address.includes("canary"))).toEqual([]);
  });

  it("in Chinese, in the dark and on a narrow screen: a dismissed finding stays out of the list", async () => {
    held = Promise.resolve();
    const page = await assessed(
      { locale: "zh-CN", colorScheme: "dark", viewport: { width: 400, height: 900 } },
      { paste: "粘贴病历", text: "病历文本", assess: "评估" },
    );
    const before = await shares(page);
    const panel = page.locator("#model-review");
    await panel.getByRole("button", { name: "请模型解读本病例" }).click();
    await panel.locator('[data-review="done"]').waitFor();
    expect(endpoint.prompts.at(-1)).toContain("鉴别诊断");
    expect(await faults(page)).toEqual([]);
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll("main, body")].map((element) => element.scrollWidth - element.clientWidth),
    );
    expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
    await panel.getByRole("button", { name: /^忽略/ }).click();
    expect(await panel.locator("[data-reading]").count()).toBe(0);
    expect(await shares(page)).toEqual(before);
  });

  it("raised no error in any of these pages", () => {
    expect(complaints).toEqual([]);
  });
});
