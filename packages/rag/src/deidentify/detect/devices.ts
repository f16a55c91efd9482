import type { Detector } from "../identifier.ts";
import { findAll } from "./find-all.ts";

/** Letter of a province on a plate, and of consulates and the army (GA 36-2018). */
const PROVINCES = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使领警学港澳";

const PLATES = [
  new RegExp(
    `[${PROVINCES}][A-Z][·.\\s-]?(?=[A-Z0-9]{0,5}\\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警港澳](?![A-Za-z0-9])`,
    "g",
  ),
  /(?:车牌号?|车号|牌照号?|\b(?:licen[cs]e plate|number plate|plate|vehicle reg(?:istration)?|registration|reg)\b)\s*(?:no\.?|number|号)?\s*(?:[:：#]|是|为|is)?\s*(?<value>(?=[A-Z -]*\d)[A-Z0-9]{1,4}[ -]?[A-Z0-9]{2,5}(?:[ -][A-Z0-9]{1,4})?)(?![a-z])/g,
  // Vehicle identification number: 17 places without I, O and Q (ISO 3779).
  /(?<![A-Za-z0-9])(?=[A-Z0-9]*\d[A-Z0-9]*\d)(?=\d*[A-Z]\d*[A-Z0-9]*[A-Z])[A-HJ-NPR-Z0-9]{17}(?![A-Za-z0-9])/g,
];

/**
 * Plates of the United Kingdom since 2001: two letters, two digits, three letters (DVLA INF104). Markers of cells begin with CD and CK.
 */
const CURRENT_BRITISH =
  /(?<![A-Za-z0-9-])(?!CD|CK|CT|MR|ER|PR|IL)[A-Z]{2}\d{2}[ ]?(?!POS|NEG|AND|MUT|DEL|DUP)[A-Z]{3}(?![A-Za-z0-9])/g;
/** Any other plate only beside the vehicle: car ABC 1234, ABC-1234 (van). */
const BESIDE_VEHICLE =
  /\b(?:cars?|vans?|vehicles?|taxi|cab|lorry|truck|pick-?up|SUV|sedan|hatchback|bus|coach|minibus|moped|scooter|motor-?(?:bike|cycle)|tractor|trailer|plates?|tag|reg|VRM|Toyota|Honda|Ford|Nissan|BMW|Volkswagen|Vauxhall|Hyundai|Kia|Tesla|Mazda|Chevrolet|Fiat|Peugeot|Renault|Audi|Skoda)[ ]?(?:[(,:]|with|bearing|no\.?|number|plates?|reads?|was|is|registered|reg(?:istration)?|licen[cs]ed?|as|[ ]){0,4}[ ]?(?<value>(?=[A-Z -]*\d)(?=[\d -]*[A-Z])[A-Z0-9]{1,4}(?:[ -][A-Z0-9]{2,5}){0,2}|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z0-9]{5,8})(?![A-Za-z0-9])/g;

const SERIALS = [
  /(?:序列号|出厂编号|设备编?号|器械编?号|机身号|产品编号|植入物编号|起搏器编号|唯一标识|批号|\b(?:serial(?: (?:no|number|num))?|ser\.? ?no|S\/N|SN|device (?:id|identifier|no|number)|UDI(?:-DI|-PI)?|IMEI|MAC(?: address)?|lot(?: (?:no|number))?)\b)\s*\.?\s*(?:[:：#=(]|是|为|is)?\s*(?<value>(?=[A-Za-z()/.-]*\d)[A-Za-z0-9(][A-Za-z0-9()/.:-]{3,40}[A-Za-z0-9])/gi,
  /\(01\)\d{14}(?:\(\d{2}\)[A-Za-z0-9-]+)*/g,
  /(?<![\w:])(?:[0-9A-Fa-f]{2}[:-]){5}[0-9A-Fa-f]{2}(?![\w:])/g,
  /\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b/gi,
];

/** Plates and numbers of vehicles, serial numbers of devices and implants. */
export const detectDevices: Detector = (text) => [
  ...PLATES.flatMap((pattern) => findAll(text, pattern, "vehicle")),
  ...findAll(text, CURRENT_BRITISH, "vehicle"),
  ...findAll(text, BESIDE_VEHICLE, "vehicle", (value) => value.replace(/[^A-Z0-9]/g, "").length >= 4),
  ...SERIALS.flatMap((pattern) => findAll(text, pattern, "device")),
];
