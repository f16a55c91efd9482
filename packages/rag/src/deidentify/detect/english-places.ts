import type { Detector, Identifier } from "../identifier.ts";
import { NOT_ENGLISH_NAMES } from "../words/english-names.ts";
import { STATES } from "../words/places.ts";
import { TOWN_NAMES } from "../words/towns.ts";
import { findAll } from "./find-all.ts";

const CAP = "(?:St\\.|\\p{Lu}[\\p{L}'’]+(?:-[\\p{L}]+)*)";
const ROAD =
  "(?:Street|St|Road|Rd|Avenue|Ave|Av|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Place|Pl|Way|Close|Crescent|Cres|Terrace|Ter|Square|Sq|Highway|Hwy|Parkway|Pkwy|Gardens|Gdns|Grove|Hill|Mews|Row|Circle|Cir|Trail|Loop|Walk|Rise|View|Park|Green|Quay|Wharf|Route|Turnpike|Alley|Path|Parade|Broadway|Rue|Calle|Avenida|Strasse)";
const UNIT =
  "(?:(?:Apartment|Apt|Unit|Suite|Ste|Flat|Room|Floor|Fl|Building|Bldg|Lot|#)\\.?\\s?#?[A-Z]?\\d{0,5}[A-Z]?)";
/** Postcodes of the United Kingdom (BS 7666), Canada, and ZIP codes after a state. */
const POSTCODE = "(?:[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[ABD-HJLNP-UW-Z]{2}|[ABCEGHJ-NPRSTVXY]\\d[A-Z]\\s?\\d[A-Z]\\d)";
const TOWN = `${CAP}(?:[ -](?:upon|on|in|under|le|by|of|the|${CAP})){0,3}`;
const TAIL = `(?:,?\\s+(?:${UNIT}))?(?:[,\\n]\\s*${TOWN}(?:\\s\\d{1,2}(?!\\d))?){0,3}(?:,?\\s+(?:${STATES})\\b\\.?)?(?:,?\\s+(?:\\d{5}(?:-\\d{4})?(?!\\d)|${POSTCODE}))?(?:,\\s*(?:USA|U\\.S\\.A\\.|UK|United Kingdom|Ireland|England|Scotland|Wales|Canada|Australia))?`;

const STREET = new RegExp(
  `(?<![\\p{L}\\d./-])(?:${UNIT},?\\s+)?\\d{1,5}[A-Za-z]?(?:[-/]\\d{1,4})?,?\\s+(?:(?:N|S|E|W|North|South|East|West|NE|NW|SE|SW)\\.?\\s+)?(?:${CAP}|\\d{1,3}(?:st|nd|rd|th))(?:\\s${CAP}){0,3}?\\s${ROAD}\\b\\.?${TAIL}`,
  "gu",
);
const CITY_STATE = new RegExp(
  `(?<![\\p{L}])(?<city>(?:${CAP}\\s){0,2}${CAP}),\\s?(?<state>${STATES})(?![\\p{L}])\\.?(?<zip>\\s+\\d{5}(?:-\\d{4})?)?`,
  "gu",
);
/** `Jane Roe, MD` is a degree, `…, CA 19-9` a marker, `…, PA` a physician assistant. */
function isCity(match: RegExpMatchArray): boolean {
  const { city = "", state = "", zip } = match.groups ?? {};
  const [before, after] = [
    (match.input ?? "").slice(0, match.index),
    (match.input ?? "").slice((match.index ?? 0) + match[0].length),
  ];
  if (city.split(/\s/).some((word) => NOT_ENGLISH_NAMES.has(word.toLowerCase()))) return false;
  if (zip !== undefined || /\b(?:in|from|of|at|near|to)\s$/i.test(before) || state.length > 2) return true;
  return !/^(?:MD|PA)$/.test(state) && !/^\s?\d/.test(after);
}
const BOX = new RegExp(`\\bP\\.?\\s?O\\.?\\s?Box\\s+\\d+${TAIL}`, "gu");
const RESIDENCE =
  "(?:(?:[Ll]ives|[Ll]iving|[Ll]ived|[Rr]esides|[Rr]esiding|[Rr]esident|[Ss]tays|[Ss]taying|[Hh]omeless|[Hh]oused|[Hh]ome)(?: alone| with [^.,\\n]{2,40}?| independently| currently| now)? (?:in|at|on|near|of)|(?:[Ii]s|[Ww]as|[Aa]re) from|(?:son|daughter|mother|father|wife|husband|brother|sister|friend|neighbou?r|carer)(?: \\p{Lu}\\p{L}+)? from|(?:[Gg]rew up|[Bb]orn|[Rr]aised|[Dd]omiciled|[Ss]ettled) in|[Mm]oved (?:here )?(?:from|to)|[Rr]elocated (?:from|to)|[Nn]ative of|[Oo]riginally from|[Cc]omes from|[Hh]ails from|(?:man|woman|boy|girl|lady|gentleman|male|female|farmer|worker) from)";
/** After these a town is part of a term: Glasgow Coma Scale, Rome criteria. */
const KEPT_AFTER_TOWN =
  "[Cc]riteri|[Cc]lassif|[Ss]core|[Ss]cale|[Cc]oma|[Rr]ules?|[Ss]ystem|[Dd]efinition|[Cc]onsensus|IV|III|[Aa]nkle|[Kk]nee|[Gg]rade|[Pp]rotocol|[Hh]eart Ass|[Bb]owel|[Ss]taging|[Vv]irus|[Ff]lu";
/** Countries and regions larger than a state stay (45 CFR 164.514(b)(2)(i)(B)); so do places that are no names. */
const KEPT =
  /^(?:the )?(?:USA|US|UK|United (?:States|Kingdom)|England|Scotland|Wales|Ireland|Northern Ireland|China|India|Pakistan|Bangladesh|Nigeria|Ghana|Kenya|Somalia|Sudan|Ethiopia|Eritrea|Egypt|Morocco|Iraq|Iran|Syria|Turkey|Afghanistan|Poland|Romania|Portugal|Spain|France|Germany|Italy|Greece|Russia|Ukraine|Brazil|Mexico|Peru|Colombia|Cuba|Jamaica|Haiti|Philippines|Vietnam|Thailand|Indonesia|Malaysia|Japan|Korea|South Korea|Australia|New Zealand|Canada|South Africa|Zimbabwe|Uganda|Tanzania|Africa|Asia|Europe|America|South America|Latin America|Caribbean|Middle East|Sri Lanka|Nepal|Alzheimer|ICU|ITU|Bed|Ward|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|NICU|HDU|Room)\b/;

const RESIDENCE_TOWN = new RegExp(
  `(?<![\\p{L}])(?:${RESIDENCE})\\s+(?<value>${TOWN}(?:,\\s(?:${STATES}|${TOWN})(?:\\s\\d{1,2}(?!\\d))?){0,4}(?:,?\\s${POSTCODE})?)`,
  "gu",
);
function residences(text: string): Identifier[] {
  const isHome = (value: string): boolean =>
    !KEPT.test(value) && !NOT_ENGLISH_NAMES.has((value.replace(/^The /, "").split(/[\s,]/)[0] ?? "").toLowerCase());
  const found = findAll(text, RESIDENCE_TOWN, "address", isHome);
  const labelled =
    /(?<![\p{L}])(?:(?:home |mailing |postal |street |current |permanent |billing |work )?address(?: line \d)?|residence|addr\.?|place of (?:birth|residence)|home|birthplace|city|town|county|zip(?: code)?|post ?code|hometown)\s*[:=|]\s*(?<value>[^\n;|]{2,100}?)(?=\s{2,}|\s*(?:[\n;|]|$|\.(?:\s|$)|,?\s(?:tel|phone|mobile|email|dob|mrn|nhs|occupation|next of kin|gp)\b))/giu;
  // A street that is read to its end by itself does not swallow the sentence after it.
  const isAddress = (value: string): boolean =>
    /\d|\p{Lu}/u.test(value) && !/@/.test(value) && value.search(STREET) !== 0 && value.search(BOX) !== 0;
  return [...found, ...findAll(text, labelled, "address", isAddress)];
}

const capitals = (town: string): string => town.replace(/(?<![a-z])[a-z]/g, (first) => first.toUpperCase());
/** `in Exeter`, `, previously of Leeds`: a town of the list after a preposition. */
const TOWN_AFTER = new RegExp(
  `(?<![\\p{L}])(?:[Ii]n|[Ff]rom|[Nn]ear|[Oo]utside|[Aa]round|[Aa]t|[Oo]f|[Bb]ack to)[ ](?:(?:central|downtown|north|south|east|west|inner|greater|suburban|rural)[ ])?(?<value>(?:${TOWN_NAMES.map(capitals).join("|")})(?:,\\s(?:${STATES})(?![\\p{L}])(?:\\s\\d{5})?)?)(?![\\p{L}-]|['’]s|[ ](?:${KEPT_AFTER_TOWN}))`,
  "gu",
);
/** A town in small letters or of no list: `, previously in Little Snoring`. */
const FORMER_TOWN = new RegExp(
  `(?<![\\p{L}])(?:previously|formerly|originally|now|currently|before that|earlier|later|recently)[ ](?:in|of|from|at|near)[ ](?<value>${TOWN})`,
  "gu",
);
/** Journeys are part of the history: Returned from Lagos, a holiday in Bangkok. */
const isHome = (value: string, match: RegExpMatchArray): boolean =>
  !/(?:travel\w*|return\w*|trips?|holidays?|visit\w*|flew|flight|vacation|tour\w*|cruise|journey\w*|pilgrimage|exposure|outbreak|acquired)\b[^.;\n]{0,24}$/i.test(
    (match.input ?? "").slice(Math.max(0, (match.index ?? 0) - 48), match.index),
  ) &&
  !KEPT.test(value) &&
  !NOT_ENGLISH_NAMES.has((value.split(/[\s,]/)[0] ?? "").toLowerCase());

/** Addresses in English and places where somebody lives. Countries stay, and so do journeys. */
export const detectEnglishPlaces: Detector = (text) => [
  ...findAll(text, CITY_STATE, "address", (_, match) => isCity(match)),
  ...findAll(text, TOWN_AFTER, "address", isHome),
  ...findAll(text, FORMER_TOWN, "address", isHome),
  ...residences(text),
];
