import type { Detector } from "../identifier.ts";
import { findAll } from "./find-all.ts";

const digitsOf = (value: string): number => value.replace(/\D/g, "").length;

/** Digits with or without letters, in groups; four digits at least are asked for where it is used. */
const CODE = "(?=[A-Za-z-]{0,8}\\d)[A-Za-z0-9]+(?:[-/:.][A-Za-z0-9]+)*";

/** Accounts of money and of claims: the label alone tells. */
const ACCOUNT = new RegExp(
  `(?:\\b(?:accounts?|acct|a\\/c|claims?|invoice|statement|receipt|case file|billing|payroll|pension|loan|wallet|bsb|swift|venmo|paypal|zelle|cashapp)\\b|账户|账号|帐号|户号|理赔号?|发票号?|收据号?|订单号?|医保账户)\\s*(?:no\\.?|number|num|id|号码?|#)?\\s*[:#：]?\\s*(?:is\\s|为|是)?\\s*(?<value>${CODE})`,
  "gi",
);
/** The last figures of a card are as good as its number. */
const CARD_END =
  /(?:\b(?:ending|ends|last (?:four|4)(?: digits)?)(?:\s+(?:in|with|is|are))?\s*[:：]?\s*|(?:尾号|后四位|末四位)(?:是|为)?\s*[:：]?\s*)(?<value>\d{3,5})(?!\d)/gi;
/** Names on services: after a word for signing in, or beside a sign of one. */
const LOGIN =
  /(?:\b(?:log-?in|log-?on|user ?(?:name|id)?|handle|screen name|portal(?: (?:id|name|login))?|insta|ig|snap|tiktok|twitch|discord|signal|viber|messenger|telegram|zoom(?: id)?|gamertag)\b|登录名?|用户名|账号|昵称|钉钉号?|飞书号?|快手号?|抖音号?|小红书号?|微信名?)\s*(?:name|id|号|账号)?\s*(?:[:：=(]|is\b|are\b|was\b|是|为|名为)?\s*["“'@]?(?<value>(?=[\w.-]*[\d_.])[A-Za-z][\w.-]{3,30}\w)/gi;

const THING =
  "(?:\\b(?:leads?|pump|pacemaker|ppm|icd|crt-?[dp]?|generator|device|implants?|prosthes[ie]s|valve|stent|graft|monitor|ventilator|defibrillator|recorder|loop recorder|hearing aids?|wheelchair|concentrator|cpap|bipap|nebuliser|nebulizer|glucometer|sensor|scope|endoscope|bronchoscope|machine|probe|cannula|catheter|port|shunt|cochlear|lens|iol|cup|liner|stem|plate|cage|mesh|model|batch|lot|ref|barcode)\\b)";
/** A thing and its number: pump 409612K, leads A and B. Five digits at least, or letters before four. */
const DEVICE = [
  new RegExp(
    `${THING}\\s*(?:serial|model|no\\.?|number|num|id|#|s\\/n|sn)*\\s*[:#]?\\s*(?<value>(?:[A-Z]{1,4}-?\\d{4,}[A-Z]{0,2}|\\d{5,}[A-Z]{0,2})(?![\\dA-Za-z-]|\\s?(?:units?|IU|mg|ml)\\b)|\\d{3,5}-\\d{2,5}-\\d{3,6})`,
    "gi",
  ),
  /(?<![\dA-Za-z.:/-])\d{4}-\d{2,3}-\d{4}(?![\dA-Za-z-])/g,
  /(?<=[，,。；、\s使用经接由换备])(?<value>(?=[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{3,})(?=号?(?:微量|输液|注射|营养|镇痛|胰岛素|肠内)?(?:泵|呼吸机|监护仪|除颤仪|血透机|透析机|起搏器|轮椅|平车|制氧机|血糖仪|雾化器|支架|假体|电极))/g,
  /(?:泵|呼吸机|监护仪|除颤仪|血透机|透析机|起搏器|电极|导线|支架|假体|瓣膜|人工晶体|助听器|耳蜗|制氧机|血糖仪)(?:型号|编号|序列号|出厂号|条码|号)?\s*[:：]?\s*(?:[（(])?(?<value>(?=[A-Z0-9-]*\d[A-Z0-9-]*\d[A-Z0-9-]*\d)[A-Z0-9][A-Z0-9-]{4,20})(?![\dA-Za-z]|\s?(?:ml|mg|mm))/g,
];

/** Not followed by a unit: 200-1000 mg is a range. */
const LOCAL_PHONE =
  /(?<![\dA-Za-z./-])[2-9]\d{2}-(?!\d{2}00)\d{4}(?![\dA-Za-z-]|\.\d|\s?(?:mg|ml|mL|mcg|units?|IU|U\b|cells|kcal|calories|cal\b|g\b|steps|%|\/))/g;
const RANGE_BEFORE =
  /(?:range|ref|normal|between|count|WBC|ANC|PLT|platelets?|lymphocytes?|CD4|cost|参考|范围)\W*(?:\w+\s)?$/i;
const PHONES = [
  // Australia and New Zealand: an area code of one digit, then two groups.
  /(?<![\d.])\(?0\d\)?[ -]\d{3,4}[ -]\d{3,4}(?!\d)/g,
  /(?<![\d.])04\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)/g,
  /(?<![\d.])1[38]00 \d{3} \d{3}(?!\d)/g,
  /(?<![\p{L}\d])x\d{4,5}(?![\p{L}\d])/gu,
  /(?<=[\p{Script=Han}]\s?[:：]?\s?)[2-9]\d{3}-\d{4}(?![\d-]|\s?(?:ml|mg|元|个|次|单位|步))/gu,
  // 内线6012, ext 4412, pager 4409, bleep 2214
  /(?:内线|分机|短号|虚拟网|呼机|小号)\s*[:：]?\s*(?<value>\d{3,6}(?:-\d{1,4})?)/g,
  /\b(?:ext(?:ension)?|extn|pager|bleep|blp|beep|dect|vocera|pgr|page|paged on)\.?\s?#?\s?(?<value>\d{4,6}(?:-\d{1,2})?)(?=\s*(?:[.,;)\n]|$))/gi,
];

/** Codes that a label or a thing beside them tells: accounts, names on services, devices, records, short telephone numbers. */
export const detectLabelledCodes: Detector = (text) => [
  ...findAll(
    text,
    ACCOUNT,
    "account",
    (value) => digitsOf(value) >= 5 || (digitsOf(value) === 4 && /[-A-Z]/.test(value)),
  ),
  ...findAll(text, CARD_END, "account"),
  ...findAll(text, LOGIN, "account", (value) => /\d|_|[a-z]\.[A-Za-z]/.test(value)),
  ...DEVICE.flatMap((pattern) => findAll(text, pattern, "device", (value) => digitsOf(value) >= 3)),
  ...findAll(
    text,
    LOCAL_PHONE,
    "phone",
    (_, match) => !RANGE_BEFORE.test((match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 24), match.index)),
  ),
  ...PHONES.flatMap((pattern) => findAll(text, pattern, "phone", (value) => digitsOf(value) >= 3)),
];
