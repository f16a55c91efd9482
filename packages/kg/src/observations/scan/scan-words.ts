/**
 * Words around a value, for both languages. They decide what a number belongs to; ranges, units and names are data.
 * All patterns are sticky and run on the folded, lower-case text.
 */

/** What may stand between a name and its value. Anything else means that the number is not the value of the name. */
export const CONNECTORS: readonly RegExp[] = [
  /[ ]+/y,
  /[:=|≈~]+/y,
  // A dash stands free: "glucose-6-phosphate" is no glucose of 6.
  /(?<=[ \u3400-\u9fff)])-+(?=[ ]*[<>≤≥]?[ ]*\d)/y,
  /→/y,
  // One comma: "hemoglobin, 8.5 g/dL".
  /[,，](?=[ ]*[<>≤≥]?[ ]*\d)/y,
  /(?:is|was|are|were|of|at|to|levels?|values?|counts?|reading|results?|measured|measuring|measures|noted|recorded|found|be|been|returned|showed|shows|showing|revealed|reveals|reported|came|back|high|low|elevated|raised|increased|decreased|reduced|normal|dropped|fell|falling|rose|risen|rising|climbed|down|up|peaked|peak|peaking|nadir|max|maximum|minimum|min|approximately|approx|about|around|roughly|only|just|currently|now|today|from|initially|initial|again|remained|remains|stable|markedly|significantly|mildly|moderately|slightly|severely|very|still|rate|the|a|as|has|had|with|that|day)(?![a-z])/y,
  /on (?:admission|arrival|presentation|room air|ra|air|examination|exam|triage|initial evaluation)(?![a-z])/y,
  /in (?:the )?(?:serum|plasma|blood|ed|er|emergency department|clinic)(?![a-z])/y,
  /(?:测得值|测得|测值|水平|浓度|计数|绝对值|结果示|结果为|结果|回报|提示|显示|示|报|值|定量|检测|监测|复查|查|由|从|最高达|最高为|最高|最低达|最低为|最低|高达|低至|可达|升至|降至|升高至|升高达|升高为|降低至|下降至|上升至|增高至|达到|达|波动于|波动在|波动|维持在|升高|降低|增高|减低|减少|增多|偏高|偏低|明显|显著|轻度|中度|重度|稍|略|仅|约|大约|大概|左右|今日|今晨|昨日|入院时|入院后|入院|门诊|急诊|术前|术后|当时|现|曾|已|为|是|在|至|到|有)/y,
  /(?:\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}月\d{1,2}日)(?![\d])/y,
];

/** A remark in brackets between name and value: an abbreviation, a unit, a method. It holds no digit-only content. */
export const BRACKETED = /[([]([^()[\]\n]{1,30})[)\]]/y;

/** Comparison signs and words before a number. */
export const COMPARATORS: readonly (readonly [RegExp, "<" | "<=" | ">" | ">="])[] = [
  [/(?:<=|≤|小于等于|不高于|不超过|at most)[ ]*/y, "<="],
  [/(?:>=|≥|大于等于|不低于|不少于|at least)[ ]*/y, ">="],
  [/(?:<|less than|below|under|小于|低于|不足|少于)[ ]*/y, "<"],
  [/(?:>|more than|greater than|above|over|exceeding|exceeded|大于|高于|超过|多于)[ ]*/y, ">"],
];

/** Comparison after the unit: "39℃以上". */
export const COMPARATORS_AFTER: readonly (readonly [RegExp, "<=" | ">="])[] = [
  [/[ ]?(?:及)?以上/y, ">="],
  [/[ ]?(?:及)?以下/y, "<="],
];

/** A number followed by one of these counts something else: time, doses, times, grades. */
export const NOT_A_VALUE =
  /-(?=[a-z])|[ ]?-?(?:days?|d(?![a-z])|weeks?|wks?|wk(?![a-z])|months?|mos?(?![a-z])|years?|yrs?(?![a-z])|y\/o|yo(?![a-z])|hours?|hrs?(?![a-z])|h(?![a-z])|minutes?|mins?(?![a-z])|seconds?|times?|fold|x(?![a-z])|percentile|points?|units?|tablets?|tabs?(?![a-z])|doses?|bags?|packs?|cycles?|episodes?|st(?![a-z])|nd(?![a-z])|rd(?![a-z])|th(?![a-z])|个月|个|天|日|周|月|年|岁|小时|分钟|秒|时|点|倍|余|多|片|支|粒|瓶|袋|剂|型|期|级|例|项|号|床|第|组|次)/y;

/** Units of doses: after the name of a substance they are what was given, not what was measured. */
export const DOSE_UNITS =
  /[ ]?(?:mg|g|gm|grams?|mcg|μg|ug|ng|iu|u|units?|meq|mmol|ml|l|cc|kcal|drops?|毫克|克|微克|毫升|单位|国际单位)(?:\/(?:kg|d|day|dose|h|hr|次|日|m2)[a-z0-9/]*)?(?![a-z/%])/y;

/** A ratio of letters after a number that is no spelling of the table: an unknown unit, said so. */
export const UNIT_LIKE = /[ ]?[a-zμ%‰]{1,10}\/[a-zμ0-9]{1,6}(?![a-z0-9/])/y;

/** Before a name: the number is a goal, a trigger or a reference, not a result. */
export const HYPOTHETICAL_BEFORE =
  /\b(?:if|goals?|targets?|target of|aim(?:ing)?|keep|maintain|prn|transfuse|hold|until|unless|notify|normal range|reference range|normal value)\b|目标|维持|保持|若|如果|倘若|一旦|参考值|参考区间|参考范围|正常值|正常范围|必要时|如(?!下|图|前|上)/;

/** After a value: "when it is above 38.5, take ...". */
export const HYPOTHETICAL_AFTER = /[ ]?(?:以上)?(?:时|则|者|即可|后复查|后出院)/y;

/**
 * Specimens. A value belongs to the one named last before it; blood where none is named. A word counts within its clause,
 * and to the end of the sentence where it heads a list ("CSF analysis: ...", 尿常规示…).
 */
export const SPECIMENS: readonly (readonly ["blood" | "urine" | "other", RegExp])[] = [
  ["urine", /\b(?:urine|urinary|urinalysis|dipstick|u\/a)\b|尿/g],
  ["blood", /\b(?:serum|plasma|blood|cbc|bmp|cmp)\b|血/g],
  [
    "other",
    /\b(?:csf|cerebrospinal|lumbar puncture|pleural|ascit(?:es|ic)|paracentesis|thoracentesis|peritoneal|synovial|pericardial|sputum|sweat|dialysate|amniotic|bronchoalveolar)\b|脑脊液|胸水|胸腔积液|腹水|腹腔积液|关节液|滑液|心包积液|粪便|痰液|汗液|引流液|灌洗液|羊水|胃液|阴道分泌物|精液|胆汁/g,
  ],
];
export const SPECIMEN_HEADING =
  /^[^,，。;；\n]{0,24}?(?::|示|常规|检查|分析|化验|检验|生化|analys|show|reveal|stud|sample|result|test|exam|demonstrat)/;

/** Words in which 血 or 尿 is no specimen. */
export const NOT_A_SPECIMEN =
  /高血压|低血压|血压|出血|便血|咯血|呕血|贫血|失血|输血|败血|血尿|尿血|尿频|尿急|尿痛|多尿|少尿|无尿|排尿|血氧|尿毒症|尿路|尿崩|尿素|尿酸|尿量|糖尿|尿失禁|blood pressure|bleeding|blood loss|urinary (?:tract|frequency|urgency|incontinence|retention|symptoms)|urine output|sweating/g;

/** Marks of the record behind a value. */
export const FLAGS: readonly (readonly [RegExp, "low" | "high"])[] = [
  [/[ ]?(?:↑+|[([][ ]*(?:↑+|h|hh|high|偏高|升高|增高|高)[ ]*[)\]])/y, "high"],
  [/[ ]?(?:↓+|[([][ ]*(?:↓+|l|ll|low|偏低|降低|减低|低)[ ]*[)\]])/y, "low"],
];
/** The bare letter of a laboratory printout: upper case, so it is matched on the exact text. */
export const LETTER_FLAGS: readonly (readonly [RegExp, "low" | "high"])[] = [
  [/[ ]H(?=[ ,;.)\n]|$)/y, "high"],
  [/[ ]L(?=[ ,;.)\n]|$)/y, "low"],
];

/** Ordinal results of dipsticks: 0 negative, 0.5 trace, 1 to 4 plus. The value null is read from the pattern itself. */
export const ORDINALS: readonly (readonly [RegExp, number | null])[] = [
  [/[(]?[ ]?([1-4])[ ]?\+[ ]?[)]?(?!\d)/y, null],
  [/[(]?[ ]?\+[ ]?([1-4])(?!\d)[ ]?[)]?/y, null],
  [/[(]?[ ]?(\+{1,4})[ ]?[)]?/y, null],
  [/[(]?[ ]?(?:±|\+-|\+\/-|trace|weak(?:ly)? positive|微量|弱阳性|可疑)[ ]?[)]?/y, 0.5],
  [/[(]?[ ]?(?:negative|neg(?![a-z])|none|absent|阴性|未见|-(?![ ]?[\d-]))[ ]?[)]?/y, 0],
  [/(?:strong(?:ly)? positive|强阳性)/y, 3],
  [/(?:positive|pos(?![a-z])|阳性)/y, 1],
];
