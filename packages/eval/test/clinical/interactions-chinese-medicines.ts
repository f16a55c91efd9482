import { pairs } from "./check.ts";

pairs("Danshen, danggui, ginkgo, ginseng with warfarin: Stockley, 12th edition; package inserts", [
  ["danshen-injection", "warfarin", "major", true],
  ["compound-danshen-dripping-pills", "warfarin", "major", true],
  ["angelica-sinensis", "warfarin", "major", true],
  ["ginkgo-leaf-extract", "warfarin", "moderate", false],
  ["ginseng", "warfarin", "moderate", false],
  ["danshen-injection", "clopidogrel", "moderate", false],
  // No case and no mechanism on file.
  ["isatis-root", "warfarin", "none", false],
  ["danshen-injection", "amlodipine", "none", false],
  ["ginkgo-leaf-extract", "metformin", "none", false],
]);

pairs("Liquorice: Stockley; package insert of compound liquorice tablets", [
  ["licorice", "digoxin", "major", true],
  ["glycyrrhizic-acid", "amiodarone", "major", true],
  ["licorice", "furosemide", "moderate", false],
  ["compound-liquorice-tablets", "hydrochlorothiazide", "moderate", false],
  // The tablets hold opium.
  ["compound-liquorice-tablets", "alprazolam", "major", true],
  ["licorice", "paracetamol", "none", false],
]);

pairs("Shugan jieyu capsules (St John's wort): package insert; FSRH 2022", [
  ["shugan-jieyu-capsules", "sertraline", "major", true],
  ["shugan-jieyu-capsules", "ciclosporin", "major", true],
  ["shugan-jieyu-capsules", "ethinylestradiol-levonorgestrel", "major", true],
  ["shugan-jieyu-capsules", "selegiline", "contraindicated", true],
  ["shugan-jieyu-capsules", "amoxicillin", "none", false],
  ["shugan-jieyu-capsules", "metformin", "none", false],
]);

pairs("Mahuang (ephedra): package inserts", [
  ["ephedra-preparations", "phenelzine", "contraindicated", true],
  ["lianhua-qingwen", "phenelzine", "contraindicated", true],
  ["ephedra-preparations", "pseudoephedrine", "major", true],
  ["ephedra-preparations", "digoxin", "major", true],
  ["ephedra-preparations", "amlodipine", "moderate", false],
  ["lianhua-qingwen", "oseltamivir", "none", false],
  ["lianhua-qingwen", "amoxicillin", "none", false],
]);

pairs("Toad venom and aconite: package inserts", [
  ["liushen-pills", "digoxin", "major", true],
  ["cinobufacini", "digoxin", "major", true],
  ["aconite-preparations", "digoxin", "major", true],
  ["aconite-preparations", "amiodarone", "major", true],
  ["liushen-pills", "amoxicillin", "none", false],
]);

pairs("A Western drug inside: package inserts of Xiaoke, Xuezhikang, Zhenju, Yinqiao, Ganmaoling", [
  // Glibenclamide, lovastatin, hydrochlorothiazide with clonidine, paracetamol.
  ["xiaoke-pills", "glimepiride", "major", true],
  ["xiaoke-pills", "insulin-glargine", "major", true],
  ["xuezhikang", "atorvastatin", "major", true],
  ["xuezhikang", "clarithromycin", "major", true],
  ["ganmaoling", "paracetamol", "major", true],
  ["vitamin-c-yinqiao-tablets", "ganmaoling", "major", true],
  ["zhenju-jiangya-tablets", "hydrochlorothiazide", "moderate", false],
  ["xiaoke-pills", "metformin", "moderate", false],
  ["xuezhikang", "pantoprazole", "none", false],
  ["xuezhikang", "azithromycin", "none", false],
  ["isatis-root", "paracetamol", "none", false],
]);

pairs("Alcohol in huoxiang zhengqi tincture: package inserts", [
  ["huoxiang-zhengqi-tincture", "disulfiram", "contraindicated", true],
  ["huoxiang-zhengqi-tincture", "cefoperazone-sulbactam", "major", true],
  ["huoxiang-zhengqi-tincture", "cefuroxime", "none", false],
  ["huoxiang-zhengqi-tincture", "azithromycin", "none", false],
]);

pairs("Xiao chaihu tang, wuzhi, tripterygium: package inserts", [
  ["minor-bupleurum-decoction", "peginterferon-alfa-2a", "contraindicated", true],
  ["wuzhi-capsules", "tacrolimus", "major", true],
  ["tripterygium-glycosides", "methotrexate", "moderate", false],
  ["shuanghuanglian-injection", "benzylpenicillin", "moderate", false],
  ["minor-bupleurum-decoction", "entecavir", "none", false],
  ["wuzhi-capsules", "mycophenolate", "none", false],
]);
