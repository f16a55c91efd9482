import type { Explanation, Language, LocalizedText, RankedCondition } from "@cdss/domain";

interface Facts {
  readonly own: RankedCondition;
  readonly leader: RankedCondition | undefined;
  readonly behindLeader: Explanation["behindLeader"];
  readonly considered: number;
  /** False when no annotation of the disease is left to judge it by. */
  readonly known: boolean;
  readonly name: (text: LocalizedText) => string;
}

/** The plain answer to "why is this condition where it is?", from the numbers alone. */
export function explanationText(
  language: Language,
  { own, leader, behindLeader, considered, known, name }: Facts,
): string {
  const list = (labels: readonly LocalizedText[]): string =>
    labels
      .slice(0, 3)
      .map(name)
      .join(language === "zh" ? "、" : ", ");
  const unexplained = own.against.filter((c) => c.status === "present" && c.concept !== undefined).map((c) => c.label);
  const contradicted = own.against.filter((c) => c.status === "absent").map((c) => c.label);
  const missing = own.missing.map((finding) => finding.label);
  if (language === "zh") {
    if (!known) return `${name(own.label)}没有可用的表型注释，无法排序。`;
    const parts = [`${name(own.label)}在${considered}种疾病中排第${own.rank}位。`];
    if (leader !== undefined && behindLeader.length > 0)
      parts.push(`与首位的${name(leader.label)}相比，主要差距在：${list(behindLeader.map((gap) => gap.label))}。`);
    if (unexplained.length > 0) parts.push(`该病不能很好解释：${list(unexplained)}。`);
    if (contradicted.length > 0) parts.push(`该病常见但本例没有：${list(contradicted)}。`);
    if (missing.length > 0) parts.push(`该病常见而病例未提及：${list(missing)}。`);
    return parts.join("");
  }
  if (!known) return `${name(own.label)} has no usable phenotype annotation, so it cannot be ranked.`;
  const parts = [`${name(own.label)} ranks ${own.rank} of ${considered} diseases.`];
  if (leader !== undefined && behindLeader.length > 0)
    parts.push(`It is behind ${name(leader.label)} mostly by: ${list(behindLeader.map((gap) => gap.label))}.`);
  if (unexplained.length > 0) parts.push(`It does not explain well: ${list(unexplained)}.`);
  if (contradicted.length > 0) parts.push(`Usual for it, but absent here: ${list(contradicted)}.`);
  if (missing.length > 0) parts.push(`Usual for it, and not mentioned: ${list(missing)}.`);
  return parts.join(" ");
}
