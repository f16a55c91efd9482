/** Names that hold the word of a finding and are no mention of it: those who have them need not have it when they are seen. */
const WHOLE_NAMES = [
  /\b(?:yellow|scarlet|rheumatic|(?:para)?typhoid|enteric|dengue|lassa|ebola|q|hay|glandular|relapsing|trench|ha?emorrhagic|undulant|rat[- ]bite|cat[- ]scratch|spotted|valley|mediterranean|tick|puerperal|childbed|blackwater|parrot|metal[- ]fume|sandfly|oroya)[- ]fevers?(?: with (?:renal|thrombocytop(?:a?en)\w*) syndrome)?/giu,
  /(?:登革|克里米亚-?刚果)?出血热/gu,
  /\bfevers? with (?:renal|thrombocytopa?enia) syndrome/giu,
] as const;

/** Right behind the word of a finding, they make the two the name of a condition, a medicine or a place. */
const MAKES_A_NAME =
  /^(?:[\s-]+(?:variant|syndromes?|disease|disorders?|neurosis|vaccin\w+|virus(?:es)?|relievers?|killers?|reducers?|suppressants?|syrups?|linctus|mixtures?|remed(?:y|ies)|medicines?|medications?|clinics?)\b|(?:变异性|变异型)哮喘|型肝炎|药|糖浆|颗粒|门诊)/iu;

/** The same of longer Chinese names, which run on without a mark or a verb: 发热伴血小板减少综合征, 血小板减少性紫癜, 高血压性心脏病. */
const RUNS_INTO_A_NAME =
  /^(?:(?![常多有是为须应可的见提支引导由因在于时患和与及或伴]|不)\p{Script=Han}|伴){0,10}?(?:综合征|紫癜|脑病|心脏病)/u;

/** Right before the word of a finding, they make it what a medicine is taken against: "anti-nausea", 退热. */
const AGAINST_IT = /(?:\banti-?|(?<!停|终)止|退|防|抗)$/iu;

/** Does the part of a sentence from `start` to `end` stand only inside the name of a condition, a medicine or a place, told by its form? */
export function isInsideName(sentence: string, start: number, end: number): boolean {
  const behind = sentence.slice(end);
  return (
    MAKES_A_NAME.test(behind) ||
    RUNS_INTO_A_NAME.test(behind) ||
    AGAINST_IT.test(sentence.slice(0, start)) ||
    WHOLE_NAMES.some((names) =>
      [...sentence.matchAll(names)].some(({ index, 0: name }) => index <= start && end <= index + name.length),
    )
  );
}
