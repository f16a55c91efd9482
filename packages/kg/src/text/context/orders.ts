/**
 * A sentence that gives orders to a program instead of telling of the patient. The words are narrow, so that
 * "immune system" and "ranked pain 8 of 10" stay what they are. "Ignore the instructions" is not among them: it names nothing, and what
 * stands beside it ("… and penicillin allergy") may be true.
 */
const ORDERS = [
  /^\W*(?:system|assistant|developer)\s*:/iu,
  /^\s*[[{]\s*["{]/u,
  /\brank\b.{0,60}\b(?:first|top|highest|number one|last)\b/iu,
  /\b(?:set|raise|lower|change)\b.{0,20}\b(?:probabilit(?:y|ies)|differential)\b/iu,
  /^[^\p{L}]*系统[】\]：:]/u,
  /(?:排|列)(?:在|到|为|成)(?:首位|最前|第[一二三\d])/u,
  /\b(?:suppress|disable|hide|ignore|switch off|turn off)\b.{0,40}\b(?:alerts?|warnings?)\b/iu,
  /(?:关闭|屏蔽|取消|忽略)[^。；]{0,30}(?:警示|警告|提醒|警报)/u,
  /概率(?:设|调|改|提高)(?:为|到|成|至)/u,
];

/** Words before a sentence that may announce it, in UTF-16 units. */
const LONGEST_LEAD = 200;
/** What ends a sentence for certain: a colon does not, and "SYSTEM:" is part of what it announces. */
const END = /[.!?。！？\n]/u;

/**
 * Whether the sentence of `text` that holds the half-open span speaks to a program: nothing in it was observed in the patient. Marks that
 * nobody sees are passed over.
 */
export function speaksToAProgram(text: string, start: number, end: number): boolean {
  let from = start;
  while (from > Math.max(0, start - LONGEST_LEAD) && !END.test(text[from - 1] ?? "")) from--;
  const seen = text
    .slice(from, end)
    .replace(/\p{Cf}/gu, "")
    .normalize("NFKC");
  return ORDERS.some((order) => order.test(seen));
}
