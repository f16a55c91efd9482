import type { Detector, Identifier } from "../identifier.ts";
import {
  AFTER_DOTTED_NAME,
  AFTER_NAME,
  COMPOUND_SURNAMES,
  GIVEN_CHARACTERS,
  NOT_NAMES,
  SURNAMES,
  WORD_SURNAMES,
} from "../words/chinese-names.ts";

const MIDDLE_DOT = "[·•・‧∙⋅●．.]";
/** Names of Uyghurs, Kazakhs, Tibetans and foreigners: parts with a dot between them. */
const DOTTED = `\\p{Script=Han}{1,7}(?:\\s?${MIDDLE_DOT}\\s?\\p{Script=Han}{1,7}){1,4}`;
const PLAIN = `(?:${COMPOUND_SURNAMES})[\\p{Script=Han}]{1,2}|[${SURNAMES}][\\p{Script=Han}]{1,2}`;
/** 张某, 李某某, 王×, 赵**: hidden half already, and still a surname. */
const HIDDEN = `(?:${COMPOUND_SURNAMES}|[${SURNAMES}])(?:某[某甲乙]?|[×xX*○〇＊]{1,2}|[\\p{Script=Han}][×*○＊])`;
const LATIN = "[A-Z][A-Za-z'-]+(?:\\s+[A-Z][A-Za-z'-]*\\.?){0,3}";

/** Labels that a name follows, with a colon, a bracket or a blank. */
const FORM_LABELS =
  "(?:患者|病人|患儿|产妇|孕妇|婴儿|家长|家属|联系人|监护人|受检者|就诊人|申请人|授权人|委托人|代理人|法定代理人|紧急联系人|配偶|父亲|母亲|曾用|投保人|被保险人|陪护|陪诊)?(?:姓名|名字)|" +
  "联系人|紧急联系人|监护人|法定代理人|委托人|被委托人|授权人|家属|家长|陪护人?|陪同人?员?|陪诊人?|病史陈述者|病史提供者|供史者|陈述者|患者(?:或家属|本人)?(?:签名|签字)|家属(?:签名|签字)|(?:医师|医生|护士|患者|家属|记录者|审核者|术者)?签[名字]|" +
  "(?:主管|经治|主治|管床|住院|接诊|首诊|上级|值班|申请|送检|开单|报告|审核|诊断|检查|会诊|记录|书写|带教|麻醉|手术|责任|进修|实习|规培|转诊|随访|签约|家庭|病理|超声|影像|处方|主刀)(?:医师|医生|大夫|护士|人|者|人员)|" +
  "(?:初诊|复诊|初审|复审|审核|审签|复核|核对|调配|发药|采样|采集|检验|检测|操作|记录|书写|报告|录入|送检|接收|登记|调查|填报|填表|见证|翻译|谈话)(?:人|者|医师|医生|人员|护士)?|" +
  "术者|主刀|[第一二三]助手?|助手|器械护士|巡回护士|洗手护士|责护|护士|医师|医生|大夫|主任(?:医师)?|副主任医师|主治医师|住院医师|科主任|护士长|患者|病人|患儿|产妇|孕妇|伤者|死者|受检者|收件人|收货人|户主|持卡人|经办人|负责人|班主任|校医|报告人";
/** Persons around the patient: a name follows at once, or in brackets. */
const KIN =
  "户主|持卡人|收件人|责护|主刀|术者|助手|一助|二助|签名|患者|病人|患儿|产妇|孕妇|伤者|死者|家属|家人|陪护|护工|保姆|联系人|丈夫|妻子|爱人|老伴|配偶|父亲|母亲|爸爸|妈妈|儿子|女儿|长子|次子|长女|次女|独子|独女|儿媳|女婿|孙子|孙女|外孙女?|祖父|祖母|外公|外婆|爷爷|奶奶|姥姥|姥爷|哥哥|弟弟|姐姐|妹妹|兄|其[父母子女妻夫兄弟姐妹]|之[父母子女妻夫]|侄子|侄女|外甥女?|叔叔|伯父|舅舅|姑姑|阿姨|邻居|同事|同学|朋友|室友|工友|老乡|房东|老板|单位领导|领导|司机|班主任|名叫|叫做|名为|我叫|我是|本人|称呼|" +
  "医师|医生|大夫|护士|护师|药师|技师|主任|教授|经治医师|主治医师|管床医生|责任护士|床|请示|交班|接班|汇报|告知|沟通|遵|遵照|经|由|请|与|找|同|向|报告";
const TITLES =
  "(?:副?主任)?(?:中?医师|护师|药师|技师)|副?主任|主治|医生|大夫|护士长?|护师|教授|副教授|院长|院士|先生|女士|小姐|太太|阿姨|大[爷妈叔娘哥姐]|老师|同志|师傅|科长|处长|局长|经理|书记|奶奶|爷爷|老先生|老太太?|家属|伯伯|叔叔|博士|警官|律师|总|老";

const BOUNDARY = `(?=$|[^\\p{Script=Han}]|${AFTER_NAME})`;
const GAP = "\\s*[:：]\\s*|\\s*[(（【\\[]\\s*(?:姓名)?\\s*[:：]?\\s*|\\s{1,6}|";

/** 孟医生 is a surname with its title. */
const TITLE_AT_END = /^.{1,2}(?:医[生师]|大夫|护士|主任|教授|老师|院长)$/;
const isWord = (name: string): boolean =>
  NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2)) || name.startsWith("某") || TITLE_AT_END.test(name);
const COMPOUND_AT_HEAD = new RegExp(`^(?:${COMPOUND_SURNAMES})`);
const givenOf = (name: string): string => {
  const compound = COMPOUND_AT_HEAD.exec(name)?.[0] ?? "";
  return compound === "" || compound.length === name.length ? name.slice(1) : name.slice(compound.length);
};
const hasGivenName = (name: string): boolean =>
  [...givenOf(name)].every((character) => GIVEN_CHARACTERS.includes(character));
const isWordSurname = (name: string): boolean => WORD_SURNAMES.includes(name[0] ?? "");

/** How sure the words around it make a name: a form's label does by itself, kin and titles need a name that looks like one. */
type Trust = "label" | "context" | "none";

function accepted(name: string, trust: Trust): boolean {
  if (trust === "label") return !NOT_NAMES.has(name) && !name.startsWith("某");
  // 于周一复诊, 和昨日相比: a preposition before a time.
  // A verb with a word after it.
  if (/^查[平既往]/.test(name)) return false;
  if (isWord(name) || /^[于和时由来][周今昨明本每上下午晚早晨年月日次前后]/.test(name)) return false;
  if (isWordSurname(name) && !(name.length === 3 && hasGivenName(name))) return false;
  return hasGivenName(name);
}

/** 王芳代诉, 王芳于: what somebody says or does is no part of the name. */
const SPOKEN_FOR = /^(?:代[诉述签为办]|主诉|自[诉述称]|口述|[于在因说称述诉的和与及由将对给被向同])/;

/** 艾迪生病, 云南白药: what was written by sound may look like a name, and a disease or a drug follows it. */
const TERM_AFTER =
  /^(?:淋巴|细胞|病(?![情史重危房区理程历])|药(?!物)|征|综合|症|炎|瘤|酸|素|片|胶囊|散|汤|丸|试验|憩室|肉芽|小?体痴|妥[单珠]|扰素|平(?![素时日卧躺常静])|列[汀净]|吉(?!日)|能$|乐$|因[胺青]|定(?![期时])|\p{Script=Han}?(?:唑|韦|啡|酮|胺|姆|净(?!化)|仑|尼(?!龙)|肽|苷|亭|普(?![通查外食及遍])|汀|利(?![尿于用])|康(?![复医])|单抗|霉素|西林|沙坦|洛尔|综合[征症])|心(?=$|[^\p{Script=Han}]))/u;

const DOTTED_HERE = new RegExp(`^(?:${DOTTED})`, "u");
const HIDDEN_HERE = new RegExp(`^(?:${HIDDEN})`, "u");
const DOTTED_END = new RegExp(`(?<=${MIDDLE_DOT}\\p{Script=Han}+)(?:${AFTER_DOTTED_NAME})`, "u");
const PLAIN_WHOLE = new RegExp(`^(?:${PLAIN})$`, "u");
const BOUNDARY_HERE = new RegExp(`^${BOUNDARY}`, "u");

/** The longest reading of a name at a place that its surroundings allow; null for none. */
function nameAt(text: string, at: number, trust: Trust): string | null {
  const rest = text.slice(at, at + 40);
  for (const form of [DOTTED_HERE, HIDDEN_HERE]) {
    const found = form.exec(rest)?.[0];
    // A full stop joins words that a blank is missing between; it is a dot of a name only where a label says that one stands there.
    if (found === undefined || (form === DOTTED_HERE && /\p{Script=Han}\./u.test(found) && trust !== "label")) continue;
    const cut = found.search(DOTTED_END);
    return cut > 0 ? found.slice(0, cut) : found;
  }
  const longest = COMPOUND_AT_HEAD.test(rest) ? 4 : 3;
  for (let length = longest; length >= 2; length--) {
    const name = rest.slice(0, length);
    if (!PLAIN_WHOLE.test(name)) continue;
    if (trust !== "label" && TERM_AFTER.test(rest.slice(length))) continue;
    // Two usual characters after a surname are a name whatever follows; one may be the beginning of a word.
    const isUsual = length === 3 && !isWordSurname(name) && !SPOKEN_FOR.test(rest.slice(2)) && hasGivenName(name);
    if (!isUsual && !BOUNDARY_HERE.test(rest.slice(length))) continue;
    if (length === 3 && SPOKEN_FOR.test(rest.slice(2)) && accepted(name.slice(0, 2), trust)) continue;
    if (accepted(name, trust)) return name;
    // One rare character in a given name: the other is still one that names have, and no shorter name ends before it.
    if (
      length === 3 &&
      !isWord(name) &&
      !isWordSurname(name) &&
      [...givenOf(name)].some((one) => GIVEN_CHARACTERS.includes(one)) &&
      !(BOUNDARY_HERE.test(rest.slice(2)) && accepted(name.slice(0, 2), trust))
    )
      return name;
  }
  return null;
}

/** After the label of a form, with a colon: whatever stands there up to a mark is the name, surname known or not. */
const UP_TO_MARK =
  /^(?:\p{Script=Han}{2,4}(?=$|[\s,，。;；、/()（）:：|]|男|女|性别|年龄)|[A-Z][A-Za-z'-]+(?:\s+[A-Z][A-Za-z'-]*\.?){0,3})/u;
const NO_NAME =
  /^(?:不详|未填|未知|无|同上|本人|患者|家属|详见|略|见|主任|医师|医生|男|女|已婚|未婚|否认|阳性|阴性|正常|请|待|门诊|急诊|住院|血|尿|大便|心|肺|腹|头|胸|神志|一般|双|左|右|可|平|多|少|轻|中|重|拒|空腹|静脉|动脉)/;

/** A list after one label: 张伟/李强、王芳. */
const NEXT_IN_LIST = /^\s*(?:[、/,，&]|和|及)\s*/;

function afterLabels(text: string): Identifier[] {
  const found: Identifier[] = [];
  const pattern = new RegExp(
    `(?:${FORM_LABELS})(?<gap>\\s*[(（][^()（）]{1,8}[)）]\\s*[:：]?\\s*|\\s*[:：]\\s*|\\s+)`,
    "gu",
  );
  for (const match of text.matchAll(pattern)) {
    let at = match.index + match[0].length;
    // A form leaves a blank where another sets a colon; 患者 before a blank begins a sentence as well.
    const isForm =
      /(?:姓名|名字|签[名字]|联系人|监护人|医师|医生|护士|[^患伤死]者|[^病]人|人员)[^\p{Script=Han}]*$/u.test(match[0]);
    const hasColon = /[:：]/.test(match.groups?.gap ?? "");
    const isStrict = isForm && (hasColon || /^\s+$/.test(match.groups?.gap ?? ""));
    for (let more = true; more; ) {
      const strict = isStrict ? UP_TO_MARK.exec(text.slice(at, at + 40))?.[0] : undefined;
      const usable = strict !== undefined && !NO_NAME.test(strict) && !isWord(strict) ? strict : undefined;
      const name = nameAt(text, at, isStrict ? "label" : "context") ?? usable;
      if (name === undefined || name === null) break;
      found.push({ start: at, end: at + name.length, kind: "name" });
      const next = NEXT_IN_LIST.exec(text.slice(at + name.length));
      more = next !== null;
      at += name.length + (next?.[0].length ?? 0);
    }
  }
  return found;
}

/** After any colon, a name that a mark ends: forms have more labels than a list holds. */
function afterColons(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(/(?<=\p{Script=Han}\s?[)）]?\s?[:：])\s*/gu)) {
    const at = match.index + match[0].length;
    const name = nameAt(text, at, "context");
    if (name !== null && /^(?:$|[\s,，。;；、/()（）|])/.test(text.slice(at + name.length)))
      found.push({ start: at, end: at + name.length, kind: "name" });
  }
  return found;
}

function afterKin(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(new RegExp(`(?:${KIN})(?:${GAP})`, "gu"))) {
    const at = match.index + match[0].length;
    const name = nameAt(text, at, "context");
    if (name === null) {
      const latin = new RegExp(`^(?:${LATIN})`).exec(/[:：(（]/.test(match[0]) ? text.slice(at, at + 60) : "")?.[0];
      if (latin !== undefined && /[a-z]/.test(latin) && /\s/.test(latin))
        found.push({ start: at, end: at + latin.length, kind: "name" });
      continue;
    }
    found.push({ start: at, end: at + name.length, kind: "name" });
  }
  return found;
}

/** What may stand before a name that its title follows: nothing of a longer word. */
const BEFORE_TITLED =
  "(?<=^|[^\\p{Script=Han}]|[请经由遵与和及据向找见问托同告交给让是为于在到的了晨日午夜晚后时天早]|患者|我科|本科|科|家属|联系|医院|汇报|会诊|邀|老|小|院|报告|示)";

function beforeTitles(text: string): Identifier[] {
  const found: Identifier[] = [];
  const surname = `(?:${COMPOUND_SURNAMES}|[${SURNAMES}])`;
  const pattern = new RegExp(
    `${BEFORE_TITLED}(?<name>${surname}[\\p{Script=Han}]{0,2}?)\\s?(?=(?:${TITLES})(?!病|药|会诊单))`,
    "gu",
  );
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.name ?? "";
    const isSurname = name.length === 1 || new RegExp(`^(?:${COMPOUND_SURNAMES})$`).test(name);
    const titled = text.slice(match.index + name.length).trimStart();
    // 老 and 总 are titles of a surname alone: 王老, 李总.
    if (/^[老总]/.test(titled) && !(isSurname && /^[老总](?:$|[^\p{Script=Han}]|师)/u.test(titled))) continue;
    if (isSurname && WORD_SURNAMES.includes(name) && !/^(?:主任|医[生师]|大夫|教授|先生|女士|护士)/.test(titled))
      continue;
    if (isSurname ? isWord(name + titled.slice(0, 1)) : !accepted(name, "context")) continue;
    if (isSurname && /^[于由和时来应相但]$/.test(name)) continue;
    found.push({ start: match.index, end: match.index + name.length, kind: "name" });
  }
  return found;
}

/** A name at the head of a note or a line, told by sex or age after it: 张伟，男，45岁. */
/**
 * A name of three characters or with a compound surname that stands by itself, and any name after the end of a word for a person
 * (…人, …者, 其子, 汉语名): no list holds all labels.
 */
function standingAlone(text: string): Identifier[] {
  const found: Identifier[] = [];
  const places =
    /(?<=^|[^\p{Script=Han}·]|(?:[^病本何每人他别众成老]人|[^患作或再]者|[户汉语本小名]名|其[子女母父妻夫弟妹姐兄]|之[子女母父妻夫弟妹姐兄]|护士|医生|医师|[科组]员|[职员]工|[^指疗治]导师))(?=\p{Script=Han})/gmu;
  for (const { index } of text.matchAll(places)) {
    const name = nameAt(text, index, "context");
    if (name === null) continue;
    const isAlone = index === 0 || /[^\p{Script=Han}]/u.test(text[index - 1] ?? "");
    const isFull = name.length > 2 && accepted(name, "context") && !isWordSurname(name);
    const isAtHead = /(?:^|[\n。])\s*$/.test(text.slice(Math.max(0, index - 3), index));
    const isBeforeDay = /^(?:今|昨|于|，?[男女][，性\s]|因)/.test(text.slice(index + name.length));
    if (!isAlone || isFull || (isAtHead && isBeforeDay))
      found.push({ start: index, end: index + name.length, kind: "name" });
  }
  return found;
}

function beforeSexOrAge(text: string): Identifier[] {
  const found: Identifier[] = [];
  const pattern = new RegExp(
    `(?<=^|[\\s,，。;；:：、(（"“【\\[\\d])(?<name>${DOTTED}|${PLAIN}|${HIDDEN}|(?<=^)[\\p{Script=Han}]{2,4}(?=\\s?[,，、(（/|]?\\s?(?:[男女]|\\d{1,3}\\s?周?岁))|(?<=[^病诊断史状因征见]\\s?[:：]\\s?)[\\p{Script=Han}]{2,4}(?=\\s?[,，、]?\\s?[男女][\\s,，性]))(?=\\s?[,，、(（/|]?\\s?(?:[男女](?:性|孩|童|婴)?(?:\\s?[,，、/|)）。]|\\s|\\d|$)|\\d{1,3}\\s?(?:周?岁|个?月)))`,
    "gmu",
  );
  for (const match of text.matchAll(pattern)) {
    const name = match.groups?.name ?? "";
    const isSexed = /^\s?[,，、(（/|]?\s?[男女]/.test(text.slice(match.index + name.length));
    if (
      NOT_NAMES.has(name) ||
      (isWord(name) && !isSexed) ||
      /^(?:患|产|孕|老[年人]|成[人年]|中年|青年|少年|幼|主诉|婴|男|女)/.test(name)
    )
      continue;
    found.push({ start: match.index, end: match.index + name.length, kind: "name" });
  }
  return found;
}

const EPONYM_AFTER =
  /^(?:\s?氏|综合[征症]|病|征|症|试验|反射|三联征|瘤|手术|术式?|法|评分|分[级期型]|菌|现象|线|体|结节|量表|公式|标准|切口|骨折|束|环|角|管)/;

function dottedAnywhere(text: string): Identifier[] {
  const found: Identifier[] = [];
  const dots = `\\p{Script=Han}{1,7}(?:[·•・‧∙⋅]\\p{Script=Han}{1,7}){1,4}`;
  for (const match of text.matchAll(new RegExp(dots, "gu"))) {
    const [first = ""] = match[0].split(/[·•・‧∙⋅]/);
    if (EPONYM_AFTER.test(text.slice(match.index + match[0].length)) || /(?:综合征|病|征|症)$/.test(match[0])) continue;
    // Words run into the first part: 患者买买提 is read from after the label.
    const label = [
      ...first.matchAll(new RegExp(`(?:${FORM_LABELS}|${KIN}|和|与|及|叫|是|为|给|对|的|在|于|告知)`, "gu")),
    ].at(-1);
    const skip = label === undefined ? 0 : label.index + label[0].length;
    const tail = /[·•・‧∙⋅](?<last>\p{Script=Han}+)$/u.exec(match[0])?.groups?.last ?? "";
    const cut = tail.search(new RegExp(`(?<=.)(?:${AFTER_DOTTED_NAME})(?=.)`, "u"));
    const end = match.index + match[0].length - (cut > 0 ? tail.length - cut : 0);
    if (skip < first.length) found.push({ start: match.index + skip, end, kind: "name" });
  }
  return found;
}

function hiddenAnywhere(text: string): Identifier[] {
  const pattern = new RegExp(`(?:${COMPOUND_SURNAMES}|[${SURNAMES}])某(?:某|甲|乙)?(?![些种个时日月年处地医])`, "gu");
  return [...text.matchAll(pattern)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
    kind: "name",
  }));
}

/** Chinese names by what stands beside them: labels of forms, kin, titles, sex and age. */
export const detectChineseNames: Detector = (text) => [
  ...afterLabels(text),
  ...afterColons(text),
  ...afterKin(text),
  ...beforeTitles(text),
  ...standingAlone(text),
  ...beforeSexOrAge(text),
  ...dottedAnywhere(text),
  ...hiddenAnywhere(text),
];
