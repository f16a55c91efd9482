import type { Detector, Identifier } from "../identifier.ts";
import { TERMINOLOGY_BEFORE } from "../words/clinical-codes.ts";
import { isNhsNumber, isResidentId, passesLuhn } from "./checksums.ts";
import { findAll } from "./find-all.ts";

const plain = (value: string): string => value.replace(/[^0-9A-Za-z]/g, "");

/** `:`, `为`, `no.`, `is`: what stands between a label and its value. */
const AFTER_LABEL =
  "(?:\\s*(?:号码|编号|号|卡号|账号|帐号|ID|No|number|num|nr)\\.?)?\\s*(?:[:#=\\uff1a]|是|为|\\bis\\b|\\()?\\s*(?:#|No\\.?|№)?\\s*";
/** A value of four places or more with a digit in it; groups may be parted by hyphens, strokes or single spaces before a digit. */
const VALUE = "(?<value>(?=[A-Za-z/-]{0,8}\\s?\\d)[A-Za-z0-9](?:[-/.]?[A-Za-z0-9]|\\s(?=\\d)){3,30})";

const labelled = (labels: string, flags = "gi"): RegExp =>
  new RegExp(`(?:${labels})(?!(?!no|id|num|nr)[a-z])${AFTER_LABEL}${VALUE}`, flags);

const ID_LABELS = labelled(
  "身份证(?:件)?|公民身份|证件|护照|医保卡?|社保卡?|社会保障|军官证|士兵证|驾驶?证|居住证|港澳通行证|台胞证|医疗保险|新农合|参合|健康卡|保单|出生证|出生医学证明|残疾证|执业证|工号|学号|" +
    "\\b(?:passport|SSN|social security|NHS|NI|national insurance|insurance|policy|member(?:ship)?|subscriber|group|medicare|medicaid|HICN|MBI|beneficiary|driver'?s? licen[cs]e|licen[cs]e|DL|DEA|NPI|national id|id card|employee|student|badge|CHI|HKID|identity card|certificate)",
);
const RECORD_LABELS = labelled(
  "住院(?:病历)?|门诊(?:病历)?|急诊|病案|病历|病例|就诊卡?|就诊|诊疗卡|登记|检查|检验|标本|样本|申请单?|影像|放射|超声|病理|条形?码|条码|处方|流水|床头卡|档案|病人|患者|患者ID|X线|CT|MR|报告单?|" +
    "\\b(?:MRN|MR|medical record|hospital|hosp|record|chart|account|acct|visit|encounter|case|unit|patient id|pt id|pat(?:ient)? no|accession|acc|specimen|sample|lab|order|requisition|referral|UHID|URN|PID|CSN|FIN|file|study)",
);
/** Without `号` or a colon after it a word such as 检查 or "sample" labels nothing. */
const LABEL_NEEDS =
  /(?:号|编号|号码|ID|码|No|number|num|nr|MRN|UHID|URN|PID|CSN|FIN)\.?\s*(?:[:#=]|是|为|\bis\b|\()?\s*(?:#|No\.?|№)?\s*$|[:#=]\s*(?:#|No\.?)?\s*$|#\s*$/i;

const isRecord = (value: string, match: RegExpMatchArray): boolean => {
  const before = match[0].slice(0, match[0].lastIndexOf(value));
  // A date or a value with a unit after "CT:" or "报告：" is no record number.
  if (/^(?:19|20)\d\d[-/.]\d{1,2}(?:[-/.]\d{1,2})?$/.test(value) || /^\d+(?:\.\d+)+$/.test(value)) return false;
  const digits = value.replace(/\D/g, "").length;
  return digits >= 4 && LABEL_NEEDS.test(before);
};

/** A year after "insurance" or 医保, or a value, is no number of a document. */
const isIdentity = (value: string): boolean =>
  value.replace(/\D/g, "").length >= 4 && !/^(?:\d+\.\d+|(?:19|20)\d\d)$/.test(value);

const isNoCode = (value: string, match: RegExpMatchArray): boolean =>
  !/^(?:NCT|PMC|PMID|ISRCTN|CRD)\d/.test(value) &&
  !TERMINOLOGY_BEFORE.test((match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 24), match.index));

const ANY_NUMBER = new RegExp(`(?<!型|准|文|几|同)(?:号码?|编号|编码|条码|ID(?=\\s*[:：]))\\s*[:：]?\\s*${VALUE}`, "g");

/** After these words a number of three digits or more is somebody's, however short. */
const SHORT_NUMBER =
  /\b(?:file|folder|box|locker|slide|block|tag|wristband|token|ticket|queue|extn?|extension|bleep|pager|blp|room|rm|chart|case|ref|reference|record|index|hosp(?:ital)?|unit|episode|study|acc(?:ession)?|pt|patient)\s?(?:no\.?|number|num|nr|id|#|№)?\s?[:#.]?\s?(?<value>#?[A-Z]{0,3}-?\d{3,}(?:[-/]\d+)*)(?![\d%]|\.\d|\s?(?:mg|ml|mL|mm|cm|kg|g\b|patients|cases|years?|days?|times|were|was found))/gi;
/** MLC no 0310: three capitals and a number label one. */
const NUMBERED_FORM = /(?<![A-Za-z])[A-Z]{2,5} [Nn]o\.?:?\s?(?<value>\d{3,}(?:[-/]\d+)*)/g;
const HAN_SHORT_NUMBER =
  /(?:住\s?院\s?号|病\s?案\s?号|病\s?历\s?号|门\s?诊\s?号|登\s?记\s?号|病\s?理\s?号|检\s?查\s?号|影\s?像\s?号|床\s?号|编\s?号|分机|短号|内线|档案)\s*[:：]?\s*(?<value>[A-Za-z]{0,4}-?\d{3,}(?:-\d+)*)/g;

const BED = [
  // 12床, 加3床, 5病区12床, 床号：12
  /(?<value>(?:抢救|监护|观察|留观|重症|走廊|临时|隔离|单间)?(?:[A-Z]\d?-|(?:第?[\d一二三四五六七八九十]{1,3}|[A-Z])\s*(?:病区|病室|区)\s*)?(?:加|\+)?\s*\d{1,4}[A-Z]?\s*-?\d{0,3}\s*(?:号\s*)?(?:病)?床)(?!旁|边|位数|上(?!官)|单(?!\p{Script=Han}{2}[，,、 ])|垫)/gu,
  /床(?:位)?号?\s*[:：]\s*(?<value>(?:加|\+)?[A-Z]?\d{1,4}(?:-\d{1,3})?[A-Z]?)/g,
  /(?<value>\b(?:(?:[Bb]ay|[Ww]ard|[Rr]oom)\s[A-Z0-9]{1,4},?\s)?(?:[Bb]ed|BED|[Rr]oom|[Rr]m|[Bb]ay|[Ww]ard|[Cc]ubicle|[Ss]ide room)\s*(?:no\.?|number|#|:)?\s*(?=\w*\d)[A-Z]?-?\d{1,4}[A-Z]?(?:-\d{1,3}[A-Z]?|\s?-\s?[A-Z])?\b)(?!\s*(?:days?|weeks?|hours?|%))/g,
];

/** Numbers that stand for a person, by their label, their form or their check digit. */
export const detectNumbers: Detector = (text) => {
  const found: Identifier[] = [
    ...findAll(text, ID_LABELS, "id", isIdentity),
    ...findAll(text, RECORD_LABELS, "record", isRecord),
    // Any label that ends in 号 or 码 with five digits or more after it; kinds of things have numbers too.
    ...findAll(
      text,
      ANY_NUMBER,
      "record",
      (value, match) => value.replace(/\D/g, "").length >= 5 && isNoCode(value, match),
    ),
    ...findAll(text, SHORT_NUMBER, "record"),
    ...findAll(text, NUMBERED_FORM, "record"),
    ...findAll(text, HAN_SHORT_NUMBER, "record"),
    ...BED.flatMap((pattern) => findAll(text, pattern, "record")),
    // 18 places: region, date of birth, order, check character. Spaces and hyphens part the groups.
    ...findAll(
      text,
      /(?<![\dA-Za-z.])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}[ -]?(?:0[1-9]|1[0-2])[ -]?(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[\dXx](?![\dA-Za-z])/g,
      "id",
    ),
    ...findAll(text, /(?<![\dA-Za-z.])\d{6}[ -]?\d{4}[ -]?\d{4}[ -]?\d{3}[\dXx](?![\dA-Za-z])/g, "id", (value) =>
      isResidentId(plain(value)),
    ),
    // 15 places, before 1999: region, date of birth with two digits of the year, order.
    ...findAll(
      text,
      /(?<![\dA-Za-z.])[1-9]\d{5}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}(?![\dA-Za-z])/g,
      "id",
    ),
    // Passports of China, permits for Hong Kong and Macau, ids of Hong Kong and Taiwan.
    ...findAll(
      text,
      /(?<![\dA-Za-z])(?:[EGDSPeg]\d{8}|E[A-Z]\d{7}|[HM]\d{8}(?:\d\d)?|[A-Z]{1,2}\d{6}\([\dA]\)|[A-Z][12]\d{8})(?![\dA-Za-z])/g,
      "id",
    ),
    // Social security and individual taxpayer number (US), national insurance number (UK).
    ...findAll(text, /(?<![\d-])(?!000)\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/g, "id"),
    ...findAll(text, /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g, "id"),
    ...findAll(
      text,
      /(?<![\d.+-])\d{3}[ -]?\d{3}[ -]?\d{4}(?![\d-])/g,
      "id",
      (value, match) => isNhsNumber(plain(value)) && isNoCode(value, match),
    ),
    ...findAll(
      text,
      /(?<![\d.])(?:\d{4}[ -]){3,4}\d{1,4}(?![\d-])|(?<![\d.A-Za-z])\d{16,19}(?![\d.])/g,
      "account",
      (value, match) => passesLuhn(plain(value)) && isNoCode(value, match),
    ),
    // What is left: no value of medicine is written with ten digits or more in a row, codes apart.
    ...findAll(text, /(?<![\dA-Za-z._])\d{10,30}(?![\dA-Za-z.]*\/)/g, "record", isNoCode),
  ];
  return found;
};
