import { describe, expect, test } from "vitest";
import { createTextMatcher } from "../match/create-text-matcher.ts";
import { inShort } from "../test-support/notation.ts";
import { smallLexicon } from "../test-support/small-lexicon.ts";

const matcher = createTextMatcher(smallLexicon());
type Row = readonly [text: string, expected: readonly string[]];
const check = (rows: readonly Row[]): void => {
  test.each(rows)("%s", (text, expected) => expect(inShort(matcher, text)).toEqual(expected));
};

describe("negation before the finding", () => {
  check([
    ["No fever.", ["-Fever"]],
    ["No fever, cough or rash.", ["-Fever", "-Cough", "-Skin rash"]],
    ["Denies chest pain, nausea, and vomiting.", ["-Chest pain", "-Nausea", "-Vomiting"]],
    ["Without fever or chills", ["-Fever", "-Chills"]],
    ["Negative for fever, cough, weight loss.", ["-Fever", "-Cough", "-Weight loss"]],
    ["She does not have any headaches.", ["-Headache"]],
    ["He never had seizures.", ["~-Seizure"]],
    ["There is no evidence of hepatomegaly or splenomegaly.", ["-Hepatomegaly", "-Splenomegaly"]],
    ["Neither fever nor cough.", ["-Fever", "-Cough"]],
    ["CT ruled out meningitis.", ["-Meningitis"]],
    [
      "ROS: Constitutional: no fever, chills. CV: denies chest pain, palpitations.",
      ["-Fever", "-Chills", "-Chest pain", "-Palpitations"],
    ],
    ["Denies CP, palpitations, LE edema.", ["-Palpitations", "-Edema"]],
    ["+cough, -fever", ["Cough", "-Fever"]],
    ["Not currently having fever.", ["-Fever"]],
    ["No murmur, rub or edema.", ["-Edema"]],
    ["denies any recent fever, travel, or cough", ["-Fever", "-Cough"]],
    ["The patient denied having fever or shortness of breath.", ["-Fever", "-Dyspnea"]],
  ]);
});

describe("where a negation ends", () => {
  check([
    ["No fever but cough.", ["-Fever", "Cough"]],
    ["No fever; cough for 3 days.", ["-Fever", "Cough"]],
    ["Denies fever. Cough is worse.", ["-Fever", "Cough"]],
    ["No fever, has a cough.", ["-Fever", "Cough"]],
    ["No fever, cough for 3 days.", ["-Fever", "Cough"]],
    ["No symptoms except headache.", ["Headache"]],
    ["No vomiting, however diarrhea persists.", ["-Vomiting", "Diarrhea"]],
    ["No headache and presents with seizures.", ["-Headache", "Seizure"]],
    ["Without fever, complains of chest pain.", ["-Fever", "Chest pain"]],
    ["No ataxia, mild weakness.", ["-Ataxia", "Asthenia"]],
    ["No fever or chills, cough x3d.", ["-Fever", "-Chills", "Cough"]],
    ["No acute distress, jaundice.", ["Jaundice"]],
    ["- fever\n- cough", ["Fever", "Cough"]],
    ["Fever and no travel.", ["Fever"]],
    ["Cough, no fever.", ["Cough", "-Fever"]],
    ["No weakness due to pain.", ["-Asthenia", "Pain"]],
  ]);
});

describe("words that look like a negation", () => {
  check([
    ["No increase in seizures.", ["Seizure"]],
    ["Not only fever but also cough.", ["Fever", "Cough"]],
    ["No change in the headache.", ["Headache"]],
    ["Seizures not well controlled.", ["Seizure"]],
    ["Fever did not improve.", ["Fever"]],
    ["She does not deny headache.", ["Headache"]],
    ["The rash has not resolved.", ["Skin rash"]],
  ]);
});

describe("negation behind the finding", () => {
  check([
    ["Fever: no", ["-Fever"]],
    ["Fever (-), cough (+)", ["-Fever", "Cough"]],
    ["Vomiting was denied.", ["-Vomiting"]],
    ["Fever, chills and cough were absent.", ["-Fever", "-Chills", "-Cough"]],
    ["Meningitis was ruled out.", ["-Meningitis"]],
    ["Cough present, fever absent.", ["Cough", "-Fever"]],
    ["She is seizure-free.", ["-Seizure"]],
    ["Nausea +, vomiting -, no diarrhea.", ["Nausea", "-Vomiting", "-Diarrhea"]],
    ["The rash has not been seen.", ["-Skin rash"]],
    ["Jaundice not seen.", ["-Jaundice"]],
    ["Afebrile, anicteric.", ["-Fever", "-Jaundice"]],
    ["The neck is not stiff.", ["-Stiff neck"]],
  ]);
});

describe("uncertainty", () => {
  check([
    ["Possible pneumonia.", ["?Pneumonia"]],
    ["Suspected meningitis with fever.", ["?Meningitis", "Fever"]],
    ["Pneumonia cannot be excluded.", ["?Pneumonia"]],
    ["Cannot rule out meningitis.", ["?Meningitis"]],
    ["?ataxia", ["?Ataxia"]],
    ["Ataxia? Fever.", ["?Ataxia", "Fever"]],
    ["Concerning for seizure, has headache.", ["?Seizure", "Headache"]],
    ["Pneumonia is likely.", ["?Pneumonia"]],
    ["Rule out pneumonia.", ["?Pneumonia"]],
    ["Differential: asthma vs. pneumonia.", ["?Asthma", "?Pneumonia"]],
    ["r/o pneumonia", ["?Pneumonia"]],
    ["Unclear whether he had seizures.", ["#Seizure"]],
  ]);
});

describe("relatives and informants", () => {
  check([
    ["Family history of asthma and hypertension.", ["@Asthma", "@Hypertension"]],
    ["Her mother has diabetes.", ["@Diabetes mellitus"]],
    ["Diabetes in her mother.", ["@Diabetes mellitus"]],
    ["No family history of seizures.", ["@-Seizure"]],
    ["Mother reports that the child has seizures.", ["Seizure"]],
    ["Mother denies fever.", ["-Fever"]],
    ["Per his father, he had a seizure.", ["Seizure"]],
    ["The patient's brother has deafness.", ["@Hearing impairment"]],
    ["Mother has asthma, the patient has cough.", ["@Asthma", "Cough"]],
    ["Unlike his brother, he has no hearing loss.", ["-Hearing impairment"]],
    ["Her father, who had hypertension, died at 60.", ["@Hypertension"]],
    ["Parents noticed weakness.", ["Asthenia"]],
    ["Migraine runs in the family.", ["@Migraine"]],
  ]);
});

describe("past", () => {
  check([
    ["History of asthma.", ["~Asthma"]],
    ["A man with a history of hypertension presents with fever.", ["~Hypertension", "Fever"]],
    ["Presents with a 3-day history of fever and cough.", ["Fever", "Cough"]],
    ["Seizures in childhood.", ["~Seizure"]],
    ["45 y/o M w/ PMHx of asthma p/w fever.", ["~Asthma", "Fever"]],
    ["No history of diabetes.", ["~-Diabetes mellitus"]],
    ["Headache over the past 2 weeks.", ["Headache"]],
    ["History of present illness: fever.", ["Fever"]],
    ["Previously had pneumonia, now has cough.", ["~Pneumonia", "Cough"]],
    ["Vomiting has resolved.", ["~Vomiting"]],
  ]);
});

describe("what has not happened", () => {
  check([
    ["Return if fever develops.", ["[Fever]"]],
    ["In case of seizure, call.", ["[Seizure]"]],
    ["At risk for seizure.", ["[Seizure]"]],
    ["Levetiracetam for seizure prophylaxis.", ["[Seizure]"]],
    ["Do you have fever?", ["[Fever]"]],
    ["She felt as if with vertigo.", ["Vertigo"]],
    ["Fever. Return if vomiting.", ["Fever", "[Vomiting]"]],
  ]);
});

describe("sections", () => {
  check([
    [
      "PMH: asthma, migraine\nFamily History:\nMother: diabetes\nFather: healthy\n\nExam: hepatomegaly",
      ["~Asthma", "~Migraine", "@Diabetes mellitus", "Hepatomegaly"],
    ],
    ["HPI: fever. Family history: deafness. Physical exam: rash", ["Fever", "@Hearing impairment", "Skin rash"]],
    [
      "**Past Medical History**\n- asthma\n- syncope\n\n**Assessment**\nPneumonia",
      ["~Asthma", "~Syncope", "Pneumonia"],
    ],
    ["Return precautions: fever, vomiting.", ["[Fever]", "[Vomiting]"]],
    ["FAMILY HISTORY\nnon-contributory\n\nShe has a rash.", ["Skin rash"]],
    ["Pertinent negatives: fever, cough", ["-Fever", "-Cough"]],
    ["Allergies: penicillin (rash)", ["~Skin rash"]],
  ]);
});
