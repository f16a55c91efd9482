import type { Detector, Identifier } from "../identifier.ts";
import { isClinicalWord, plainWord } from "../words/lexicon.ts";
import { findAll } from "./find-all.ts";

const CAP = "(?:\\p{Lu}[\\p{L}]+(?:['’]s)?(?:-\\p{Lu}\\p{L}+)?)";
/** Words for a place of care, of work or of learning that end its name, and end other things as well: a word for a place stands before. */
const ENDS =
  "(?:Dialysis|Renal Care|Rehab(?:ilitation)?(?:\\s(?:&|and)\\s\\p{Lu}\\p{L}+)?(?:\\sCent(?:er|re))?|(?:Cancer|Heart|Eye|Research|Medical|Technical|Neurological|Children['’]s)?\\s?Institute|SNF|LTC|ALF|(?:Community |Regional |Primary )?Health(?:care|\\sPartners|\\sNetwork|\\sServices?|\\sUnit)?|Nursing(?:\\s(?:Facility|Center|Centre|Home))?|(?:Unified |Independent )?School District|Farms?|Steel|Mills?|House|Lodge|Manor|Court|Hall|Villa|Gardens|Grange|Priory|Retirement (?:Village|Home)|Village|Assisted Living|Senior Living|Residence|Hostel|Shelter|General|Memorial|Infirmary|Junior|Primary|Secondary|High|Elementary|Academy|Nursery|Preschool|Daycare|Dental|Dentistry|Orthop(?:a)?edics|Pediatrics|Paediatrics|Physio(?:therapy)?|Chemist|Pharmacy|Drugs?|Station|Depot|Garage|Haulage|Transport|Cleaners|Builders|Bakery|Café|Cafe|Hotel|Inn|Council|Police|Fire|Airport|Stores?|Market|Supermarket|Electric(?:al)?|Systems|Solutions|Services|Group|Union|Trust|Foundation|Society|Club|Gym)";
const PLACE_BEFORE =
  "(?<=(?:\\b(?:[Ff]rom|FROM|[Tt]o|TO|[Aa]t|AT|[Vv]ia|VIA|[Oo]utside|[Ii]nside|[Nn]ear|[Bb]y|[Vv]isited|[Ee]mployer|[Ww]orks? (?:for|in)|[Rr]an|[Oo]f|[Cc]alled|[Pp]harmacy|[Ss]chool|[Hh]ome)|(?:[Dd]r\\.?|Mr|Ms|Mrs|Miss)\\s[\\p{L}.' -]{2,40},|\\p{Lu}[\\p{L}'’]+,|[:：])\\s{1,2})";
const ENDED = new RegExp(
  `${PLACE_BEFORE}(?<value>(?:The\\s)?(?:${CAP}\\s){0,4}?${CAP}\\s${ENDS}(?:\\s(?:${ENDS}|${CAP}))?)(?![\\p{L}-])`,
  "gu",
);
/** Tyre & Exhaust, Farrow & Pike: an ampersand between capitals joins the parts of a firm's name. */
const JOINED = new RegExp(`(?:${CAP}\\s){1,3}&\\s${CAP}(?:\\s${CAP}){0,2}`, "gu");

/** Of a department or a kind every word is one of medicine or of forms. */
const KINDS = new Set(
  "home mental public oral occupational behavioral behavioural population global sexual women men child children family community district general peritoneal inpatient outpatient intermediate early cardiac pulmonary stroke acute day the primary secondary medical surgical emergency local national new private skilled school full half social united high low good poor better".split(
    " ",
  ),
);
const isProper = (value: string, ends: number): boolean =>
  value
    .split(/\s+/)
    .slice(0, ends === 0 ? undefined : -ends)
    .some((word) => /^\p{Lu}/u.test(word) && !KINDS.has(plainWord(word)) && !isClinicalWord(plainWord(word)));

/** Millbrook Falls, Nether Wallby: what a place name is made with besides its own word. */
const PLACE_AFTER =
  /^ (?:Falls|Creek|Harbou?r|Bay|Beach|Springs|Heights|Grove|Valley|Ridge|Hills?|Park|Point|Island|Lake|Lakes|Bridge|County|Junction|Town|City|Village|Green|Common|Wells|Spa|Water|Forest|Moor|Fields?|Mills?|Cross|Rapids|Crossing|Landing|Station|Parish|Shire|Borough|Township)(?![\p{L}])/u;
const PLACE_LEAD =
  /(?<![\p{L}])(?:Nether|Great|Little|Much|Upper|Lower|North|South|East|West|New|Old|High|Long|Saint|St\.?|Fort|Mount|Port|Lake|Glen|Ballyn?a?|Castle|Market|Royal) $/u;

/** Old Forge, Church Lane, Nether Wallby: a house with a name instead of a number. */
const NAMED_HOUSE = new RegExp(
  `(?<![\\p{L}])(?<value>(?:The\\s)?${CAP}(?:\\s${CAP}){0,2},\\s(?:${CAP}\\s){1,3}(?:Lane|Road|Street|Avenue|Close|Drive|Way|Terrace|Crescent|Row|Hill|Mews|Gardens|Square|Court|Grove|Green|Rd|St|Ave|Ln|Dr)(?:,\\s${CAP}(?:\\s${CAP}){0,2}){0,2}(?:,?\\s[A-Z]{1,2}\\d[A-Z\\d]?\\s?\\d[A-Z]{2})?)(?![\\p{L}])`,
  "gu",
);
/** A unit or a direction after a street, and the four figures after a state of Australia. */
const STREET_END =
  /^(?:,?\s(?:N|S|E|W|NE|NW|SE|SW)\b\.?)?(?:,?\s(?:Unit|Apt|Apartment|Suite|Ste|Flat|Lot|#)\.?\s?#?[A-Z]?\d{0,5}[A-Z]?(?!\p{L}))?(?:,?\s(?:NSW|VIC|QLD|SA|WA|TAS|NT|ACT))?(?:,?\s\d{4}(?!\d|\s?(?:hrs|h\b|mg|ml)))?/u;

/** Firms, homes and practices whose names are everyday words, by the noun that ends them and the word that leads to them. */
export const detectProperRuns: Detector = (text) => [
  ...findAll(text, ENDED, "organisation", (value) => isProper(value, 1)),
  ...findAll(text, JOINED, "organisation", (value) => isProper(value, 0)),
  ...findAll(text, NAMED_HOUSE, "address"),
];

/** What belongs to a place that was found: the rest of its name, the unit and the postcode of a street, the rest of a firm's name. */
export function extendPlaces(text: string, found: readonly Identifier[]): Identifier[] {
  return found.flatMap(({ start, end, kind }): Identifier[] => {
    if (kind === "address") {
      const tail = STREET_END.exec(text.slice(end, end + 40))?.[0] ?? "";
      return /\d/.test(text.slice(start, end)) && tail.trim() !== "" ? [{ start, end: end + tail.length, kind }] : [];
    }
    if (kind !== "name" || !/^[\p{Script=Latin}' ’-]+$/u.test(text.slice(start, end))) return [];
    const lead = PLACE_LEAD.exec(text.slice(Math.max(0, start - 10), start))?.[0] ?? "";
    const after = PLACE_AFTER.exec(text.slice(end, end + 20))?.[0] ?? "";
    if (after !== "") return [{ start: start - lead.length, end: end + after.length, kind: "address" }];
    return lead === "" || /^\s?[A-Z]/.test(text.slice(end, end + 1))
      ? []
      : [{ start: start - lead.length, end, kind: "address" }];
  });
}
