import type { Detector, Identifier } from "../identifier.ts";
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES, TRADITIONAL_SURNAMES, WORD_SURNAMES } from "../words/chinese-names.ts";
import { GIVEN_NAMES } from "../words/english-names.ts";
import { isClinicalWord, isCommonWord, isKnownWord, isOwnName, plainWord } from "../words/lexicon.ts";
import { findAll } from "./find-all.ts";

const SURNAME = `(?:${COMPOUND_SURNAMES}|[${SURNAMES}${TRADITIONAL_SURNAMES}占代])`;
/** After these a person is named, whatever the characters mean elsewhere: 家长石磊, 会诊专家于洋, 经办叶蓉. */
const PERSON =
  "(?:家长|家属|子女|技术员|工程师|厂家|小结|专家|经办人?|经手人?|户名|见证人|交警|民警|辅警|警官|警员|保安|城管|司机|主持人?|参加人员|参会人员|出席人员|与会者?|列席|记录人?|执笔|汇报人?|护士|医[师生]|药师|技师|检验师?|核对者?|复核者?|双人核对|执行者?|术者|一助|二助|三助|主刀|洗手|巡回|麻醉师?|患者|病人|患儿|产妇|儿媳|女婿|儿子|女儿|丈夫|妻子|老公|老婆|爱人|老伴|父亲|母亲|姐姐|妹妹|哥哥|弟弟|邻居|同事|同学|朋友|老师|班主任|护工|保姆|随访员|网格员|村医|社工|志愿者|翻译|代办人|代理人|委托人?|受托人|申请人|领取人|缴费人|收款人|付款人|联系人|责护|带教|规培生?|实习生?|进修生?)";
const NOT_A_PERSON =
  /^(?:同[前上]|和|及|与|或|于[昨今明本当外入门我上下前后凌早晚夜家院急此该]|由|应|时|来|在|都|全|未|无|已|需|请|可|要|均|单位|单纯|单独|方面|方式|方案|方法|明确|明显|常规|高度|高血|高热|同意|同时|诊断|平素|平时|关系|关于|关注|计划|成人|成年|何时|安静|康复|支持|管理|管床|危重|易|查房|查体|包括|连续|左[侧右上下肺心室肾肝房手足腿膝髋肩眼耳]|右[侧上下肺心室肾肝]|双|全身|全部|强烈|经济|幸|满意|容易|相关|家|年|解释|解大|解小|温|冷|平|水|毛|白|黄|花|皮|牙|曲|支|石膏|向家|向患|向其|向我)/;
const AFTER_LABEL = new RegExp(
  `${PERSON}\\s?[:：]?\\s?(?<value>${SURNAME}\\p{Script=Han}{1,2})(?=$|[\\s,，。;；、/()（）|:：]|并?签|在场|电话|拒绝|同意|要求|代[诉签办]|陪|帮|报告|送|护士|医[师生]|主任|老师|身份证|诉|称|到场|证实|\\d)`,
  "gmu",
);
const isPerson = (value: string): boolean =>
  !NOT_A_PERSON.test(value) && !NOT_NAMES.has(value) && !NOT_NAMES.has(value.slice(0, 2));
/** 向南：考虑…: whoever speaks in a discussion. */
const SPEAKER = new RegExp(
  `(?<=[；;。\\n]\\s?)(?<value>${SURNAME}\\p{Script=Han}{1,2})(?=[:：](?:患者|病人|患儿|考虑|同意|目前|该|建议|本例|死者|产妇))`,
  "gu",
);
/** 检验科常乐电话报告, 超声科古力娜来电: a department and somebody of it. */
const OF_DEPARTMENT =
  /(?:科|室|站|处|中心|药房)(?<value>\p{Script=Han}{2,4}?)(?=电话(?:报告|通知|回报|告知)|来电|致电|回复|通知我|报告危急值)/gu;
/** 我家豆豆, 孩子妞妞: a doubled character is a child's name beside the child. */
const DOUBLED =
  /(?:我家|咱家|俺家|我们家|孩子|宝贝|小孩|娃娃?|女宝|男宝|女娃|男娃|孙女|孙子|小名|乳名|昵称)[:：叫是]?\s?(?<value>(?!爸爸|妈妈|爷爷|奶奶|哥哥|姐姐|弟弟|妹妹|公公|婆婆|姥姥|叔叔|舅舅|姑姑|伯伯|宝宝|娃娃|刚刚|常常|天天|偶偶|总是|渐渐|慢慢|时时|往往)(?<one>\p{Script=Han})\k<one>)/gu;
/** Dr.洪, Mr 欧阳 */
const LATIN_TITLE = new RegExp(
  `(?:Dr|Mr|Mrs|Ms|Prof|Miss|Professor|Doctor)\\.?\\s?(?<value>${SURNAME}\\p{Script=Han}{0,2})(?!\\p{Script=Han})`,
  "gu",
);
/** 柳老经验方, 王老指示: an old master. */
const MASTER = new RegExp(
  `(?<![\\p{Script=Han}])(?<value>${SURNAME})(?=老(?:$|[^\\p{Script=Han}]|经验|验方|中医|先生|师|教授|意见|指示|方|查房|的))`,
  "gmu",
);
/** 陆*明, 范XX: half hidden. */
const HALF = new RegExp(
  `(?<value>${SURNAME}(?:[×*＊○]\\p{Script=Han}|(?:XX|xx|Xx)(?![A-Za-z])|某(?:某|甲|乙)?(?![些种个时日月年处地医])))`,
  "gu",
);
/** A surname by itself at the end of a line signs it. */
const SIGNED = new RegExp(`(?<=[^\\s\\d.][ ]{1,30})(?<value>${SURNAME})(?=[。.]?\\s*(?:$|\\n))`, "gmu");
/** 见证人于护士: after such a word a surname is one, though it is a preposition elsewhere. */
const TITLED_WORD =
  /(?:见证人|药房|科|室|站|值班|责任|报告|通知|汇报|请示|联系|咨询|经|请|[:：，。、])(?<value>[于由时来成向全])(?=(?:副?主任|医[生师]|护士长?|大夫|教授|老师|药师|技师))/gu;
/** A child named by its mother: X之女, X之小双. */
const CHILD_AFTER =
  /^之(?:[大小长次幼]?[子女儿]|[大小]双|双胞?胎?[一二甲乙]?|[一二三]胎)(?=$|[，,、。；\s（(：:男女])/u;

/** Whoever stands beside a name in a list of names: 傅雪君、方敏、白护士长. */
function besideNames(text: string, found: readonly Identifier[]): Identifier[] {
  const more: Identifier[] = [];
  const next = new RegExp(`^[、/／]\\s?(?<name>${SURNAME}\\p{Script=Han}{1,3})(?=$|[\\s、/／,，。;；()（）|])`, "u");
  const previous = new RegExp(`(?:^|[\\s,，：:。;；])(?<name>${SURNAME}\\p{Script=Han}{1,2})\\s?[、/／]\\s?$`, "u");
  const queue = found.filter(
    ({ kind, start, end }) => kind === "name" && /^\p{Script=Han}{2,4}$/u.test(text.slice(start, end)),
  );
  for (let at = 0; at < queue.length && at < 200; at++) {
    const { start: from, end } = queue[at] as Identifier;
    const earlier = previous.exec(text.slice(Math.max(0, from - 7), from))?.groups?.name;
    if (earlier !== undefined && isPerson(earlier)) {
      const end = text.lastIndexOf(earlier, from - 1) + earlier.length;
      more.push({ start: end - earlier.length, end, kind: "name" });
    }
    const name = next.exec(text.slice(end, end + 8))?.groups?.name;
    if (name === undefined || (NOT_A_PERSON.test(name) && name.length > 3)) continue;
    const start = text.indexOf(name, end);
    const one: Identifier = { start, end: start + name.length, kind: "name" };
    more.push(one);
    queue.push(one);
  }
  return more;
}

/** Names that others tell: the rest of a list, a child named by its mother, the initial after a filed surname. */
export function extendNames(text: string, found: readonly Identifier[]): Identifier[] {
  const more = besideNames(text, found);
  for (const { start, end, kind } of [...found, ...more]) {
    if (kind !== "name") continue;
    const child = CHILD_AFTER.exec(text.slice(end, end + 6))?.[0];
    if (child !== undefined) more.push({ start, end: end + child.length, kind });
    const initial = /^,[ ]?\p{Lu}(?![\p{L}\d'’/-])\.?/u.exec(text.slice(end, end + 5))?.[0];
    if (initial !== undefined && /^[\p{Lu} '’-]+$/u.test(text.slice(start, end)))
      more.push({ start, end: end + initial.length, kind });
  }
  return more;
}

const SMALL = "\\p{Ll}{3,}(?:[-'’]\\p{Ll}{2,})?";
/** Words of grammar that may follow "mr" or "mrs" in a message. */
const GRAMMAR = new Set(
  "angiogram angiography angio spine brain scan venogram imaging enterography cholangiogram and or is was has had will the a to of in on at for with who she he her his by we you".split(
    " ",
  ),
);
/** mrs young, mr stone: after these two titles a word is a name, whatever it means. */
const SMALL_TITLE = new RegExp(
  `(?<![\\p{L}])(?:mrs|mr|[Mm]iss|[Mm]rs|[Mm]r)\\.?[ ](?<value>${SMALL})(?![\\p{L}@])`,
  "gu",
);
/** tom brackenridge, priya nambissan: a given name, and a word that is no everyday one. */
const SMALL_PAIR = new RegExp(`(?<![\\p{L}@._/'’-])(?<first>${SMALL})[ ](?<second>${SMALL})(?![\\p{L}@])`, "gu");
/** Pt frank young, nhs …: between a label and another two words are a name. */
const SMALL_FORM = new RegExp(
  `(?:(?<![\\p{L}])(?:[Pp]t|[Pp]atient|[Nn]ame|[Rr]e|FP10|[Rr]x|[Cc]lient)\\s?[:.]?\\s)(?<value>${SMALL}[ ]${SMALL})(?=,?\\s(?:dob|d\\.o\\.b|nhs|mrn|hosp|born|aged?|\\d{1,3}\\s?(?:y|m|f)|[Dd]OB|DOB|NHS|MRN))`,
  "gu",
);
/** Filed in capitals: VAN DER HORN, A */
const PARTICLES =
  /(?<![\p{L}])(?:VAN|VON|DE LA|DEL|MAC|BIN|IBN|ABU)(?: (?:DER|DEN|DE|LA))? \p{Lu}{3,}(?:-\p{Lu}{2,})?(?:, ?\p{Lu}(?:\p{L}+|\.)?)?(?![\p{L}])/gu;
const INITIALS_NOT =
  /^(?:D\.O\.B|I\.V|I\.M|P\.O|P\.R\.N|B\.I\.D|T\.I\.D|Q\.I\.D|Q\.D|N\.P\.O|S\.O\.B|U\.S|U\.K|U\.S\.A|M\.D|R\.N|D\.O|E\.R|C\.T|P\.E|A\.M|P\.M|N\.B|I\.E|E\.G|P\.S|C\.C|H\.S|S\.C|C\.S|L\.P|M\.I)\.$/;
/** M.O. seen by physio: initials do what a person does. */
const INITIALS =
  /(?<=^|[.\n;:,]\s?|\s)(?<value>(?:\p{Lu}\.){2,3})(?=\s(?:seen|reviewed|attended|called|rang|says|said|reports|denies|has|had|was|is|came|presented|asked|told|feels|wants|will|discharged|admitted|aged|agreed|\())/gmu;
/** Labelled "Park, L breast": what stands on a pot is a name. */
const LABELLED =
  /\b(?:labell?ed|marked|named|signed|initialled)(?: as)?:?\s["“'‘](?<value>\p{Lu}[\p{L}'’-]+(?:[ ]\p{Lu}[\p{L}'’-]+)?)/gu;
/** PCP: WINTERS, S - Winters, bed 12 */
const FORM_ROLE =
  /(?<![\p{L}])(?:PCP|GP|NOK|REF|ATTENDING|CONSULTANT|REFERRER|SURGEON|ASSISTANT|RN|SN|IPN|HCA|SON|DAUGHTER|WIFE|HUSBAND|MOTHER|FATHER|PT|PATIENT)\s?[:-]?\s+(?<value>\p{Lu}[\p{L}'’-]{2,})(?=[,.;)]|\s{2}|$|\s(?:AT|WITH|AWARE|PRESENT|INFORMED)\b|\s\d)/gmu;
const BEFORE_BED =
  /(?<![\p{L}])(?<value>\p{Lu}\p{Ll}+(?:[ ]\p{Lu}\p{Ll}+)?)(?=,\s(?:[Bb]ed|[Rr]m|[Rr]oom|[Bb]ay)\s\d)/gu;
const INTRODUCED =
  /\b(?:[Ii]t['’]?s|[Tt]his is|I am|I['’]m|[Hh]i|[Hh]ello|[Mm]y name is)\s(?<value>\p{Lu}\p{Ll}{2,})(?=\s?(?:\(|,|from\b|here\b))/gu;
/** May Penhallow: a month that is a given name before a word that is no everyday one. */
const MONTH_NAME =
  /(?<!\p{Lu}\p{L}*\s)(?<![\p{L}\d])(?<value>(?:May|April|June|August|Joy|Hope|Grace|Rose|Faith|Dawn|Ivy|Iris|Grant|Mark|Bill|Will|Frank)[ ]\p{Lu}\p{Ll}{3,})(?![\p{L}])/gu;

/** dr stone, …: a mark after the word, for a doctor does things as well. */
const SMALL_DOCTOR = new RegExp(
  `(?<![\\p{L}])(?:dr|doctor)\\.?[ ](?<value>${SMALL})(?=[,;)]|\\s*\\n|\\s*$|\\.\\s)`,
  "gmu",
);
/** this is frank young. */
const SMALL_SELF = new RegExp(
  `(?:this is|i am|i['’]?m|my name is|from|regards|thanks|dear)[,:]?[ ](?<value>${SMALL}[ ]${SMALL})(?=[.,;)]|\\s*\\n|\\s*$)`,
  "gimu",
);
const isTitledWord = (word: string): boolean => !GRAMMAR.has(word) && (!isClinicalWord(word) || isOwnName(word));
const isEveryday = (word: string): boolean => isCommonWord(word) || isClinicalWord(word);

/** Names by their label, their list or their form, where the words themselves are everyday ones. */
export const detectListedNames: Detector = (text) => [
  ...findAll(text, AFTER_LABEL, "name", isPerson),
  ...findAll(text, SPEAKER, "name", isPerson),
  ...findAll(
    text,
    OF_DEPARTMENT,
    "name",
    (value) => !/^(?:已|及时|再次|立即|值班|医[生师]|护士|人员|工作|老师)/.test(value),
  ),
  ...findAll(text, DOUBLED, "name"),
  ...[LATIN_TITLE, MASTER, HALF, TITLED_WORD].flatMap((pattern) => findAll(text, pattern, "name")),
  // 舌苔 白, 腹软 平: a finding ends a line as well.
  ...findAll(
    text,
    SIGNED,
    "name",
    (value) => !WORD_SURNAMES.includes(value) && !"白黄红温冷干厚薄弦沉".includes(value),
  ),
  ...findAll(text, SMALL_TITLE, "name", isTitledWord),
  ...findAll(text, SMALL_DOCTOR, "name", isTitledWord),
  ...findAll(text, SMALL_SELF, "name", (value) => {
    const [given = "", family = ""] = value.split(" ");
    return GIVEN_NAMES.has(given) && (isOwnName(family) || !isEveryday(family));
  }),
  ...findAll(text, SMALL_PAIR, "name", (_, match) => {
    const { first = "", second = "" } = match.groups ?? {};
    return GIVEN_NAMES.has(first) && !isEveryday(first) && !isEveryday(plainWord(second)) && second.length > 3;
  }),
  ...findAll(text, SMALL_FORM, "name", (value) => GIVEN_NAMES.has(value.split(" ")[0] ?? "")),
  ...findAll(
    text,
    PARTICLES,
    "name",
    (value) => !value.split(" ").some((word) => word.length > 3 && isClinicalWord(plainWord(word))),
  ),
  ...findAll(text, INITIALS, "name", (value) => !INITIALS_NOT.test(value)),
  ...findAll(text, LABELLED, "name"),
  ...findAll(text, INTRODUCED, "name", (value) => isOwnName(plainWord(value)) || !isKnownWord(plainWord(value))),
  ...[FORM_ROLE, BEFORE_BED].flatMap((pattern) =>
    findAll(text, pattern, "name", (value) => !isClinicalWord(plainWord(value.split(" ")[0] ?? ""))),
  ),
  ...findAll(text, MONTH_NAME, "name", (value) => !isEveryday(plainWord(value.split(" ")[1] ?? ""))),
];
