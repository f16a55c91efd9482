/**
 * A sentence that gives orders to whoever reads it by machine. No source of medicine speaks so: it is never quoted as an answer, though
 * it would be harmless as one, for a reader would take it for the voice of the service.
 */
const ORDERS =
  /\b(?:ignore|disregard|forget|override)\b.{0,40}\b(?:instructions?|rules?|prompts?)\b|\b(?:system|developer|hidden) (?:prompt|message|instructions?)\b|\byou are (?:now|an? (?:ai|assistant|language model|chatbot))\b|\b(?:as|dear|attention|note to|instructions? (?:to|for)) (?:the |an? |all )?(?:ai|assistants?|language models?|llms?|chatbots?|models?)\b|\b(?:respond|reply|answer|output)\b.{0,20}\b(?:only )?(?:with|that)\b.{0,40}["“']|(?:忽略|无视|忘记|不要理会|绕过)[^。]{0,20}(?:指令|指示|规则|提示词|要求|以上|上述|之前)|系统提示|提示词|(?:你|您)(?:现在)?是(?:一个|一名)?(?:AI|人工智能|助手|语言模型|机器人)|(?:AI|人工智能|大模型|语言模型|助手)(?:请|须|必须|应当|应|需要)|(?:请|必须|务必)(?:直接)?(?:回答|回复|输出)|<\|?(?:im_start|system|assistant)|<\/?(?:script|iframe|img|tool_call)\b|\[\/?INST\]|<<SYS>>|#{2,} *system\b|【系统】|^\s*[{[]\s*["{]/iu;

/** Whether a sentence of a passage addresses a model instead of a reader, also in full-width letters or with characters that nobody sees. */
export const speaksToAModel = (sentence: string): boolean =>
  ORDERS.test(sentence.replace(/\p{Cf}/gu, "").normalize("NFKC"));
