import type { Detector } from "../identifier.ts";
import { findAll } from "./find-all.ts";

/** 监2床, 男二病区15床, 八床; not 卧床, 一床被子, 三床位. */
const HAN_BED =
  /(?<![\p{Script=Han}](?=[一二三四五六七八九十]))(?:(?:[男女][一二三四五六七八]?病?区|[A-Z\p{Script=Han}]病?区)|[监产加抢留观临备]-?|\+)?(?:\d{1,3}|(?<=^|[\s，。;；、：:人房区]|\p{Script=Han}{2,4})[一二三四五六七八九十]{1,3})床(?![位被上下单头旁边垫褥])/gmu;
/** bed SR2, rm 12B, side room 4, trolley 7 */
const BED =
  /\b(?:bed|room|rm|cubicle|trolley|side ?room|bay)(?:\s(?:no\.?|number))?[:#]?\s(?<value>[A-Z]{1,3}-?\d{1,3}[A-Z]?)(?![A-Za-z\d])/gi;
/** Rx# PR-657633, PHIN 724-37-46 */
const HYPHENED = /(?<![\w-])(?:[A-Z]{2,3}-\d{6,}|\d{3}-\d{2}-\d{2,4})(?![\w-]|\s?(?:mg|ml))/g;
/** 军字第1234567号 */
const SERVICE_CARD = /[军士优文警残烈武兵官海空陆]字第\s?\d{4,}\s?号?/g;
/** A number with a letter apart, A462077 B; a number half hidden, S****275L. */
const LETTERED = [
  /(?<![\w-])[A-Z]\d{6,8}[ ][A-Z](?![\w'’-]|\.\p{L})/gu,
  /(?<![\w*])[A-Z]?\*{3,}\d{2,5}[A-Z]?(?![\w*])/g,
  /(?<![\w*])\d{2,6}\*{3,}\d{0,4}[\dXx](?![\w*])/g,
];
/** SRQ 4252 L, HZV 530: letters and figures with a blank, where a drive or a car is told. */
const PLATES = [
  /(?<![\w-])S[A-Z]{2}[ ]\d{1,4}[ ][A-Z](?![\w-])/g,
  /(?:car|van|truck|PHV|taxi|lorry|vehicle|drove(?: self)?(?: in)?|driving|plate|reg(?:istration)?(?: no\.?)?)[ (:]{1,3}(?<value>[A-Z]{2,3}[ -]\d{3,4}(?:[ ][A-Z]{1,2})?)(?![\w-])/gi,
];
/** Groups with more blanks than one, a code of a country or a town in brackets, a number after a message's service. */
const PHONES = [
  /(?<![\d.])1[3-9]\d[ ]{1,4}\d{4}[ ]{1,4}\d{4}(?!\d)/g,
  /(?<![\d.])1\d{2}[ ]{1,4}\d{4}[ ]{2,4}\d{4}(?!\d)/g,
  /[（(]\+?0?\d{2,4}[）)][ -]?\d{3,4}[ -]?\d{3,5}(?!\d|[.,]\d)/g,
  /(?:whatsapp|text(?:ed)?|sms|called|call|call back|message|msg)(?: (?:from|to|on|at))?[: ]{1,2}(?<value>\+?\d{4}[ -]\d{4})(?!\d)/gi,
];

/** Beds, numbers with a form of their own, plates and telephones that no other rule reads. */
export const detectBedsAndMarks: Detector = (text) => [
  ...[HAN_BED, BED, HYPHENED].flatMap((pattern) => findAll(text, pattern, "record")),
  ...[SERVICE_CARD, ...LETTERED].flatMap((pattern) => findAll(text, pattern, "id")),
  ...PLATES.flatMap((pattern) => findAll(text, pattern, "vehicle")),
  ...PHONES.flatMap((pattern) => findAll(text, pattern, "phone")),
];
