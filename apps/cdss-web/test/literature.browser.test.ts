import AxeBuilder from "@axe-core/playwright";
import type { Answer, AnswerEvent } from "@cdss/domain";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAUNCH, missing } from "./chromium.ts";
import { type EventStreamServer, eventStreamServer, type Sent } from "./event-stream-server.ts";
import { assessment } from "./fixtures/assessment.ts";
import { chinese, guideline, passage, quotationOf } from "./fixtures/literature.ts";
import { productionServer, type RunningServer } from "./production-server.ts";

const QUESTION = "Is arachnodactyly a criterion? canary-4711";

const QUOTED = "The quoted words stand here.";
const long = passage("long", `${"Much is said before. ".repeat(12)}${QUOTED}${" And much after.".repeat(12)}`);
const lanes: Answer["lanes"] = [{ lane: "full-text", state: "used" }];
const criterion = {
  ...{ text: "It is a criterion.", language: "en" as const },
  ...{ quotations: [quotationOf(guideline, "Arachnodactyly is a criterion.")], contradictedBy: [] },
};
const usual = {
  ...{ text: "It is usual.", language: "en" as const },
  ...{
    quotations: [quotationOf(long, QUOTED)],
    contradictedBy: [quotationOf(chinese, "蜘蛛指见于多数患者。")],
  },
};
const answer: Answer = {
  ...{ outcome: "found", sentences: [criterion, usual], passages: [guideline, long, chinese], dropped: 1 },
  ...{ writer: "extractive", lanes, degraded: [] },
};
const passages: AnswerEvent = { type: "passages", passages: [guideline, long, chinese], lanes };

describe.skipIf(missing !== "")(`evidence in a browser${missing}`, () => {
  let server: RunningServer;
  let browser: Browser;
  const servers: EventStreamServer[] = [];
  const complaints: string[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    server = await productionServer({ CDSS_EVIDENCE: "0" });
    browser = await chromium.launch(LAUNCH);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    await Promise.all(servers.map(({ stop }) => stop()));
  });

  async function open(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => addresses.push(request.url()));
    await page.goto(server.url);
    await page.locator("[data-patient]").first().waitFor();
    return page;
  }

  /** Lets a stream of the API come from events of the test, as they come and not all at once. */
  async function stream(page: Page, procedure: string, script: () => readonly Sent[]): Promise<void> {
    const own = await eventStreamServer(script);
    servers.push(own);
    await page.route(`**/api/trpc/${procedure}**`, (route) => route.continue({ url: own.url }));
  }
  const assessed = (page: Page) => stream(page, "assessStream", () => [{ type: "done", assessment }]);
  async function choosePatient(page: Page): Promise<void> {
    await page.locator("[data-patient]").first().click();
    await page.locator("[data-condition]").first().waitFor();
  }
  const faults = async (page: Page) => {
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  };

  it.each([
    ["en-US", "light", 1440, "Speaks for it", "guideline", "Arachnodactyly is a criterion."],
    ["zh-CN", "dark", 400, "支持", "参考资料", "蜘蛛指见于多数患者。"],
  ] as const)(
    "quotes under a diagnosis that is opened by keyboard, %s, %s, %d pixels",
    async (locale, colorScheme, width, stance, level, words) => {
      const page = await open({ locale, colorScheme, viewport: { width, height: 900 } });
      await assessed(page);
      await choosePatient(page);
      await page.locator("[data-condition]").first().getByRole("button").first().press("Enter");
      const evidence = page.locator('[data-evidence="OMIM:154700"]');
      await evidence.getByText(stance, { exact: true }).first().waitFor();
      // In the reader's language first.
      expect(await evidence.locator("mark").first().innerText()).toBe(words);
      expect(await evidence.locator("[data-level]").first().innerText()).toBe(level);
      const link = evidence.locator(`a[href="${guideline.document.address}"]`);
      expect(await link.getAttribute("rel")).toContain("noopener");
      expect(await page.evaluate(() => document.querySelectorAll("[data-evidence] script").length)).toBe(0);
      expect(await faults(page)).toEqual([]);
      const overflow = await page.evaluate(() =>
        [...document.querySelectorAll("main, body")].map((element) => element.scrollWidth - element.clientWidth),
      );
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
    },
  );

  it("answers a question as it streams, by keyboard alone, and keeps it out of addresses", async () => {
    const page = await open();
    let go = () => {};
    const held = new Promise<void>((resolve) => {
      go = resolve;
    });
    await assessed(page);
    await stream(page, "answer.stream", () => [
      passages,
      { type: "sentence", sentence: criterion },
      held,
      { type: "sentence", sentence: usual },
      { type: "done", answer },
    ]);
    await choosePatient(page);
    await page.getByLabel("Question", { exact: true }).focus();
    await page.keyboard.type(QUESTION);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    const shown = page.locator("[data-answer]");
    await shown.getByText("Passages found: 3. Reading…").waitFor();
    await shown.getByText("It is a criterion.").waitFor();
    expect(await shown.getAttribute("aria-busy")).toBe("true");
    expect(await shown.getByText("It is usual.").count()).toBe(0);
    go();
    await shown.getByText("It is usual.").waitFor();
    await shown.getByText("Sentences: 2").waitFor();
    expect(await shown.getAttribute("aria-busy")).toBe("false");
    await shown.getByText("Another passage says otherwise:").waitFor();
    expect(await shown.locator("mark").allInnerTexts()).toContain(QUOTED);
    await shown.getByText("Show the whole passage").press("Enter");
    expect(await shown.locator("details[open] mark").innerText()).toBe(QUOTED);
    expect(await shown.getByText("has not been clinically validated").isVisible()).toBe(true);
    expect(await faults(page)).toEqual([]);
    expect(addresses.filter((address) => address.includes("canary"))).toEqual([]);
  });

  it("says in the reader's words that the sources do not say it", async () => {
    const page = await open({ locale: "zh-CN" });
    const none: Answer = { ...answer, outcome: "not-found", sentences: [], passages: [] };
    await stream(page, "answer.stream", () => [passages, { type: "done", answer: none }]);
    await page.getByLabel("问题", { exact: true }).fill("月亮有多远？");
    await page.getByRole("button", { name: "提问", exact: true }).click();
    await page.getByRole("status").getByText("资料中未找到。").waitFor();
    expect(await page.locator("[data-sentence]").count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });

  it("where both are switched off on the server, says so with the reason, and still quotes the record", async () => {
    const page = await open();
    await choosePatient(page);
    await page.waitForFunction(() => document.querySelector("[aria-busy=true]") === null);
    await page.locator("[data-condition]").first().getByRole("button").first().click();
    await page.locator('[data-literature="off"]').getByText("the search of passages is switched off").waitFor();
    await page.getByText("In this patient's record").waitFor();
    await page.getByLabel("Question", { exact: true }).fill("Why?");
    await page.getByRole("button", { name: "Ask", exact: true }).click();
    await page.locator('[data-answer="off"]').getByText("answers: switched off").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it("raised no error in any of these pages", () => {
    // An answer that is switched off comes with status 503, which a browser reports.
    expect(complaints.filter((text) => !/503/.test(text))).toEqual([]);
  });
});
