import { curie } from "@cdss/domain";
import type { LexiconEntry } from "../../lexicon-entry.ts";

/** A lexicon for tests: real HPO ids and names, `English label | synonyms`, `Chinese label | synonyms`. */
const PHENOTYPES: readonly (readonly [id: string, english: string, chinese: string])[] = [
  ["HP:0001250", "Seizure|Seizures|Epileptic seizure", "癫痫发作|抽搐|惊厥"],
  ["HP:0001945", "Fever|Hyperthermia|Pyrexia", "发热|发烧"],
  ["HP:0012735", "Cough|Coughing", "咳嗽"],
  ["HP:0000988", "Skin rash|Rash", "皮疹"],
  ["HP:0100749", "Chest pain|Pain in chest", "胸痛"],
  ["HP:0002027", "Abdominal pain|Pain in stomach|Stomach pain", "腹痛|腹部疼痛"],
  ["HP:0002013", "Vomiting|Emesis", "呕吐"],
  ["HP:0031352", "Projectile vomiting", "喷射性呕吐"],
  ["HP:0002018", "Nausea", "恶心"],
  ["HP:0002014", "Diarrhea|Diarrhoea", "腹泻"],
  ["HP:0002315", "Headache|Headaches", "头痛"],
  ["HP:0001251", "Ataxia", "共济失调"],
  ["HP:0002240", "Hepatomegaly|Enlarged liver", "肝大|肝肿大|肝脏肿大"],
  ["HP:0001744", "Splenomegaly|Enlarged spleen", "脾大|脾肿大|脾脏肿大"],
  ["HP:0000822", "Hypertension|High blood pressure", "高血压"],
  ["HP:0000819", "Diabetes mellitus|Diabetes", "糖尿病"],
  ["HP:0002099", "Asthma", "哮喘"],
  ["HP:0002090", "Pneumonia", "肺炎"],
  ["HP:0001287", "Meningitis", "脑膜炎"],
  ["HP:0000969", "Edema|Oedema", "水肿"],
  ["HP:0001741", "Phimosis", "包茎"],
  ["HP:0030839", "Knee pain", "膝关节痛"],
  ["HP:0030838", "Hip pain", "髋部疼痛"],
  ["HP:0003418", "Back pain", "背痛"],
  ["HP:0001785", "Ankle swelling", "踝部肿胀"],
  ["HP:0012398", "Peripheral edema|Swelling of hands|Hand swelling", "手肿胀"],
  ["HP:0025321", "Foot swelling|Swelling of feet", "足肿胀"],
  ["HP:0000252", "Microcephaly|Small head", "小头畸形|头围小"],
  ["HP:0000365", "Hearing impairment|Deafness|Hearing loss", "听力下降|耳聋"],
  ["HP:0025406", "Asthenia|Weakness", "无力|乏力"],
  ["HP:0100519", "Anuria", "无尿"],
  ["HP:0033834", "Malaise", "不适|全身不适"],
  ["HP:0002094", "Dyspnea|Shortness of breath|Dyspnoea", "呼吸困难|气促"],
  ["HP:0000952", "Jaundice|Icterus", "黄疸"],
  ["HP:0000790", "Hematuria|Blood in urine", "血尿"],
  ["HP:0002527", "Falls", "跌倒"],
  ["HP:0001259", "Coma", "昏迷"],
  ["HP:0012531", "Pain", "疼痛"],
  ["HP:0000478", "Abnormality of the eye|Abnormal eye", "眼部异常"],
  ["HP:0001824", "Weight loss", "体重下降|消瘦"],
  ["HP:0025143", "Chills", "畏寒|寒战"],
  ["HP:0001962", "Palpitations", "心悸"],
  ["HP:0007354", "Amyotrophic lateral sclerosis|ALS", "肌萎缩侧索硬化"],
  ["HP:0001712", "Left ventricular hypertrophy|LVH", "左心室肥厚"],
  ["HP:0025258", "Stiff neck|Neck stiffness", "颈强直|颈项强直"],
  ["HP:0002321", "Vertigo", "眩晕|头晕"],
  ["HP:0000739", "Anxiety", "焦虑"],
  ["HP:0004372", "Reduced consciousness", "意识障碍"],
  ["HP:0001279", "Syncope", "晕厥"],
  ["HP:0002076", "Migraine", "偏头痛"],
  ["HP:0010535", "Sleep apnea", "睡眠呼吸暂停"],
  ["HP:0000989", "Pruritus", "瘙痒"],
  ["HP:0002354", "Memory impairment", "记忆障碍"],
  ["HP:0031826", "Abnormal reflex", "反射异常"],
  ["HP:0000750", "Delayed speech and language development", "言语和语言发育迟缓"],
  ["HP:0002167", "Abnormal speech pattern", "言语模式异常"],
  ["HP:0000505", "Visual impairment", "视力障碍"],
  ["HP:0001249", "Intellectual disability", "智力障碍"],
  ["HP:0030829", "Abnormal breath sound", "呼吸音异常"],
  ["HP:0100520", "Oliguria", "少尿"],
  ["HP:0031936", "Delayed ability to walk", "独走延迟"],
  ["HP:0025336", "Delayed ability to sit", "独坐延迟"],
  ["HP:0002421", "Poor head control|Delay in head control", "头部控制差"],
  ["HP:0004324", "Increased body weight|Weight gain", "体重增加"],
  ["HP:0004322", "Short stature", "身材矮小"],
  ["HP:0000098", "Tall stature", "高身材"],
  ["HP:0001533", "Slender build", "体型纤细"],
  ["HP:0001337", "Tremor", "震颤"],
  ["HP:0002322", "Resting tremor", "静止性震颤"],
  ["HP:0002875", "Exertional dyspnea", "劳力性呼吸困难"],
  ["HP:0010741", "Pedal edema", "足部水肿"],
  ["HP:0012764", "Orthopnea", "端坐呼吸"],
  ["HP:0001324", "Muscle weakness", "肌无力"],
  ["HP:0100515", "Urinary frequency", "尿频"],
  ["HP:0002829", "Arthralgia|Joint pain", "关节痛"],
  ["HP:0001386", "Joint swelling", "关节肿胀"],
  ["HP:0000622", "Blurred vision", "视物模糊"],
  ["HP:0000997", "Axillary freckling", "腋窝雀斑"],
  ["HP:0000103", "Polyuria", "多尿|尿多"],
  ["HP:0003401", "Paresthesia|Numbness", "感觉异常|麻木"],
];

/** The entries of the test lexicon, with one disease beside the findings. */
export function smallLexicon(): LexiconEntry[] {
  const entries: LexiconEntry[] = [];
  const add = (id: string, kind: LexiconEntry["kind"], language: LexiconEntry["language"], names: string): void => {
    for (const [number, text] of names.split("|").entries()) {
      entries.push({ text, language, concept: curie(id), kind, scope: number === 0 ? "label" : "exact", lay: false });
    }
  };
  for (const [id, english, chinese] of PHENOTYPES) {
    add(id, "phenotype", "en", english);
    add(id, "phenotype", "zh", chinese);
  }
  add("OMIM:154700", "condition", "en", "Marfan syndrome");
  add("OMIM:154700", "condition", "zh", "马方综合征");
  add("MONDO:0004979", "condition", "en", "Asthma");
  return entries;
}
