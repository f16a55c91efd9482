import { fileURLToPath } from "node:url";
import AxeBuilder from "@axe-core/playwright";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { LAUNCH, missing } from "./chromium.ts";
import { productionServer, type RunningServer } from "./production-server.ts";

/** A man of 58 with pressing chest pain, who takes simvastatin, clarithromycin and warfarin, and a tonic that nobody knows. */
const PATIENTS = fileURLToPath(new URL("./fixtures/patients", import.meta.url));
const given = process.env.CDSS_BASE_URL !== undefined;
const why = given ? " (skipped: the server of CDSS_BASE_URL has other patients)" : missing;

const LANGUAGES = [
  {
    locale: "en-US",
    patient: "chest-pain-en",
    urgency: "Emergency",
    purpose: "to confirm",
    draft: "Draft for a physician to check and sign.",
    unfit: "does not fit this patient",
    drugs: ["simvastatin", "clarithromycin"],
    unknown: "Valley herb tonic",
    notSafe: "not the same as safe",
    reason: "benefit outweighs the risk",
    kept: "Kept on this page only",
  },
  {
    locale: "zh-CN",
    patient: "chest-pain-zh",
    urgency: "急诊",
    purpose: "确诊",
    draft: "须经医师审核签字",
    unfit: "不适合该患者",
    drugs: ["辛伐他汀", "克拉霉素"],
    unknown: "山谷草本口服液",
    notSafe: "不等于安全",
    reason: "获益大于风险",
    kept: "仅保留在本页面",
  },
] as const;

describe.skipIf(why !== "")(`triage, tests, treatment and medication in a browser${why}`, () => {
  let server: RunningServer;
  let browser: Browser;
  const complaints: string[] = [];

  beforeAll(async () => {
    server = await productionServer({ CDSS_PATIENTS_DIR: PATIENTS });
    browser = await chromium.launch(LAUNCH);
  });
  afterAll(async () => {
    await browser?.close();
    server?.stop();
  });

  /** The page with a patient assessed. */
  async function open(patient: string, options: BrowserContextOptions): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
    const page = await context.newPage();
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(server.url);
    await page.locator(`[data-patient="${patient}"]`).click();
    await settled(page);
    return page;
  }
  const settled = (page: Page) =>
    page.waitForFunction(
      () => document.querySelector("[data-basis]") !== null && document.querySelector("[aria-busy=true]") === null,
    );

  it.each(LANGUAGES)("shows all four for a common complaint: $locale", async (words) => {
    const page = await open(words.patient, { locale: words.locale });

    const triage = page.locator("[data-triage]");
    expect(await triage.getAttribute("data-triage")).toBe("emergency");
    expect(await triage.textContent()).toContain(words.urgency);
    expect(await page.locator('[data-triage-reason="must-not-miss"]').count()).toBeGreaterThan(0);

    const ecg = page.locator('[data-test="ecg"]');
    expect(await ecg.textContent()).toContain(words.purpose);
    await ecg.locator("summary").click();
    expect(await ecg.locator("[data-work]").count()).toBeGreaterThan(0);

    await page.getByText(words.draft).waitFor();
    const drafts = page.locator("[data-treatments]").first();
    expect(await drafts.locator('[data-treatment="draft"]').count()).toBeGreaterThan(0);
    expect(await drafts.getByText(/\d+ mg/).count()).toBeGreaterThan(0);
    expect(await page.locator("[data-treatments] button").count()).toBe(0);
    // He is allergic to aspirin: the option stands there, and so does its reason.
    const unfit = drafts.locator('[data-fits="false"]', { has: page.locator('[data-drug="aspirin"]') }).first();
    expect(await unfit.textContent()).toContain(words.unfit);
    expect(await unfit.locator("[data-alert]").count()).toBeGreaterThan(0);

    const alert = page.locator("[data-interrupts]", { hasText: words.drugs[0] }).first();
    for (const drug of words.drugs) expect(await alert.textContent()).toContain(drug);
    expect(await alert.locator("[data-path]").textContent()).toContain("CYP3A4");
    const unknown = page.locator("[data-unknown-drugs]");
    for (const text of [words.unknown, words.notSafe]) expect(await unknown.textContent()).toContain(text);
    expect(await page.locator("[data-basis]").textContent()).toContain("CKD-EPI 2021");
  });

  it.each(LANGUAGES)(
    "keeps an override reason while findings change, and forgets it with the case: $locale",
    async (words) => {
      const page = await open(words.patient, { locale: words.locale });
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.postData() ?? ""));
      const choice = page.locator("[data-interrupts] select").first();
      await choice.selectOption({ label: words.reason });
      await page.getByText(words.kept).waitFor();
      const chosen = await choice.inputValue();
      expect(chosen).not.toBe("");
      // Names of concepts may still be on their way to the page: what must not leave it is the choice.
      const sent = asked.filter((body) => body.includes(chosen) || body.includes(words.reason));
      expect(sent, "an override reason was sent").toEqual([]);
      await page.locator('[data-group="present"] [data-chip]').first().press("a");
      await page.locator('[aria-busy="true"]').first().waitFor();
      await settled(page);
      expect(await choice.inputValue()).toBe(chosen);
      await page.getByRole("button", { name: /Change case|更换病例/ }).click();
      await page.locator(`[data-patient="${words.patient}"]`).click();
      await page.locator("[data-interrupts]").first().waitFor();
      await settled(page);
      expect(await choice.inputValue()).toBe("");
    },
  );

  it("leaves no key of the packs untranslated in Chinese", async () => {
    const page = await open("chest-pain-zh", { locale: "zh-CN" });
    for (const part of [
      "[data-triage-reason] .text-danger",
      "[data-test] dl",
      "[data-basis]",
      "[data-fits] .tabular-nums",
    ]) {
      const texts = await page.locator(part).allInnerTexts();
      expect(texts.length, part).toBeGreaterThan(0);
      // Units, tests and enzymes keep their Latin letters; words of five and more are English.
      expect(
        texts.filter((text) => /[a-z]{5,}/.test(text)),
        part,
      ).toEqual([]);
    }
  });

  it("explains a condition of the packs by the titles of its works", async () => {
    const page = await open("chest-pain-en", { locale: "en-US" });
    await page.getByRole("combobox", { name: "Condition to explain" }).fill("pulmonary embolism");
    await page.locator('[role="option"]').first().click();
    const explanation = page.locator("[data-explanation]");
    await explanation.getByText("clinical pack").first().waitFor();
    expect(await explanation.getByText(/guideline/i).count()).toBeGreaterThan(0);
    expect(await explanation.getByText("a specialist's estimate").count()).toBeGreaterThan(0);
    expect(await explanation.textContent()).not.toContain("CDSS-WORK");
  });

  it("reaches every fold and choice by keyboard", async () => {
    const page = await open("chest-pain-en", { locale: "en-US" });
    const quiet = page.locator("[data-quiet]").first();
    await quiet.locator("summary").first().focus();
    await page.keyboard.press("Enter");
    await quiet.locator("[data-alert]").first().waitFor();
    expect(await quiet.getAttribute("open")).not.toBeNull();
    await page.getByRole("link", { name: /Medication alerts/ }).press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("medication");
  });

  it.each([
    ["light", 400, "chest-pain-en", "en-US"],
    ["dark", 1440, "chest-pain-zh", "zh-CN"],
  ] as const)(
    "has no accessibility fault that axe finds and does not scroll sideways: %s at %d pixels",
    async (colorScheme, width, patient, locale) => {
      const page = await open(patient, { locale, colorScheme, viewport: { width, height: 900 } });
      // What is folded is checked as well.
      await page.evaluate(() => {
        for (const fold of document.querySelectorAll("details")) fold.open = true;
      });
      const overflow = await page.evaluate(() =>
        [...document.querySelectorAll("main, body, [data-column]")].map(
          (element) => element.scrollWidth - element.clientWidth,
        ),
      );
      expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
      const found = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
        .analyze();
      expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)).toEqual(
        [],
      );
    },
  );

  it("raised no error in any of these pages", () => {
    expect(complaints).toEqual([]);
  });
});
