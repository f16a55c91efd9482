/**
 * Names of the ontology that are everyday words or common abbreviations of something else. They never match. Found by
 * listing the most frequent one-word hits on clinical vignettes and on patient questions, and reading them in context.
 */
export const DENIED_NAMES: readonly string[] = [
  // Names of the ontology that say less, or other, than their concept: an infection is not a recurrent one, a test no result.
  ...[
    "upper respiratory tract infection",
    "upper respiratory infection",
    "antinuclear antibody",
    "perioral dermatitis",
  ],
  ..."oncology collecting cutting jumping spinning odd hostile corn trance panting undergrowth sad anger all cold".split(
    " ",
  ),
  // Names of HPO that stand with a neighbour of what they mean, led to it in aliases.ts: fainting passes by itself, rapid
  // and slow breathing speak of the rate, and sunken eyes are those of the dehydrated far more often than a feature from birth.
  ...["unresponsive", "rapid breathing", "slow breathing", "fainting", "sunken eye", "sunken eyes"],
  // Rheumatoid arthritis, right atrium, room air; chest pain, cerebral palsy; liver function test; bowels open; ...
  ..."ra cp lft bo cvi vma aob ome mi ldd dnt cyn gist le ddh ed".split(" "),
  ..."collection dribbling dullness mole disoriented twitching".split(" "),
];

/** Longer phrases that hold a name and mean something else. They consume the words and give no finding. */
export const BLOCKED_PHRASES: readonly string[] = [
  ...[
    "falls asleep",
    "fall asleep",
    "fell asleep",
    "fall risk",
    "falls risk",
    "falls within",
    "falls on",
    "falls into",
  ],
  // What fell is no patient.
  ...["temperature fell", "fever fell", "count fell", "counts fell", "level fell", "levels fell", "saturation fell"],
  ...["hemoglobin fell", "haemoglobin fell", "fell ill", "fell sick", "fell pregnant", "fell below"],
  // Neurasthenia, which is no frailty.
  "神经衰弱",
  ...["fall precautions", "seizure precautions", "seizure threshold", "seizure action plan", "seizure control"],
  ...[
    "glasgow coma scale",
    "coma scale",
    "pain medication",
    "pain medicine",
    "pain killer",
    "painkiller",
    "pain relief",
  ],
  ...["pain reliever", "pain control", "pain management", "pain scale", "pain score", "pain clinic", "pain threshold"],
  ...["stroke volume", "stroke unit", "stroke team", "shock wave", "shockwave", "shock absorber", "electric shock"],
  ...["cold sore", "cough medicine", "cough syrup", "cough drop", "cough suppressant", "fever clinic"],
  ...[
    "skin depression",
    "central depression",
    "pale stool",
    "pale urine",
    "st depression",
    "st segment depression",
    "respiratory depression",
    "bone marrow depression",
    "tongue depressor",
  ],
  ...["cancer center", "cancer clinic", "cancer screening", "oncology center", "cancer support group"],
  ...["allergy clinic", "allergy testing", "allergy test", "asthma action plan", "depression screen"],
  ...["anxiety scale", "depression scale", "yellow fever vaccine", "scarlet fever", "dengue fever"],
  ...["yellow fever", "typhoid fever", "q fever", "lassa fever", "rheumatic fever"],
  ...["cough impulse", "tumor marker", "tumor necrosis factor", "anti tumor"],
  ...["hepatitis b vaccine", "hepatitis panel", "hepatitis serology", "hepatitis b vaccination"],
  ...[
    "foreign body aspiration",
    "needle aspiration",
    "fine needle aspiration",
    "joint aspiration",
    "bone marrow aspiration",
  ],
  ...["electrolyte imbalance", "sweat test", "sweat chloride", "stress test", "allergy shot", "flu shot"],
  ..."强直性 强直性脊柱炎 血尿素 血尿素氮 血尿酸 血尿淀粉酶 血尿常规 发热门诊 胸痛中心 卒中中心 卒中单元 高热量 低热量 昏迷评分 昏迷指数".split(
    " ",
  ),
  ..."疼痛评分 疼痛科 疼痛门诊 肿瘤科 肿瘤标志物 肿瘤标记物 肿瘤坏死因子 肿瘤医院 癫痫中心 癫痫门诊 哮喘门诊 抗肿瘤".split(
    " ",
  ),
  ..."镇痛 止痛 止痛药 止咳 止咳药 退热药 退热贴 退烧药 感冒药 降压药 高血压药 过敏原 过敏科 过敏史 药物过敏史 食物过敏史".split(
    " ",
  ),
  ..."黄热病 登革热 猩红热 风湿热 抗癫痫 抗癫痫药 抗过敏 头痛药 晕车药 出血量".split(" "),
  ..."深静脉血栓预防 血栓弹力图 惊厥阈值 肥胖门诊 视力表 听力筛查".split(" "),
];

/**
 * Everyday words that are findings only in clinical company: the word before (or after) must be one of these.
 */
export const GUARDED_NAMES: readonly {
  readonly name: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}[] = [
  {
    name: "falls",
    before: "frequent recurrent repeated multiple several many of no and with had unexplained unsteady more".split(" "),
    after: "at and since over frequently".split(" "),
  },
  {
    name: "limp",
    before: "a with painless painful has had developed of no noticeable slight".split(" "),
    after: [],
  },
  {
    name: "shock",
    before: "in septic cardiogenic hypovolemic anaphylactic of no circulatory hemorrhagic into and distributive".split(
      " ",
    ),
    after: [],
  },
  { name: "snore", before: "he she patient to".split(" "), after: "loudly at and".split(" ") },
  { name: "tearing", before: "excessive eye increased and of no ocular with".split(" "), after: [] },
];
