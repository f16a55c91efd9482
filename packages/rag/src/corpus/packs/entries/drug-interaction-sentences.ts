import { type Drug, type InteractionRule, matchesSelector, routeWords } from "@cdss/domain";
import type { PackTerms } from "../pack-terms.ts";
import { selectorWords } from "../words/selector-words.ts";
import { noteSentences, sentence } from "../words/sentence.ts";
import { SEVERITY } from "../words/severity-words.ts";
import { names } from "./direct-rules.ts";

/** What each rule says of the drug with the drugs of its other side: how serious, and what to do. */
export function drugInteractionSentences(
  drug: Drug,
  rules: readonly InteractionRule[],
  name: string,
  terms: PackTerms,
): string[] {
  const { language } = terms;
  const isChinese = language === "zh";
  return rules.flatMap(({ between: [first, second], severity, management }) => {
    const [own, other] = names(first, drug) ? [first, second] : [second, first];
    const others = selectorWords(other, true, terms);
    if (others === null) return [];
    const routes = (own.route ?? [])
      .filter((route) => drug.routes.includes(route))
      .map((route) => routeWords(language, route));
    const given = routes.length === 0 ? "" : isChinese ? `（${routes.join("、")}）` : ` (${routes.join(", ")})`;
    const another = matchesSelector(drug, other) && others === selectorWords(own, true, terms);
    const pair = isChinese
      ? `${name}${given}与${another ? "另一种" : ""}${others}合用`
      : `${name}${given} with ${another ? "another drug of these: " : ""}${others}`;
    const verdict = SEVERITY[severity][language];
    return noteSentences(
      language,
      isChinese ? `${pair}（${verdict}）` : `${pair} (${verdict})`,
      terms.text(management),
    );
  });
}

/** What the list of interactions holds: rules of higher priority replace its own for the pairs that they name (`InteractionRule.priority`). */
export function interactionScopeSentences(
  sentences: readonly string[],
  name: string,
  { language }: PackTerms,
): string[] {
  if (sentences.length === 0) return [];
  return [
    sentence(
      language,
      language === "zh"
        ? `本条目列出知识库中点名涉及${name}或其类别的禁忌及严重相互作用，个别药对可另有更具体的规则`
        : `this entry lists the contraindicated and major interactions on file that name ${name} or its class, and a more specific rule may hold for a single pair`,
    ),
  ];
}
