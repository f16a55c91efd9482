import { describe, expect, test } from "vitest";
import { scan } from "../test-support.ts";

describe("检验项目", () => {
  test.each<[string, string[]]>([
    ["血红蛋白85g/L", ["haemoglobin 85 g/l"]],
    ["血红蛋白（HGB）：85 g/L", ["haemoglobin 85 g/l"]],
    ["血色素降低至62g/L", ["haemoglobin 62 g/l"]],
    ["血红蛋白由110降至78g/L", ["haemoglobin 110 g/l", "haemoglobin 78 g/l"]],
    ["血糖 22.3mmol/L", ["glucose-random 22.3 mmol/l"]],
    ["空腹血糖8.9mmol/L，餐后2小时血糖15.2mmol/L", ["glucose-fasting 8.9 mmol/l", "glucose-two-hours 15.2 mmol/l"]],
    ["血小板15万", ["platelet-count 15 万"]],
    ["血小板计数为12×10^9/L", ["platelet-count 12 109/l"]],
    ["白细胞 1.2万/μl", ["leukocyte-count 1.2 万/ul"]],
    ["WBC 15.2×10^9/L，N 85%", ["leukocyte-count 15.2 109/l", "neutrophil-share 85 %"]],
    ["中性粒细胞百分比85.3%", ["neutrophil-share 85.3 %"]],
    [
      "血肌酐212μmol/L，尿素氮18.2mmol/L，尿酸520μmol/L",
      ["creatinine 212 umol/l", "urea-nitrogen 18.2 mmol/l", "uric-acid 520 umol/l"],
    ],
    ["谷丙转氨酶１２５０Ｕ／Ｌ", ["alanine-aminotransferase 1250 u/l"]],
    ["总胆红素 85.6umol/L，直接胆红素 60.1umol/L", ["bilirubin-total 85.6 umol/l", "bilirubin-direct 60.1 umol/l"]],
    ["血钾2.1mmol/L", ["potassium 2.1 mmol/l"]],
    ["肌钙蛋白I 2.3ng/ml(↑)(0-0.04)", ["troponin-i 2.3 ng/ml [0-0.04] high"]],
    ["D-二聚体 3.2mg/L", ["d-dimer 3.2 mg/l"]],
    ["糖化血红蛋白9.1%", ["haemoglobin-a1c 9.1 %"]],
    ["N末端脑钠肽前体 5200pg/ml", ["nt-probnp 5200 pg/ml"]],
    ["铜蓝蛋白0.08g/L（参考值0.2-0.6）", ["ceruloplasmin 0.08 g/l [0.2-0.6]"]],
    ["血氨 180μmol/L", ["ammonia 180 umol/l"]],
    ["甲胎蛋白>1000ng/ml", ["alpha-fetoprotein >1000 ng/ml"]],
    ["血沉 85mm/h", ["erythrocyte-sedimentation-rate 85 mm/h"]],
    ["钾 3.0，钠 128mmol/L", ["potassium 3", "sodium 128 mmol/l"]],
    ["血红蛋白 2024年5月12日 85g/L", ["haemoglobin 85 g/l"]],
    ["二氧化碳分压65mmHg", ["arterial-carbon-dioxide 65 mmhg"]],
    ["肌酸激酶 12000U/L，CK-MB 8.1ng/ml", ["creatine-kinase 12000 u/l", "creatine-kinase-mb 8.1 ng/ml"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("生命体征", () => {
  test.each<[string, string[]]>([
    ["T39.2℃", ["temperature 39.2 °c"]],
    ["体温最高39.5℃", ["temperature 39.5 °c"]],
    ["昨天烧到38.5，没咳嗽", ["temperature 38.5"]],
    ["在家量过37.9℃", ["temperature 37.9 °c"]],
    ["体温波动于37.5~39.0℃", ["temperature 37.5 °c", "temperature 39 °c"]],
    ["发热，体温达40度", ["temperature 40 度"]],
    ["体温３９．２℃，脉搏１１０次／分", ["temperature 39.2 °c", "heart-rate 110 次/分"]],
    [
      "T 36.8℃ P 80次/分 R 20次/分 BP 120/80mmHg",
      [
        "temperature 36.8 °c",
        "heart-rate 80 次/分",
        "respiratory-rate 20 次/分",
        "systolic-blood-pressure 120 mmhg",
        "diastolic-blood-pressure 80 mmhg",
      ],
    ],
    ["血压18.0/12.0kPa", ["systolic-blood-pressure 18 kpa", "diastolic-blood-pressure 12 kpa"]],
    ["血压最高达200/120mmHg", ["systolic-blood-pressure 200 mmhg", "diastolic-blood-pressure 120 mmhg"]],
    ["心率110次/分，律齐", ["heart-rate 110 次/分"]],
    ["呼吸28次/分", ["respiratory-rate 28 次/分"]],
    ["未吸氧下血氧饱和度85%", ["oxygen-saturation 85 %"]],
    ["鼻导管吸氧下指脉氧97%", ["oxygen-saturation 97 % confounded"]],
    ["体温39℃以上", ["temperature >=39 °c"]],
    ["BMI 31.2kg/m2", ["body-mass-index 31.2 kg/m2"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("标本与尿常规", () => {
  test.each<[string, string[]]>([
    [
      "尿常规：蛋白(++)，葡萄糖(-)，红细胞30个/HP",
      ["urine-protein-dipstick 2", "urine-glucose-dipstick 0", "urine-erythrocytes 30 个/hp"],
    ],
    ["尿蛋白3+，潜血2+，白蛋白21g/L", ["urine-protein-dipstick 3", "urine-blood-dipstick 2", "albumin 21 g/l"]],
    ["尿蛋白阴性", ["urine-protein-dipstick 0"]],
    ["24小时尿蛋白定量3.8g", ["urine-protein-24h 3.8 g"]],
    [
      "脑脊液：白细胞120/mm3，葡萄糖1.2mmol/L",
      ["leukocyte-count 120 /mm3 other-specimen", "glucose-random 1.2 mmol/l other-specimen"],
    ],
    ["大便10次，血红蛋白85g/L", ["haemoglobin 85 g/l"]],
    ["大汗，血糖2.1mmol/L", ["glucose-random 2.1 mmol/l"]],
  ])("%s", (text, expected) => {
    expect(scan(text)).toEqual(expected);
  });
});

describe("不是测量值", () => {
  test.each([
    "发热3天",
    "高热2日",
    "患者，男，75岁",
    "2024-05-12入院",
    "阿司匹林100mg口服",
    "氯化钾1.5g静滴",
    "钙片600mg",
    "人血白蛋白10g",
    "补铁100mg",
    "联系电话13912345678",
    "当体温超过38.5℃时口服布洛芬",
    "如体温>38.5℃及时就诊",
    "目标血压<140/90mmHg",
    "维持SpO2>94%",
    "参考值：血红蛋白130-175g/L",
    "呼吸困难3天",
    "血压测不出",
    "心率失常5年",
    "胎心率140次/分",
    "肺动脉收缩压60mmHg",
    "尿钠120mmol/L",
    "CA125 350U/ml",
    "悬浮红细胞2U",
    "5%葡萄糖250ml",
    "糖尿病10年",
    "体温单第3页",
    "血小板输注2次",
  ])("%s", (text) => {
    expect(scan(text)).toEqual([]);
  });
});
