import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAUNCH, missing } from "./chromium.ts";
import { productionServer, type RunningServer } from "./production-server.ts";

const PATIENTS = fileURLToPath(new URL("./fixtures/patients", import.meta.url));

const CASES = [
  {
    ...{ locale: "en-US", width: 1440, patient: "chest-pain-en", name: "Creatinine" },
    colorScheme: "light" as const,
    ...{ question: "What was the last creatinine?", line: "Creatinine: 168 umol/L", ask: "Ask" },
    ...{ mark: "This patient's record", jump: "Show in the record", forget: "Remove the index" },
    ...{ forgotten: "has been removed", cases: "Look for cases with like findings", few: "Too few cases" },
  },
  {
    ...{ locale: "zh-CN", width: 400, patient: "chest-pain-zh", name: "血肌酐" },
    colorScheme: "dark" as const,
    ...{ question: "上次血肌酐多少？", line: "血肌酐：168 umol/L", ask: "提问" },
    ...{ mark: "本患者病历", jump: "在病历中查看", forget: "删除索引" },
    ...{ forgotten: "已删除", cases: "查找表现相近的病例", few: "暂不显示" },
  },
] as const;

describe.skipIf(missing !== "")(`the record in a browser${missing}`, () => {
  let server: RunningServer;
  let browser: Browser;
  let folder: string;
  const complaints: string[] = [];
  const indexed: string[] = [];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "cdss-web-records-"));
    server = await productionServer({
      CDSS_PATIENTS_DIR: PATIENTS,
      ...{ CDSS_INDEX_DIR: join(folder, "index"), CDSS_MODELS_DIR: join(folder, "models"), CDSS_SIMILAR_CASES: "1" },
    });
    browser = await chromium.launch(LAUNCH);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  async function open(given: (typeof CASES)[number]): Promise<Page> {
    const { locale, colorScheme, width, patient } = given;
    const context = await browser.newContext({ locale, colorScheme, viewport: { width, height: 900 } });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (request.url().includes("record.index")) indexed.push(request.url());
    });
    await page.goto(server.url);
    await page.locator(`[data-patient="${patient}"]`).click();
    await page.locator("[data-condition]").first().waitFor();
    return page;
  }
  const faults = async (page: Page) => {
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    const { violations } = await new AxeBuilder({ page })
      .include("[data-question-box]")
      .include("[data-answer]")
      .include("[data-similar=reports]")
      .include("[data-similar=patients]")
      .include("article")
      .include("[data-place]")
      .withTags(tags)
      .analyze();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
  };

  it.each(CASES)(
    "is indexed at the first question and quoted, and its words are led to, $locale, $width pixels",
    async (given) => {
      const page = await open(given);
      expect(indexed).toEqual([]);
      const box = page.locator("[data-question-box]");
      await box.locator("textarea").fill(given.question);
      await box.getByRole("button", { name: given.ask, exact: true }).press("Enter");
      await page.locator("[data-answer=done]").waitFor();
      const sentence = page.locator("[data-sentence=record]").first();
      await sentence.getByText(given.mark, { exact: true }).waitFor();
      expect(await sentence.locator("mark").innerText()).toContain(given.line);
      await sentence.getByRole("button", { name: given.jump }).press("Enter");
      const place = page.locator("[data-place]").first();
      await place.waitFor();
      expect(await place.innerText()).toContain(given.name);
      expect(await place.evaluate((element) => document.activeElement === element)).toBe(true);
      expect(indexed).toHaveLength(1);

      await page.getByText(given.cases).click();
      await page.locator("[data-similar=patients]").getByText(given.few).waitFor();
      expect(await faults(page)).toEqual([]);
      const overflow = await page.evaluate(() =>
        [...document.querySelectorAll("main, body")].map((element) => element.scrollWidth - element.clientWidth),
      );
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0);

      await box.getByRole("button", { name: given.forget }).click();
      await page.getByRole("status").getByText(given.forgotten).waitFor();
      indexed.length = 0;
      await page.context().close();
    },
  );

  it("is a pasted note too, under a random id, and forgotten when the note changes and when the page is left", async () => {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    const calls: { name: string; patient: string }[] = [];
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const name = /record\.(?:index|forget)/u.exec(request.url())?.[0];
      if (name !== undefined) calls.push({ name, patient: JSON.parse(request.postData() ?? "{}").patient });
    });
    const paste = async (text: string) => {
      await page.getByRole("button", { name: "粘贴病历" }).first().click();
      await page.getByLabel("病历文本").fill(text);
      await page.getByRole("button", { name: /^(?:重新)?评估$/u }).click();
      await page.locator("[data-condition]").first().waitFor();
    };
    const ask = async (question: string) => {
      await page.locator("[data-question-box] textarea").fill(question);
      await page.locator("[data-question-box]").getByRole("button", { name: "提问", exact: true }).click();
      await page.locator("[data-answer=done]").waitFor();
    };
    await page.goto(server.url);
    await ask("患者血小板多少？");
    await page.locator("[data-answer]").getByText("当前未打开病历").waitFor();
    await paste("患者男，70岁，黑便3天，头晕。长期服用华法林 3mg qd。腹部超声：胆囊内见一枚 8mm 结石。");
    expect(calls).toEqual([]);
    await ask("胆囊结石有多大？");
    expect(await page.locator("[data-sentence=record] mark").first().innerText()).toContain("8mm 结石");
    await ask("患者血小板多少？");
    await page.locator("[data-answer]").getByText("资料中未找到").waitFor();
    expect(await page.locator("[data-sentence]").count()).toBe(0);
    const [first] = calls;
    expect(calls).toEqual([{ name: "record.index", patient: first?.patient }]);
    expect(first?.patient).toMatch(/^note:[0-9a-f]{32}$/u);
    await paste("患者女，30岁，发热、咳嗽3天。体重 52kg。");
    await expect.poll(() => calls.at(-1)).toEqual({ name: "record.forget", patient: first?.patient });
    await ask("患者体重多少？");
    await page.locator("[data-sentence=record]").first().waitFor();
    const second = calls.at(-1);
    expect(second?.patient).not.toBe(first?.patient);
    // What a page sends while it goes away is not reported to the test: the server is asked.
    const isIndexed = async (): Promise<boolean> => {
      const input = encodeURIComponent(JSON.stringify({ patient: second?.patient }));
      const answer = await fetch(new URL(`/api/trpc/record.status?input=${input}`, server.url));
      return (await answer.json()).result.data.isIndexed;
    };
    expect(await isIndexed()).toBe(true);
    await page.goto("about:blank");
    await expect.poll(isIndexed, { timeout: 10_000 }).toBe(false);
    await context.close();
  });

  it("raised no error in any of these pages", () => {
    expect(complaints).toEqual([]);
  });
});
