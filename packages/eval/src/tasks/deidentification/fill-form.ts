import { type Random, randomIndex } from "../../statistics/random.ts";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const HAN = "〇一二三四五六七八九";
const CAPITALS = "ABCDEFGHJKLMNPQRSTUVWXYZ";
/** Divisions of GB/T 2260 that a resident id may begin with. */
const REGIONS = ["110101", "310115", "330106", "440305", "510107", "411627", "653121", "320508"];

const pick = (text: string | readonly string[], random: Random): string => text[randomIndex(random, text.length)] ?? "";
const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, () => randomIndex(random, 10)).join("");
const two = (value: number): string => String(value).padStart(2, "0");
const han = (value: number): string =>
  value <= 10
    ? value === 10
      ? "十"
      : (HAN[value] ?? "")
    : `${value < 20 ? "" : HAN[Math.floor(value / 10)]}十${value % 10 === 0 ? "" : HAN[value % 10]}`;

/** 18 places with the check character of GB 11643-1999 (ISO 7064 MOD 11-2). */
function residentId(random: Random): string {
  const body = `${pick(REGIONS, random)}19${two(40 + randomIndex(random, 60))}${two(1 + randomIndex(random, 12))}${two(1 + randomIndex(random, 28))}${digits(3, random)}`;
  const sum = [...body].reduce((total, digit, at) => total + Number(digit) * (2 ** (17 - at) % 11), 0);
  return body + "10X98765432"[sum % 11];
}

/** Ten digits with the check digit of the NHS Data Dictionary (modulus 11); a body without one is drawn again. */
function nhsNumber(random: Random): string {
  for (;;) {
    const body = `4${digits(8, random)}`;
    const check = (11 - ([...body].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0) % 11)) % 11;
    if (check !== 10) return body + check;
  }
}

/** 16 digits that pass Luhn's check (ISO/IEC 7812-1). */
function cardNumber(random: Random): string {
  const body = `62${digits(13, random)}`;
  const sum = [...body].reduce((total, digit, at) => {
    const doubled = at % 2 === 0 ? Number(digit) * 2 : Number(digit);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return body + ((10 - (sum % 10)) % 10);
}

const inGroups = (text: string, lengths: readonly number[]): string => {
  const ends = lengths.map((_, at) => lengths.slice(0, at + 1).reduce((sum, length) => sum + length, 0));
  return ends.map((end, at) => text.slice(end - (lengths[at] ?? 0), end)).join(" ");
};

function ordinal(day: number): string {
  const suffix = day >= 11 && day <= 13 ? "th" : ({ 1: "st", 2: "nd", 3: "rd" }[day % 10] ?? "th");
  return `${day}${suffix}`;
}

/** Parts that are computed: one date for a form, and numbers with a check digit. */
function computed(random: Random): (part: string) => string | undefined {
  const year = 2015 + randomIndex(random, 10);
  const month = 1 + randomIndex(random, 12);
  const day = 1 + randomIndex(random, 28);
  const parts: Readonly<Record<string, () => string>> = {
    YYYY: () => String(year),
    YY: () => two(year % 100),
    MMMM: () => MONTHS[month - 1] ?? "",
    MMM: () => (MONTHS[month - 1] ?? "").slice(0, 3),
    MM: () => two(month),
    M: () => String(month),
    DD: () => two(day),
    D: () => String(day),
    Do: () => ordinal(day),
    HY: () => [...String(year)].map((digit) => HAN[Number(digit)]).join(""),
    HM: () => han(month),
    HD: () => han(day),
    "resident-id": () => residentId(random),
    "resident-id-15": () => {
      const id = residentId(random);
      return id.slice(0, 6) + id.slice(8, 17);
    },
    "resident-id-spaced": () => inGroups(residentId(random), [6, 8, 4]),
    nhs: () => nhsNumber(random),
    "nhs-spaced": () => inGroups(nhsNumber(random), [3, 3, 4]),
    card: () => cardNumber(random),
    "card-spaced": () => inGroups(cardNumber(random), [4, 4, 4, 4]),
  };
  return (part) => parts[part]?.();
}

/** A value of a form: `#` a digit, `%` a digit from 1, `@` a capital letter (itself in a form with small letters), `<…>` a computed part. */
export function fillForm(form: string, random: Random): string {
  const part = computed(random);
  const isAddress = /[a-z]/.test(form.replace(/<[^>]*>/g, ""));
  return form.replace(/<([\w-]+)>|[#%@]/g, (found, name: string | undefined) => {
    if (name !== undefined) return part(name) ?? found;
    if (found === "@") return isAddress ? found : pick(CAPITALS, random);
    return found === "#" ? String(randomIndex(random, 10)) : String(1 + randomIndex(random, 9));
  });
}
