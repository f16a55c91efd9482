import type { Detector } from "../identifier.ts";
import { findAll } from "./find-all.ts";

const PHONE_LABEL =
  "(?:联系电话|联系方式|电话|手机号?码?|移动电话|座机|传真|热线|致电|拨打|来电|呼叫|短号|小灵通|\\b(?:phone|tel(?:ephone)?|mobile|mob|cell|fax|pager|bleep|ext(?:ension)?|contact(?: (?:no|number))?|call(?:ed)?|ph|reach(?:ed)?(?: \\w+)? (?:at|on)|whatsapp)\\b)";

const digitsOf = (value: string): number => value.replace(/\D/g, "").length;

/** A number with groups is a date or a range as well: those have other lengths, or are read first. */
const PHONES = [
  // Mobile numbers of China: 11 digits from 13 to 19 (MIIT numbering plan), in groups too.
  /(?<![\d.])(?:(?:\+|00)?86[- ]?|\(\+?86\)\s?)?1[3-9]\d(?:[- .]?\d{4}[- .]?\d{4}|[- ]?\d{3}[- ]?\d{5}|[- ]?\d{2}[- ]\d{3}[- ]\d{3}|[- ]\d{2}[- ]\d{2}[- ]\d{2}[- ]\d{2})(?!\d)/g,
  // Fixed lines of China with their area code, and 400 and 800 numbers.
  /(?<![\d.])(?:(?:\+|00)86[- ]?)?\(?0(?:10|2\d|[3-9]\d{2})\)?[- ]?[2-9]\d{2,3}[- ]?\d{4}(?:\s?(?:转|-|ext\.?|x)\s?\d{1,6})?(?!\d)/g,
  /(?<![\d.])[48]00[- ]?\d{3,4}[- ]?\d{3,4}(?!\d)/g,
  // International: a plus sign and 7 to 15 digits (ITU-T E.164).
  /(?<![\d.])(?:\+|\b00)\d{1,3}(?:[- .]?(?:\(\d{1,5}\)|\d{1,5})){2,6}(?:\s?(?:x|ext\.?)\s?\d{1,6})?(?!\d)/g,
  // North America.
  /(?<![\d.])(?:1[- .])?(?:\([2-9]\d{2}\)\s?|[2-9]\d{2}[- .])\d{3}[- .]\d{4}(?:\s?(?:x|ext\.?|extension)\s?\d{1,6})?(?![\d])/g,
  // United Kingdom and others that begin with 0.
  /(?<![\d.])\(?0\d{2,5}\)?[- ]\d{3,4}[- ]?\d{3,4}(?!\d)/g,
  /(?<![\d.])07\d{9}(?!\d)/g,
];
const LABELLED_PHONE = new RegExp(
  `${PHONE_LABEL}\\s*(?:号码?|number|no\\.?)?\\s*(?:[:：#=(]|是|为|is|at|on|\\.)?\\s*(?<value>\\+?\\(?\\d[\\d() .-]{2,20}\\d)(?!\\s*(?:次|mg|ml|%|times|days?|hours?|:))`,
  "gi",
);
/** A number that is spelt out: 一三八零零一三八零零零, "oh seven seven double oh". */
const SPELT = [
  /(?<![〇零一二三四五六七八九幺两])[一幺][三四五六七八九](?:[〇零一二三四五六七八九幺]\s?){9}(?![〇零一二三四五六七八九幺])/g,
  /\b(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine|double|triple)[\s,-]+){6,}(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)\b/gi,
];

const TOP_LEVEL =
  "com|cn|net|org|edu|gov|io|uk|de|fr|jp|hk|tw|info|health|nhs|us|ca|au|eu|me|co|app|cc|top|vip|xyz|example|test|int";

/** Phone numbers, addresses of the net, and names on services. */
export const detectContacts: Detector = (text) => [
  ...findAll(
    text,
    /[A-Za-z0-9][\w.+%'-]*(?:@|\s@\s)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z][A-Za-z0-9-]*/g,
    "email",
  ),
  ...findAll(
    text,
    /\b[A-Za-z0-9][\w.+-]*\s?(?:[[({<]\s?at\s?[\])}>]|#at#|_at_|\sat\s(?=[\w-]+\s?(?:[[({<]\s?dot|\sdot\s|\.(?:com|cn|org|net|edu)\b)))\s?[A-Za-z0-9-]+(?:\s?(?:[[({<]\s?dot\s?[\])}>]|\sdot\s|\.)\s?[A-Za-z0-9-]+)+\b/gi,
    "email",
  ),
  ...findAll(text, /\b(?:https?|ftp|sftp|hxxps?):\/\/[^\s<>"'，。；、）)】\u4e00-\u9fff]+/gi, "url"),
  ...findAll(text, /\bwww\.[^\s<>"'，。；、）)】\u4e00-\u9fff]+/gi, "url"),
  ...findAll(
    text,
    new RegExp(
      `(?<![@\\w.-])(?:[a-z0-9-]+\\.)+(?:${TOP_LEVEL})(?:/[^\\s<>"'，。；、）)】\\u4e00-\\u9fff]*)?(?![\\w])`,
      "gi",
    ),
    "url",
    (value) => /[a-z]{2}/i.test(value),
  ),
  ...findAll(
    text,
    /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?::\d{2,5})?(?![\d.]*\d)/g,
    "ip",
  ),
  ...findAll(
    text,
    /(?<![\w:])(?:[0-9a-f]{1,4}:){3,7}(?::?[0-9a-f]{1,4}){1,5}(?![\w:])|(?<![\w:])(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}:?){1,6}(?![\w:])/gi,
    "ip",
    (value) => /[a-f]/i.test(value) || value.split(":").length > 4,
  ),
  // 00 before a country is a call abroad, and as well the beginning of a number in a file.
  ...PHONES.flatMap((pattern) =>
    findAll(text, pattern, "phone", (value) => digitsOf(value) >= (/^00/.test(value) ? 11 : 7)),
  ),
  ...findAll(text, LABELLED_PHONE, "phone", (value) => digitsOf(value) >= 4),
  ...SPELT.flatMap((pattern) => findAll(text, pattern, "phone")),
  ...findAll(
    text,
    /(?:微信|wechat|weixin|wx|v信|vx|QQ|扣扣|企鹅|支付宝|alipay|微博|weibo|抖音|小红书|telegram|whatsapp|skype|line id|twitter|facebook|instagram|snapchat)\s*(?:号码?|群|id|账号|帐号|名|handle|username|user|:)*\s*(?:[:：(=]|是|为|is)?\s*@?(?<value>[A-Za-z0-9][\w.-]{4,30})/gi,
    "account",
    (value) => /\d|_|-/.test(value) || /^[a-z.]+$/.test(value),
  ),
  ...findAll(text, /(?<![\w@.])@[A-Za-z][\w.]{2,30}/g, "account"),
  ...findAll(
    text,
    /(?:银行卡|卡号|账号|帐号|账户|开户行|储蓄卡|信用卡|存折|\b(?:bank account|account (?:no|number)|iban|sort code|card (?:no|number|ending(?: in)?)|credit card|debit card)\b)\s*(?:号码?|号)?\s*\.?\s*(?:[:：#(=]|是|为|is|in)?\s*(?<value>(?:[A-Z]{2})?\d(?:[ -]?\d){3,32})/gi,
    "account",
  ),
  ...findAll(
    text,
    /\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\b/g,
    "account",
    (value) => digitsOf(value) >= 12,
  ),
];
