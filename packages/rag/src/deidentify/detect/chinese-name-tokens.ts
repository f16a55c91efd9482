import { createRequire } from "node:module";
import type { Jieba, TaggedWord } from "@node-rs/jieba";
import type { Detector, Identifier } from "../identifier.ts";
import { COMPOUND_SURNAMES, GIVEN_CHARACTERS, NOT_NAMES, SURNAMES, WORD_SURNAMES } from "../words/chinese-names.ts";
import { MINORITY_NAME } from "../words/minority-names.ts";
import { NEVER_GIVEN } from "../words/never-given.ts";

let jieba: Jieba | null = null;

/** Words of a text with their part of speech, by the dictionary alone: a name that it lacks comes in single characters. */
function wordsOf(text: string): TaggedWord[] {
  if (jieba === null) {
    const require = createRequire(import.meta.url);
    const library: typeof import("@node-rs/jieba") = require("@node-rs/jieba");
    const { dict }: typeof import("@node-rs/jieba/dict") = require("@node-rs/jieba/dict");
    jieba = library.Jieba.withDict(dict);
  }
  return jieba.tag(text, false);
}

const COMPOUND = new Set(COMPOUND_SURNAMES.split("|"));
/** 霍奇金, 霍夫曼, 桥本: names written by sound or from Japan that are terms. */
const CHINESE_EPONYM =
  /^(?:霍奇|何杰|霍夫|高雪|戈谢|马凡|马方|雷诺|艾迪|库欣|柯兴|白塞|贝赫|法洛|梅尼|梅克|卡波|柯萨|艾森|艾滋|孟德|韦格|韦尼|华法|华支|易善|安宫|温胆|康复新|康莱特|万古|金黄|金葡|曲霉|曲马|麦氏|麦角|毛细|车前|路易|莫氏|费城|葛根|苏木|柴胡|党参|桂枝|石斛|左氧|左甲|左旋|左西|毕氏|胡桃|施万|施旺|鲍曼|鲍温|阿司|阿托|阿莫|阿奇|阿米|阿仑|阿昔|安定|安慰|费森|尤文|尤因|希氏|洪特|巴宾|布氏|布鲁|布加|克氏|克罗|克雷|罗氏|罗红|罗格|凯格|李斯|沙门|沙丁|宋内|舒张|舒芬|舒普|甘精|甘油|甘露|门冬|地塞|常规|明显|明确|全身|全血|安静|景深|金属|方法|龙胆|熊去|熊果|牛黄|牛磺|麻黄|黄体|黄芪|黄连|白细|白蛋|白内|白带|白术|白芍|红细|贺普|乌司|乌梅|乌头|林可|林格|司美|司库|路易|韦格|窦道|齐拉|齐多|阿斯|阿柏|阿贝|阿利|阿尼|普鲁|伏立|伊拉|沙格|索立|罗培|鲁拉|艾普|艾维|莫诺|麦克|米卡|司维|金刚|舒|周可|查新)/;

/** A word or a last character that a person's name follows. */
const PERSON_BEFORE =
  /(?:[家亲眷][属人]|患[者儿]|病[员人]|伤[者员]|产妇|孕妇|死者|丈夫|妻子?|爱人|老伴|配偶|父亲?|母亲?|爸爸?|妈妈?|[儿长次养继幼独]子|[女长次养继幼独]女|女儿|儿子|媳妇?|女婿|[孙侄甥][子女]|祖[父母]|外[公婆]|[爷奶姥]+|[哥弟姐妹姊嫂]|[姑姨叔伯舅婶][父母]?|之[子女父母夫妻]|邻居|邻床|同[事学乡伴]|朋友|室友|工友|老乡|房东|老板|领导|司机|[员师者友民]|护士长?|医[生师]|大夫|主任|教授|保姆|护工|[经由请与找同向跟和及托嘱被给让令]|告知|通知|联系|询问|嘱托?|委托|陪同|告诉|呼叫|电话|致电|见到|名[叫为]?|姓名|叫做?|签[名字署]|床[,，:：、]?|本人|乘客|路人|学生|战士|村民|居民|职工|队长|班长|书记|所长|院长|校长|科长)\s?[:：]?\s?$/;
/** What follows the name of a person: kin, titles, and what only people do. */
const PERSON_AFTER =
  /^(?:之[子女夫妻父母弟妹兄姐孙侄媳婿]|的?(?:家[属人]|丈夫|妻子|爱人|老伴|父亲|母亲|爸爸|妈妈|儿子|女儿|哥哥|弟弟|姐姐|妹妹|孙[子女]|女婿|儿媳|同事|邻居|监护人|账[户号]|帐[户号]|身份证|电话|手机|微信|病[历案]|床位|主管|签[字名])|账户|帐户|先生|女士|小姐|同志|老师|医[生师]|大夫|护士|主任|教授|院长|阿姨|大[爷妈娘伯叔婶姐哥]|奶奶|爷爷|师傅|陪[同护伴]|帮[忙助]|代[诉述签办为]|签[字名署]|自[诉述称行觉]|[诉述称说表]|来[院诊我电]|到[院场达]|同意|拒绝|要求|反[映馈]|发现|打(?:电话|了)|致电|搀扶|照[顾料]|护送|报警|接听|[，,]?\s?[男女](?:[，,\s性]|$)|[，,]?\s?\d{1,3}\s?岁|[（(](?:[男女夫妻父母兄弟姐妹]|\d|系|患者|家属|签|电话|联系)|[今昨]|于|因|已|系患者|与患者|是患者|办理|领取|缴|交代|送(?:来|至|到|患者)|向我|承认|回忆|担心|询问|要我|知情|遵医|术[前后]|[一]?家|等[人]|本人|出院|入院|转[入院科]|住院|在我|在本|曾在)/;

const isEdge = (character: string | undefined): boolean =>
  character === undefined || !/[\p{Script=Han}\p{L}\d]/u.test(character);
const isGiven = (given: string): boolean =>
  ![...given].some((character) => NEVER_GIVEN.has(character)) &&
  [...given].some((character) => GIVEN_CHARACTERS.includes(character));

interface Word {
  readonly word: string;
  readonly tag: string;
  readonly start: number;
}

/** Lengths that a name may have which begins with a word, longest first: a surname and what the dictionary does not take for words. */
function lengthsAt(words: readonly Word[], at: number): { length: number; surname: string; isListed: boolean }[] {
  const [one, two, three, four] = words.slice(at, at + 4);
  if (one === undefined || !/^\p{Script=Han}{1,4}$/u.test(one.word)) return [];
  const isSingle = (word: Word | undefined): boolean => word !== undefined && /^\p{Script=Han}$/u.test(word.word);
  const pair = one.word + (isSingle(one) && isSingle(two) ? (two?.word ?? "") : "");
  const surname = COMPOUND.has(pair)
    ? pair
    : COMPOUND.has(one.word.slice(0, 2))
      ? one.word.slice(0, 2)
      : (one.word[0] ?? "");
  if (surname.length === 1 && !SURNAMES.includes(surname)) return [];
  const rest: (Word | undefined)[] = surname.length === 2 && isSingle(one) ? [three, four] : [two, three];
  const found: { length: number; surname: string; isListed: boolean }[] = [];
  const add = (length: number, isListed = false): void => {
    if (!found.some((other) => other.length === length)) found.push({ length, surname, isListed });
  };
  // A name that the dictionary lists, whole or but for its last character.
  if (one.word.length > surname.length) {
    if (one.tag !== "nr") return [];
    if (one.word.length === 2 && isSingle(two)) add(3);
    add(one.word.length, true);
    return found;
  }
  const [first, second] = rest;
  if (isSingle(first) && isSingle(second)) add(surname.length + 2);
  // 建国, 晓东, 桂英: given names that are words.
  if (first !== undefined && /^\p{Script=Han}{2}$/u.test(first.word)) add(surname.length + 2);
  if (isSingle(first)) add(surname.length + 1);
  return found;
}

/**
 * Names that stand in nobody's list of labels: a surname and one or two characters that are no words of the dictionary, where the words
 * beside them are those of a person, or where they stand by themselves.
 */
export const detectChineseNameTokens: Detector = (text) => {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const found: Identifier[] = [];
  for (const { 0: name, index } of text.matchAll(MINORITY_NAME))
    found.push({ start: index, end: index + name.length, kind: "name" });
  let offset = 0;
  const words: Word[] = wordsOf(text).map(({ word, tag }) => {
    const start = offset;
    offset += word.length;
    return { word, tag, start };
  });
  let taken = 0;
  for (const [at, { start }] of words.entries()) {
    if (start < taken) continue;
    for (const { length, surname, isListed } of lengthsAt(words, at)) {
      const name = text.slice(start, start + length);
      const given = name.slice(surname.length);
      const isFunction =
        surname.length === 1 && (WORD_SURNAMES.includes(surname) || "查解易车路方毛白黄".includes(surname));
      if (NOT_NAMES.has(name) || NOT_NAMES.has(name.slice(0, 2)) || CHINESE_EPONYM.test(name) || !isGiven(given))
        continue;
      const before = text.slice(Math.max(0, start - 8), start);
      const after = text.slice(start + length, start + length + 12);
      const isAfterPerson = PERSON_BEFORE.test(before);
      const isBeforePerson = PERSON_AFTER.test(after);
      const isAlone = isEdge(text[start - 1]) && isEdge(text[start + length]) && !/[\d.]\s?$/.test(before);
      const isAllGiven = [...given].every((character) => GIVEN_CHARACTERS.includes(character));
      const isWord = given.length === 2 && words[at + 1]?.word === given;
      const signs = Number(isAfterPerson) + Number(isBeforePerson) + Number(isAlone && (isAllGiven || isListed));
      // A surname that is a word, and a given name that is one, need two signs of a person.
      if (signs < (isFunction || (isWord && !isListed) ? 2 : 1)) continue;
      found.push({ start, end: start + length, kind: "name" });
      taken = start + length;
      break;
    }
  }
  return found;
};
