/** What kind of thing a question asks for, by words of both languages. */
export interface QuestionKind {
  readonly name: string;
  /** Words of a question that ask for it. */
  readonly asks: RegExp;
  /** Words, figures or units of a sentence that tells it. */
  readonly tells: RegExp;
  /** It says little where the question asks for something narrower too: "dose for the treatment of". */
  readonly broad?: true;
  /** It is asked of a drug: what else a sentence names then narrows what it tells. */
  readonly ofDrug?: true;
  /** It narrows another kind and stands for none: "treatment by vein" still asks for a treatment. */
  readonly beside?: true;
  /** Kinds that it asks for too: a scan is asked for among the tests. */
  readonly implies?: readonly string[];
  /** Sentences that hold its words and tell another kind of thing: a finding "on imaging" is no test to do. */
  readonly besidePoint?: RegExp;
}

/** An amount that is given: a number with a unit of mass, volume or count, but no concentration in blood. */
const AMOUNT =
  /\d\s*(?:mg|g|[μµ]g|mcg|ug|mL|ml|IU|U|units?|mmol|毫克|克|微克|毫升|单位|万单位|国际单位|drops?|puffs?|tablets?|滴|片|粒|喷|揿)(?![A-Za-z])(?!\/d?L\b)/;

/** A span of time, but no age and no interval. */
const SPAN =
  /(?<!every |aged? |under |above |over |to )\b\d+(?:\.\d+)?(?: (?:to|or) \d+)?[ -](?:minute|hour|day|week|month|year)s?\b(?! and over| of age)|(?<![每\d～~-]|[每～~-]\d)\d+(?:[～~-]\d+)?\s*(?:分钟|小时|天|日(?!龄)|周(?!岁)|个月|年)|long[- ]term|lifelong|长期|终身|疗程/;

/** Ways of giving a drug, with the abbreviations of prescriptions. */
const ROUTES: readonly QuestionKind[] = [
  {
    name: "by vein",
    asks: /\bi\.?v\b\.?|\bintravenous(?:ly)?\b|静脉(?:给药|注射|滴注|用药?)?|静滴|静推|静注/gi,
    tells: /\bintravenous|\bby vein\b|\bIV\b|静脉/i,
    beside: true,
  },
  {
    name: "by mouth",
    asks: /\b(?:p\.?o\b\.?|per os|oral(?:ly)?|by mouth)(?! contracepti)|口服(?!避孕|补液|降糖)/gi,
    tells: /\b(?:by mouth|oral(?:ly)?)\b|口服/i,
    beside: true,
  },
  {
    name: "into muscle",
    asks: /\bi\.?m\b\.?(?= |$|\?)|\bintramuscular(?:ly)?\b|肌肉注射|肌内注射|肌注/gi,
    tells: /\bintramuscular|\binto (?:a |the )?muscle\b|肌内|肌肉|肌注/i,
    beside: true,
  },
  {
    name: "under the skin",
    asks: /\bs\.?c\b\.?(?= |$|\?)|\bsubcut(?:aneous(?:ly)?)?\b|皮下注射|皮下(?=用|给药)/gi,
    tells: /\bsubcutaneous|\bunder the skin\b|皮下/i,
    beside: true,
  },
];

/** A sentence that tells how often something is found, as the packs write it. */
const FINDING =
  /\bfinding in\b|\bis found in\b|(?:常见|很常见|偶见|少见|罕见|必有|必见|极罕见)（|的患者有|\blikelihood ratio\b|似然比/i;

/** A circumstance that makes a disease likelier, or that it follows, as the packs write it; what makes it less likely is no risk. */
const RISK =
  /\bpretest odds of .+: times (?!0\.)\d|验前比数为基线的(?!0\.)\d|\bcourse of .+\bafter\b(?! (?:about |around |some |a few |several |the first )?(?:\d+|one|two|three|four|five|six|seven|eight|ten|hours?|days?|weeks?|months?|years?|it|treatment|stopping)\b)|的病程：.*(?:多于|多见于|诱发|(?<!小时|停药|滴药|治疗|发作|[日天周月年岁钟耳背骨眼跟最随先前以此之])后(?![期来壁枕背方遗]))/i;

/** Kinds of tests, with the words by which a source names one. */
const TESTS: readonly QuestionKind[] = [
  {
    name: "imaging",
    asks: /\b(?:scans?|imaging(?: (?:tests?|stud(?:y|ies)|modality))?|radiolog(?:y|ical)(?: tests?)?|x-?rays?)\b|影像学?(?:检查)?|拍什么片|拍片|什么片子|做什么片/gi,
    tells:
      /\b(?:CT|MRI|MRCP|CTPA|PET|DXA|scans?|ultrasound|ultrasonography|sonograph\w*|x-?rays?|radiographs?|angiogra\w*|echocardiogra\w*|venogra\w*|scintigraph\w*|imaging|mammogra\w*|doppler)\b|(?<![A-Za-z])(?:CT|MRI|PET)(?![A-Za-z])|超声|磁共振|X线|造影|显像|影像|平片|胸片|彩超|B超|扫描/i,
    beside: true,
    implies: ["diagnosis"],
  },
  {
    name: "blood test",
    asks: /\b(?:blood (?:tests?|work|samples?)|bloods|lab(?:oratory)? (?:tests?|work|investigations?)|labs)\b|血液检查|抽血(?:查什么|检查)?|验血|血检|化验(?:检查)?|实验室检查/gi,
    tells:
      /\b(?:blood(?! pressure)|serum|plasma|troponin|creatinine|lipase|amylase|D-dimer|C-reactive|procalcitonin|ferritin|transferrin|TSH|thyroid function|liver function|renal function|kidney function|electrolytes?|glucose|lactate|antibod\w*|INR|platelets?|haemoglobin|hemoglobin|BNP|NT-proBNP|cortisol|hormones?|HbA1c|calcium|potassium|sodium|bilirubin|autoantibod\w*|serolog\w*)\b|血(?!压|管)|血清|酶|抗体|肌钙蛋白|D-?二聚体|C反应蛋白|降钙素原|铁蛋白|激素|肝功能|肾功能|电解质|凝血|脑钠肽|甲状腺功能/i,
    besidePoint: /\b(?:vessels?|angiogra\w*|ultrasound)\b|血管造影|超声/i,
    beside: true,
    implies: ["diagnosis"],
  },
  {
    name: "endoscopy",
    asks: /\b(?:endoscop(?:y|ies)|scope)\b|内镜(?:检查)?/gi,
    tells: /\b\w*(?:scopy|scopic)\b|镜/i,
    beside: true,
    implies: ["diagnosis"],
  },
];

export const QUESTION_KINDS: readonly QuestionKind[] = [
  ...ROUTES,
  ...TESTS,
  {
    name: "dose",
    asks: /\b(?:dos(?:e|es|age|ages|ing)|how (?:much|many (?:mg|grams|tablets|units))|posology)\b|剂量|用量|用法|多少(?:毫克|克|片|单位|mg)|多大量|用多少|吃多少|给多少|量(?=[是为]?多少)|怎么(?:用|吃|服)(?!药)|\bmg\/kg\b/gi,
    tells: AMOUNT,
    ofDrug: true,
  },
  {
    name: "maximum",
    asks: /\b(?:maximum|maximal|max|highest|most (?:a|per) day|upper limit)\b|最大(?=剂量|用量|日|量|每)|最高(?=剂量|用量|日)|每[日天]最多|最多(?=用|吃|服|给|能|可)|极量|剂量上限/gi,
    tells: /\b(?:at most|maximum|no more than|up to|not (?:to )?exceed)\b|最多|最大|不超过|上限|极量|不得超过/i,
    ofDrug: true,
  },
  {
    name: "start",
    asks: /\b(?:start(?:ing)?|initial|loading)(?= dos)|起始(?=剂?量|用量)?|初始|首剂|负荷剂?量/gi,
    tells: /\b(?:start|starting|initial|initially|loading)\b|起始|初始|首剂|首次|负荷/i,
    ofDrug: true,
  },
  {
    name: "maintenance",
    asks: /\bmaintenance(?= dos|\b)|维持剂?量/gi,
    tells: /\bmaintenance\b|维持|继以/i,
    ofDrug: true,
  },
  {
    name: "target",
    asks: /\b(?:target|goal)(?= (?:blood )?pressure| BP)|\bhow low\b|[降升]到多少|目标(?=血压|值)|控制在多少/gi,
    tells: /\btargets?\b|目标/i,
  },
  {
    name: "dosing interval",
    asks: /\bhow (?:often|many times)(?= .*\b(?:giv|tak|dos|administ|inject|used))|\btimes (?:a|per) day|\bdosing interval|(?:每日|一天|每天|一日)几次|多久(?:用|吃|服|给)?一次|给药间隔|几小时一次/gi,
    tells:
      /\b(?:times a day|once|twice|daily|weekly|hourly|divided doses|every \d|every (?:other )?(?:day|week|month))|每(?:日|天|晚|周|月|次|隔)|每\d+(?:[～~-]\d+)?(?:小时|天|日|周|个?月)/i,
    ofDrug: true,
  },
  {
    name: "how common",
    asks: /\bhow (?:common|frequent|rare|likely|frequently|commonly)\b|\bhow often (?:is|are|does|do)(?= .*\b(?:seen|found|present|occur|have|accompan))|\b(?:prevalence|incidence|proportion|percentage)\b|常见吗|多见吗|多不多见|发生率|患病率|发病率|(?:有)?多常见|多大比例|比例|占多少|几率|概率|出现率/gi,
    tells: /\d\s*%|\b(?:common|uncommon|rare|frequent|occasional|1 in \d)|常见|罕见|偶见|多见|少见|每\d+次就诊|[率例]/i,
  },
  {
    name: "adverse effect",
    asks: /\b(?:side|adverse|unwanted|ill|undesirable) (?:drug )?(?:effects?|reactions?|events?)\b|\b(?:ADRs?|toxicit(?:y|ies)|harms?)\b|(?:药物)?不良(?:反应|事件)|毒?副(?:作用|反应)|毒性(?:反应)?/gi,
    tells:
      /\b(?:may cause|causes?|adverse|side effects?|\w*toxic\w*|risk of|suppresses)\b|可致|不良反应|副作用|引起|毒性|风险|抑制(?:骨髓|免疫|呼吸)/i,
    ofDrug: true,
  },
  {
    name: "monitoring",
    asks: /\b(?:monitor(?:ed|ing)?|follow(?:ed)?[- ]?up)\b|监测|复查|随访|定期查/gi,
    tells: /\b(?:monitor\w*|follow(?:ed)?[- ]?up|to follow the course|check(?:ed)?)\b|监测|复查|随访/i,
    ofDrug: true,
  },
  {
    name: "interaction",
    asks: /\b(?:interact(?:s|ions?)?|co-?administ\w*|concomitant(?:ly)?|together(?: with)?|combin(?:e|ed|ing)|along with)\b|相互作用|合用|同用|联用|同服|配伍|一起(?=用|吃|服|使用)|同时(?=用|服|吃|使用|应用)/gi,
    tells:
      /\b(?:interact\w*|concomitant\w*|co-?administ\w*|together|combin\w*)\b|\bwith .+(?:mechanism|management|instead)|相互作用|合用|联用|同用|同服|配伍/i,
  },
  {
    name: "contraindication",
    asks: /\bcontra-?indications?\b|(?:绝对|相对|用药|主要|使用)?禁忌(?:[证症]|情况|人群)?/gi,
    tells: /\b(?:contra-?indicat\w*|(?:must|should) not be (?:used|given|taken))\b|禁(?:用|忌|止)|不得使用/i,
    besidePoint: /\bis used with caution\b|慎用于|\(major interaction\)|（严重相互作用）/i,
    ofDrug: true,
  },
  {
    name: "precaution",
    asks: /\bprecautions?\b|注意事项|(?:须|需|应|要)?注意(?:些)?什么/gi,
    tells: /\b(?:contra-?indicat\w*|caution)\b|禁(?:用|忌|止)|慎用|注意/i,
    besidePoint: /\(major interaction\)|（严重相互作用）/i,
    ofDrug: true,
  },
  {
    name: "indication",
    asks: /(?<!contra-?)\b(?:indications?|indicated)\b|适应[证症]|适用(?:于|范围)(?=哪|什么)/gi,
    tells: /(?<!contra-?)\b(?:indications?|indicated)\b|适应[证症]|适用于/i,
    ofDrug: true,
  },
  {
    name: "allergy",
    asks: /\ballerg(?:y|ies|ic)(?: to)?\b|\bhypersensitiv(?:e|ity)(?: to)?\b|(?:药物)?(?:交叉)?过敏(?:者|史|体质)?/gi,
    tells: /\b(?:allerg\w*|hypersensitiv\w*|cross-react\w*)\b|过敏/i,
    ofDrug: true,
  },
  {
    name: "safety",
    asks: /\b(?:contra-?indicated|safe|safely|safety|allowed|permitted|avoid(?:ed)?|caution|compatible)\b|\b(?:can|may|should)\b(?=.*\b(?:use|used|take|takes|given|give|receive|receives|prescribed)\b)|禁用|慎用|能否|可否|能不能|可不可以|安全|避免|(?:能|可以|可)(?=用|吃|服|使用)/gi,
    tells:
      /\b(?:contra-?indicat\w*|avoid\w*|caution|compatible|safe\w*|not (?:be|recommended|used)|(?:should|must|do) not|may be used|stop|reduce the dose|halve)\b|禁|减量|避免|慎用|可用|不宜|不推荐|安全|不能|不可|停用|不用/i,
    ofDrug: true,
  },
  {
    name: "duration",
    asks: /\bhow long\b|\bduration\b|\bhow many (?:hours|days|weeks|months|years)\b|疗程|多久(?!(?:用|吃|服|给)?一次)|多长时间|(?:几|多少)(?:天|周|个月|年|小时)(?!一次)/gi,
    tells: SPAN,
  },
  {
    name: "first choice",
    asks: /\b(?:first[- ]line|first[- ]choice|(?:drug|antibiotic|treatment|therapy|test|investigation|imaging) of (?:first )?choice|preferred)\b|一线|首选/gi,
    tells: /\b(?:first[- ]line|first[- ]choice|of choice|preferred|preferably)\b|一线|首选/i,
  },
  {
    name: "second choice",
    asks: /\b(?:second[- ](?:line|choice)|alternatives?|instead of|what next|next (?:step|line)|refractory|(?:not|no|poor(?:ly)?|inadequate) respon\w*|fail(?:ed|ure of|s)(?= (?:treatment|therapy|to)))\b|二线|替代|换用|(?:治疗|疗效)(?:无效|失败|不佳)|下一步(?:用|怎么)/gi,
    tells: /\b(?:second-line|second[- ]choice|alternative|instead)\b|二线|替代|换用|换成/i,
  },
  {
    name: "risk factor",
    asks: /\b(?:(?:risk|precipitating|predisposing|trigger(?:ing)?) (?:factors?|causes?)|triggers?|triggered by|precipitat\w*|predispos\w*)\b|(?:常见)?(?:诱因|(?:诱发|易感|易患|发病|促发|危险|高危|风险)因素)/gi,
    tells: RISK,
  },
  {
    name: "complication",
    asks: /\bcomplications?\b|并发症/gi,
    tells: /\bcomplicat\w*\b|并发/i,
  },
  {
    name: "prognosis",
    asks: /\b(?:prognos[ei]s|outlook|survival|mortality|fatality)\b|预后|转归|病死率|死亡率|生存率/gi,
    tells: /\b(?:prognos\w*|outlook|survival|mortality|fatal\w*)\b|预后|转归|病死率|死亡率|生存/i,
  },
  {
    name: "staging",
    asks: /\b(?:staging|classification|subtypes)\b|(?:临床)?分期|分型|分级/gi,
    tells: /\b(?:stag(?:e|es|ing)|classif\w*|(?:sub)?types?|grades?)\b|分期|分型|分级|[ⅠⅡⅢⅣ\d][期型级]/i,
  },
  {
    name: "differential",
    asks: /\b(?:ddx|dd|differentials?(?: diagnos\w+)?|told apart|tell apart|distinguish(?:ed)?|differentiate[ds]?|confused with|mimics?)\b|(?:相)?鉴别(?:诊断)?|区分|相混淆|混淆/gi,
    tells: /\b(?:told apart|differential|distinguish\w*|differentiat\w*|mimic\w*|confused)\b|鉴别|区分|混淆/i,
  },
  {
    name: "argues against",
    asks: /\b(?:argues?|speaks?) against\b|不支持/gi,
    tells: /\bagainst\b|不支持/i,
  },
  {
    name: "likelihood ratio",
    asks: /\blikelihood ratios?\b|似然比/gi,
    tells: /\blikelihood ratio\b|似然比/i,
  },
  {
    name: "mechanism",
    asks: /\bmechanisms?(?: of action)?\b|\bmode of action\b|\bhow (?:does|do)\b(?=.*\bwork)|\bworks?\b(?![- ]?up)|作用机[制理]|机制|机理|怎么起作用|药理作用/gi,
    tells: /\b(?:mechanism|action|inhibits?|blocks?|activates?|binds?)\b|机制|作用：|抑制|阻断|激动|拮抗|结合/i,
    ofDrug: true,
  },
  {
    name: "urgency",
    asks: /\b(?:urgent(?:ly)?|urgency|emergency|immediate(?:ly)?)\b|急症|紧急|多急|是否急|立即就诊|尽快就[诊医]|\bwhen (?:to|should (?:they|he|she|i)) (?:come back|return|go back)|\b(?:warning|red flag|alarm)(?: signs?| symptoms?|s)?\b|(?:回家|出院)(?=.*(?:回来|就医|就诊|复诊|医院))|(?:马上|立即|及时|立刻|赶紧)(?:要)?(?:回来|回医院|去医院|就医|复诊|返院)|危险信号|警示(?:症状|信号)/gi,
    tells: /\b(?:urgent|emergency|seen now|same day|routine|self-care|immediate\w*)\b|急症|立即|当日|可常规|自我护理/i,
  },
  {
    name: "code",
    asks: /\b(?:ICD(?:-10)?|ATC)\b(?: codes?)?|\bcoded?\b|编码|ATC|ICD-?(?:10)?/gi,
    tells: /\b(?:ICD|ATC|coded?)\b|编码/i,
    ofDrug: true,
  },
  {
    name: "name",
    asks: /\b(?:(?:also|otherwise) (?:called|known as)|(?:an)?other names?|synonyms?|brand names?|trade names?)\b|别名|又称|又名|商品名|俗称|别的名称|其他名称/gi,
    tells: /\b(?:called|known as)\b|又称|又名|别名|俗称/i,
    ofDrug: true,
  },
  {
    name: "class",
    asks: /\b(?:(?:drug )?class|belongs?(?: to)?|(?:kind|type) of (?:drug|medicine))\b|属于|哪一?类|什么类/gi,
    tells: /\bbelongs?\b|\bis an?\b|属于|是.{1,12}类/i,
    ofDrug: true,
  },
  {
    name: "symptom",
    asks: /\b(?:symptoms?|signs?|presentations?|presents?|features?|manifest\w*|clinical picture|findings?)\b|症状|表现|体征|临床特[点征]/gi,
    tells: /\b(?:findings? in|symptoms?|signs?|presents?|features?|manifest\w*)\b|症状|表现|体征|常见|偶见/i,
    broad: true,
  },
  {
    name: "diagnosis",
    asks: /\b(?:diagnos(?:e|ed|es|is|tic|ing)|tests?|tested|testing|investigat\w*|confirm(?:s|ed)?|work[- ]?up|exams?|examinations?|examined?|exclude|rule out|detect(?:ed)?)\b|诊断|检查|确诊|化验|排除|筛查|查什么|怎么查|如何查|做哪些检查|做什么检查/gi,
    tells:
      /\b(?:diagnos\w*|tests?|confirm\w*|exclusion|suspected|biopsy|ultrasound|CT|MRI|imaging)\b|检查|确诊|(?<!不支持该)诊断|排除|化验/i,
    besidePoint: FINDING,
    broad: true,
  },
  {
    name: "treatment",
    asks: /\b(?:treat(?:s|ed|ing|ments?)?|antidotes?|revers(?:e|ed|al|ing)|therap(?:y|ies)|manag(?:e|ed|ement|ing)|cures?|prescribe[ds]?|(?:what|which) (?:drugs?|medicines?|medication)|(?:where|how) to start|what to (?:give|start|use))\b|治疗|解毒(?:剂|药)?|逆转|拮抗(?=[?？]|$)|解救|怎么治疗?|如何治疗?|治什么|(?:第一步|首先)(?:该|要)?(?=怎么|如何|用|处)|从(?:什么|哪里?)开始|如何处[理置]|怎么处[理置]|处理|用什么药|吃什么药|用哪些药|什么药|用药|抢救|急救|\b(?:tx|rx)\b/gi,
    tells:
      /\b(?:treat\w*|therap\w*|first-line|second-line|manage\w*|recommend\w*|alternative|measure|given|instead|relieves?)\b|治疗|用药|措施|首选|替代|处理|推荐|换用|换抗/i,
    besidePoint: /\bpretest odds of\b|验前比数|^course of |的病程：/i,
    broad: true,
  },
];
