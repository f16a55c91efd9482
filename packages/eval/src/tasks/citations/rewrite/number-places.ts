/** A number of a text that counts or measures something. */
export interface NumberPlace {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly decimals: number;
  /** What stands behind it and its space, as written: `mg`, `weeks`, `%`; null for another word or nothing. */
  readonly unit: string | null;
  /** Half-open place of the unit, the space left out. */
  readonly unitStart: number;
  readonly unitEnd: number;
}

export const UNIT_WORDS =
  "mmHg|kPa|mmol|μmol|µmol|umol|nmol|pmol|mg|kg|g|μg|µg|ug|mcg|ng|pg|mL|ml|dL|dl|μL|µL|L|mm|cm|km|nm|IU|U|Gy|kDa|bp|kb|" +
  "seconds?|minutes?|min|hours?|h|days?|weeks?|months?|years?|percent|per cent|%|" +
  "毫克|微克|千克|公斤|克|毫升|升|毫摩尔|微摩尔|毫米|厘米|小时|分钟|天|周|个月|年|岁|例|名|次";
const NUMBER =
  /(?<![\p{Script=Latin}\p{Script=Greek}\d.,:/^'·_)\]\u2010-\u2013-])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?![\d^'′’]|[.,:/·]\d)/gu;
const UNIT = new RegExp(`^[ \\u2010\\u2011-]?(${UNIT_WORDS})(?![\\p{Script=Latin}\\d])`, "u");
/** A number behind such a word tells one thing from another and measures nothing. */
const LABEL =
  /(?:types?|grades?|stages?|phases?|class|groups?|arms?|cohorts?|study|studies|trials?|experiments?|cases?|fig|figure|table|chromosome|exon|intron|codon|version|step|part|section|chapter|subtype|serotype|category|no|number|level|factor|day|days|week|weeks|month|year|trisomy|第|表|图)[. ]{0,2}(?:\d+(?:, | and | or |\/))*$/i;
const LABEL_BEHIND = /^\s?(?:型|期|级|号|度|th\b|st\b|nd\b|rd\b)/;
/** "Less than 5" follows from "less than 3": a bound may not be moved blindly. */
const BOUND =
  /(?:[<>≤≥]|than|over|beyond|under|above|below|up to|at least|at most|exceeding|within|or =|大于|小于|高于|低于|多于|少于|超过|不足|至少|至多|最多)\s*$/i;
const BOUND_BEHIND =
  /^(?:\/\w+| of age| old)?\s?(?:or|and) (?:more|less|older|younger|higher|lower|above|below|over|fewer|greater)|^\s?(?:以上|以下|以内|\+)/;

/** A bare number counts what follows it ("29 men") or has an equals sign; behind a word it is part of a name ("homology 1", "HIF 2 alpha"). */
function isCount(before: string, behind: string): boolean {
  if (/=\s?$/.test(before) || /^\s?\p{Script=Han}/u.test(behind)) return true;
  return (
    /^ [a-z]{3}/.test(behind) &&
    !/^ (?:alpha|beta|gamma|and|or)\b/.test(behind) &&
    !/\p{Lu}[\w-]*\p{Lu}[\w-]* $|-\w+ $/u.test(before)
  );
}

function isYear(value: number, text: string, unit: string | null): boolean {
  return /^(?:19|20)\d\d$/.test(text) && value >= 1900 && (unit === null || unit === "年");
}

/** It stands alone in brackets, or numbers an item: a reference, an exponent, "1) first". */
function isReference(before: string, behind: string): boolean {
  if (/[([]$/.test(before) && /^[)\]]/.test(behind)) return true;
  return /^[)\]]/.test(behind) && before.lastIndexOf("(") <= before.lastIndexOf(")");
}

/**
 * The numbers of a text that can be made wrong: not those of names (IL-6, CD4, type 2, 17p13), not years, references and
 * labels, and no bounds, of which a changed one may still be true.
 */
export function numberPlaces(text: string): NumberPlace[] {
  const places: NumberPlace[] = [];
  for (const found of text.matchAll(NUMBER)) {
    const [whole, integer = "", fraction = ""] = found;
    const start = found.index;
    const end = start + whole.length;
    const before = text.slice(0, start);
    const behind = text.slice(end);
    const unit = UNIT.exec(behind);
    const value = Number(integer.replaceAll(",", "") + fraction);
    // Letters or a hyphen right behind it are a unit (5mg, 12-week) or part of a name (5q, 6-fluoro).
    if (unit === null && /^[\p{Script=Latin}\p{Script=Greek}\u2010-\u2013-]/u.test(behind)) continue;
    if (LABEL.test(before) || LABEL_BEHIND.test(behind) || BOUND.test(before)) continue;
    if (isReference(before, behind) || isYear(value, whole, unit?.[1] ?? null)) continue;
    if (unit === null && fraction === "" && !isCount(before, behind)) continue;
    const unitEnd = end + (unit?.[0].length ?? 0);
    if (BOUND_BEHIND.test(text.slice(unitEnd))) continue;
    places.push({
      start,
      end,
      value,
      decimals: Math.max(0, fraction.length - 1),
      unit: unit?.[1] ?? null,
      unitStart: unitEnd - (unit?.[1]?.length ?? 0),
      unitEnd,
    });
  }
  return places;
}
