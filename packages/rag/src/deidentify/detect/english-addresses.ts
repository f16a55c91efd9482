import type { Detector, Identifier, Place } from "../identifier.ts";
import {
  LEADING_THOROUGHFARES,
  NUMBERED_ROADS,
  PLAIN_THOROUGHFARES,
  QUARTERS,
  RESIDENCE_LEADS,
  THOROUGHFARES,
  UNITS,
} from "../words/address-words.ts";
import { isClinicalWord, plainWord } from "../words/lexicon.ts";
import { PEOPLES } from "../words/peoples.ts";
import { STATES } from "../words/places.ts";
import { TOWNS } from "../words/towns.ts";

const WORD = "(?:St\\.|\\p{Lu}[\\p{L}\\p{M}'’]*(?:-\\p{L}+)*)";
const ORDINAL = "(?:\\d{1,3}(?:st|nd|rd|th)|First|Second|Third|Fourth|Fifth|Sixth|Seventh|Eighth|Ninth|Tenth)";
const NUMBER = "#?[A-Z]?-?\\d{1,6}[A-Za-z]?(?:[-/&]\\s?[A-Z]?\\d{1,5}[A-Za-z]?){0,3}";
const SMALL = "(?:of|on|upon|in|under|le|la|de|del|yr|y|the|by|nr\\.?|r\\/o|and|&|near|opp\\.?|off|behind|next to|c/o)";
const EDGE = "(?![\\p{L}\\d])";

/** 12 Oak Street; 14/2 3rd Cross; 7 Heol y Bont; 4400 Ranch Road 12. */
const NUMBERED = new RegExp(
  `(?<![\\p{Script=Latin}\\d.,/:-])(?:(?:${UNITS})\\s)?${NUMBER},?\\s+(?:[NSEW]{1,2}\\.?\\s)?(?:(?:${WORD}|${ORDINAL}|${SMALL})\\s+){1,5}?(?:${THOROUGHFARES}|${QUARTERS})${EDGE}(?:\\.(?=,))?`,
  "gu",
);
const LED = new RegExp(
  `(?<![\\p{L}\\d.,/:-])(?:${NUMBER},?\\s+)(?:${LEADING_THOROUGHFARES})(?:\\s(?:${WORD}|${SMALL}|\\d{1,3})${EDGE}){1,4}`,
  "gu",
);
/** Church Lane, Kwai Fong Estate: no number, and a word that hardly ends anything else. */
const UNNUMBERED = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${WORD}|${ORDINAL})\\s){1,3}?(?:${PLAIN_THOROUGHFARES})${EDGE}`,
  "gu",
);
/** nr Hatcher Springs, in Dry Fork County. */
const NEAR = new RegExp(
  `(?<![\\p{L}])(?:in|nr|near|from|at|of|outside) (?<value>(?:${WORD}\\s){1,3}(?:${QUARTERS}|Flats?|Fork|Forks|Ridge|Mesa|Canyon|Bluff|Prairie|Gap|Ford|Bridge|Cross|Green|Common|Hill|Wells))${EDGE}`,
  "gu",
);
const ROAD_NUMBER = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,6}[A-Z]?\\s+(?:[NSEW]{1,2}\\.?\\s)?)?(?:${NUMBERED_ROADS})\\s?#?\\d{1,6}[A-Z]?${EDGE}`,
  "gu",
);
const CROSS = new RegExp(
  `(?<![\\p{L}\\d])${ORDINAL}\\s(?:[A-Z]\\s)?(?:Cross|Main|Street|Avenue|Ave|Block|Stage|Phase|Sector|Lane|Floor|Road|St)${EDGE}`,
  "gu",
);
/** Flat 12B, 15/F: with an address beside it; many things of a ward have numbers too. */
const UNIT = new RegExp(
  `^(?:(?:${UNITS})\\.?\\s?(?::\\s?)?(?:${NUMBER}|[A-Z])|\\d{1,3}/F|G/F|(?:${NUMBER})|(?:Upper |Lower |Ground |Basement |Garden |Top )(?:Floor|Flat)|Flat [A-Z])$`,
  "u",
);

/** Postcodes of the United Kingdom, Ireland and Canada; ZIP codes and others of three to six figures stand in a run by themselves. */
const POSTCODE =
  /(?<![\p{L}\d])(?:(?!(?:CT|MR|CD|CK|IL|T)\d)[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[ABD-HJLNP-UW-Z]{2}|(?!G\dP|E\dV|S1Q3|T\dN\dM)[ABCEGHJ-NPRSTVXY]\d[A-Z][ ]?\d[A-Z]\d|[AC-Y]\d{2}[ ][A-Z0-9]{4})(?![\p{L}\d])/gu;
const STATE_ZIP = new RegExp(`(?<=(?:${STATES})\\.?,?\\s)\\d{5}(?:-\\d{4})?(?!\\d)`, "gu");

/** Whether a capitalised word is one of forms or of medicine, and ends an address that it follows. */
const isStop = (word: string): boolean => {
  const plain = plainWord(word);
  return (
    isClinicalWord(plain) &&
    !TOWNS.has(plain) &&
    !PEOPLES.has(plain) &&
    !/^(?:north|south|east|west|upper|lower|new|old|great|little|high|long|the|st|central|hill|royal|park|ward|block|unit|main|cross|stage|phase|level|apt|apartment|flat|floor|room|suite|falls|springs|cross|house|bay)$/.test(
      plain,
    )
  );
};

/** A step of the run after an address: a separator and a capitalised word, a number, a postcode or a small word between such. */
const STEP = new RegExp(
  `^(?<gap>,?[ ]|,[ ]?\\n|[ ]?-[ ]?|,)(?:(?<small>${SMALL}[ ])?(?<word>${WORD})|(?<number>${NUMBER})|(?<code>[A-Z]{1,2}\\d[A-Z\\d]?[ ]?\\d[A-Z]{2}))${EDGE}`,
  "u",
);
const STATE = new RegExp(`^(?:${STATES}|SA|WA|TAS|NT|ACT|NT|KLN|HK|NZ|UK|USA)$`, "u");
/** On from the end of an address through commas, up to what is neither capitalised nor numbered, or belongs to medicine. */
function onward(text: string, from: number): number {
  let end = from;
  const isShouted = !/\p{Ll}{2}/u.test(text.slice(Math.max(0, from - 24), from));
  for (let steps = 0; steps < 24; steps++) {
    const rest = text.slice(end, end + 60);
    const step = STEP.exec(rest);
    if (step === null) break;
    const { gap = "", word, number } = step.groups ?? {};
    // POC, GCS: capitals alone are an abbreviation, but those of a state.
    if (word !== undefined && (isStop(word) || (/^\p{Lu}{2,5}$/u.test(word) && !isShouted && !STATE.test(word)))) break;
    // After a mark a sentence goes on: "…, He says".
    const after = rest.slice(step[0].length);
    if (
      number !== undefined &&
      (/^\s?(?:mg|ml|mL|mmHg|bpm|years?|yrs?|days?|weeks?|months?|hours?|kg|cm|mm|%|y\/?o|M\b|F\b|:|\.\d|\/\d)/.test(
        after,
      ) ||
        (!gap.includes(",") && number.length < 2 && !/^\s?(?:[.,;\n]|$)/.test(after)))
    )
      break;
    end += step[0].length;
  }
  return end;
}
const UNIT_BEFORE = new RegExp(`(?<![\\p{Script=Latin}\\d])(?:(?:${UNITS})\\.?\\s?${NUMBER}|\\d{1,3}/F),?\\s$`, "u");
/** Back over what belongs to the address: units, a number, the name of a house or of an estate, each before a comma. */
function backward(text: string, from: number): number {
  let start = from;
  for (let steps = 0; steps < 6; steps++) {
    const before = text.slice(Math.max(0, start - 40), start);
    const unitBefore = UNIT_BEFORE.exec(before)?.[0].length ?? 0;
    if (unitBefore > 0) {
      start -= unitBefore;
      continue;
    }
    const chunk =
      /(?:^|[,;:.(\n]|\p{Script=Han}|\s(?:at|in|to|from|of|is|on|near)\s)\s*(?<chunk>[^,;:\n.(\p{Script=Han}]{1,40}),?\s{1,2}$/u.exec(
        text.slice(Math.max(0, start - 60), start),
      );
    const value = chunk?.groups?.chunk;
    if (value === undefined) break;
    const isNamed =
      new RegExp(
        `^(?:The\\s)?(?:${WORD}|${ORDINAL}|\\d{1,5}[A-Z]?)(?:\\s(?:${WORD}|${SMALL}|\\d{1,5}[A-Z]?))*$`,
        "u",
      ).test(value) &&
      !value.split(/\s/).some((word) => /^\p{L}/u.test(word) && isStop(word)) &&
      /,\s*$/.test(text.slice(0, start));
    const unit = UNIT.test(value);
    if (!unit && !isNamed) break;
    start -= chunk === null ? 0 : chunk[0].length - chunk[0].indexOf(value, 0);
  }
  return start;
}

/** What a street of one capitalised word may not be: Care Drive, Cardiac Way. */
const isNamed = (value: string): boolean =>
  value
    .split(/\s+/)
    .slice(0, -1)
    .some((word) => /^\p{Lu}|^\d/u.test(word) && !isStop(word));

const LEAD = new RegExp(`(?<![\\p{L}])(?:${RESIDENCE_LEADS})(?::|[ ]-)?[ ](?:the[ ])?`, "gu");
const CAPITALISED = new RegExp(
  `^(?:(?:central|downtown|north|south|east|west|inner|greater|rural|upper|lower)[ ])?${WORD}${EDGE}`,
  "u",
);
/** Countries and what is larger stay (45 CFR 164.514(b)(2)(i)(B)); so do parts of a hospital and of the calendar. */
const isKept = (word: string): boolean => isStop(word) || PEOPLES.has(plainWord(word));

/** Where somebody lives: after a word of residence the run of capitals to its end. */
function residences(text: string): Place[] {
  return [...text.matchAll(LEAD)].flatMap((match): Place[] => {
    const start = match.index + match[0].length;
    const rest = text.slice(start, start + 60);
    const first = CAPITALISED.exec(rest)?.[0] ?? new RegExp(`^(?:${NUMBER}\\s)(?=${WORD})`, "u").exec(rest)?.[0].trim();
    if (first === undefined || isKept(first.split(/\s/).at(-1) ?? "") || (first.length < 2 && !/\d/.test(first)))
      return [];
    // "from The": a sentence of its own.
    return [{ start, end: onward(text, start + first.length) }];
  });
}

/** A quarter of a town with its number, and the parts of a building, in a row: Block 3, 4th Cross, Ward 12. */
const CHAIN = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:${UNITS})\\.?\\s?${NUMBER}|\\d{1,3}/F|${WORD}\\s(?:${QUARTERS}))${EDGE}(?:,\\s(?:(?:${UNITS})\\.?\\s?${NUMBER}|\\d{1,3}/F|(?:(?:${WORD}|${ORDINAL})\\s){1,3}(?:${QUARTERS}|${THOROUGHFARES}))${EDGE}){1,6}`,
  "gu",
);
const isTown = (value: string): boolean =>
  /[A-Z][a-z]{2}/.test(value.replace(new RegExp(`\\b(?:${UNITS}|${QUARTERS})\\b`, "gu"), "")) &&
  !value
    .split(/[\s,]+/)
    .some(
      (word) =>
        /^\p{L}{2}/u.test(word) &&
        isStop(word) &&
        !new RegExp(`^(?:${UNITS}|${QUARTERS}|${THOROUGHFARES})$`, "u").test(word),
    );

/** Addresses in English, from a number, a unit or the name of a house through the commas to the end of what is capitalised or numbered. */
export const detectEnglishAddresses: Detector = (text) => {
  const cores: Place[] = [
    ...[NUMBERED, LED, ROAD_NUMBER, CROSS].flatMap((pattern) => [...text.matchAll(pattern)]),
    ...[...text.matchAll(NEAR)]
      .map((match) =>
        Object.assign(match, {
          index: match.index + match[0].length - (match.groups?.value?.length ?? 0),
          0: match.groups?.value ?? "",
        }),
      )
      .filter(([value]) => isNamed(value)),
    ...[...text.matchAll(UNNUMBERED)].filter(([value]) => isNamed(value)),
    ...[...text.matchAll(CHAIN)].filter(([value]) => isTown(value)),
    ...[POSTCODE, STATE_ZIP].flatMap((pattern) => [...text.matchAll(pattern)]),
  ].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const whole = cores.map(({ start, end }) => ({ start: backward(text, start), end: onward(text, end) }));
  return [...whole, ...residences(text)].map((place): Identifier => ({ ...place, kind: "address" }));
};
