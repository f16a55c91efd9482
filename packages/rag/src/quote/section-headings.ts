/** Numbers and marks around a heading: "10. References:", "（三）参考文献". */
const AROUND = /^[\s\d.．、()（）一二三四五六七八九十]+|[\s:：.。]+$/gu;

/** Lists of works and of codes: they name what a document is about, and say nothing of it. */
const WORKS =
  /^(?:sources?(?: of (?:the|this) (?:entry|text))?|(?:selected |general )?references?(?: list)?|bibliograph(?:y|ies)|literature(?: cited)?|works cited|citations?|further reading|see also|依据|(?:主要)?参考(?:文献|资料|书目)|文献|引用文献|资料来源|来源|延伸阅读)$/iu;
const CODES =
  /^(?:(?:ICD(?:-1[01])?|diagnosis|billing)? ?cod(?:es?|ing)|(?:ICD(?:-1[01])?|疾病|诊断)?(?:编码|代码))$/iu;

const NAMES =
  /^(?:names?|other names?|alternative names?|also (?:called|known as)|synonyms?|nomenclature|abbreviations?|名称|别名|其他名称|又称|同义词|缩写|缩略语)$/iu;

/** What is done, told apart or asked for under them holds of those who may not have the finding that it names. */
const NOT_OF_FINDINGS =
  /\b(?:treatments?|management|therap(?:y|ies)|dos(?:es?|age|ing)|uses|indications?|contraindications?|cautions?|interactions?|prevention|first tests|differential|told apart)\b|治疗|处理原则|用法|用量|适应[证症]|禁忌|慎用|相互作用|预防|首选检查|鉴别/iu;
const OF_FINDINGS = /\b(?:symptoms?|signs?|presentation|features|findings|manifestations?)\b|表现|症状|体征/iu;

const bare = (heading: string): string => heading.replace(AROUND, "");

/** Is a passage under these headings a list of works? */
export function isWorks(headings: readonly string[]): boolean {
  return headings.some((heading) => WORKS.test(bare(heading)));
}

/** Is a passage under these headings a list of works or of codes? */
export function isWorksOrCodes(headings: readonly string[]): boolean {
  return isWorks(headings) || headings.some((heading) => CODES.test(bare(heading)));
}

/** May sentences under these headings be quoted at all? Not of works, codes and other names. */
export function mayQuoteUnder(headings: readonly string[]): boolean {
  return !isWorksOrCodes(headings) && !headings.some((heading) => NAMES.test(bare(heading)));
}

/** May a sentence under these headings say of a finding that it is there or not? The innermost heading decides. */
export function tellsOfFindings(headings: readonly string[]): boolean {
  const own = headings.at(-1) ?? "";
  return OF_FINDINGS.test(own) || !NOT_OF_FINDINGS.test(own);
}
