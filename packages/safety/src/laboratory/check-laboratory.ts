import { type Drug, matchesSelector, type Sex } from "@cdss/domain";
import type { PatientDraft } from "../alerts/alert.ts";
import { gravity } from "../alerts/gravity.ts";
import type { Ground } from "../alerts/ground.ts";
import { figure } from "../alerts/say.ts";
import type { LaboratoryBand, LaboratoryRule } from "./laboratory-rule.ts";
import { LABORATORY_RULES } from "./laboratory-rules.ts";
import type { LabReading, UnreadLab } from "./read-lab.ts";

/** Rules that speak of a drug: worked out once for each drug of a knowledge. */
export function laboratoryRulesOf(drug: Drug): LaboratoryRule[] {
  return LABORATORY_RULES.filter(({ drugs }) => drugs.some((selector) => matchesSelector(drug, selector)));
}

const holds = ({ above, from, below, sex }: LaboratoryBand, value: number, of: Sex): boolean =>
  (sex === undefined || sex === of) &&
  (above === undefined || value > above) &&
  (from === undefined || value >= from) &&
  (below === undefined || value < below);

const groundOf = ({ source, locator }: LaboratoryBand): Ground => ({
  sources: [source],
  ...(locator === undefined ? {} : { locators: { [source]: locator } }),
});

function limitText({ above, from, below }: LaboratoryBand): { en: string; zh: string } {
  if (above !== undefined) return { en: `above ${figure(above)}`, zh: `高于 ${figure(above)}` };
  if (from !== undefined) return { en: `${figure(from)} or more`, zh: `达到或超过 ${figure(from)}` };
  return { en: `below ${figure(below ?? 0)}`, zh: `低于 ${figure(below ?? 0)}` };
}

function ageText({ ageDays, isOld, test }: LabReading): { en: string; zh: string } {
  if (ageDays === null) return { en: "date not stated", zh: "日期不明" };
  if (!isOld) return { en: `${ageDays} days ago`, zh: `${ageDays} 天前` };
  return {
    en: `${ageDays} days old, judged for ${test.maxAgeDays}: measure again`,
    zh: `已 ${ageDays} 天，有效期 ${test.maxAgeDays} 天：请复查`,
  };
}

/**
 * What the patient's results say against a drug: of each test the most serious threshold that is passed. An old result never interrupts: it is
 * said quietly, with its age. A result that cannot be compared is said where the drug would have been held against it.
 */
export function checkLaboratory(
  drug: Drug,
  rules: readonly LaboratoryRule[],
  {
    readings,
    unread,
  }: { readonly readings: ReadonlyMap<string, LabReading>; readonly unread: ReadonlyMap<string, UnreadLab> },
  sex: Sex,
): PatientDraft[] {
  const worst = new Map<string, PatientDraft>();
  for (const { test: key, bands, why, sameAs } of rules) {
    const reading = readings.get(key);
    const draft = { kind: "laboratory", drugs: [drug.id] } as const;
    if (reading === undefined) {
      const missed = unread.get(key);
      if (missed !== undefined && !worst.has(key))
        worst.set(key, {
          ...draft,
          severity: "minor",
          ...unreadText(missed),
          grounds: [{ sources: drug.sources }],
          sameAs: [],
        });
      continue;
    }
    const band = bands.find((one) => holds(one, reading.value, sex));
    if (band === undefined) continue;
    const severity = reading.isOld ? "minor" : band.severity;
    const held = worst.get(key);
    if (held !== undefined && gravity(held.severity) <= gravity(severity)) continue;
    const { names, unit } = reading.test;
    const [value, limit, age] = [`${figure(reading.value)} ${unit}`.trim(), limitText(band), ageText(reading)];
    worst.set(key, {
      ...draft,
      severity,
      reason: {
        en: `${names.en} ${value} (${age.en}), ${limit.en}: ${why.en}`,
        zh: `${names.zh} ${value}（${age.zh}），${limit.zh}：${why.zh ?? why.en}`,
      },
      management: band.management,
      grounds: [groundOf(band)],
      tests: [key],
      sameAs,
    });
  }
  return [...worst.values()];
}

function unreadText({ test: { names }, why }: UnreadLab): Pick<PatientDraft, "reason" | "management"> {
  return why === "unit"
    ? {
        reason: { en: `${names.en}: the unit does not convert, not judged`, zh: `${names.zh}：单位无法换算，未判断` },
        management: { en: "Look at the value", zh: "请人工查看该值" },
      }
    : {
        reason: {
          en: `${names.en}: the laboratory's upper limit is missing, not judged`,
          zh: `${names.zh}：缺参考上限，未判断`,
        },
        management: { en: "Look at the value, or give the upper limit", zh: "请人工查看，或提供参考上限" },
      };
}
