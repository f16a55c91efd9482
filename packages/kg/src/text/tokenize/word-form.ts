/** Irregular and British forms that no rule below reaches. */
const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ["feet", "foot"],
  ["teeth", "tooth"],
  ["children", "child"],
  ["men", "man"],
  ["women", "woman"],
  ["grey", "gray"],
  ["ageing", "aging"],
  ["mould", "mold"],
  ["vertebrae", "vertebra"],
  ["metaphyses", "metaphysis"],
  ["epiphyses", "epiphysis"],
  ["diagnoses", "diagnosis"],
  ["metastases", "metastasis"],
  ["calves", "calf"],
]);

const VOWEL_PAIR = /([a-z])[ao]e(?=[a-z])/g;

function singular(word: string): string {
  const length = word.length;
  if (length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies") && length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (/(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/**
 * The form under which spellings of one English word meet: singular, American (oedema = edema, tumour = tumor,
 * generalised = generalized, fibre = fiber, leucocyte = leukocyte). The result need not be a word: names and texts pass
 * through the same function, so only equality matters. Expects lower case without accents.
 */
export function wordForm(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 4) return word;
  let form = singular(word);
  if (form.length >= 5) {
    if (form.includes("ae") || form.includes("oe")) {
      form = form.replace(VOWEL_PAIR, "$1e");
      if (form.startsWith("ae") || form.startsWith("oe")) form = form.slice(1);
    }
    if (form.includes("our")) form = form.replace("our", "or");
    if (form.includes("ys") || form.includes("is")) {
      form = form.replace(/([iy])s(e|ed|er|ing|ation)$/, "$1z$2");
    }
    if (form.endsWith("tre") || form.endsWith("bre")) form = `${form.slice(0, -2)}er`;
    if (form.includes("leuc")) form = form.replace("leuc", "leuk");
    if (form.includes("sulph")) form = form.replace("sulph", "sulf");
  }
  // "headaches" cannot be told from "rashes" without a dictionary, so that "headache" loses its e as well.
  return /(?:ch|sh|x|z|ss)e$/.test(form) ? form.slice(0, -1) : form;
}
