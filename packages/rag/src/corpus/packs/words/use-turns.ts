/** A part of a use in Chinese; null where it cannot be said. */
export type ReadPart = (part: string) => string | null;
type Turn = readonly [pattern: RegExp, zh: (read: ReadPart, ...groups: string[]) => string | null];

const NUMBER = String.raw`(\d+(?:\.\d+)?(?: ?(?:to|or|-) ?\d+(?:\.\d+)?)?)`;
const MASS = "(?:mg|g|ug|IU|mL|units?|milliunits)(?:/kg|/m2)?";
const AMOUNT = String.raw`(\d+(?:\.\d+)?(?: ?(?:to|-) ?\d+(?:\.\d+)?)? ?${MASS})`;
const SPAN = "(min|minute|hour|h|day|week|month|year)s?";
const SPANS: Readonly<Record<string, string>> = {
  min: "分钟",
  minute: "分钟",
  hour: "小时",
  h: "小时",
  day: "天",
  week: "周",
  month: "个月",
  year: "年",
};
/** Units of a schedule: `day 3` is a date, `3 days` a length. */
const DATES: Readonly<Record<string, string>> = { day: "日", week: "周", month: "月" };

const range = (count = ""): string => count.replace(/ ?(?:to|-) ?/, "～").replace(/ ?or ?/, "或");
const span = (count = "", unit = ""): string => `${range(count)}${SPANS[unit] ?? unit}`;
const amount = (words = ""): string =>
  range(words)
    .replace("ug", "µg")
    .replace("/m2", "/m²")
    .replace(/ ?(?:milliunits)/, "毫单位")
    .replace(/ ?units?/, "单位");
const percent = (share?: string): string => `${range(share).replace("～", "%～")}%`;
const turn = (pattern: string, zh: Turn[1]): Turn => [new RegExp(`^(?:${pattern})$`), zh];
/** Words round what another part says; null where that says nothing. */
const around = (zh: string | null, words: (zh: string) => string): string | null => (zh === null ? null : words(zh));

const TIMES_A_DAY: Readonly<Record<string, string>> = { once: "1", twice: "2", "three times": "3", "four times": "4" };
const COUNTS = "(once|twice|three times|four times)";

const LENGTHS: readonly Turn[] = [
  turn(`${NUMBER} ${SPAN}`, (_, count, unit) => span(count, unit)),
  turn(`for ${NUMBER} ${SPAN}`, (_, count, unit) => span(count, unit)),
  turn(`over ${NUMBER} ${SPAN}`, (_, count, unit) => `给药时间${span(count, unit)}`),
  turn(`over (?:at least )?${NUMBER} ${SPAN}(?: or more)?`, (_, count, unit) => `给药时间不少于${span(count, unit)}`),
  turn(`(?:at most|up to) ${NUMBER} ${SPAN}|${NUMBER} ${SPAN} at most`, (_, count, unit, other, otherUnit) =>
    count === undefined ? `最多${span(other, otherUnit)}` : `最多${span(count, unit)}`,
  ),
  turn(`first ${NUMBER} ${SPAN}`, (_, count, unit) => `前${span(count, unit)}`),
  turn(`within ${NUMBER} ${SPAN}`, (_, count, unit) => `${span(count, unit)}内`),
  turn(`${NUMBER} ${SPAN} before`, (_, count, unit) => `提前${span(count, unit)}`),
  turn(`${NUMBER} ${SPAN} in all`, (_, count, unit) => `总疗程${span(count, unit)}`),
  turn(`loading over ${NUMBER} ${SPAN}`, (_, count, unit) => `负荷量，给药时间${span(count, unit)}`),
  turn(`upright ${NUMBER} ${SPAN}`, (_, count, unit) => `服后保持直立${span(count, unit)}`),
  turn(`patch for ${NUMBER} days`, (_, count) => `贴剂，每贴${range(count)}天`),
  turn(`at most ${NUMBER} doses`, (_, count) => `最多${range(count)}剂`),
  turn(`${NUMBER} doses`, (_, count) => `共${range(count)}剂`),
  turn(`${NUMBER} nights`, (_, count) => `${range(count)}晚`),
  turn(`nightly for ${NUMBER} ${SPAN}`, (_, count, unit) => `每晚1次，共${span(count, unit)}`),
  turn(String.raw`${COUNTS} a day for (\d+) days`, (_, count = "", days) => `每日${TIMES_A_DAY[count]}次，共${days}天`),
];

const SCHEDULES: readonly Turn[] = [
  turn("then", () => "后续剂量"),
  turn(`every ${NUMBER} ${SPAN}`, (_, count, unit) => `每${span(count, unit)}1次`),
  turn(`repeat(?:ed)? every ${NUMBER} ${SPAN}`, (_, count, unit) => `每${span(count, unit)}重复1次`),
  turn(`(?:raised|up) every ${NUMBER} ${SPAN}`, (_, count, unit) => `每${span(count, unit)}递增1次`),
  turn(`(?:may )?repeat (?:in|after) ${NUMBER} ?${SPAN}`, (_, count, unit) => `${span(count, unit)}后可重复`),
  turn(`(day|week|month)s? ${NUMBER}`, (_, unit = "", count) => `第${range(count)}${DATES[unit]}`),
  turn(String.raw`days (\d+) and (\d+)`, (_, one, other) => `第${one}、${other}日`),
  turn(String.raw`days (\d+) to (\d+) of (\d+)`, (_, from, to, of) => `每${of}天周期的第${from}～${to}日`),
  turn(
    String.raw`${NUMBER} (day|week)s of (\d+)`,
    (_, on, unit = "", of) => `每${span(of, unit)}用药${span(on, unit)}`,
  ),
  turn(
    String.raw`(\d+) (day|week)s on and (\d+) off`,
    (_, on, unit = "", off) => `用药${span(on, unit)}，停药${span(off, unit)}`,
  ),
  turn(String.raw`(\d+) (day|week)s every (\d+) weeks`, (_, on, unit = "", of) => `每${of}周用药${span(on, unit)}`),
  turn(
    String.raw`(\d+(?:, \d+)*)(?:,? and (\d+))? hours`,
    (_, first = "", last) => `第${[...first.split(", "), ...(last === undefined ? [] : [last])].join("、")}小时各1次`,
  ),
  turn(
    String.raw`then ${AMOUNT} after (\d+), (\d+) and (\d+) hours`,
    (_, dose, ...hours) => `随后第${hours.slice(0, 3).join("、")}小时各${amount(dose)}`,
  ),
  turn(`(?:2|two) doses ${NUMBER} ${SPAN} apart`, (_, count, unit) => `共2剂，间隔${span(count, unit)}`),
];

const WEIGHTS_AND_AGES: readonly Turn[] = [
  turn(`below ${NUMBER} kg`, (_, kilograms) => `体重低于${kilograms} kg`),
  turn(`above ${NUMBER} kg`, (_, kilograms) => `体重超过${kilograms} kg`),
  turn(
    `(?:from|at) ${NUMBER} kg(?: or more)?|(?:weight )?${NUMBER} kg (?:and (?:more|over)|or more)`,
    (_, one, other) => `体重≥${one ?? other} kg`,
  ),
  turn(`(?:up )?to ${NUMBER} kg|${NUMBER} kg or less`, (_, one, other) => `体重≤${one ?? other} kg`),
  turn(`${NUMBER} kg`, (_, kilograms) => `体重${range(kilograms)} kg`),
  turn(`${AMOUNT} (?:below|under) ${NUMBER} kg`, (_, dose, kilograms) => `体重低于${kilograms} kg者${amount(dose)}`),
  turn(`${AMOUNT} from ${NUMBER} kg`, (_, dose, kilograms) => `体重≥${kilograms} kg者${amount(dose)}`),
  turn(`${AMOUNT} to ${NUMBER} kg|${AMOUNT} at ${NUMBER} kg or less`, (_, dose, kilograms, other, otherKilograms) =>
    dose === undefined ? `体重≤${otherKilograms} kg者${amount(other)}` : `体重≤${kilograms} kg者${amount(dose)}`,
  ),
  turn(`${AMOUNT} ${NUMBER} kg`, (_, dose, kilograms) => `体重${range(kilograms)} kg者${amount(dose)}`),
  turn(`${NUMBER} years`, (_, years) => `${range(years)}岁`),
  turn(String.raw`from (\d+) years`, (_, years) => `${years}岁起`),
  turn(String.raw`(\d+) years? and over`, (_, years) => `${years}岁及以上`),
  turn(String.raw`below (\d+) years`, (_, years) => `${years}岁以下`),
  turn(String.raw`above (\d+) months`, (_, months) => `${months}个月以上`),
  turn(`from ${NUMBER} weeks`, (_, weeks) => `孕${weeks}周及以上出生`),
];

const AMOUNTS: readonly Turn[] = [
  turn(`${NUMBER} ?%`, (_, share) => percent(share)),
  turn(
    `${NUMBER} ?% (cream|gel|ointment|drops|solution|lotion|patch)|(cream|gel|ointment|drops|solution|lotion) ${NUMBER} ?%`,
    (read, share, form, other, otherShare) =>
      around(read(form ?? other ?? ""), (zh) => `${percent(share ?? otherShare)}${zh}`),
  ),
  turn(AMOUNT, (_, dose) => amount(dose)),
  turn(`or ${AMOUNT}`, (_, dose) => `或${amount(dose)}`),
  turn(`after ${AMOUNT}`, (_, dose) => `${amount(dose)}之后`),
  turn(`first(?: dose)? ${AMOUNT}|${AMOUNT} first`, (_, one, other) => `首剂${amount(one ?? other)}`),
  turn(`first(?: dose)? ${AMOUNT} then`, (_, dose) => `首剂${amount(dose)}，随后为本剂量`),
  turn(`from ${AMOUNT}`, (_, dose) => `自${amount(dose)}起`),
  turn(`from ${AMOUNT} ${COUNTS} a day`, (_, dose, count = "") => `自${amount(dose)}每日${TIMES_A_DAY[count]}次起`),
  turn(`from ${AMOUNT} a day`, (_, dose) => `自每日${amount(dose)}起`),
  turn(`start (?:at )?${AMOUNT}|${AMOUNT} (?:to )?start`, (_, one, other) => `起始${amount(one ?? other)}`),
  turn(
    `start ${AMOUNT} in East Asian patients|${AMOUNT} start in East Asian patients`,
    (_, one, other) => `东亚患者起始${amount(one ?? other)}`,
  ),
  turn(`start ${AMOUNT} in women`, (_, dose) => `女性起始${amount(dose)}`),
  turn(`raised by ${AMOUNT}`, (_, dose) => `每次递增${amount(dose)}`),
  turn(
    `raise by ${AMOUNT} every ${NUMBER} ${SPAN}`,
    (_, dose, count, unit) => `每${span(count, unit)}递增${amount(dose)}`,
  ),
  turn(`(?:at|(at most)) ${AMOUNT}(?: an?|/) ?(day|week|hour|minute|min)`, (_, most, dose, unit = "") => {
    const per = { day: "日", week: "周", hour: "小时", minute: "分钟", min: "分钟" }[unit];
    return `每${per}${most === undefined ? "" : "最多"}${amount(dose)}`;
  }),
  turn(`at most ${AMOUNT}`, (_, dose) => `最多${amount(dose)}`),
  turn(`at first at most ${AMOUNT}`, (_, dose) => `起始时最多${amount(dose)}`),
  turn(`at most ${AMOUNT} in ${NUMBER} ${SPAN}`, (_, dose, count, unit) => `${span(count, unit)}内最多${amount(dose)}`),
  turn(`at most ${AMOUNT} below ${NUMBER} kg`, (_, dose, kilograms) => `体重低于${kilograms} kg者最多${amount(dose)}`),
  turn(`${AMOUNT} a (puff|spray|vial)`, (_, dose, form = "") => {
    return `每${{ puff: "揿", spray: "喷", vial: "瓶" }[form]}${amount(dose)}`;
  }),
  turn(`two puffs of ${AMOUNT}`, (_, dose) => `2揿，每揿${amount(dose)}`),
  turn(`${AMOUNT} tablets|(?:tablets?|gel|capsules|sachets|pills) of ${AMOUNT}`, (read, one, other) => {
    return one === undefined ? `规格${amount(other)}` : around(read("tablets"), (zh) => `${amount(one)}${zh}`);
  }),
  turn(
    String.raw`(\d+ mg/\d+ mg) (vial|tablet)|(tablet)s? of (\d[\d.]* ?mg/\d+ mg)`,
    (_, strength, form, otherForm, other) =>
      `规格每${(form ?? otherForm) === "vial" ? "瓶" : "片"}${strength ?? other}`,
  ),
  turn(
    String.raw`by body weight \((\d+) to (\d+) mg iodine/mL\)`,
    (_, low, high) => `按体重计算，每mL含碘${low}～${high} mg`,
  ),
  turn(
    `${AMOUNT} in (US|European) labelling`,
    (_, dose, where) => `${where === "US" ? "美国" : "欧洲"}说明书为${amount(dose)}`,
  ),
  turn(`${AMOUNT} in China`, (_, dose) => `中国为${amount(dose)}`),
  turn(`then ${AMOUNT}`, (_, dose) => `随后${amount(dose)}`),
  turn(`then ${AMOUNT} (?:a day|once a day)`, (_, dose) => `随后每日${amount(dose)}`),
  turn(`${AMOUNT} for ${NUMBER} ${SPAN}`, (_, dose, count, unit) => `${amount(dose)}，用${span(count, unit)}`),
  turn(`after ${AMOUNT} on the first day`, (_, dose) => `首日${amount(dose)}之后`),
  turn(`${AMOUNT} on day (?:1|one)`, (_, dose) => `第1日${amount(dose)}`),
  turn(`(?:up )?to ${AMOUNT}(?:/day)? in (.+)`, (read, dose, what = "") =>
    around(read(what), (zh) => `${zh}可增至${amount(dose)}`),
  ),
  turn(`(?:up )?to ([\\d,]+ (?:mg|IU)/kg)/day in (.+)`, (read, dose, what = "") =>
    around(read(what), (zh) => `${zh}可增至每日${dose}`),
  ),
  turn(`${AMOUNT} in (?:the )?(.+)`, (read, dose, what = "") => around(read(what), (zh) => `${zh}用${amount(dose)}`)),
];

/** Turns of phrase about a drug or an indication, by its own name. */
const OF_ANOTHER_PART: readonly Turn[] = [
  turn("or (.+)", (read, what = "") => around(read(what), (zh) => `或${zh}`)),
  turn("as (.+)", (read, drug = "") => around(read(drug), (zh) => `以${zh}计`)),
  turn(`with (.+) ${AMOUNT}`, (read, drug = "", dose) => around(read(drug), (zh) => `与${zh}${amount(dose)}合用`)),
  turn("with (.+)", (read, drug = "") => around(read(drug), (zh) => `与${zh}合用`)),
  turn(`${AMOUNT} of (.+)`, (read, dose, drug = "") => around(read(drug), (zh) => `以${zh}计${amount(dose)}`)),
  turn(`${AMOUNT} with (.+)`, (read, dose, drug = "") => around(read(drug), (zh) => `与${zh}合用时${amount(dose)}`)),
  turn("(.+?) (below|from|above) (\\d+ kg)", (read, what = "", bound, kilograms) =>
    around(read(what), (zh) => `${zh}，${read(`${bound} ${kilograms}`)}`),
  ),
];

export const TURNS: readonly Turn[] = [...LENGTHS, ...SCHEDULES, ...WEIGHTS_AND_AGES, ...AMOUNTS, ...OF_ANOTHER_PART];
