import type { LocalizedText, Sufficiency } from "@cdss/domain";
import type { ProfileIndex } from "./profile-index.ts";
import type { ResolvedQuery } from "./query.ts";

/** Bits from which the input is called moderate and good; see docs/differential.md for the accuracy found at each level. */
const MODERATE_BITS = 10;
const GOOD_BITS = 25;

/** Some disease of the release has the term or a special form of it. */
function isAnnotated({ propagated }: ProfileIndex, term: number): boolean {
  return (propagated.start[term + 1] ?? 0) > (propagated.start[term] ?? 0);
}

/**
 * How much the input can carry: information of the present findings in bits, where what two findings imply in common is
 * counted once (each adds its information content less that of its most informative ancestor already counted). A term that
 * no disease of the release has carries what its most informative annotated ancestor does, for it tells no more apart.
 */
export function sufficiencyOf(index: ProfileIndex, query: ResolvedQuery): Sufficiency {
  const { hierarchy, information } = index;
  const carried = (term: number): number =>
    hierarchy
      .ancestors(term)
      .reduce((most, at) => (isAnnotated(index, at) ? Math.max(most, information[at] ?? 0) : most), 0);
  const byInformation = query.present
    .map(({ term }) => ({ term, own: carried(term) }))
    .sort((a, b) => b.own - a.own || a.term - b.term);
  const counted = new Set<number>();
  let nats = 0;
  for (const { term, own } of byInformation) {
    let shared = 0;
    for (const ancestor of hierarchy.ancestors(term))
      if (counted.has(ancestor) && isAnnotated(index, ancestor)) shared = Math.max(shared, information[ancestor] ?? 0);
    nats += Math.max(0, own - shared);
    for (const ancestor of hierarchy.ancestors(term)) counted.add(ancestor);
  }
  const bits = nats / Math.LN2;
  const count = query.present.length;
  const reasons: LocalizedText[] = [];
  if (count === 0) reasons.push({ en: "No present finding is known.", zh: "没有已知的阳性表现。" });
  if (count > 0 && count < 3)
    reasons.push({
      en: `Only ${count} present finding${count === 1 ? "" : "s"}: add signs and results.`,
      zh: `仅有${count}项阳性表现，请补充体征和检查结果。`,
    });
  if (count > 0 && bits < MODERATE_BITS)
    reasons.push({
      en: "The findings are unspecific: many diseases have them.",
      zh: "现有表现缺乏特异性，多种疾病均可出现。",
    });
  if (query.input.ageYears === undefined) reasons.push({ en: "Age is not known.", zh: "年龄未知。" });
  if (query.input.sex === "unknown") reasons.push({ en: "Sex is not known.", zh: "性别未知。" });
  if (query.unknownFindings.length > 0)
    reasons.push({
      en: `${query.unknownFindings.length} finding(s) are not in this release.`,
      zh: `${query.unknownFindings.length}项表现不在当前知识版本中。`,
    });
  const level = count === 0 ? "none" : bits < MODERATE_BITS ? "low" : bits < GOOD_BITS ? "moderate" : "good";
  return { level, informationBits: bits, presentFindings: count, reasons };
}
