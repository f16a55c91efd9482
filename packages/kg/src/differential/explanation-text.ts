import { type Explanation, type Language, type LocalizedText, localize, type RankedCondition } from "@cdss/domain";

interface Facts {
  readonly own: RankedCondition;
  readonly leader: RankedCondition | undefined;
  readonly behindLeader: Explanation["behindLeader"];
  readonly considered: number;
  /** False when no annotation of the disease is left to judge it by. */
  readonly known: boolean;
  /** False when the case holds no finding that the release knows: the order is then that of the priors. */
  readonly asked: boolean;
}

/** The plain answer to "why is this condition where it is?", from the numbers alone. */
export function explanationText(
  language: Language,
  { own, leader, behindLeader, considered, known, asked }: Facts,
): string {
  const name = (text: LocalizedText): string => localize(text, language);
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
    if (!asked) return `病例中没有可用的表现，无法对${name(own.label)}排序。`;
    const parts = [`${name(own.label)}在${considered}种疾病中排第${own.rank}位。`];
    if (leader !== undefined && behindLeader.length > 0)
      parts.push(`与首位的${name(leader.label)}相比，主要差距在：${list(behindLeader.map((gap) => gap.label))}。`);
    if (unexplained.length > 0) parts.push(`该病不能很好解释：${list(unexplained)}。`);
    if (contradicted.length > 0) parts.push(`该病常见但本例没有：${list(contradicted)}。`);
    if (missing.length > 0) parts.push(`该病可有而病例未提及：${list(missing)}。`);
    return parts.join("");
  }
  if (!known) return `${name(own.label)} has no usable phenotype annotation, so it cannot be ranked.`;
  if (!asked) return `The case holds no finding to rank ${name(own.label)} by.`;
  const parts = [`${name(own.label)} ranks ${own.rank} of ${considered} diseases.`];
  if (leader !== undefined && behindLeader.length > 0)
    parts.push(`It is behind ${name(leader.label)} mostly by: ${list(behindLeader.map((gap) => gap.label))}.`);
  if (unexplained.length > 0) parts.push(`It does not explain well: ${list(unexplained)}.`);
  if (contradicted.length > 0) parts.push(`Usual for it, but absent here: ${list(contradicted)}.`);
  if (missing.length > 0) parts.push(`Known of it, and not mentioned here: ${list(missing)}.`);
  return parts.join(" ");
}
