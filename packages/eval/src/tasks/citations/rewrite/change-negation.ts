import { pick, type Rewrite, splice, withCaseOf } from "./rewrite.ts";

type Rule = readonly [pattern: RegExp, replacement: string];

/** Auxiliaries that take "not" behind them. "May" is left alone: "may" and "may not" are both true. */
const AUXILIARY = "is|are|was|were|did|does|do|has|have|had|could|should|would|will";

/** Take a denial away. "Not only", "whether or not", "with or without" and "no more than" deny nothing. */
const REMOVALS: readonly Rule[] = [
  [new RegExp(`\\b(${AUXILIARY}) not (?!only|necessarily|yet\\b)`, "gi"), "$1 "],
  [/\b(can)not (?!only)/gi, "$1 "],
  [
    /\bno (?=significant|difference|differences|evidence|effect|association|correlation|change|changes|increase|improvement|relationship)/gi,
    "",
  ],
  [/(?<!or )\bwithout (?!or )/gi, "with "],
  [/(?<!并)未(?!来|必|成年|婚)/g, ""],
  [/没有/g, "有"],
  [/无(?=显著|明显|关|差异|统计学|效|症状|影响)/g, "有"],
  [/不(?=能|会|是|应|宜|可|存在|需|推荐|适用)/g, ""],
];

/** Deny what is said. The auxiliary of the main clause comes first; behind "that" or "which" it denies a part, which is wrong too. */
const INSERTIONS: readonly Rule[] = [
  [
    /\b(is|are|was|were|could|should|would|will) (?!not\b|no\b|neither\b|only\b|unlikely\b|unable\b|unclear\b|unknown\b)(?=[a-z]{3})/g,
    "$1 not ",
  ],
  [/\b(has|have|had) (?=been\b|shown\b|demonstrated\b)/g, "$1 not "],
  [/\bcan (?!not\b|only\b)(?=[a-z]{3})/g, "cannot "],
  [/(?<!不|可)能(?=够|降低|改善|减少|提高|有效|抑制|缓解|引起|导致|预防)/g, "不能"],
  [/(?<!不)可(?=降低|改善|减少|提高|引起|导致|用于|缓解|抑制)/g, "不可"],
  [/(?<!不|也|还|就|于|总|而|但|只|若|或|凡|可)是(?!否)/g, "不是"],
  [/(?<!不)存在/g, "不存在"],
  [/(?<!不|未)(?=显著(?:降低|改善|减少|升高|增加|延长|缩短))/g, "未"],
];

function applications(statement: string, rules: readonly Rule[]): string[] {
  return rules.flatMap(([pattern, replacement]) =>
    [...statement.matchAll(pattern)].map((found) => {
      const words = replacement.replace("$1", found[1] ?? "");
      return withCaseOf(statement, splice(statement, found.index, found.index + found[0].length, words));
    }),
  );
}

/** Take away the statement's denial where it has one, else deny it. */
export const changeNegation: Rewrite = (statement, { random }) =>
  pick(random, applications(statement, REMOVALS)) ?? pick(random, applications(statement, INSERTIONS)) ?? null;
