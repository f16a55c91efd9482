import { readFileSync } from "node:fs";
import { drugClassCurie, drugCurie, NO_RECORD } from "@cdss/domain";
import { describe, expect, it } from "vitest";
import { createQuestionAnswerer } from "../../src/answer/create-question-answerer.ts";
import { createRecordAnswerer } from "../../src/corpus/record/create-record-answerer.ts";
import { readPatientQuestion } from "../../src/corpus/record/read-patient-question.ts";
import { bm25Search } from "../answer/bm25-search.ts";
import { answered, conceptsOf, HIDE, made, POLICY } from "../answer/made-documents.ts";

/** Invented notes of invented patients, a patient each, as a physician pastes them. */
const NOTES = {
  bleeding:
    "患者男性，74岁，因“黑便3天”入院。\n既往史：心房颤动6年，长期服用华法林 2.5mg qd；高血压病15年，口服氨氯地平 5mg qd。\n否认糖尿病史。对磺胺类过敏（皮疹）。\n父亲血小板 40×10^9/L，死于肝癌。\n体格检查：T 36.8℃，P 108次/分，BP 92/56mmHg，体重 61kg。\n实验室检查：血红蛋白 68g/L，血小板 171×10^9/L。\nINR 6.4，血肌酐 158μmol/L。\n腹部超声：胆囊内见一枚 8mm 结石，肝内未见占位。",
  hip: "4-year-old girl brought in by her mother. Three days of fever up to 39.6 C.\nAllergic to amoxicillin: urticaria at two years.\nMedication: none other than paracetamol. Weight 16.4 kg.\nFamily: her brother takes salbutamol. Mother is allergic to latex.\nLabs: WBC 18.2 x10^9/L, haemoglobin 112 g/L.\nCRP 131 mg/L, ESR 64 mm/h.\nUltrasound of the left hip: joint effusion 6 mm. X-ray of the pelvis normal.",
  pregnancy:
    "患者女，31岁，孕33周，因“头痛1天”入院。\n身高 162cm，现体重 74kg。\n今日血压 164/108mmHg，心率 92次/分。\n青霉素皮试阳性。目前服药：叶酸 0.4mg qd，硫酸亚铁 0.3g qd。\n24小时尿蛋白 2.9g，血小板 91×10^9/L，ALT 118U/L。\nB超：单活胎，胎儿估重 1850g，羊水指数 10cm。",
  stroke:
    "A 69-year-old man with sudden weakness of the right arm.\nHe is on apixaban 5 mg twice daily and takes atorvastatin 40 mg at night. Metformin was stopped last year.\nNo known drug allergies.\nOn examination: BP 178/96 mmHg, pulse 88/min irregular, SpO2 96 %.\nGlucose 7.2 mmol/L, creatinine 104 umol/L, potassium 4.4 mmol/L.\nHbA1c 6.9 %. CT of the head: a 12 mm lacune in the left thalamus.",
  cough:
    "患者女，45岁，咳嗽、喘息1周。\n过敏性鼻炎病史10年，否认药物过敏史。\n规律吸入布地奈德福莫特罗，近3天自行口服左氧氟沙星。\nT 37.9℃，R 24次/分，SpO2 95%。\n白细胞 11.6×10^9/L，C反应蛋白 46mg/L，降钙素原 0.12ng/ml。\n胸部CT：右肺上叶磨玻璃结节，大小约9mm×7mm；左肺未见异常。",
  kidney:
    "A 58-year-old woman seen in clinic with tiredness.\nShe has taken lisinopril 10 mg daily for years. Denies use of NSAIDs.\nAllergies: penicillin (anaphylaxis), shellfish.\nHer sister weighs 90 kg and has diabetes.\nHeight 165 cm. eGFR 28 mL/min, potassium 5.8 mmol/L, Hb 96 g/L.\nRenal ultrasound: right kidney 8.6 cm, left kidney 8.9 cm, a simple cyst of 14 mm at the upper pole of the left kidney.",
  knee: "患者男，52岁，右膝红肿热痛1天。\n既往痛风5年，间断服用别嘌醇，未服用秋水仙碱。\n血尿酸 586μmol/L，血沉 48mm/h，肌酐 97μmol/L。\n右膝超声：髌上囊积液，深约11mm。\n母亲对青霉素过敏。",
  palpitations:
    "A 34-year-old woman with palpitations for two weeks and weight loss.\nShe does not take any regular medication.\nHer husband takes warfarin.\nPulse 124/min, BP 138/64 mmHg, temperature 37.2 C.\nTSH 0.01 mIU/L, free T4 48 pmol/L.\nThyroid ultrasound: diffuse enlargement, no nodule.",
} as const;

/** Literature in much the same words: it must answer nothing that is asked of a patient. */
const LITERATURE = [
  made("warfarin", "warfarin", "Warfarin: the INR is kept between 2 and 3. Warfarin is taken once daily."),
  made("huafalin", "华法林", "华法林治疗时INR目标为2～3。华法林用于心房颤动。"),
  made("crp", "C-reactive protein", "CRP above 100 mg/L suggests bacterial infection. CRP was 3 mg/L in the controls."),
  made("danshi", "胆囊结石", "胆囊结石大小不一，直径超过3cm者癌变风险增加。胆囊结石可为8mm。"),
  made("xuexiaoban", "血小板", "血小板正常值为100～300×10^9/L。患者血小板低于20×10^9/L时输注。"),
  made(
    "allergy",
    "Allergy",
    "Patients are often allergic to penicillin. People allergic to amoxicillin may receive cefazolin.",
  ),
  made("weight", "Weight", "A four-year-old child weighs about 16 kg. Potassium is given as 20 mmol."),
  made("yaowu", "抗凝药", "抗凝药包括华法林与阿哌沙班。患者口服抗凝药须监测。"),
  made("ceftriaxone", "ceftriaxone", "The dose of ceftriaxone is 50 mg/kg once daily in children."),
];

const NAMES: Readonly<Record<string, readonly string[]>> = {
  [drugCurie("warfarin")]: ["warfarin", "华法林"],
  [drugCurie("apixaban")]: ["apixaban", "阿哌沙班"],
  [drugCurie("amlodipine")]: ["amlodipine", "氨氯地平"],
  [drugCurie("metformin")]: ["metformin", "二甲双胍"],
  [drugCurie("colchicine")]: ["colchicine", "秋水仙碱"],
  [drugCurie("ceftriaxone")]: ["ceftriaxone", "头孢曲松"],
  [drugClassCurie("anticoagulant")]: ["anticoagulant", "抗凝药"],
  "CDSS:gallstones": ["胆囊结石", "gallstones"],
};
const ANTICOAGULANTS = new Set<string>([drugCurie("warfarin"), drugCurie("apixaban")]);
const CONCEPTS = conceptsOf(
  NAMES,
  (concept) => new Set(ANTICOAGULANTS.has(concept) ? [concept, drugClassCurie("anticoagulant")] : [concept]),
);

type NoteName = keyof typeof NOTES;

function answererOf(name: NoteName) {
  const note = made("record:note", "Note", NOTES[name], { level: "record", source: "Patient record" });
  const search = bm25Search([note, ...LITERATURE], { all: true });
  const parts = { search, concepts: CONCEPTS, chat: null, deidentify: HIDE, policy: POLICY };
  return createRecordAnswerer({ answers: createQuestionAnswerer(parts), search });
}

/** What is said of the patient; a sentence that quotes anything but the note is marked, so that it equals nothing expected. */
async function ask(name: NoteName, text: string, isWithRecord = true) {
  const language = /\p{Script=Han}/u.test(text) ? ("zh" as const) : ("en" as const);
  return answered(answererOf(name), { text, language, ...(isWithRecord ? { patient: "Patient/1" } : {}) });
}

async function said(name: NoteName, text: string): Promise<string> {
  const { sentences } = await ask(name, text);
  return sentences
    .map((one) =>
      one.quotations.every(({ passage }) => passage.startsWith("record:")) ? one.text : `literature: ${one.text}`,
    )
    .join(" | ");
}

describe("what is asked of a patient and stands in the note is answered by its sentence", () => {
  it.each<[NoteName, string, string]>([
    ["bleeding", "胆囊结石有多大？", "胆囊内见一枚 8mm 结石"],
    ["bleeding", "患者血小板多少？", "血小板 171×10^9/L"],
    ["bleeding", "患者在服用什么抗凝药？", "长期服用华法林 2.5mg qd"],
    ["bleeding", "INR是多少？", "INR 6.4"],
    ["bleeding", "患者对什么过敏？", "对磺胺类过敏"],
    ["bleeding", "What was his haemoglobin?", "血红蛋白 68g/L"],
    ["hip", "What was the CRP?", "CRP 131 mg/L"],
    ["hip", "How much does she weigh?", "Weight 16.4 kg"],
    ["hip", "What is she allergic to?", "Allergic to amoxicillin"],
    ["hip", "How large is the hip effusion?", "joint effusion 6 mm"],
    ["hip", "白细胞是多少？", "WBC 18.2 x10^9/L"],
    ["pregnancy", "目前服用什么药？", "叶酸 0.4mg qd"],
    ["pregnancy", "血小板多少？", "血小板 91×10^9/L"],
    ["pregnancy", "羊水指数是多少？", "羊水指数 10cm"],
    ["pregnancy", "她体重多少？", "现体重 74kg"],
    ["pregnancy", "病人对青霉素过敏吗？", "青霉素皮试阳性"],
    ["stroke", "Which anticoagulant does he take?", "He is on apixaban 5 mg twice daily"],
    ["stroke", "Is the patient allergic to anything?", "No known drug allergies"],
    ["stroke", "What was this man's blood pressure?", "BP 178/96 mmHg"],
    ["stroke", "How big is the lacune?", "a 12 mm lacune"],
    ["cough", "结节有多大？", "大小约9mm×7mm"],
    ["cough", "患者CRP多少？", "C反应蛋白 46mg/L"],
    ["cough", "她目前在吃什么药？", "口服左氧氟沙星"],
    ["kidney", "What medication is she on?", "She has taken lisinopril 10 mg daily"],
    ["kidney", "What are her allergies?", "penicillin (anaphylaxis)"],
    ["kidney", "What was her hemoglobin?", "Hb 96 g/L"],
    ["knee", "病人的尿酸是多少？", "血尿酸 586μmol/L"],
  ])("%s: %s", async (name, question, words) => {
    const text = await said(name, question);
    expect(text).toContain(words);
    expect(text).not.toContain("literature: ");
  });
});

describe("what the note does not state of the patient is not found, whatever the literature says", () => {
  it.each<[NoteName, string]>([
    // The test was not done.
    ["hip", "What was her INR?"],
    ["cough", "患者血小板多少？"],
    ["palpitations", "What was the CRP?"],
    // A relative's value, drug or allergy.
    ["kidney", "How much does she weigh?"],
    ["palpitations", "Which anticoagulant does she take?"],
    ["knee", "患者对什么过敏？"],
    // Another drug or class than those that are spoken of.
    ["bleeding", "患者对青霉素过敏吗？"],
    ["pregnancy", "患者在服用什么抗凝药？"],
    ["knee", "患者在服用华法林吗？"],
    ["stroke", "Is he taking warfarin?"],
    // The thing is named without a size, or another thing has one.
    ["palpitations", "How big is the nodule?"],
    ["pregnancy", "胆囊结石有多大？"],
    // Weight loss is no weight.
    ["palpitations", "What is her weight?"],
  ])("%s: %s", async (name, question) => {
    expect(await said(name, question)).toBe("");
  });
});

describe("without a record", () => {
  it.each([
    ["胆囊结石有多大？"],
    ["患者血小板多少？"],
    ["患者在服用什么抗凝药？"],
    ["目前服用什么药？"],
    ["What was the CRP?"],
    ["How much does she weigh?"],
    ["What is she allergic to?"],
    ["Which anticoagulant does this man take?"],
  ])("what only a record can answer is not found, with the reason: %s", async (question) => {
    const { outcome, sentences, passages, degraded } = await ask("bleeding", question, false);
    expect({ outcome, sentences, passages }).toEqual({ outcome: "not-found", sentences: [], passages: [] });
    expect(degraded.map(({ code }) => code)).toEqual([NO_RECORD]);
  });

  it("what may ask for medicine is left to the literature, and with a record it is not", async () => {
    const question = "What is the INR?";
    expect((await ask("hip", question, false)).degraded).toEqual([]);
    expect(await ask("hip", question)).toMatchObject({ outcome: "not-found", passages: [] });
  });
});

describe("a question about medicine is none about the patient", () => {
  it.each([
    ["what is the dose of ceftriaxone in her age group?"],
    ["Should she take warfarin?"],
    ["Can the patient take ibuprofen?"],
    ["What should the INR be in atrial fibrillation?"],
    ["What is the target blood pressure in diabetes?"],
    ["What was the mortality of sepsis?"],
    ["Is ibuprofen safe in pregnancy?"],
    ["What is CRP?", "likely"],
    ["Which drugs are used for asthma?"],
    ["Is penicillin allergy common?"],
    ["How large is a normal spleen?"],
    ["患者能否用依那普利？"],
    ["哮喘患者用什么药？"],
    ["磺胺过敏可以用呋塞米吗？"],
    ["血小板多少需要输注？"],
    ["INR目标是多少？"],
    ["血钾正常值是多少？"],
    ["华法林剂量是多少？"],
    ["病死率是多少？"],
    ["胆囊结石多大需要手术？"],
    ["他汀类药物有哪些？"],
    ["过敏性紫癜累及哪些器官？"],
    ["高血压用什么药？"],
    ["川崎病丙种球蛋白剂量"],
  ])("%s", (question, expected?: string) => {
    const read = readPatientQuestion(question);
    // What asks for a value in the present tense is of the patient only where a record is at hand.
    expect(read === null ? undefined : read.isOfPatientAlone ? "certain" : "likely").toBe(expected);
  });

  it.each([
    "questions-en",
    "questions-zh",
    "questions-held-out",
    "questions-held-out-second",
    "questions-held-out-third",
  ])("and none of %s is", (name) => {
    const file = new URL(`../../../../data/evaluation/${name}.jsonl`, import.meta.url);
    const questions = readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line): string => JSON.parse(line).text ?? JSON.parse(line).question);
    expect(questions.length).toBeGreaterThan(30);
    expect(questions.filter((text) => readPatientQuestion(text) !== null)).toEqual([]);
  });
});
