/** A sentence that says so counts its finding against the condition, in a source or in what a model wrote. The source of a pattern, to be joined. */
export const SAYS_LESS_LIKELY = String.raw`\b(?:less|un)\s?likely\b|\brul(?:e|es|ed|ing) out\b|\bexclud(?:e|es|ed|ing)\b|不支持|可能性(?:小|低|不大)`;
