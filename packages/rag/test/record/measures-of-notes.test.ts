import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { createRecordAnswerer } from "../../src/corpus/record/create-record-answerer.ts";
import { bm25Search } from "../answer/bm25-search.ts";
import { answered, HIDE, made, POLICY } from "../answer/made-documents.ts";

const note = (id: string, title: string, text: string) =>
  made(`record:${id}`, title, text, { level: "record", source: "Patient record" });

/** Invented reports of one invented patient; literature that speaks of the same structures must answer nothing of them. */
const RECORD = [
  note(
    "echo",
    "Echocardiogram",
    "Aortic root 46 mm, ascending aorta 38 mm. Left atrium mildly dilated. The interventricular septum measures 13 mm and the posterior wall 9 mm. Peak velocity across the aortic valve 2.4 m/s. Pericardial effusion: none.",
  ),
  note(
    "thyroid",
    "Thyroid ultrasound",
    "Right lobe: a hypoechoic nodule, 14 x 9 mm. Left lobe normal in size, with a 4 mm cyst. Isthmus not thickened. Largest cervical lymph node 8 mm.",
  ),
  note(
    "abdomen",
    "CT of the abdomen",
    "Right kidney 10.8 cm, left kidney not enlarged. Liver cyst 22 mm. Common bile duct dilated to 11 mm (normal up to 6 mm). No renal stone larger than 3 mm. Spleen 12 cm.",
  ),
  note(
    "xinchao",
    "心脏超声",
    "主动脉根部内径46mm，升主动脉内径38mm。左心房增大。室间隔厚13mm，左室后壁厚9mm。主动脉瓣口峰值流速2.4m/s。心包未见积液。",
  ),
  note(
    "jingbu",
    "颈部超声",
    "甲状腺右叶见低回声结节，大小约14mm×9mm。甲状腺左叶大小正常。颈动脉内膜中层厚1.2mm。峡部无增厚。",
  ),
  note(
    "ruyuan",
    "入院记录",
    "体温38.9℃，脉搏112次/分，呼吸24次/分，血压156/94mmHg。身高172cm，体重81kg。肝肋下2cm，脾未及。胸腔引流出淡黄色液体650ml。",
  ),
];
const LITERATURE = [
  made("root", "Aortic root", "The aortic root is at most 40 mm wide in adults. The liver is 15 cm long."),
  made("genbu", "主动脉根部", "成人主动脉根部内径不超过40mm。肝右叶厚不超过14cm。"),
];

const answers = createQuestionAnswerer({
  ...{ search: bm25Search([...RECORD, ...LITERATURE], { all: true }), concepts: null, chat: null },
  ...{ deidentify: HIDE, policy: POLICY },
});
const answerer = createRecordAnswerer({ answers, search: bm25Search(RECORD, { all: true }) });

const ask = async (text: string): Promise<string> => {
  const language = /\p{Script=Han}/u.test(text) ? "zh" : "en";
  const { sentences, passages } = await answered(answerer, { text, language, patient: "Patient/1" });
  expect(sentences.every(({ quotations }) => quotations.every(({ passage }) => passage.startsWith("record:")))).toBe(
    true,
  );
  expect(passages.every(({ document }) => document.level === "record")).toBe(true);
  return sentences.map(({ text: said }) => said).join(" ");
};

describe("a measure asked of notes is answered by the sentence that states it", () => {
  it.each([
    ["How wide is the aortic root?", "Aortic root 46 mm"],
    ["How large is the ascending aorta?", "ascending aorta 38 mm"],
    ["How thick is the interventricular septum?", "septum measures 13 mm"],
    ["How thick was the posterior wall?", "posterior wall 9 mm"],
    ["How fast is the flow across the aortic valve?", "Peak velocity across the aortic valve 2.4 m/s"],
    ["How big is the nodule in the right lobe?", "a hypoechoic nodule, 14 x 9 mm"],
    ["What size is the cyst in the left lobe?", "a 4 mm cyst"],
    ["How long is the right kidney?", "Right kidney 10.8 cm"],
    ["What was the diameter of the common bile duct?", "dilated to 11 mm"],
    ["How big is the spleen?", "Spleen 12 cm"],
    ["主动脉根部多宽？", "主动脉根部内径46mm"],
    ["升主动脉内径是几毫米？", "升主动脉内径38mm"],
    ["室间隔有多厚？", "室间隔厚13mm"],
    ["右叶结节多大？", "大小约14mm×9mm"],
    ["颈动脉内膜中层厚度是多少？", "厚1.2mm"],
    ["入院时体温多高？", "体温38.9℃"],
    ["脉搏多快？", "脉搏112次/分"],
    ["血压是多少？", "血压156/94mmHg"],
    ["身高多少？", "身高172cm"],
    ["胸腔引流液有多少？", "650ml"],
  ])("%s", async (question, words) => {
    expect(await ask(question)).toContain(words);
  });
});

describe("what no note states is not found", () => {
  it.each([
    // Another structure: the root and the ascending part are measured, the arch is not; a cyst of the liver is not the liver.
    ["How wide is the aortic arch?"],
    ["How large is the liver?"],
    ["主动脉弓多宽？"],
    // The other side, which is normal or not measured.
    ["How long is the left kidney?"],
    ["左叶结节多大？"],
    // Another dimension: a width is stated, and no speed; a rate, and no length.
    ["How fast is the aortic root?"],
    ["脉搏多宽？"],
    // The thing is named without a value of its own.
    ["How big is the left atrium?"],
    ["峡部多厚？"],
    // A size that is denied is none.
    ["How large is the renal stone?"],
  ])("%s", async (question) => {
    expect(await ask(question)).toBe("");
  });
});
