import { tokenise } from "../../text/tokenise.ts";

/** What causes what is told by the order of the words: the cause stands before "causes" and behind "due to". */
export const CAUSE = {
  asks: /\b(?:causes?|caused|causing|a?etiology|due to|lead(?:s)? to|induces?)\b|病因|原因|引起|导致|诱发|所致|致病菌|病原体?/gi,
  /** Asks for what stands behind the effect: "what is X caused by", "X的病因". */
  ofEffect: /\b(?:caused by|due to|a?etiology)\b|病因|原因|致病菌|病原|(?:由|被|因)(?:什么|何|哪)|所致/i,
  /** Followed by what is caused. */
  active:
    /\b(?:(?<!(?:find|treat|look for|remove) the |\b(?:other|unknown|any|no|every) )causes?|leads? to|induces?|(?:is|are) (?:the|a) (?:main |common |usual )?causes? of|causes? of)\b|可致|导致|引起|诱发/i,
  /** Behind what is caused. */
  passive:
    /\b(?:caused by|due to|results? from|because of)\b|(?<!查找|寻找|明确|针对|去除)病因(?!治疗|检查|未明|不明)|由.{1,20}引起|所致/i,
} as const;

/** "What is X": answered by what it is, belongs to or is called. */
export const DEFINITION = {
  asks: /^\s*(?:what(?:'s| is| are)|define|definition of)\b|什么是|是什么/i,
  tells: /\b(?:is|are) (?:an?|the|also|any)\b|\bbelongs? to\b|\bdefined as\b|属于|又称|又名|是一[种类]|是指|指的?是/i,
} as const;

/** A warning of a drug, as the packs write it. */
export const WARNS = /\bis (?:contraindicated|used with caution) in\b|禁用于|慎用于/iu;

/** Words by which a question asks for drugs among the causes. */
export const DRUG_TERMS: ReadonlySet<string> = new Set(
  ["drug", "drugs", "medicine", "medicines", "medication", "medications", "药", "药物", "药品"].flatMap(tokenise),
);
