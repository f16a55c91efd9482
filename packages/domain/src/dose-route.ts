import type { Language } from "./text.ts";

const ROUTES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  oral: { en: "by mouth", zh: "口服" },
  intravenous: { en: "intravenously", zh: "静脉给药" },
  subcutaneous: { en: "subcutaneously", zh: "皮下注射" },
  intramuscular: { en: "intramuscularly", zh: "肌内注射" },
  inhaled: { en: "by inhalation", zh: "吸入" },
  topical: { en: "on the skin", zh: "外用" },
  ophthalmic: { en: "into the eye", zh: "眼部用药" },
  otic: { en: "into the ear", zh: "滴耳" },
  nasal: { en: "into the nose", zh: "鼻用" },
  intranasal: { en: "into the nose", zh: "鼻用" },
  transdermal: { en: "through the skin", zh: "经皮给药" },
  vaginal: { en: "vaginally", zh: "阴道给药" },
  rectal: { en: "rectally", zh: "直肠给药" },
  sublingual: { en: "under the tongue", zh: "舌下含服" },
  buccal: { en: "in the cheek", zh: "颊黏膜给药" },
  oropharyngeal: { en: "in mouth and throat", zh: "口咽局部用药" },
  infiltration: { en: "by infiltration", zh: "局部浸润" },
  intravitreal: { en: "into the vitreous", zh: "玻璃体内注射" },
  intrathecal: { en: "intrathecally", zh: "鞘内注射" },
  epidural: { en: "epidurally", zh: "硬膜外给药" },
  intrauterine: { en: "into the uterus", zh: "宫腔内放置" },
  "intra-articular": { en: "into the joint", zh: "关节腔内注射" },
  intradermal: { en: "intradermally", zh: "皮内注射" },
  "intra-arterial": { en: "intra-arterially", zh: "动脉内给药" },
  intracavernosal: { en: "into the corpus cavernosum", zh: "海绵体内注射" },
  intralesional: { en: "into the lesion", zh: "病灶内注射" },
  intratracheal: { en: "into the trachea", zh: "气管内给药" },
  intravesical: { en: "into the bladder", zh: "膀胱内灌注" },
};

/** How a drug is given. A route without words here is written as its key says. */
export function routeWords(language: Language, route: string): string {
  return ROUTES[route]?.[language] ?? route.replaceAll("-", " ");
}
