/** Words for the one patient. Chinese 患者 names nobody in 哮喘患者: it must begin the question, or be pointed at; 他 begins names of drugs. */
export const THE_PATIENT =
  /\b(?:she|he|her|hers|his|him)\b|\b(?:the|this|that|our|my) (?:patient|man|woman|lady|gentleman|boy|girl|child|baby|infant)\b|^\W*patient\b|^\s*(?:请问\s*)?(?:患者|病人|患儿)|(?:该|这位|这个|这名|本|此)(?:患者|病人|患儿|例|男性|女性|男孩|女孩|产妇|孕妇|老人)|她|^\s*(?:请问\s*)?他(?!汀|克|巴|莫|达|非|替|卡|唑|扎|米|滨|啶|喷|氟)/iu;

/** Words that ask what is known of medicine, or what to do: what a record states answers none of them. */
export const OF_MEDICINE =
  /\b(?:should|shall|recommend\w*|best|first|prefer\w*|may|might|could|can|treat\w*|manag\w+|dos(?:e|es|age|ing)|why|cause[ds]?|differential|rule out|risk\w*|target\w*|goal|normal\w*|range|limit|threshold|cut-?off|safe\w*|allowed|contraindicat\w+|adverse|side[- ]effects?|interact\w*|mechanism|indicat\w+|need\w*|must|when|often|prevalence|incidence|mortality|survival|half-life|duration|course|average|usual\w*|typical\w*|maximum|minimum|criteria|score|mean|means|prognosis|prevent\w*|adults|children|infants|newborns|patients|people|pregnancy)\b|(?<!反)应|推荐|首选|可以|可否|能|会|宜|治疗|处理|处置|剂量|用量|为什么|为何|为啥|原因|病因|鉴别|风险|正常|参考|目标|阈值|上限|下限|极量|最[大小高低快慢多少]|半衰期|率(?:是|为|有)?多少|潜伏期|疗程|间隔|频次|敏感|特异|概率|比例|标准|需|要|控制|才|以[上下]|如何|怎|咋|意义|指征|适应[证症]|禁忌|禁用|不良反应|副作用|机制|预防|相互作用|合用|一起|安全|成人|儿童|孕妇(?!目前|现)|新生儿|婴儿|老年人|妊娠期|哺乳期|说明|提示|诊断/iu;

/** 率 that is measured of a patient: 心率 and 滤过率 are values, 死亡率 is none. */
export const MEASURED_RATE = /(?:心|呼吸频|滤过|脉|频)率(?:是|为|有)?多少/u;

/** Words that ask for a value or for a size, whether of the patient is said or not. */
export const ASKS_VALUE =
  /(?:多少|是几|几)(?:了|呢)?\W*$|\bhow (?:much|many|high|low|fast|heavy)\b|\bwhat (?:was|were|is|are)\b/iu;
/** A definition is not asked for in the past, or in Chinese by 多少: such a question is of somebody. */
export const ASKS_STATED_VALUE = /(?:多少|是几|几)(?:了|呢)?\W*$|\b(?:was|were)\b/iu;
export const ASKS_SIZE =
  /\bhow (?:large|big|wide|thick|deep|tall|broad) (?:is|was|are|were) (?:the|her|his)\b|\bwhat size (?:is|was) the\b|(?:多大|多宽|多厚|多深|几毫米|几厘米)(?:了|呢)?\W*$/iu;
/** A fact of the history that is asked with words for the patient. */
export const ASKS_FACT =
  /^\W*(?:did|does|do|has|had|have|was|were|is|are)\b|有无|有没有|是否[有曾在]|有.{1,12}(?:吗|么)\W*$|过.{0,12}(?:吗|么)\W*$/iu;

/** Time words with which Chinese asks what is taken, where nobody is named. */
export const NOW = /目前|现在|当前|正在|现用|现服|在用|在吃|在服/u;
/** Words that ask what is taken. */
export const ASKS_TAKEN =
  /\b(?:taking|takes?|took|taken|uses?|using)\b|\bon\b(?=\W*$|\s+(?:any|an?|blood|warfarin|[a-z]+)\b[^?]*\?*$)|\b(?:medications?|medicines?|meds|drugs?)\b|服药|服用|口服|用药|在吃|吃着|在用|在服|(?:用|吃|服)(?:着|过|了)?(?:什么|哪些|哪种|何种|啥)/iu;
/** That a drug itself is asked for, or whether one is taken, and not what a drug does. */
export const ASKS_WHICH_OR_WHETHER =
  /\b(?:what|which|any|is|does|did|has|was|list)\b|什么|哪|何种|啥|吗|么|是否|有无|有没有|用药史/iu;
/** What is asked of drugs in a current list is of somebody. */
export const CURRENT_DRUGS = /\b(?:current|home|regular|present) (?:medications?|medicines?|drugs?|meds)\b/iu;

/** Asks for an allergy; 过敏性 begins names of diseases. */
export const ASKS_ALLERGY =
  /\ballerg(?:ic\b(?! (?:rhinitis|asthma|conjunctivitis|reaction))|y\b|ies\b)|过敏(?!性)|不耐受/iu;
/** Where no patient is named, what he is allergic to is still asked of one. */
export const ALLERGY_OF_SOMEBODY =
  /\ballergies\b|\ballergic to (?:what|anything)|对(?:什么|哪些|何).{0,4}过敏|过敏史/iu;

/** Words that are said of a drug that is taken. */
export const STATES_TAKEN =
  /\b(?:takes?|taking|took|taken|uses|using|inhales|(?:is|was|are|remains?|maintained|started|kept|put) on(?! (?:examination|exam|admission|arrival|oxygen))|prescribed|medications?|medicines?|meds|home drugs)\b|^on [a-z]+ \d|服用|口服|服药|加服|自服|服过|吃药|吸入|皮下注射|肌注|静滴|静脉滴注|外用|用药|使用|应用|给予|予以/iu;
/** Words that are said of a drug that is not, or no longer, taken. */
export const STATES_NOT_TAKEN =
  /\b(?:stopped|discontinued|ceased|withdrawn|denies|denied|not|never|no)\b|停用|停服|停药|未|否认|没有|拒绝/iu;
/** A denial of all drugs. */
export const TAKES_NOTHING =
  /\b(?:no|not|without|denies)\b[^.;]{0,24}\b(?:medications?|medicines?|drugs|meds)\b|(?:未|无|否认)[^，。；]{0,6}(?:用药|服药|药物|特殊药)/iu;

/** Words that are said of an allergy; of a skin test only a positive one. */
export const STATES_ALLERGY =
  /\ballerg(?:ic to\b|y\b|ies\b|ens?\b)|\bNKDA\b|\banaphyla\w+ (?:to|after|from)\b|\bintoleran(?:t|ce)\b|过敏(?!性)|皮试(?:结果)?[:：]?\s*(?:阳性|\(\+\))|不耐受/iu;
export const NO_ALLERGY =
  /\b(?:no known|no|denies|denied|without)\b[^.;]{0,20}\ballerg\w+|\bNKDA\b|(?:否认|无|未发现|未见)[^，。；]{0,10}过敏/iu;

/** Kin: their values, drugs and allergies are not the patient's. Where one only tells it, it is. */
export const KIN =
  /\b(?:mother|father|brother|sister|husband|wife|son|daughter|partner|parents?|grand(?:mother|father)|aunt|uncle|cousin|family)\b(?! (?:says|said|reports?|states|tells|gives|gave|noticed))|(?:父亲|母亲|其父|其母|父母|哥哥|弟弟|姐姐|妹妹|兄弟|姐妹|丈夫|爱人|妻子|儿子|女儿|配偶|祖父|祖母|爷爷|奶奶|外公|外婆|家族|家属)(?!代?[诉述])/iu;
