/** What the answer to a question says of what was asked. `all`: of everything in the turn of the one who asked. */
export interface Reply {
  readonly status: "present" | "absent";
  readonly all: boolean;
  /** End of the words that answer, in UTF-16 units of the text. */
  readonly end: number;
}

const SPEAKER =
  "(?:患者|患儿家长|患儿|家长|病人|家属|本人|妈妈|爸爸|答|回复|patient|pt|mother|father|parent|mum|mom|dad)\\s*[：:]";
/** How far behind a question its answer begins: the turn may go on with other questions. */
const REACH = 300;
/** What is left of the turn, the change of speaker (a new line or a name), and the answer. */
const TURN = new RegExp(`^(?<rest>[^\\n]*?)(?:\\n\\s*(?:${SPEAKER})?|(?:${SPEAKER}))\\s*(?<answer>[^\\n]{1,40})`, "i");

const END = "(?:[，。、,.!！；;\\s]|$)";
const DENIES_ALL = /^(?:都|全|全都|一样都)(?:没有?|无|不)(?:的|过|啊|了)?/;
const DENIES = new RegExp(
  `^(?:没有?|无|不是|不会|否认|从来没有?|没发现|没觉得|no|nope|none|never|not at all)(?:的|过|啊|呢|了)?${END}`,
  "i",
);
const AFFIRMS = new RegExp(
  `^(?:有的?|是的?|对的?|会的?|嗯+|有一?点儿?|有一些|有时候?|偶尔有?|经常|yes|yeah|yep|yup|sometimes|a (?:little|bit))(?:啊|呢|吧)?${END}`,
  "i",
);

/** The answer to a question that ends at `end` (UTF-16 units); null where none follows, or one that is neither yes nor no. */
export function replyTo(text: string, end: number): Reply | null {
  const match = TURN.exec(text.slice(end, end + REACH));
  const { rest = "", answer = "" } = match?.groups ?? {};
  if (match === null) return null;
  const from = end + match[0].length - answer.length;
  const found = (pattern: RegExp): number => from + (pattern.exec(answer)?.[0].trimEnd().length ?? 0);
  if (DENIES_ALL.test(answer)) return { status: "absent", all: true, end: found(DENIES_ALL) };
  if (rest.trim() !== "") return null;
  if (DENIES.test(answer)) return { status: "absent", all: false, end: found(DENIES) };
  if (AFFIRMS.test(answer)) return { status: "present", all: false, end: found(AFFIRMS) };
  return null;
}
