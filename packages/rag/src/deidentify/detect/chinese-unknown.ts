import type { Identifier, Place } from "../identifier.ts";
import {
  COMPOUND_SURNAMES,
  GIVEN_CHARACTERS,
  NOT_NAMES,
  SURNAMES,
  TRADITIONAL_SURNAMES,
  WORD_SURNAMES,
} from "../words/chinese-names.ts";
import { LOOSE_CHARACTERS } from "../words/loose-characters.ts";
import { NEVER_GIVEN } from "../words/never-given.ts";
import { CHINESE_EPONYM, PERSON_AFTER, PERSON_BEFORE } from "./chinese-context.ts";
import { chineseWords, type TaggedWord } from "./chinese-words.ts";

const COMPOUND = new Set(COMPOUND_SURNAMES.split("|"));
const isHan = (text: string | undefined): boolean => text !== undefined && /^\p{Script=Han}+$/u.test(text);
const isSingle = (word: TaggedWord | undefined): boolean => word?.word.length === 1 && isHan(word.word);
const isEdge = (character: string | undefined): boolean =>
  character === undefined || !/[\p{Script=Han}\p{L}\d]/u.test(character);
const areGiven = (text: string): boolean => [...text].every((one) => GIVEN_CHARACTERS.includes(one));
const isPlausible = (one: string): boolean => !NEVER_GIVEN.has(one) && !LOOSE_CHARACTERS.has(one);
/** 欧阳主任: after a surname its title, and no given name. */
const BEGINS_WITH_TITLE =
  /^(?:副?(?:主任|教授|院长|科长|处长|护士长|组长|队长|所长)|主治|住院|医[生师]|大夫|博士|护[士师]|药师|技师|老师|师傅|先生|女士|小姐|太太|阿姨|老板|经理|警官|律师|同学|书记|院士|家属|[姐哥嫂叔婶姨伯爷奶](?=$|[^\p{Script=Han}])|[大小]?[姐哥嫂叔婶姨伯爷奶婆][帮说来去在要叫让好看问你请昨今明已])/u;
/** A dose, a value or a sign of medicine after it: no person. */
const VALUE_AFTER =
  /^\s?(?:[\d.]+\s?(?:mg|g|ml|μg|ug|mcg|万|iu|u\b|片|粒|支|袋|瓶|丸|贴|喷|滴|%|mmol|次)|[+＋-]\)|[阴阳]性|[（(][+-])/i;
const TERM_AFTER =
  /^(?:氏|综合[征症]|病(?![情史重危房区理程历人])|征|症|试验|反射|瘤|手术|术(?![前后者中])|法|评分|分[级期型]|菌|现象|线|体(?![检温重])|结节|量表|公式|标准|切口|骨折|束|环|角|管|炎|细胞|淋巴|蛋白|激素|受体|病毒|杆菌|球菌|[片丸散汤膏胶颗]|胶囊|口服|注射|静[滴推脉])/;

/** Titles and kin that follow a surname. */
const TITLE_AFTER =
  /^(?:副?(?:主任|教授|院长|科长|处长|护士长|组长|队长|所长)|主治|住院总|医[生师]|大夫|博士|护[士师]|护理员|药师|技师|老师|师傅|先生|女士|小姐|太太|阿姨|老板|经理|警官|律师|同学|书记|院士|医師|醫[生師]|護士|主訴|[大小]?[姐哥嫂叔婶姨伯爷奶婆妹弟](?=$|[^\p{Script=Han}]|[帮说来去在要叫让好看问你请昨今明已把将给的送打]|[妈])|[妈爸](?:妈|爸)?(?=$|[^\p{Script=Han}]|[说来去在要问陪送])|[总工局处](?=$|[^\p{Script=Han}]|[说来要您你好])|氏(?=$|[^\p{Script=Han}]|之|说|[父母夫妇])|家属|家(?=里|人|的?(?:孩子|老人|媳妇|儿子|女儿)))/u;
/** 小王, 老李: not where a term begins so. */
const NICKNAME = /^[小老阿]$/;
const NICKNAME_TERMS = "叶梁汗管包房米麦时石水毛池车路方花盘宫支干计单平强应年成";

const NEVER_NAMED = new Set(
  "大学 中学 学生 工人 成家 立业 安家 健康 平安 安康 同意 高中 成功 高兴 和平 成年 光荣 文化 生育 成人 安全 同学 美国 中国 全家 家中 家里 本人 生活 长期 长大 平时".split(
    " ",
  ),
);
/** Whoever has a given name alone stands in these words' company. */
const GIVEN_BEFORE =
  /(?:儿子|女儿|长子|次子|长女|次女|孙子|孙女|外孙女?|弟弟|妹妹|哥哥|姐姐|丈夫|妻子|爱人|老伴|[小乳昵]名[叫为]?|名[叫为]|唤作|叫做?|宝宝|患儿|外甥女?|侄[子女]|媳妇|女婿)[:：]?\s?$/;

interface Found extends Place {
  readonly strength: number;
}

/** Names that may begin at a word: how long, and how much of a name each looks. */
function candidates(words: readonly TaggedWord[], at: number): Found[] {
  const word = words[at];
  if (word === undefined || !isHan(word.word)) return [];
  const { start } = word;
  const [next, after] = [words[at + 1], words[at + 2]];
  const pair = isSingle(word) && isSingle(next) ? word.word + (next?.word ?? "") : word.word;
  const found: Found[] = [];
  const add = (length: number, strength: number): void => {
    found.push({ start, end: start + length, strength });
  };
  // The dictionary lists it as a name, or as a place that is a name as well.
  if (word.word.length > 1 && (COMPOUND.has(word.word.slice(0, 2)) || SURNAMES.includes(word.word[0] ?? ""))) {
    const isCompound = COMPOUND.has(word.word.slice(0, 2));
    if (isCompound && word.word.length === 2) {
      if (isSingle(next) && isSingle(after) && isPlausible(next?.word ?? "") && isPlausible(after?.word ?? ""))
        add(4, 2);
      if (next?.word.length === 2 && isHan(next.word)) add(4, areGiven(next.word) ? 2 : 0);
      if (isSingle(next) && isPlausible(next?.word ?? "")) add(3, 1);
      return found;
    }
    if (/^nr|^nz$|^ns$/.test(word.tag) && word.word.length <= 4) {
      const isPerson = word.tag.startsWith("nr");
      if (word.word.length === 2 && isSingle(next) && isPlausible(next?.word ?? "")) add(3, isPerson ? 1 : -1);
      if (isPlausible(word.word[1] ?? "")) add(word.word.length, isPerson ? 1 : 0);
    }
    return found;
  }
  const surname = COMPOUND.has(pair) ? pair : word.word;
  if (!isSingle(word) && !COMPOUND.has(surname)) return [];
  if (surname.length === 1 && !SURNAMES.includes(surname) && !TRADITIONAL_SURNAMES.includes(surname)) return [];
  const [first, second] = surname.length === 2 ? [words[at + 2], words[at + 3]] : [next, after];
  const isWord = WORD_SURNAMES.includes(surname);
  const rare = isWord ? -1 : surname.length === 2 ? 1 : 0;
  if (first !== undefined && isSingle(first) && isPlausible(first.word)) {
    if (second !== undefined && isSingle(second) && isPlausible(second.word))
      add(
        surname.length + 2,
        rare + (areGiven(first.word + second.word) ? 2 : areGiven(first.word) || areGiven(second.word) ? 1 : 0),
      );
    add(surname.length + 1, rare + (areGiven(first.word) ? 0 : -1));
  } else if (first !== undefined && first.word.length === 2 && isHan(first.word)) {
    const isName = first.tag.startsWith("nr");
    if (![...first.word].some((one) => NEVER_GIVEN.has(one)) || isName)
      add(surname.length + 2, rare + (isName ? 2 : areGiven(first.word) ? 0 : -1));
  }
  return found;
}

/** Signs around a place that a person is named there. */
function signsAround(text: string, start: number, end: number): number {
  const before = text.slice(Math.max(0, start - 10), start);
  const after = text.slice(end, end + 12);
  const isAlone = isEdge(text[start - 1]) && isEdge(text[end]) && !/[\d.]\s?$/.test(before);
  return Number(PERSON_BEFORE.test(before)) * 2 + Number(PERSON_AFTER.test(after)) * 2 + Number(isAlone) * 2;
}

/** As much strength and as many signs as a name needs; a place between two words that are none needs less. */
const LEAST = 2;

function isRefused(text: string, { start, end }: Place): boolean {
  const name = text.slice(start, end);
  const after = text.slice(end, end + 12);
  return (
    NOT_NAMES.has(name) ||
    NOT_NAMES.has(name.slice(0, 2)) ||
    CHINESE_EPONYM.test(name) ||
    VALUE_AFTER.test(after) ||
    TERM_AFTER.test(after) ||
    BEGINS_WITH_TITLE.test(text.slice(start + (COMPOUND.has(name.slice(0, 2)) ? 2 : 1), end + 2)) ||
    // A line of capitals or numbers goes on: no edge of a name.
    /^[A-Za-z]/.test(after)
  );
}

/**
 * Deny by default: what begins with a surname and is made of characters that the dictionary cannot join to words is taken for a name,
 * but where a term of medicine stands. Surnames with a title, 小王 and 老李, and given names beside kin are read on the same words.
 */
export function detectChineseUnknown(text: string, terms: readonly Place[]): Identifier[] {
  if (!/\p{Script=Han}/u.test(text)) return [];
  const words = chineseWords(text);
  const found: Identifier[] = [];
  const add = (start: number, end: number): void => {
    found.push({ start, end, kind: "name" });
  };
  const isInTerm = ({ start, end }: Place): boolean =>
    terms.some((term) => term.start < end && start < term.end && term.end - term.start > 1);
  let taken = 0;
  for (const [at, word] of words.entries()) {
    if (word.start < taken || !isHan(word.word)) continue;
    const best = candidates(words, at)
      .filter((one) => !isRefused(text, one) && !isInTerm(one))
      .map((one) => ({ ...one, score: one.strength + signsAround(text, one.start, one.end) }))
      .filter(({ score }) => score >= LEAST)
      .sort((one, two) => two.score - one.score || two.end - one.end)[0];
    if (best !== undefined) {
      add(best.start, best.end);
      taken = best.end;
      continue;
    }
    const labelled = labelledAt(text, word.start);
    if (labelled !== null && !isRefused(text, labelled) && !isInTerm(labelled)) {
      add(labelled.start, labelled.end);
      taken = labelled.end;
      continue;
    }
    const titled = titledAt(text, words, at);
    if (titled !== null) {
      add(titled.start, titled.end);
      taken = titled.end;
      continue;
    }
    const given = givenAt(text, words, at);
    if (given !== null && !isInTerm(given)) {
      add(given.start, given.end);
      taken = given.end;
    }
  }
  for (const one of compoundAnywhere(text)) if (!isInTerm(one)) add(one.start, one.end);
  // Z某, 褚××: hidden by half.
  for (const { 0: name, index } of text.matchAll(
    new RegExp(
      `(?<![A-Za-z])[A-Z](?:某[某甲乙]?|[×*＊]{1,2})|(?:${COMPOUND_SURNAMES}|[${SURNAMES}])[×*＊○]{1,2}(?!\\s?\\d)`,
      "gu",
    ),
  ))
    add(index, index + name.length);
  for (const { index } of text.matchAll(
    /(?<![A-Za-z])[A-Z](?=(?:先生|女士|老师|医[生师]|大夫|主任|教授|护士|阿姨|姐|哥|总|同学))/g,
  ))
    add(index, index + 1);
  return found;
}

/** 上官, 令狐: whatever words the dictionary makes of the characters around them. */
function compoundAnywhere(text: string): Place[] {
  const found: Place[] = [];
  for (const { 0: surname, index } of text.matchAll(new RegExp(`(?:${COMPOUND_SURNAMES})(?=\\p{Script=Han})`, "gu"))) {
    const given = text.slice(index + surname.length, index + surname.length + 2);
    const length = isHan(given) && [...given].every(isPlausible) ? 2 : 1;
    const end = index + surname.length + length;
    if (!isPlausible(given[0] ?? "") || !isHan(given[0]) || isRefused(text, { start: index, end })) continue;
    if (areGiven(given.slice(0, length)) || signsAround(text, index, end) > 0) found.push({ start: index, end });
  }
  return found;
}

/** After a label, up to a mark: a surname and whatever follows it, such as a stage name (盖叫天) or a Vietnamese one (黎氏秋). */
function labelledAt(text: string, start: number): Place | null {
  const run = /^\p{Script=Han}{2,4}(?!\p{Script=Han})/u.exec(text.slice(start, start + 5))?.[0];
  if (run === undefined || !SURNAMES.includes(run[0] ?? "") || run.length > 3) return null;
  const isListed = text[start - 1] === " " && isHan(text[start - 2]);
  if (!isListed && !PERSON_BEFORE.test(text.slice(Math.max(0, start - 10), start))) return null;
  const given = run.slice(1).replace(/^氏/, "");
  return [...given].some((one) => NEVER_GIVEN.has(one)) ? null : { start, end: start + run.length };
}

/** A surname that its title follows; 小王 and 老李. */
function titledAt(text: string, words: readonly TaggedWord[], at: number): Place | null {
  const word = words[at];
  if (word === undefined) return null;
  const { start } = word;
  const isNickname = NICKNAME.test(word.word[0] ?? "") && (word.word.length === 2 || isSingle(words[at + 1]));
  const surname = word.word.length === 2 ? (word.word[1] ?? "") : (words[at + 1]?.word ?? "");
  if (isNickname && SURNAMES.includes(surname) && !WORD_SURNAMES.includes(surname)) {
    const end = start + 2;
    const isPerson = PERSON_AFTER.test(text.slice(end, end + 12)) || (isEdge(text[start - 1]) && isEdge(text[end]));
    const isBeforeWord = (words.find((other) => other.start === end)?.word.length ?? 0) > 1;
    if (!TERM_AFTER.test(text.slice(end)) && !VALUE_AFTER.test(text.slice(end)))
      if (isPerson || (isBeforeWord && !NICKNAME_TERMS.includes(surname) && word.word.length === 1))
        return { start, end };
  }
  const length = COMPOUND.has(text.slice(start, start + 2)) ? 2 : 1;
  const stands = length === 2 ? word.word.length === 2 || isSingle(word) : isSingle(word);
  const one = text.slice(start, start + length);
  if (!stands || (length === 1 && !SURNAMES.includes(one) && !TRADITIONAL_SURNAMES.includes(one))) return null;
  const title = TITLE_AFTER.exec(text.slice(start + length, start + length + 8))?.[0];
  if (title === undefined || (WORD_SURNAMES.includes(one) && (title.length < 2 || title.startsWith("家")))) return null;
  return /^[于由和与时来及]$/.test(one) ? null : { start, end: start + length };
}

/** 女儿晓雯, 小名乐乐: a given name alone. */
function givenAt(text: string, words: readonly TaggedWord[], at: number): Place | null {
  const [word, next] = [words[at], words[at + 1]];
  if (word === undefined || !GIVEN_BEFORE.test(text.slice(Math.max(0, word.start - 6), word.start))) return null;
  const { start } = word;
  if (word.word.length === 2 && isHan(word.word)) {
    const isDouble = word.word[0] === word.word[1];
    const isGiven =
      areGiven(word.word) && !/^(?:a|ad|d|p|c|r|m|q|t|f|u)$/.test(word.tag) && !NEVER_NAMED.has(word.word);
    return (isDouble && isPlausible(word.word[0] ?? "")) || isGiven ? { start, end: start + 2 } : null;
  }
  if (!isSingle(word) || !isSingle(next)) return null;
  const both = word.word + (next?.word ?? "");
  const isNamed = areGiven(both) && [...both].every(isPlausible);
  return isNamed || (both[0] === both[1] && isPlausible(both[0] ?? "")) ? { start, end: start + 2 } : null;
}
