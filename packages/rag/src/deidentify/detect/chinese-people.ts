import type { Detector } from "../identifier.ts";
import { COMPOUND_SURNAMES, NOT_NAMES, SURNAMES, TRADITIONAL_SURNAMES } from "../words/chinese-names.ts";
import { NEVER_GIVEN } from "../words/never-given.ts";
import { findAll } from "./find-all.ts";

/** Borne today, though the list of surnames leaves them out because they are words: 青, 税, 代, 母, 盖. */
const SURNAME = `(?:${COMPOUND_SURNAMES}|歐陽|司徒|[${SURNAMES}${TRADITIONAL_SURNAMES}青税代母盖逄蹇鲜苟漆妥拓冼何矫边])`;
const NAME = `${SURNAME}\\p{Script=Han}{1,3}?`;
/** Names of other peoples written by sound have no surname of the list, and more characters. */
const ANY_NAME = "\\p{Script=Han}{2,5}?";
/** Whoever holds such a role is named at once after it. */
const ROLES =
  "(?:先证者|先證者|车主|車主|失主|车主|外来工|外勞|外劳|督导员|督導員|接诊(?:医[生师])?|接診|报告人|报卡人|監護人|监护人|抱入者|术者|[一二三]助|麻醉|医师|药师|主持|主讲|参加人|家属签名|病人|患者|患儿|产妇|孕妇|獨居長者|独居老人|長者|茲轉介|兹转介|转介|女兒|兒子|我院|本院|宝妈|宝爸|养[女子]|继[女子]|长[子女]|次[子女]|妻子|丈夫|家属|之[姐妹兄弟]|改打其[女子])";
const AFTER_ROLE = new RegExp(
  `${ROLES}[:：]?\\s?(?<value>${NAME})(?=$|[\\s,，。;；、/()（）|:：]|签[名字]|证实|照顾|抱入|来认领|不同意|同意|主任|麻醉|及丈夫|及妻|谈话|已签|於|[+\\d（])`,
  "gmu",
);
/** What a document or a clinic is of stands after its heading and before sex, age or number. */
const HEADED = new RegExp(
  `(?<=[:：\\n。]\\s?|^)(?<value>${ANY_NAME})(?=\\s?[,，]\\s?(?:[男女](?![性方])|孕\\d|住院号|(?:\\d{1,3}|[一二三四五六七八九十百零]{1,5})[岁歲])|\\s(?:ID|住院号|检查号|[1-9]\\d{16}[\\dXx])|宫口|（出生日期)`,
  "gmu",
);
/** 监2床陈杰, 检查号CT1234 曲静: after a bed or a number of a record, and before what is done or found there. */
const AFTER_NUMBER = new RegExp(
  `(?:床|号\\s?[A-Z]{0,3}-?\\d{5,}|[A-Z]{1,2}\\d{6,})\\s?(?<value>${NAME})(?=今[晨日天早]|昨[日晚夜]|痰|血|尿|生命体征|(?<=[床\\d]\\s?\\p{Script=Han}{2,4})\\s)`,
  "gu",
);
/** 陈杰监2床, 高兴的血压 */
const BEFORE_BED = new RegExp(
  `(?<=^|[\\s,，。;；、])(?<value>${NAME})(?=\\s?(?:[监加抢产+]?-?\\d{1,3}床|[A-Z男女][一二三四]?[病]?区\\d{1,2}床|[一二三四五六七八九十]{1,3}床|的(?:血压|体温|化验|报告|检查|结果)))`,
  "gmu",
);
/** 父何存生母张尕平: both parents at once. */
const PARENTS = [
  new RegExp(`父(?:亲)?(?<value>${SURNAME}\\p{Script=Han}{1,2})(?=[、，和及]?母)`, "gu"),
  new RegExp(
    `(?<=父(?:亲)?\\p{Script=Han}{2,4}[、，和及]?)母(?:亲)?(?<value>${SURNAME}\\p{Script=Han}{1,2}?)(?=均|皆|都|未|[，。、）])`,
    "gu",
  ),
];
/** 沐宸妈妈您好, 娃儿小娥昨天: how a child is called, beside whose child it is. */
const CALLED = [
  /(?<=^|[\s，。;；、：:])(?<value>\p{Script=Han}{2})(?=(?:妈妈|爸爸|家长|奶奶|爷爷|外婆)(?:您好|你好|，|,|问|说|留言))/gmu,
  /(?:娃儿?|孩子|宝宝|宝贝|小孩|崽崽|妹仔|仔仔)[:：]?\s?(?<value>\p{Script=Han}{2})(?=昨|今|前天|吃了|吐|拉|发烧|发热|咳|晚上|半夜|哭|不肯)/gu,
];
/** 93岁魏奶奶: a surname between an age and how one is called; 高工: an engineer. */
const CALLED_BY_SURNAME = new RegExp(
  `(?:岁|歲|工程师|师傅)(?<value>${SURNAME})(?=奶奶|爷爷|大爷|大妈|阿[姨婆公]|伯|婆婆|公公|老师傅|工已|工处|工到|工来)`,
  "gu",
);
/** 新生儿系王娟之女 */
const OF_MOTHER = /(?:系|为)(?<value>\p{Script=Han}{2,5}?)之[子女](?=[，,。；\s]|$)/gmu;
const SIGNED_FOR = new RegExp(`由(?:养女|养子|其女|其子)?(?<value>${NAME})(?=抱入|送入|照顾|陪[同护]|代签)`, "gu");
const BY_ROLE_AND_EDGE = new RegExp(
  `(?:其女|其子|养女|丈夫|妻子|家属|长子|之姐|车主|产妇|患儿)(?<value>${ANY_NAME})(?=$|[\\s（(+\\d。，,]|证实|照顾|谈话|来认领|不同意)`,
  "gmu",
);

/** Characters of grammar and of findings that no name holds, besides those of medicine. */
const NO_NAME =
  /[的了在是有无不未已予行于与及和或为较可能需请要应将把被给家本其该此每各多少上下左右前后内外时日今昨情愿否认帮叫问说忙诊断拒代签到来]/;
const WHOLE_NO_NAME =
  /^(?:患[者儿]|孩子|宝宝|妈妈|病人|产妇|一般|既往|平素|自动|目前|精神|神志|意识|安静|平卧|步行|轮椅|平车|家属|主任|医[生师]|护士|考虑|建议|老年|成人|儿童|新生|女性|男性|女婴|男婴|单胎|双胎|足月|早产|意见|同意)/;
const mayBeName = (value: string): boolean =>
  !NO_NAME.test(value.length > 2 ? value.slice(1) : value) &&
  !WHOLE_NO_NAME.test(value) &&
  ![...value].some((one) => NEVER_GIVEN.has(one));

/** Of a patient much else is said at once: 患者高龄, 家属要求. */
const isAfterRole = (value: string, match: RegExpMatchArray): boolean =>
  mayBeName(value) &&
  (!/^(?:患|病|产|孕|家属|我院|本院|麻醉|医师|主)/.test(match[0]) ||
    !(
      NOT_NAMES.has(value) ||
      NOT_NAMES.has(value.slice(0, 2)) ||
      /^(?:明|高|平|安|成|应|向|温|易|全|单|双|连|时|常|于[昨今本])\p{Script=Han}{3}/u.test(value)
    ));

/** Persons of Chinese notes by their role, their bed, their number and how they are called, whatever the characters mean elsewhere. */
export const detectChinesePeople: Detector = (text) =>
  /\p{Script=Han}/u.test(text)
    ? [
        ...findAll(text, AFTER_ROLE, "name", isAfterRole),
        ...[HEADED, AFTER_NUMBER, BEFORE_BED, ...PARENTS, ...CALLED, OF_MOTHER, SIGNED_FOR, BY_ROLE_AND_EDGE].flatMap(
          (pattern) => findAll(text, pattern, "name", mayBeName),
        ),
        ...findAll(text, CALLED_BY_SURNAME, "name"),
      ]
    : [];
