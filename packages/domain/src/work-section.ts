import { z } from "zod";
import { LocalizedText } from "./text.ts";

/** A place in a work, in the work's own words: a heading, table, recommendation or page. Long enough for a heading, too short to quote the work. */
export const Locator = z
  .string()
  .max(120, "expected at most 120 characters: the heading, table or page, not what stands there")
  .refine((words) => words.trim() !== "", "expected the place in the work, such as a heading, table or page");

/** Arguments of a refinement: a place without a work is a place in nothing. */
export const locatorNeedsSource: [
  (fact: { readonly source?: string | undefined; readonly locator?: string | undefined }) => boolean,
  { path: string[]; message: string },
] = [
  ({ source, locator }) => locator === undefined || source !== undefined,
  { path: ["locator"], message: "expected the source whose place it is" },
];

/** Kinds of facts that works with a fixed layout carry under a heading of their own. */
export const SectionKind = z.enum([
  "indication",
  "treatment",
  "dose",
  "renal",
  "hepatic",
  "contraindication",
  "caution",
  "allergy",
  "interaction",
  "pregnancy",
  "lactation",
  "child",
  "older-adult",
  "monitoring",
  "mechanism",
  "metabolic-role",
  "qt-risk",
]);
export type SectionKind = z.infer<typeof SectionKind>;

/** The heading of a work for each kind of fact that it always carries under one. Kinds that it does not name have none. */
export const WorkSections = z.partialRecord(SectionKind, Locator);
export type WorkSections = z.infer<typeof WorkSections>;

/** What a reader calls each kind, beside a heading in the other language. */
const NAMES: Readonly<Record<SectionKind, { readonly en: string; readonly zh: string }>> = {
  indication: { en: "indications", zh: "适应证" },
  treatment: { en: "indications and dosage", zh: "适应证与用法用量" },
  dose: { en: "dosage", zh: "用法用量" },
  renal: { en: "renal impairment", zh: "肾功能不全" },
  hepatic: { en: "hepatic impairment", zh: "肝功能不全" },
  contraindication: { en: "contraindications", zh: "禁忌证" },
  caution: { en: "warnings and precautions", zh: "警告与注意事项" },
  allergy: { en: "allergy", zh: "过敏" },
  interaction: { en: "interactions", zh: "药物相互作用" },
  pregnancy: { en: "pregnancy", zh: "妊娠" },
  lactation: { en: "breastfeeding", zh: "哺乳" },
  child: { en: "children", zh: "儿童用药" },
  "older-adult": { en: "older adults", zh: "老年用药" },
  monitoring: { en: "monitoring", zh: "监测" },
  mechanism: { en: "mechanism of action", zh: "作用机制" },
  "metabolic-role": { en: "metabolism and transport", zh: "代谢与转运" },
  "qt-risk": { en: "QT risk", zh: "QT风险" },
};

const HAN = /\p{Script=Han}/u;

/**
 * Where a work carries facts of a kind, or null where its layout does not say. The heading stays as the work has it, so that it can be found there; a reader
 * of the other language gets the kind of fact beside it. Derived whenever it is read and never stored with a fact: a release would repeat the same thirty
 * headings some forty thousand times, and a corrected heading would change every one of its lines.
 */
export function sectionOf(
  { sections }: { readonly sections?: WorkSections | undefined },
  kind: SectionKind,
): LocalizedText | null {
  const heading = sections?.[kind];
  if (heading === undefined) return null;
  const name = NAMES[kind];
  return HAN.test(heading)
    ? { en: `${heading} (${name.en})`, zh: heading }
    : { en: heading, zh: `${heading}（${name.zh}）` };
}

/**
 * The kind of fact that an age limit is, in years: of children below a limit of at most 18, of older adults from 65 or later (21 CFR 201.57(c)(9)(v)), or
 * null where it is neither. A limit of 60 or 25 years stands where the harm is told, and that differs from drug to drug.
 */
export function sectionOfAge({
  below,
  from,
}: {
  readonly below?: number | undefined;
  readonly from?: number | undefined;
}): SectionKind | null {
  if (below !== undefined && below <= 18) return "child";
  return from !== undefined && from >= 65 ? "older-adult" : null;
}

/** Places in works by the id of the work. */
export const Locators = z.record(z.string(), LocalizedText);
export type Locators = z.infer<typeof Locators>;
