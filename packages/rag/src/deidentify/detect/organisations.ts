import type { Detector, Identifier } from "../identifier.ts";
import { INSTITUTION_BEGINS, INSTITUTION_ENDS, INSTITUTION_KINDS } from "../words/institution-words.ts";
import { isClinicalWord, isCommonWord, plainWord } from "../words/lexicon.ts";
import { PEOPLES } from "../words/peoples.ts";
import { CITIES, PROVINCES } from "../words/places.ts";
import { findAll } from "./find-all.ts";

const HAN_ENDS =
  "醫院|安老院|護老院|護理院|長者之家|護老中心|長者中心|學校|中學|小學|診所|敬老中心|口腔门诊|口腔|齿科|眼科中心|健康中心|诊疗中心|民宿|茶楼|茶餐廳|商行|农家乐|食堂|砖厂|码头|车站|医院|卫生院|卫生室|卫生服务中心|卫生服务站|医疗中心|医学中心|体检中心|血液中心|急救中心|康复中心|妇幼保健院|保健院|保健所|疗养院|护理院|养老院|福利院|敬老院|诊所|门诊部|大学|学院|中学|小学|高中|一中|二中|附中|附小|学校|幼儿园|幼稚园|托儿所|有限公司|股份公司|公司|集团|工厂|厂|银行|信用社|派出所|公安局|法院|检察院|部队|研究所|研究院|设计院|事务所|超市|商场|酒店|宾馆|饭店|餐馆|网吧|合作社|加油站|煤矿|电视台|报社|出版社|监狱|看守所|戒毒所|寺|教堂|俱乐部|物业|工地|药房|药店|税务局|财政局|教育局|卫生局|卫健委|居委会|村委会|街道办|营业部|服务部|事业部|管理处|管理局|分局|支队|大队|中队|项目部|门店|专卖店|快递站|服务区|救助站|客运站|火车站|文化馆|博物馆|图书馆|种植园|供电所|营业所|税务所|供销社|收费站|养殖场|加工厂|邮政局|邮局|供电局|水务局|水利局|林业局|农业局|民政局|交通局|粮站|粮管所|运管所|工商所|林场|农场|渔场|茶场|钢厂|电厂|水厂|纸厂|酒厂|印刷厂|食品厂|服装厂|机械厂|研发中心|培训中心|配送中心|客服中心|售楼处|办事处|运输队|施工队|消防队|消防站|气象站|变电站|水电站|货运站|汽修店|理发店|美容院|剧团|歌舞团|杂志社|旅行社|律师所|设计所|保险公司";
/** Words that end where the name of a place of work or care begins. */
const LEADS =
  "于|在|自|至|到|往|由|从|经|赴|去|及|和|与|转|送|被|系|为|是|曾|我|就职|供职|任职|工作|上班|毕业|就读|就诊|求诊|求治|看病|住院|入住|来自|位于|先后|自行|家属|患者|诊|现|今|昨|前|后|遂|急|再|又|并|已|因|行|单位|名称|医院名称|机构|学校|职业|地址|称|请|邀|向|联系|外送|随|回|返|开设|开|员工|职工|退休|退休前|原|司机|教师|老师|学生|会计|工人|护士|医生|打工|务工";
/** Kinds of places that name none. */
const GENERIC =
  /^(?:当地|外地|外|我|本|贵|上级|下级|某|综合性?|专科|基层|社区|乡镇|县级?|市级?|省级?|区级?|乡|镇|村|私立|公立|民营|三甲|三级甲等|三级|二级|二甲|原|另一?家?|其他|其它|多家|该|各|各大|各级|附近|家附近的?|家庭|定点|精神病?|精神专科|儿童|妇幼|妇产|中医|传染病|肿瘤|口腔|眼科|骨科|老年|康复|大|小|大型|小型|一家|某家|几家|两家|外院|国外|教学|附属|这家|那家|转诊|协作|医联体|对口|首诊|就近|等|的|之|所在|私人|个体|小|连锁|普通|全日制|初级|高级|在校|重点|职业|技工|民办|工作|某某|食品|化工|服装|电子|机械|建筑|制药|印染|纺织|造纸|钢铁|水泥|外资|国有|互联网|科技|贸易|物流|保险|有限|工|医|水|电|纱|矿|油漆|塑料|皮革|鞋|家具|玩具|农村|城市|重症|胸痛|卒中|创伤|中心)+$/;
/** 医院 in terms of medicine: 医院获得性肺炎, 医院感染, 住院. */
const TERM_AFTER = /^(?:获得|感染|内感染|焦虑|外|内(?!科)|性)/;

const HAN_NAMED = new RegExp(
  `(?<run>(?:\\p{Script=Han}|[A-Za-z0-9·]|[(（]\\p{Script=Han}{2,4}[)）]){1,24}?(?:${HAN_ENDS}))(?:(?<more>(?:(?![在于及和与因诊住])\\p{Script=Han}){0,10}(?:分院|院区|校区|分部|附属\\p{Script=Han}{0,8}(?:医院|中学|小学|幼儿园|学校)|附[中小]|实验学校|第[一二三四五六七八九十\\d]+(?:临床)?\\p{Script=Han}{0,4}医院|总院|医院|支行|分行|分公司|分店|车间|诊疗中心)))?`,
  "gu",
);
function hanOrganisations(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(HAN_NAMED)) {
    const { run = "", more = "" } = match.groups ?? {};
    if (TERM_AFTER.test(text.slice(match.index + run.length))) continue;
    const ends = [...run.matchAll(new RegExp(`(?:${LEADS})`, "gu"))].map((lead) => lead.index + lead[0].length);
    const suffix = new RegExp(`(?:${HAN_ENDS})$`, "u").exec(run)?.[0].length ?? 0;
    // The last leading word before the name; none may eat the whole of it.
    const skip = ends.filter((end) => end <= run.length - suffix - 1).at(-1) ?? 0;
    const name = run.slice(skip);
    const stem = name.slice(0, -suffix).replace(/^(?:了|的|一家|过|外|当地)+/u, "");
    if (/(?:当地|外地|我|本|上级|下级|其[他它]|基层)$/u.test(stem)) continue;
    const hasPlace = new RegExp(
      `(?:${PROVINCES}|${CITIES}|省|市|县|区|第[一二三四五六七八九十\\d]|人民|协和|同济|附属|大学|总医院|解放军|武警|\\d{3}|中心)`,
      "u",
    ).test(stem);
    const isBare = (stem.length < 2 && !/[A-Z\d]/.test(stem)) || GENERIC.test(stem);
    if (isBare && !(hasPlace && !GENERIC.test(stem))) continue;
    // 厂, 寺 and 工地 end many a word: they need a name of two characters at least that is no everyday word.
    if (/^[厂寺]$|^工地$|^物业$|^部队$|^学校$|^超市$|^药[房店]$/.test(name.slice(-suffix)) && stem.length < 2) continue;
    const cut = name.length - suffix - stem.length;
    found.push({ start: match.index + skip + cut, end: match.index + run.length + more.length, kind: "organisation" });
  }
  // 在…上班, 系…职工: whatever stands between is where somebody works or learns.
  for (const match of text.matchAll(
    /(?:(?<![存现])[在于系为]|供职于|任职于)(?<name>(?:(?![在于系为])[\p{Script=Han}A-Za-z0-9]){3,20}?)(?=上班|工作(?![量站间])|任职|就职|供职|打工|务工|就读|上学|读书|当(?!日)|做|担任|的?(?:职工|员工|学生|教师|司机|退休|会计|保安|厨师))/gu,
  )) {
    const name = match.groups?.name ?? "";
    if (
      GENERIC.test(name) ||
      /^(?:外地|当地|家|本地|工地|附近|国外|城里|农村|某|一家|一个|外|这里|那里|老家)/.test(name) ||
      !/\p{Script=Han}{2}/u.test(name)
    )
      continue;
    if (/患者|治疗|医院(?:行|就)|下|后|前|中/.test(name)) continue;
    found.push({
      start: match.index + match[0].length - name.length,
      end: match.index + match[0].length,
      kind: "organisation",
    });
  }
  for (const match of text.matchAll(
    /(?:工作单位|单位名称|就职单位|供职单位|学校名称|医疗机构名?称?|就诊机构|转诊医院|就读于|就职于|供职于|任职于)\s*[:：]?\s*(?<name>[^\s，,。;；、()（）\d][^\s，,。;；、]{2,28})/gu,
  )) {
    const name = match.groups?.name ?? "";
    if (/^(?:无|不详|同上|自由职业|个体|待业|退休|务农|当地|某)/.test(name)) continue;
    found.push({
      start: match.index + match[0].length - name.length,
      end: match.index + match[0].length,
      kind: "organisation",
    });
  }
  return found;
}

const CAP = "(?:St\\.|[Tt]he|\\p{Lu}[\\p{L}'’-]*|\\d{1,3}(?:st|nd|rd|th))";
const KINDS = new Set(INSTITUTION_KINDS.split(/\s+/));
/** Every run of capitals up to six words that a word of an institution ends, and what follows it of a place or a legal form. */
const ENDED = new RegExp(
  `(?<![\\p{L}])(?<stem>(?:${CAP}[ ](?:(?:of|the|and|&|for|in|upon|on|de|la|y|o|yr|Co\\.)[ ]){0,2}){1,5}?)(?<end>(?:${INSTITUTION_ENDS})(?:[ ](?:${INSTITUTION_ENDS})){0,3})(?![\\p{L}])(?<place>[ ](?:of|at|for|in)[ ](?:the[ ])?\\p{Lu}[\\p{L}'’-]+(?:[ ]\\p{Lu}[\\p{L}'’-]+)?)?`,
  "gu",
);
const BEGUN = new RegExp(
  `(?<![\\p{L}])(?:${INSTITUTION_BEGINS})(?:[ ](?:of|the|de|la|del|y|yr|\\p{Lu}[\\p{L}'’-]*)){1,5}`,
  "gu",
);
/** A capital after an institution that belongs to its name: H-E-B Pharmacy Austin stays short, St David's Hospital Cardiff does not. */
const isKind = (word: string): boolean =>
  KINDS.has(word.toLowerCase()) || (isClinicalWord(plainWord(word)) && !PEOPLES.has(plainWord(word)));
const isCapital = (word: string): boolean => /^[\p{Lu}\d]/u.test(word) && word !== "The";

function englishOrganisations(text: string): Identifier[] {
  const found: Identifier[] = [];
  for (const match of text.matchAll(ENDED)) {
    const { stem = "", place = "" } = match.groups ?? {};
    const words = stem.trimEnd().split(" ");
    // "Transferred from Mercy Hospital": words at the left that say what kind it is, or begin the sentence, are no part of a name.
    let skip = 0;
    while (skip < words.length - 1 && !isCapital(words[skip] ?? "")) skip++;
    const named = words.filter((word) => isCapital(word) && !isKind(word));
    // One everyday word at the beginning of a sentence: Left Hospital, Missed School.
    const opens =
      named.length === 1 &&
      words.length === 1 &&
      isCommonWord(plainWord(words[0] ?? "")) &&
      !/[\p{L}\p{N},] $/u.test(text.slice(Math.max(0, match.index - 2), match.index));
    const hasPlace = / (?:of|at) /.test(place) && !place.trim().split(" ").slice(1).every(isKind);
    if ((named.length === 0 || opens) && !hasPlace) continue;
    const lead = words.slice(0, skip).join(" ").length + (skip > 0 ? 1 : 0);
    const isPart = place === "" || / (?:of|at|for) /.test(place);
    found.push({
      start: match.index + lead,
      end: match.index + match[0].length - (isPart ? 0 : place.length),
      kind: "organisation",
    });
  }
  for (const { 0: value, index } of text.matchAll(BEGUN))
    if (
      value
        .split(" ")
        .slice(1)
        .some((word) => isCapital(word) && !isKind(word))
    )
      found.push({ start: index, end: index + value.length, kind: "organisation" });
  const ofPlace =
    /(?<![\p{L}])(?:University|College|Bank|Church|City) of (?:the )?\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)?/gu;
  found.push(...findAll(text, ofPlace, "organisation"));
  const work =
    /\b(?:works? (?:at|for|in|as an? [a-z -]{3,30} (?:at|for|with|in))|working (?:at|for|as an? [a-z -]{3,30} (?:at|for|with))|worked (?:at|for|as an? [a-z -]{3,30} (?:at|for|with))|employed (?:by|at)|employer(?: is|:)|employee (?:of|at)|(?:nurse|teacher|engineer|driver|manager|cashier|clerk|cook|chef|welder|guard|cleaner|accountant|student|pupil|technician|labourer|laborer|operator|mechanic|analyst|professor|lecturer) (?:at|for|with)|retired from|studies at|studying at|student at|attends|enrolled at|occupation:[^,\n]{0,40} at|school:|workplace:|company:|place of work:)\s+(?:the\s+)?(?<name>(?:\p{Lu}[\p{L}\d'’&.-]*)(?:[ ](?:of|and|the|&|for|\p{Lu}[\p{L}\d'’&-]*)){0,5})/giu;
  for (const match of text.matchAll(work)) {
    const name = (match.groups?.name ?? "").replace(/[.\s]+$|(?:\s(?:of|and|the|for))+$/u, "");
    // Without case in the pattern the first letter is looked at here.
    const words = /^(?:\p{Lu}[^\s]*)(?:\s(?:(?:of|and|the|&|for)\s)?\p{Lu}[^\s]*)*/u.exec(name)?.[0];
    if (words === undefined || words.split(" ").every((word) => KINDS.has(word.toLowerCase()))) continue;
    const start = match.index + match[0].length - (match.groups?.name ?? "").length;
    found.push({ start, end: start + words.length, kind: "organisation" });
  }
  return found;
}

/** Places of work, schools and hospitals by their names; kinds of them (当地医院, pain clinic) stay. */
export const detectOrganisations: Detector = (text) => [...hanOrganisations(text), ...englishOrganisations(text)];
