import type { Detector, Identifier } from "../identifier.ts";
import { findAll } from "./find-all.ts";

const HAN = "(?![向于在到从往由至是去来的和与及为住有无其各该本同邻某外全每])\\p{Script=Han}";
/** A village, a town or a quarter by its name, where a word for being there or the edge of a line leads to it. */
const SMALL_PLACE = new RegExp(
  `(?<=^|[^\\p{Script=Han}]|[于在到从往由至是去来自住])(?<value>(?:(?:${HAN}){2,3}(?:镇|乡|街道))?(?:${HAN}){2,4}?(?:村|屯|镇|乡|寨|庄|社区|街道|嘎查|苏木|林场|农场))(?!卫生|医院|医疗|卫生院|诊所|服务|中心|中学|小学|幼儿|小卖|获得|居委|医生|康复|筛查|镇|养老|干部|民兵|里|户|落|级)`,
  "gmu",
);
const GENERIC =
  /^(?:农|山|乡|城|集|村|小|大|老|新|自|外|本|邻|这|那|几|某|各|当地|附近|所在|偏远|贫困|隔壁|返回|回到|家住|患者|基层|医生|移民|重点|示范|文明|智慧|无疫|属于)(?:里|的|个)?(?:村|屯|镇|乡|寨|庄|社区|街道|农村|乡镇|山村|城镇)/;

/** What an address goes on with after its number: 农机局家属院2-503, B区63-2-702, 附2号. */
const REST =
  /^(?:附\d{1,4}号|[A-Z甲乙丙东西南北\d]{1,2}区|\p{Script=Han}{1,8}?(?:家属院|家属区|家属楼|宿舍楼?|大院|生活区|小区|花园|公寓|大厦|苑|园)|[A-Z]?\d{1,4}(?:号楼|栋|幢|座|单元|室|号|楼|层|户|门|组)|楼|-?[A-Z]?\d{1,4}(?:-\d{1,5}){1,3}|(?<=区|院|楼|苑|园)\d{1,5}){1,5}/u;

/** Villages and quarters by themselves. */
export const detectSmallPlaces: Detector = (text) => [
  ...findAll(
    text,
    SMALL_PLACE,
    "address",
    (value) => !GENERIC.test(value) && !/[诊治疗院科病术镇]|^镇/.test(value.slice(0, -1)),
  ),
  // 幸福里小区3-2-501: building, entrance and door by hyphens.
  ...findAll(
    text,
    /(?:(?![于在到从往由至住是])\p{Script=Han}){2,6}(?:小区|花园|家园|花苑|苑|公寓|新村|新城|名邸|华府)[A-Z]?\d{1,3}-\d{1,4}(?:-\d{1,4})?(?!\d)/gu,
    "address",
  ),
];

/** An address to its last figure. */
export const extendAddresses = (text: string, found: readonly Identifier[]): Identifier[] =>
  found.flatMap(({ start, end, kind }): Identifier[] => {
    if (kind !== "address" || !/\p{Script=Han}/u.test(text.slice(start, end))) return [];
    const rest = REST.exec(text.slice(end, end + 40))?.[0] ?? "";
    return rest === "" || !/\d/.test(rest) ? [] : [{ start, end: end + rest.length, kind }];
  });

/** 云泽市二院, 长医附一院: a hospital by its short name. */
export const detectShortHospitals: Detector = (text) =>
  findAll(
    text,
    /(?<=^|[^\p{Script=Han}]|[于在到从往由至去来转位])(?<value>(?:(?![于在到从往由至去来转入出住])\p{Script=Han}){0,5}?(?:附属?|市|县|区|州|省|医|大|城|钢|矿|铁)第?[一二三四五六七八九十]院)/gmu,
    "organisation",
  );
