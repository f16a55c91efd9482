import type { Detector, Identifier } from "../identifier.ts";
import { CITIES, PROVINCES } from "../words/places.ts";
import { findAll } from "./find-all.ts";

const PLACE = `(?:${PROVINCES}|${CITIES})`;
const NUMBER = "[\\dA-Za-z一二三四五六七八九十百零〇#-]{1,8}";
/** A character that the name of a place may have: a verb or a preposition ends it. */
const HAN = "(?:(?!于(?![都田])|[诊断因为在行住至院病患])\\p{Script=Han})";
/** One step of an address below the city, each with the word that ends it. */
const AREA = `${HAN}{1,10}?(?:自治州|自治县|自治旗|地区|盟|市|新区|开发区|区|县|旗|街道办?(?:事处)?|乡|镇)`;
const STREET = `(?:${HAN}|\\d){1,8}?(?:大道|大街|路|街|巷|胡同|弄|里|道|段|条|村|屯|庄|寨|社区|小区|花园|花苑|家园|新村|公寓|大厦|广场|苑|居|府|城|湾|园|宿舍|校区|工业园|创业园|科技园|农场|林场|牧场|嘎查|苏木|连|营|团)`;
const DOOR = `(?:${NUMBER}\\s?(?:号院?|弄|栋|幢|座|楼|号楼|单元|室|层|组|队|户|门|房|排|支弄)|[东西南北中]单元)`;
const REST = `(?:[ \\t\\u3000]?(?:${AREA}|${STREET}|${DOOR}|(?<=[门元栋幢座楼号厦厅里苑园])-?\\d{1,5}(?:-\\d{1,4})?|[东西南北]侧|附近|旁|对面))`;

/** After these words a place is where somebody lives, comes from or works. */
const RESIDENCE =
  "(?:(?:家庭|现|居住|通讯|联系|户籍|户口|单位|工作单位|常住|暂住|邮寄|收货|详细|身份证)?(?:住址|地址|所在地|地)|籍贯|户籍|户口|祖籍|原籍|老家|家住|现住|居住|常住|暂住|租住|居于|住于|住在|住|家在|出生地|出生于|生于|长于|来自|生长于|定居|常居|久居|久住|长期居住|迁居|现居|返回|回到)";
const NOT_A_HOME =
  /^(?:院|在?我[院科]|在?本[院科]|在?外院|在?当地|在?院|进|过|监护|重症|隔离|普通|病房|单间|IC|农村|城市|城镇|乡村|平原|山区|高原|疫区|本地|家中|家里|外地|国外)/;

/** A chain that begins with a province or a city by name. */
const KNOWN = `(?:${PLACE}(?:省|自治区|壮族自治区|回族自治区|维吾尔自治区|特别行政区|市|地区|自治州|州)?)`;
const KNOWN_CHAIN = new RegExp(`(?:中国)?${KNOWN}{1,3}${REST}{1,10}`, "gu");
/** 湖北黄冈: a province and a city of it. */
const KNOWN_PAIR = new RegExp(`(?:${PROVINCES})(?:省|自治区)?(?:${CITIES})(?:市|地区|州)?`, "gu");
/** A province with its suffix, a city with 市: places by themselves. */
const KNOWN_AREA = new RegExp(`(?:(?:${PROVINCES})(?:省|自治区|市)|(?:${CITIES})市)(?!级|场|民|售|委|政|医|第)`, "gu");
/** A street with its number, wherever it stands: 文三路138号. */
const STREET_CHAIN = new RegExp(
  `(?:${HAN}{2,4}(?:区|县|镇|乡))?${HAN}{1,6}(?:大道|大街|路|街|巷|胡同|弄|里|村|小区|花园|家园|新村|公寓|苑)\\s?(?:${DOOR}\\s?)+`,
  "gu",
);
/** Door by door without a street: 3栋2单元501室. */
const DOOR_CHAIN = new RegExp(
  `(?:${HAN}{2,6}(?:小区|花园|苑|家园|新村|公寓|城|府|里|园|宿舍))?\\s?\\d{1,4}\\s?(?:号?楼|栋|幢|座)\\s?(?:[\\d一二三四五六七八九十甲乙丙ABC]{1,3}\\s?(?:单元|门|层))?\\s?\\d{1,5}\\s?(?:室|号|户|房)?(?!床)`,
  "gu",
);

/** Words that run into a street from the left: 患者家住, 现居于. */
const LEAD = new RegExp(`^.*(?:${RESIDENCE}[于在为是]?|[于在至到从往赴为]|患者|系|地址|途经|位于)(?=.)`, "u");

function streets(text: string): Identifier[] {
  return [STREET_CHAIN, DOOR_CHAIN].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): Identifier[] => {
      const lead = LEAD.exec(match[0])?.[0].length ?? 0;
      if (
        /^(?:通|尿|气|血|管|胆|消化|呼吸|电|思|里|心)路/.test(match[0].slice(lead)) ||
        /\p{Script=Han}*(?:通路|思路|尿路|气道|旁路|线路|回路|胆道|肠道|阴道|产道)\s?\d/u.test(match[0])
      )
        return [];
      return [{ start: match.index + lead, end: match.index + match[0].length, kind: "address" }];
    }),
  );
}

/** What stands after a word of residence, up to a mark or a word that begins something else. */
function residences(text: string): Identifier[] {
  const found: Identifier[] = [];
  const after = new RegExp(`${RESIDENCE}(?<gap>\\s*[:：]\\s*|[于在是为]?\\s*)`, "gu");
  const chain = new RegExp(`^(?:${KNOWN}{1,3}|${AREA}|${STREET}|${DOOR})${REST}{0,10}`, "u");
  for (const match of text.matchAll(after)) {
    const at = match.index + match[0].length;
    const rest = text.slice(at, at + 80);
    if (NOT_A_HOME.test(rest) || (/住$/.test(match[0]) && /^(?:院|ICU)/.test(rest))) continue;
    const isForm = /[:：]/.test(match.groups?.gap ?? "") && /址|地|籍|户|住|家/.test(match[0]);
    const whole = isForm
      ? /^[^\n，,。;；]{2,60}?(?=\s{2,}|\s(?:电话|联系|邮编|手机|职业|民族|婚姻|单位|入院|姓名)|[\n，,。;；]|$)/.exec(
          rest,
        )?.[0]
      : undefined;
    const length =
      whole !== undefined && !/^(?:不详|同上|未填|无|详见)/.test(whole) ? whole.length : chain.exec(rest)?.[0].length;
    if (length !== undefined) found.push({ start: at, end: at + length, kind: "address" });
  }
  // 浙江人, 四川籍
  found.push(
    ...findAll(
      text,
      new RegExp(`(?<value>${PLACE})(?:省|市)?(?=人(?![民口体群参工])|籍|户籍|居民|打工|务工|返乡)`, "gu"),
      "address",
    ),
  );
  return found;
}

/** Addresses in Chinese, and places where somebody lives. Where a patient travelled is part of the history, and stays. */
export const detectChinesePlaces: Detector = (text) => [
  ...findAll(text, KNOWN_CHAIN, "address"),
  ...findAll(text, KNOWN_PAIR, "address"),
  ...findAll(text, KNOWN_AREA, "address"),
  ...streets(text),
  ...residences(text),
  ...findAll(text, /(?:邮编|邮政编码|邮码)\s*[:：]?\s*(?<value>\d{6})/g, "address"),
  ...findAll(text, /(?<=省|市|区|县|镇|路|号|室|栋)\s?[(（]?(?<value>\d{6})[)）]?(?!\d)/g, "address"),
];
