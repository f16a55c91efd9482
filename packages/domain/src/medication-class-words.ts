/** A class of drugs by everyday words, with what makes a drug a member. */
interface DrugClassWords {
  /** That of a group of the packs where they have one. */
  readonly key: string;
  readonly en: readonly string[];
  readonly zh: readonly string[];
  /** Beginnings of the ATC codes of its members. */
  readonly atc: readonly string[];
  /** Further classes and groups of the packs whose drugs are members. */
  readonly groups: readonly string[];
}

const row = (key: string, atc: string, en: string, zh: string, groups = ""): DrugClassWords => {
  const words = (list: string, by: RegExp): string[] => list.split(by).filter((word) => word !== "");
  return { key, atc: words(atc, / /), en: words(en, / *, */), zh: words(zh, / /), groups: words(groups, / /) };
};

/**
 * Classes that physicians ask for and that are wider than, or called otherwise than, the groups of the packs. Members by code are those of
 * the ATC index of the WHO Collaborating Centre for Drug Statistics Methodology (https://atcddd.fhi.no/atc_ddd_index/): a code
 * says what a drug is used as, so that a drug with several codes is a member of several classes.
 */
export const DRUG_CLASS_WORDS: readonly DrugClassWords[] = [
  row(
    "antibiotic",
    "J01 A07AA P01AB01",
    "antibiotic, antibacterial, antibacterial drug, abx",
    "抗生素 抗菌药 抗菌药物 抗感染药",
  ),
  row("beta-lactam", "J01C J01D", "beta-lactam, beta lactam, β-lactam", "β-内酰胺类 β内酰胺类 β-内酰胺类抗生素"),
  row("fluoroquinolone", "J01MA", "quinolone, fluoroquinolone", "喹诺酮类 喹诺酮 氟喹诺酮"),
  row(
    "antituberculosis-drug",
    "J04A",
    "antituberculosis drug, antituberculous drug, antitubercular drug",
    "抗结核药 抗结核药物 抗痨药",
  ),
  row("antifungal", "J02 D01", "antifungal, antifungal drug, antimycotic", "抗真菌药 抗真菌药物"),
  row("antiviral", "J05", "antiviral, antiviral drug", "抗病毒药 抗病毒药物"),
  row("anthelmintic", "P02", "anthelmintic, anthelminthic", "驱虫药 抗蠕虫药"),
  row("antimalarial", "P01B", "antimalarial drug", "抗疟药物"),
  row("vaccine", "J07", "vaccine", "疫苗"),
  row(
    "antihypertensive",
    "C02 C03 C07 C08 C09",
    "antihypertensive, antihypertensive drug, blood pressure drug, blood pressure medicine",
    "降压药 降压药物 抗高血压药 抗高血压药物",
  ),
  row(
    "ace-inhibitor",
    "C09A C09B",
    "ACEI, ACE-inhibitor, angiotensin-converting enzyme inhibitor, angiotensin converting enzyme inhibitor",
    "血管紧张素转化酶抑制剂 ACEI ACE抑制剂 普利类",
  ),
  row(
    "arb",
    "C09C C09D",
    "ARB, angiotensin II receptor blocker, angiotensin receptor antagonist",
    "血管紧张素受体阻滞剂 血管紧张素Ⅱ受体拮抗剂 ARB 沙坦类",
  ),
  row("beta-blocker", "C07", "beta blocker, betablocker, β-blocker", "β阻滞剂 β-受体阻滞剂 β受体拮抗剂 洛尔类"),
  row(
    "calcium-channel-blocker",
    "C08",
    "calcium channel blocker, calcium antagonist, CCB",
    "钙通道阻滞剂 钙拮抗剂 CCB",
    "dihydropyridine-ccb non-dihydropyridine-ccb",
  ),
  row("diuretic", "C03", "diuretic", "利尿药 利尿剂"),
  row(
    "antiarrhythmic",
    "C01B",
    "antiarrhythmic, antiarrhythmic drug",
    "抗心律失常药 抗心律失常药物",
    "antiarrhythmic-class-1 antiarrhythmic-class-3",
  ),
  row("vasopressor", "C01CA", "vasopressor, pressor", "升压药 血管加压药"),
  row("lipid-lowering-drug", "C10", "lipid-lowering drug, lipid lowering drug", "降脂药 调脂药 降脂药物 调脂药物"),
  row("statin", "C10AA", "HMG-CoA reductase inhibitor", "他汀 他汀类药物"),
  row(
    "anticoagulant",
    "B01AA B01AB B01AE B01AF B01AX05",
    "anticoagulant drug, anticoagulation, blood thinner",
    "抗凝剂 抗凝药物 抗凝",
  ),
  row("direct-oral-anticoagulant", "B01AE07 B01AF", "DOAC, NOAC", "新型口服抗凝药 DOAC NOAC"),
  row("antiplatelet-agent", "B01AC", "antiplatelet, antiplatelet drug", "抗血小板药物 抗血小板"),
  row("thrombolytic", "B01AD", "fibrinolytic, thrombolysis", "溶栓药物 溶栓剂 溶栓"),
  row(
    "corticosteroid",
    "H02",
    "steroid, corticosteroids, glucocorticoid, oral steroid, systemic steroid",
    "激素 皮质激素 皮质类固醇 类固醇",
  ),
  row(
    "inhaled-corticosteroid",
    "R03BA",
    "inhaled corticosteroid, inhaled steroid",
    "吸入性糖皮质激素 吸入激素 吸入性激素",
  ),
  row(
    "nsaid",
    "M01A",
    "NSAID, non-steroidal anti-inflammatory, nonsteroidal anti-inflammatory drug",
    "非甾体类抗炎药 非甾体抗炎药物 NSAID",
  ),
  row("opioid", "N02A", "opiate, opioid analgesic", "阿片类 阿片类镇痛药 阿片"),
  row(
    "analgesic",
    "N02A N02B M01A",
    "analgesic, painkiller, pain killer",
    "止痛药 镇痛药 止痛药物 镇痛药物",
    "opioid nsaid",
  ),
  row("antipyretic", "N02B M01A", "antipyretic", "退热药 退烧药 解热药"),
  row("antidepressant", "N06A", "antidepressant", "抗抑郁药 抗抑郁药物", "ssri snri tricyclic"),
  row("antipsychotic", "", "neuroleptic, antipsychotic drug", "抗精神病药物"),
  row(
    "antiepileptic",
    "N03A",
    "anticonvulsant, antiepileptic drug, antiseizure medication, antiseizure drug",
    "抗癫痫药物 抗惊厥药 抗癫痫发作药物",
  ),
  row(
    "hypnotic",
    "N05B N05C",
    "hypnotic, sedative, anxiolytic, sleeping pill",
    "安眠药 催眠药 镇静药 镇静催眠药 抗焦虑药",
    "benzodiazepine z-drug",
  ),
  row("antiparkinson-drug", "N04", "antiparkinson drug, antiparkinsonian", "抗帕金森病药 抗帕金森药"),
  row("muscle-relaxant", "M03", "muscle relaxant", "肌松药 肌肉松弛药 肌松剂"),
  row("antiemetic", "A04A A03FA", "antiemetic, anti-emetic", "止吐药 止吐药物"),
  row("ppi", "A02BC", "PPI, PPIs", "PPI 拉唑类"),
  row("acid-suppressant", "A02B", "acid suppressant, acid-suppressing drug", "抑酸药 抑酸剂"),
  row("laxative", "A06A", "purgative", "通便药 缓泻药 缓泻剂"),
  row("antidiarrhoeal", "A07B A07D", "antidiarrhoeal, antidiarrheal", "止泻药"),
  row("antispasmodic", "A03A A03B", "antispasmodic, spasmolytic", "解痉药 解痉剂"),
  row(
    "glucose-lowering-drug",
    "A10",
    "antidiabetic, glucose-lowering drug, hypoglycaemic drug, hypoglycemic drug, antidiabetic drug",
    "降糖药 降糖药物 抗糖尿病药",
  ),
  row(
    "oral-glucose-lowering-drug",
    "A10B",
    "oral hypoglycaemic, oral hypoglycemic, oral antidiabetic",
    "口服降糖药 口服降糖药物",
  ),
  row("bronchodilator", "R03A R03BB R03DA", "bronchodilator", "支气管扩张剂 支气管舒张剂 支气管扩张药 平喘药"),
  row(
    "antihistamine",
    "R06A",
    "antihistamine",
    "抗组胺药 抗组胺药物",
    "antihistamine-sedating antihistamine-nonsedating",
  ),
  row("expectorant", "R05C", "expectorant, mucolytic", "祛痰药 化痰药"),
  row("antitussive", "R05D", "antitussive, cough suppressant", "镇咳药 止咳药"),
  row("immunosuppressant", "L04A", "immunosuppressant, immunosuppressive drug", "免疫抑制剂 免疫抑制药"),
  row("urate-lowering-drug", "M04AA M04AB", "urate-lowering drug, urate lowering drug", "降尿酸药 降尿酸药物"),
  row("iron-salt", "B03A", "iron supplement, oral iron", "补铁药 口服铁剂"),
  row(
    "contraceptive",
    "G03A",
    "contraceptive, oral contraceptive, birth control pill",
    "避孕药 口服避孕药",
    "hormonal-contraceptive",
  ),
  row("local-anaesthetic", "N01B", "local anesthetic", "局麻药 局部麻醉剂"),
];
