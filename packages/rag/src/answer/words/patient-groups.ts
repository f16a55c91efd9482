/** A group of patients, by its many words in both languages: 宝宝 and "toddler" ask for what a source says of infants. */
interface GroupWords {
  /** The key of `readTokens` where that knows the group, so that both name it alike. */
  readonly key: string;
  readonly words: RegExp;
  /** Ages in years, the upper end not included: a source may name a group by its ages alone. */
  readonly ages?: readonly [from: number, to: number];
}

/**
 * Ends of the groups: newborn to 28 days, infant and toddler to 2 years, child to 18, as ICH E11(R1) section 2.4 divides paediatric ages;
 * from 65 years old, as ICH E7. 幼儿 and toddlers are those from 1 to 3 years (early childhood, 幼儿期, of Chinese paediatrics).
 */
export const PATIENT_GROUPS: readonly GroupWords[] = [
  { key: "population newborn", words: /\b(?:newborns?|neonat\w*)\b|新生儿/giu, ages: [0, 28 / 365.25] },
  {
    key: "population infant",
    words: /\b(?:infants?|infancy|bab(?:y|ies))\b|婴幼儿|婴儿|宝宝/giu,
    ages: [0, 2],
  },
  {
    key: "population toddler",
    words: /\btoddlers?\b|(?<!婴)幼儿/giu,
    ages: [1, 3],
  },
  {
    key: "population child",
    words: /\b(?:child(?!-Pugh)|children|childhood|kids?|pa?ediatrics?)\b|儿童|小儿|患儿|小孩|孩子|少儿/giu,
    ages: [0, 18],
  },
  {
    key: "population old",
    words:
      /\b(?:elderly|geriatric|(?:older|old) (?:adults?|people|patients?|persons?|wom[ae]n|m[ae]n))\b|老年人?|老人|高龄/giu,
    ages: [65, Number.POSITIVE_INFINITY],
  },
  {
    key: "population pregnant",
    words:
      /(?<!\bnot |\bnon-?)\b(?:pregnan(?:t|cy|cies)|gravid)\b|孕妇|(?<!非|未)(?:妊娠|怀孕)(?:期?(?:妇女|女性))?|孕期/giu,
  },
  {
    key: "population lactating",
    words:
      /\b(?:breast-?\s?feed\w*|breastfed|lactat(?:ion|ing)|nursing (?:mothers?|wom[ae]n))\b|哺乳期?(?:妇女|女性)?|喂奶|母乳喂养/giu,
  },
];
