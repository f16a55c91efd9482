/** A number with a decimal, a range, a product or a fraction: 2.5, 5-10, 3x4x5, 120/80. */
const NUMBER = "[<>~≤≥+-]?\\d{1,7}(?:[.,]\\d{1,4})?(?:(?:[-/x*]|to)\\d{1,7}(?:[.,]\\d{1,4})?){0,3}";

/** Units of the SI, of UCUM and of prescriptions; what is small may be a plural. Alone after a number they make a measurement. */
const UNIT =
  "(?:(?:k|m|mc|µ|μ|u|n|p|f|d|c)?(?:g|L|l|mol|m|Eq|Osm|IU|iu|U|Gy|Sv|Bq|Ci|Pa|W|J|V|A|Hz|s|cal|Da|bp|cc)|mcg|mls|kgs|mgs|gms|[kMmG]Hz|kVp|mAs|cmH2O|mmHg|mm|cm|inch|in|ft|lb|lbs|oz|kcal|bpm|rpm|mph|hrs?|h|H|mins?|secs?|d|days?|w|wks?|weeks?|mo|mths?|mos|months?|y|yr|yrs|yo|yM|yF|yom|yof|x|X|k|K|M|Fr|F|Ch|G|ga|C|T|D|dB|ppm|st|nd|rd|th|am|pm|AM|PM|cc|gtts?|tabs?|caps?|puffs?|drops?|pts?|pk|pack|cigs?|hourly|hly|m2|m3|min|L|cmm|mm3|uL|µL|hpf|HPF|lpf|kat|units?|doses?|times|s|ly|wt|wbc|rbc|f|e|E|log|copies|cfu|CFU|MU|TU|ug|ng|pg|fl|fL|dl|dL|meq|mEq|mOsm|mcmol|umol|mmol|nmol|pmol)";

const UNITS = `${UNIT}(?:[/.]\\d{0,3}(?:\\.\\d+)?${UNIT}){0,3}`;

/** Signs, tests and values that are written against their number without a blank: WBC12.3, BP120/80, SpO298. */
const VALUE_LABEL =
  "(?:T|P|R|K|Na|Cl|Ca|Mg|Cr|BP|HR|RR|PR|SpO2|SaO2|FiO2|PaO2|PaCO2|pO2|pCO2|PO2|PCO2|pH|PH|HCO3|BE|Lac|WBC|RBC|HGB|Hgb|HB|Hb|PLT|Plt|HCT|MCV|MCH|N|L|NEUT|CRP|hsCRP|PCT|ESR|ALT|AST|GGT|ALP|TBIL|DBIL|TB|DB|ALB|TP|LDH|CK|CKMB|CK-MB|MYO|TnI|TnT|cTnI|cTnT|hsTnT|BNP|NTproBNP|NT-proBNP|BUN|Cre|CREA|SCR|Scr|UA|eGFR|GFR|GLU|Glu|FBG|FPG|PBG|HbA1c|HBA1C|A1C|TC|TG|LDL|HDL|LDL-C|HDL-C|TSH|FT3|FT4|T3|T4|INR|PT|APTT|FIB|DD|D-D|AFP|CEA|PSA|CA|HCG|hCG|AMY|LIP|Ferritin|FER|IgG|IgA|IgM|IgE|C3|C4|RF|ASO|ANA|EF|LVEF|LA|LV|FEV1|FVC|PEF|BMI|SBP|DBP|MAP|CVP|ICP|IOP|VAS|NRS|GCS|CD4|CD8|CD3|VL|HPV|Gy|SUVmax|SUV|NIHSS|MMSE|MoCA|Ki67|Ki-67|AHI|ODI|HV|W|H|Wt|Ht|BW|OFC|HC|AC|FL|BPD|EFW|AFI|GA|BW|UO|IN|OUT|PEEP|TV|VT|FR|PSV|PS|Pplat|Temp|temp|Sats|sats|RBS|BSL|BGL|CBG|BM)";

/** Roots of symbols of the HUGO gene nomenclature and of the cluster of differentiation that notes of tumours, blood and metabolism use. */
const GENE_ROOT =
  "(?:BRCA|TP|CYP|SLC|UGT|ABC[A-G]|COL|SCN|KCN|MLH|MSH|PMS|JAK|STAT|FGFR|PIK|PTPN|CDK|BCL|FLT|IDH|KMT|NPM|DNMT|TET|ASXL|RUNX|SF|SRSF|U2AF|HLA|IL|CD|CK|CKAP|MUC|HER|ERBB|VEGFR?|PD-?L|PD|CTLA|LAG|SOX|PAX|TTF|GATA|WT|S|NOTCH|SMAD|MYH|MYBPC|TNN[IT]|LDLR|PCSK|APOE?|APOB|GJB|SERPINA|HFE|ATP|NKX|HNF|MEN|NF|TSC|VHL|SDH[A-D]|FOXP|CALR|MPL|SH|PRSS|NUDT|TPMT|DPYD|ALDH|VKORC|MTHFR|F|G|EGFR|KRAS|ROS|MET|RET|NTRK|CLDN|DLL|PSMA|LGR|GPC|HSD|AKR|SRD|NR|NROB|PRKN|LRRK|PARK|SOD|TARDBP|FUS|C9orf|HTT|ATXN|SMN|DMD|FMR|MECP|UBE|CFTR|PKD|PKHD|NPHS|APOL|COQ|POLG|MT-[A-Z]{1,3})";

/**
 * Everything of medicine that is written with letters and figures as a code is, three figures or more (two name nobody). The list is
 * closed: what fits none of it is hidden. Each is matched against the whole of a token.
 */
const SHAPES: readonly { readonly reading: string; readonly shape: string }[] = [
  { reading: "a measurement, a dose, a time, an ordinal, an age", shape: `${NUMBER}-?${UNITS}` },
  { reading: "a test and its value", shape: `${VALUE_LABEL}[-:]?${NUMBER}(?:${UNITS})?` },
  {
    reading: "stages of the TNM classification",
    shape: "(?:[cpyrma]{0,3})T(?:[0-4x]|is)[a-d]?N[0-3xX][a-c]?(?:M[0-1xX][a-c]?)?(?:R[012])?(?:G[1-4])?",
  },
  {
    reading: "weeks and days of a pregnancy, pregnancies and births",
    shape:
      "\\d{1,2}[wW]\\d?[dD]?(?:\\+\\d)?|G\\d{1,2}P\\d{1,2}(?:A\\d)?(?:L\\d)?(?:\\+\\d)?|G\\d{1,2}P\\d{4}|P\\d\\d{3}",
  },
  { reading: "the Glasgow coma scale by its parts", shape: "E[1-4]V[1-5T]M[1-6]" },
  { reading: "a wave of the electrocardiogram; leads", shape: "S1Q3T3|S[123]S[123]S[123]|V\\d(?:-V?\\d)?R?|V\\d,V\\d" },
  { reading: "vertebrae, discs and roots", shape: "[CTLS]\\d{1,2}(?:[-/][CTLS]?\\d{1,2}){1,4}" },
  {
    reading: "cycle and day, or a visit",
    shape: "(?:C\\d{1,2})?[DdWw]-?\\d{1,3}(?:[-/][DdWw]?\\d{1,3})?|POD#?\\d{1,3}|DOL#?\\d{1,3}",
  },
  {
    reading: "tumour markers",
    shape:
      "CA-?(?:125|15-?3|19-?9|72-?4|242|50|27\\.?29)|CYFRA21-?1|S-?100[ABPβ]?\\d?|P-?504S|HMB-?45|MIB-?1|34[βb]E12|AE1/AE3|CAM5\\.2|D2-?40|CD\\d{1,3}[a-d]?(?:[+/-]CD\\d{1,3}[a-d]?)*[+-]?|Ki-?67",
  },
  {
    reading: "genes, interleukins and antigens",
    shape: `${GENE_ROOT}-?[A-Z]?\\d{1,3}(?:[A-Z]\\d{0,3}){0,2}(?:[*:]\\d{1,4}){0,3}(?:/\\d{1,3})?`,
  },
  {
    reading: "changes of a protein, of DNA and of chromosomes",
    shape:
      "(?:p\\.)?[ACDEFGHIKLMNPQRSTVWY](?:12|13|61|117|132|140|146|158|172|227|267|282|315|337|370|508|510|542|551|600|601|617|701|719|751|768|790|797|858|861|1069|1799|2019|1653)[ACDEFGHIKLMNPQRSTVWY]|[cp]\\.[\\w*>+-]+|[A-Z][a-z]{2}\\d{1,4}[A-Z][a-z]{2}|F508del|ΔF508|\\d{2},X[XYO]?Y?|(?:del|dup|inv|ins)\\d{1,2}[pq]\\d{0,2}|\\d{1,2}[pq]\\d{1,2}(?:\\.\\d{1,2})?(?:-?[pq]\\d{1,2}(?:\\.\\d)?)?",
  },
  {
    reading: "classes of ICD-10, ICD-11 and ATC, and identifiers of terminologies",
    shape:
      "[A-TV-Z]\\d[0-9A-Z]\\.[0-9A-Zx-]{1,4}|[A-V]\\d{2}[A-Z]{2}\\d{2}|\\d{1,5}-\\d|(?:rs|NCT|PMC|PMID|ISRCTN|ChiCTR|CRD|HP|MONDO|ORPHA|OMIM|MIM|SNOMED|LOINC|ICD)[-_:]?\\w*\\d+(?:\\.\\d+)?|N[MPCGR]_\\d+(?:\\.\\d+)?|ENS[A-Z]+\\d+",
  },
  {
    reading: "isotopes and tracers",
    shape:
      "(?:Tc|I|F|Ga|Lu|Y|Ra|Ir|Co|Cs|Sr|In|Tl|C|N|O|Rb|Xe|P|Sm|Ac|Zr|Cu|Kr|Cr)-?\\d{1,3}m?|\\d{1,3}m?(?:Tc|I|F|Ga|Lu|Y|Ra|Ir|Co|In|Tl|C|N|O|Rb|Xe|Zr|Cu|Kr|Cr)(?:-[A-Za-z]{2,9}\\d{0,3})?",
  },
  {
    reading: "types of viruses and strains",
    shape:
      "H\\d{1,2}N\\d{1,2}|(?:HPV|HSV|HHV|HIV|HTLV|EV|CV[AB]|AdV|CoV|PCV|PPSV|PPV)-?[A-Z]?\\d{1,3}(?:[/,-]\\d{1,2}){0,14}|O157(?::?H7)?|(?:SARS|MERS)-CoV-?\\d?|COVID-?\\d{0,2}|E6/E7",
  },
  { reading: "gauges, sutures, needles, catheters", shape: "\\d{1,2}(?:\\.\\d)?(?:G|Fr|F|Ch)|\\d{1,2}-0|\\d/0" },
  {
    reading: "insulin, strengths and schemes of medicines",
    shape:
      "U-?(?:40|100|200|300|500)|(?:FOLFOX|FOLFIRI|CHOP|R-CHOP|mFOLFOX|CAPOX|XELOX|BEACOPP|DCF|EC|AC|TC|FEC|MVAC|Mix|NovoMix|Mixtard|Humulin|Humalog|PRN|bid|tid|qd|qid|q)-?\\d{1,3}[a-zA-Z]?(?:/\\d{2})?|\\d{1,2}-(?:FU|MP|TG|ASA|OHP|OH|HT|HIAA|KS|AZA|MOP)\\d?|D(?:5|10|20|50)(?:W|NS|LR|\\d*NS)|P2Y12|CO2|Q10|P450|PM2\\.5|PM10",
  },
  {
    reading: "scores and classes",
    shape:
      "(?:CURB|CRB|CHA2DS2|CHADS2?|ABCD2|HAS|DAS28|SF|SF-|EQ-?5D|PHQ|GAD|DSM|ICD|ICF|WHO|ISO|FACIT|BDI|CDR|CES|ADAS|PANSS|YMRS|HAMD|HAMA|SCL|KPS|ECOG|PS|APACHE|SOFA|SAPS|PRISM|BI-?RADS|TI-?RADS|PI-?RADS|LI-?RADS|LUNG-?RADS|CAD-?RADS|FIGO|NYHA|ASA|AHA|CKD|CIN|AIN|VIN|PIN|Mayo|MELD|MELD-Na|FIB|APRI|GRACE|TIMI|HEART|NEWS|PEWS|MEWS|AUDIT|FLACC|RASS|CPOT|SOAP|SBAR|FP|FIT|QF)-?\\d{1,3}(?:[-/]\\d{1,3})?[A-Da-d]?",
  },
];

const CLINICAL_CODE = new RegExp(`^(?:${SHAPES.map(({ shape }) => shape).join("|")})$`);

/** Whether a token of letters and figures has a reading in medicine. */
export const isClinicalCode = (token: string): boolean => CLINICAL_CODE.test(token);

/** Tests and materials that are counted in tens of thousands and more, so that five figures after them are a value. */
export const COUNTED_BEFORE =
  /(?:platelets?|plt|wbc|rbc|leu[ck]ocytes?|neutrophils?|lymphocytes?|counts?|load|copies|hcg|ferritin|\bck|creatine kinase|troponin|bnp|ldh|d-?dimer|cfu|tit(?:re|er)|afp|ca[- ]?\d{2,3}|cea|psa|dna|rna|ige|units?|costs?|population|page|edition|weight|steps|heparin|penicillin|interferon|erythropoietin|epo|nystatin|urokinase|vitamin d3?|cholecalciferol|ergocalciferol|urine|volume|amylase|lipase|alt|ast|计数|载量|拷贝|细胞|血小板|肽|激酶|蛋白|抗原|滴度|费用|花费|人口|单位|共计|金额|菌落|尿激酶|肝素|青霉素|米力农|二聚体|淀粉酶|脂肪酶|步数|定量|体积)\s*(?:was|is|of|count|at|level|to|now|为|约|达|升至|降至|[：:=<>≥≤~])*\s*$/i;

/** Units that stand after a number with or without a blank, and marks that make it a value. */
export const UNIT_AFTER =
  /^(?:\s?(?:units?|IU|iu|U|u|cells|copies|cfu|CFU|mcg|mmol|µmol|umol|nmol|pmol|mg|ml|mL|mm|cm|kg|g|L|l|ng|pg|μg|µg|ug|kcal|cal|calories|steps|patients|cases|mIU|kPa|mmHg|bpm|Hz|Gy|cGy|MBq|mCi|mSv)(?![A-Za-z])|\s?(?:per|x\s?10|×\s?10)|\s?[\^%‰°℃]|\s?(?:个|单位|万|拷贝|元|人|例|步|次|级|毫|微|克|升|支|片|粒|袋|瓶|天|周|月|年|岁|分|秒|小时|米|厘米|千|卡|倍|例|张|层|期|型))/;

/** Words of terminologies and registers of literature: a number after one of them stands for a thing, and for nobody. */
export const TERMINOLOGY_BEFORE =
  /(?:SNOMED(?: CT)?|SCTID|LOINC|ICD(?:-?\d+)?(?:-CM)?|RxCUI|RXCUI|ATC|PMID|PMC|NCT|OMIM|MIM|ORPHA|HP|MONDO|UMLS|NDC|CAS|ISRCTN|ChiCTR|国药准字[A-Z]?|doi|NM_|NP_|ENST|rs|chr\w+|CPT|HCPCS|DRG|OPCS)[:\s#]*$/i;
