import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAUNCH, missing } from "./chromium.ts";
import { productionServer, type RunningServer } from "./production-server.ts";

const NOTE_ZH = "女，12岁，身材高，手指细长，晶状体异位，近视。否认癫痫发作。父亲有主动脉夹层。";

describe.skipIf(missing !== "")(`the sidebar in a browser${missing}`, () => {
  let server: RunningServer;
  let browser: Browser;
  const pages: Page[] = [];
  /** Console errors, uncaught errors and refusals of the content security policy, over all pages. */
  const complaints: string[] = [];
  const addresses: string[] = [];

  beforeAll(async () => {
    server = await productionServer();
    browser = await chromium.launch(LAUNCH);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
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
    pages.push(page);
    return page;
  }

  /** Wait until the newest request has been answered. */
  const settled = (page: Page) =>
    page.waitForFunction(
      () => document.querySelector("[data-condition]") !== null && document.querySelector("[aria-busy=true]") === null,
    );
  /** The ranked list as it is read: each condition with its share. */
  const ranking = (page: Page) =>
    page
      .locator("[data-condition]")
      .evaluateAll((lines) =>
        lines.map(
          (line) => `${line.getAttribute("data-condition")} ${line.querySelector("[data-posterior]")?.textContent}`,
        ),
      );
  const changedFrom = (page: Page, before: readonly string[]) => expect.poll(() => ranking(page)).not.toEqual(before);
  async function choosePatient(page: Page): Promise<void> {
    await page.locator("[data-patient]").first().click();
    await settled(page);
  }

  it("shows a patient's findings, and a ranked list with reasons that lead to public sources", async () => {
    const page = await open();
    await choosePatient(page);
    expect(await page.locator('[data-group="present"] [data-chip]').count()).toBeGreaterThan(3);
    expect(await page.locator('[data-group="absent"] [data-chip]').count()).toBeGreaterThan(0);
    const first = page.locator("[data-condition]").first();
    const shares = await page
      .locator("[data-posterior]")
      .evaluateAll((all) => all.map((one) => Number(one.getAttribute("data-posterior"))));
    expect(shares).toEqual([...shares].sort((a, b) => b - a));
    await first.getByRole("button").first().click();
    const links = page.locator("[data-condition] a");
    const targets = await links.evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
    for (const host of ["https://omim.org/entry/", "https://www.orpha.net/", "https://pubmed.ncbi.nlm.nih.gov/"]) {
      expect(
        targets.some((target) => target.startsWith(host)),
        host,
      ).toBe(true);
    }
    expect(await links.first().getAttribute("rel")).toContain("noopener");
    expect(await first.textContent()).toMatch(/×\d/);
    await page.getByText("They are not incidences").waitFor();
    expect(await page.getByText("has not been clinically validated").isVisible()).toBe(true);
  });

  it("marks the exact words of a finding in the record while the finding is in hand", async () => {
    const page = await open();
    await choosePatient(page);
    const chips = page.locator("[data-chip]");
    for (let at = 0; at < (await chips.count()); at++) {
      await chips.nth(at).focus();
      const card = page.getByRole("tooltip");
      await card.waitFor();
      const quote = card.locator("q");
      if ((await quote.count()) === 0) continue;
      const words = await quote.first().textContent();
      await expect.poll(() => page.locator("mark[data-active]").allInnerTexts()).toContain(words);
      return;
    }
    throw new Error("no finding of the patient quotes the record");
  });

  it("ranks anew when a finding is switched to absent by keyboard, and keeps the focus on it", async () => {
    const page = await open();
    await choosePatient(page);
    const before = await ranking(page);
    const chip = page.locator('[data-group="present"] [data-chip]').first();
    const key = await chip.getAttribute("data-chip");
    await chip.press("a");
    await page.locator(`[data-group="absent"] [data-chip="${key}"]`).waitFor();
    await changedFrom(page, before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-chip"))).toBe(key);
    await page.getByRole("button", { name: /Undo my changes/ }).click();
    await expect.poll(() => ranking(page)).toEqual(before);
  });

  it("keeps the last answer in view while a change is assessed", async () => {
    const page = await open();
    await choosePatient(page);
    const [before, chips] = [await ranking(page), await page.locator("[data-chip]").count()];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/api/trpc/assessStream**", async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest(/assessStream/);
    await page.locator('[data-group="present"] [data-chip]').first().press("a");
    await asked;
    expect(await ranking(page)).toEqual(before);
    expect(await page.locator("[data-chip]").count()).toBeGreaterThanOrEqual(chips);
    release();
    await changedFrom(page, before);
  });

  it("adds a finding that was searched for in Chinese", async () => {
    const page = await open({ locale: "zh-CN" });
    await choosePatient(page);
    const before = await ranking(page);
    const box = page.getByRole("combobox", { name: "添加体征或症状" });
    await box.fill("耳聋");
    await page.locator('[role="option"]').first().waitFor();
    const [name] = (await page.locator('[role="option"]').first().locator("[lang=zh-CN]").first().allInnerTexts()) as [
      string,
    ];
    await page.locator('[role="option"]').first().click();
    await page.locator('[data-group="present"]').getByText(name, { exact: true }).waitFor();
    await changedFrom(page, before);
  });

  it("takes the answer to a suggested question as a finding", async () => {
    const page = await open();
    // Two findings leave much to ask; in a patient whose disease is all but certain no answer moves a figure that is shown.
    await page.getByRole("button", { name: "Paste a note" }).click();
    await page.getByLabel("Note").fill("Ectopia lentis and arachnodactyly.");
    await page.getByRole("button", { name: "Assess", exact: true }).click();
    await settled(page);
    const before = await ranking(page);
    const question = page.locator("[data-question]").first();
    const concept = await question.getAttribute("data-question");
    await question.getByRole("button", { name: /present/ }).click();
    await page.locator(`[data-group="present"] [data-chip="patient:${concept}"]`).waitFor();
    await changedFrom(page, before);
  });

  it("explains why a condition is low, with its sources", async () => {
    const page = await open();
    await choosePatient(page);
    await page.getByRole("combobox", { name: "Condition to explain" }).fill("cystic fibrosis");
    await page.locator('[role="option"]').first().click();
    const explanation = page.locator("[data-explanation]");
    await explanation.getByText(/rank [\d,]+ of [\d,]+/).waitFor();
    expect(await explanation.getByRole("row").count()).toBeGreaterThan(1);
    expect(await explanation.locator('a[href^="https://"]').count()).toBeGreaterThan(1);
  });

  it("switches the language of the page, and remembers it", async () => {
    const page = await open();
    await choosePatient(page);
    // The page changes at once; the choice is kept by a request, which a reload would cut off.
    const kept = page.waitForResponse(/\/api\/language\//);
    await page.getByRole("button", { name: "中文" }).click();
    await page.getByRole("heading", { name: "鉴别诊断", exact: true }).waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    await kept;
    await page.getByText("尚未经过临床验证").waitFor();
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("zh-CN");
    await page.getByRole("heading", { name: "鉴别诊断", exact: true }).waitFor();
  });

  it("reads a pasted Chinese note: present, absent and family findings, each with its words", async () => {
    const page = await open({ locale: "zh-CN" });
    await page.getByRole("button", { name: "粘贴病历" }).click();
    await page.getByLabel("病历文本").fill(NOTE_ZH);
    await page.getByLabel("性别").selectOption("female");
    await page.getByLabel("年龄").fill("12");
    await page.getByRole("button", { name: "评估", exact: true }).click();
    await settled(page);
    await page.locator('[data-group="present"] [data-chip="patient:HP:0001083"]').waitFor();
    await page.locator('[data-group="absent"] [data-chip="patient:HP:0001250"]').waitFor();
    await page.locator('[data-group="family"] [data-chip="family:HP:0002647"]').waitFor();
    expect(await page.locator("mark").allInnerTexts()).toContain("晶状体异位");
    expect(await ranking(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^OMIM:154700 /)]));
    const sent = addresses.filter(
      (address) => address.includes(encodeURIComponent("晶状体")) || address.includes("晶状体"),
    );
    expect(sent, "patient content in an address").toEqual([]);
  });

  it.each([
    ["en-US", "Paste a note", "Note", "Age", "Assess", /Age.*from 0 to 130/s],
    ["zh-CN", "粘贴病历", "病历文本", "年龄", "评估", /年龄.*0 至 130/s],
  ])(
    "says in %s which field of a bad input is wrong and how to mend it",
    async (locale, tab, text, age, assess, words) => {
      const page = await open({ locale });
      await page.getByRole("button", { name: tab }).click();
      await page.getByLabel(text).fill("Seizures.");
      await page.getByLabel(age).fill("300");
      await page.getByRole("button", { name: assess, exact: true }).click();
      const alert = page.locator('main [role="alert"]');
      await alert.waitFor();
      expect(await alert.textContent()).toMatch(words);
      await page.getByLabel(age).fill("30");
      await page.getByRole("button", { name: /Assess again|重新评估/ }).click();
      await settled(page);
      expect(await alert.count()).toBe(0);
    },
  );

  it("keeps the last answer while the connection is down, and assesses the change when it is back", async () => {
    const page = await open();
    await choosePatient(page);
    const before = await ranking(page);
    await page.context().setOffline(true);
    await page.getByText("No connection.").waitFor();
    await page.locator('[data-group="present"] [data-chip]').first().press("a");
    expect(await ranking(page)).toEqual(before);
    await page.context().setOffline(false);
    await changedFrom(page, before);
  });

  it("fits a sidebar of 360 pixels without sideways scrolling", async () => {
    const page = await open({ viewport: { width: 360, height: 800 } });
    await choosePatient(page);
    const overflow = await page.evaluate(() =>
      [...document.querySelectorAll("main, body")].map((element) => element.scrollWidth - element.clientWidth),
    );
    expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
  });

  it.each([
    ["light", 1440],
    ["dark", 1440],
    ["light", 400],
  ] as const)("has no accessibility fault that axe finds, %s at %d pixels", async (colorScheme, width) => {
    const page = await open({ colorScheme, viewport: { width, height: 900 } });
    await choosePatient(page);
    await page.locator("[data-condition]").first().getByRole("button").first().click();
    const found = await new AxeBuilder({ page })
      .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
      .analyze();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual([]);
  });

  it("raised no error in any of these pages", () => {
    // Cutting the connection on purpose is the one thing that a browser reports.
    expect(complaints.filter((text) => !/ERR_INTERNET_DISCONNECTED/.test(text))).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });
});
