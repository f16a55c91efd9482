import type { Drug } from "@cdss/domain";

export interface DrugNames {
  /** The drug of an international or brand name, a salt, or an id; null where no drug has that name. */
  resolve(name: string): Drug | null;
}

/**
 * Words that name a salt, ester or hydrate of a drug and not another drug. Only where what is left is itself a name: "sodium" of
 * valproate sodium, and never the whole of sodium bicarbonate.
 */
const FORMS = new Set(
  (
    "hydrochloride hcl dihydrochloride hydrobromide sodium disodium potassium calcium magnesium sulfate sulphate bisulfate phosphate diphosphate acetate citrate " +
    "maleate fumarate tartrate bitartrate succinate mesylate mesilate besylate besilate tosylate tosilate nitrate bromide chloride iodide lactate gluconate " +
    "hydrate monohydrate dihydrate trihydrate anhydrous hemihydrate medoxomil cilexetil axetil proxetil etexilate mofetil alafenamide disoproxil pamoate embonate " +
    "decanoate enanthate palmitate valerate propionate dipropionate furoate acetonide erbumine arginine meglumine tromethamine"
  ).split(" "),
);
/** The same in Chinese: before the name (盐酸二甲双胍) and behind it (华法林钠). */
const CHINESE_SALTS =
  /^(?:注射用)?(?:盐酸|硫酸|磷酸|醋酸|枸橼酸|马来酸|富马酸|酒石酸|重酒石酸|琥珀酸|甲磺酸|苯磺酸|氢溴酸|硝酸|乳酸|葡萄糖酸)?(.+?)(?:钠|钾|钙|镁)?$/u;
/** Dosage forms as Chinese products name them, with how they release the drug: 布洛芬缓释胶囊. */
const CHINESE_PRODUCT =
  /(?:缓释|控释|肠溶|分散|咀嚼|口崩|口腔崩解|泡腾|软|干)*(?:片|胶囊|颗粒|混悬剂|混悬液|糖浆|滴剂|口服溶液|口服液|注射液|注射剂|粉针剂|滴眼液|软膏|乳膏|气雾剂|吸入剂|喷雾剂|粉雾剂|栓|栓剂|凝胶|贴剂|贴片)$/u;

/** A name of a drug or an allergy as names are compared: case, width and what separates words set aside. */
export function foldDrugName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\-_,./]+/g, " ")
    .trim();
}

function withoutForms(folded: string): string[] {
  const words = folded.split(" ");
  const kept = words.filter((word) => !FORMS.has(word));
  const product = folded.replace(CHINESE_PRODUCT, "");
  const base = CHINESE_SALTS.exec(product)?.[1] ?? "";
  return [kept.length > 0 && kept.length < words.length ? kept.join(" ") : "", product, base].filter(
    (name) => name !== "" && name !== folded,
  );
}

/** Names of all drugs in both languages. A name as it stands wins over the same name without its dosage form, and that over the name without its salt. */
export function createDrugNames(drugs: readonly Drug[]): DrugNames {
  const byName = new Map<string, Drug>();
  for (const drug of drugs)
    for (const name of [drug.id, drug.names.en, drug.names.zh, ...drug.synonyms.en, ...drug.synonyms.zh]) {
      const key = foldDrugName(name);
      // Lint refuses a name of two drugs; here the first one keeps it.
      if (!byName.has(key)) byName.set(key, drug);
    }
  return {
    resolve: (name) => {
      const folded = foldDrugName(name);
      for (const form of [folded, ...withoutForms(folded)]) {
        const drug = byName.get(form);
        if (drug !== undefined) return drug;
      }
      return null;
    },
  };
}
