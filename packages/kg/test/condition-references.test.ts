import { describeRefusals } from "./support/describe-refusals.ts";

const DRUG = "{ drug: azomycin }";
const TWO = "{ finding: Headache, frequency: frequent }\n  - { finding: Cough, frequency: occasional }";

// Lines of the condition in support/small-packs.ts: modifiers 6, fever 8, headache 10, cough 11, against 16, urgency 18, tests 19,
// treatment 21.
describeRefusals("conditions/moon-fever.yaml", "moon-fever", {
  "findings by name": [
    [
      "a misspelt finding",
      "finding: Cough",
      "finding: Coughing",
      "finding 11:findings[3].finding: no finding has the name Coughing; write Cough",
      "finding: COUGH",
    ],
    [
      "a synonym of two terms",
      "finding: Cough",
      "finding: Fit",
      "finding 11:findings[3].finding: no finding has the name Fit",
      "finding: Photophobia",
    ],
    [
      "a narrower word",
      "finding: Headache",
      "finding: Migraine",
      "finding 10:findings[2].finding: no finding has the name Migraine",
      "finding: Sore head",
    ],
    [
      "a Chinese name",
      "finding: Fever,",
      "finding: 发热,",
      "finding 8:findings[0].finding: no finding has the name 发热",
      "finding: Pyrexia,",
    ],
    [
      "an unknown risk factor",
      "Moon bathing",
      "Sun bathing",
      "finding 6:modifiers[0].when.finding: no finding has the name Sun bathing",
      "moon  bathing",
    ],
    [
      "an unknown finding against",
      "Jaundice",
      "Joy",
      "finding 16:against[0].finding: no finding has the name Joy",
      "Photophobia",
    ],
    [
      "an unknown finding of urgency",
      "Seizure, to",
      "Fall, to",
      "finding 18:urgency.raisedBy[0].finding: no finding has the name Fall",
      "Photophobia, to",
    ],
    [
      "an unknown finding that a test shows",
      "test: ecg",
      "test: ecg, shows: Joy",
      "finding 19:tests[0].shows: no finding has the name Joy",
      "test: ecg, shows: Photophobia",
    ],
  ],

  "drugs and tests by key": [
    [
      "an unknown drug",
      DRUG,
      "{ drug: deltastatin }",
      "drug 21:treatments[0].drugs[0].drug: no drug has the id deltastatin",
      "{ drug: gammastatin }",
    ],
    [
      "a group as an alternative",
      "{ drug: betastatin }",
      "{ drug: statin }",
      "drug 21:treatments[0].alternatives[0].drug: no drug has the id statin",
      "{ drug: gammastatin }",
    ],
    [
      "an unknown test",
      "test: ecg",
      "test: eeg",
      "vocabulary 19:tests[0].test: no test has the key eeg",
      `test: "ecg"`,
    ],
    [
      "a condition as a test",
      "test: ecg",
      "test: long-qt",
      "vocabulary 19:tests[0].test: no test has the key long-qt",
      "test: ecg, shows: Fever",
    ],
  ],

  contradictions: [
    [
      "a finding twice",
      TWO,
      TWO.replace("Cough", "Headache"),
      "duplicate 11:findings[3].finding: stands twice",
      TWO.replace("frequent }", "frequent, sex: male }").replace("Cough,", "Headache, sex: female,"),
    ],
    [
      "a finding twice beside another that is of one sex",
      TWO,
      TWO.replace("Cough", "Headache").replace(
        "- { finding: Headache, frequency: occasional }",
        "- { finding: Headache, frequency: occasional }\n  - { finding: Cough, frequency: rare, sex: male }",
      ),
      "duplicate 11:findings[3].finding: stands twice",
      TWO.replace("occasional }", "occasional, sex: male }"),
    ],
    [
      "a finding twice for one sex",
      TWO,
      TWO.replace("frequent }", "frequent, sex: male }").replace("Cough,", "Headache, sex: male,"),
      "duplicate 11:findings[3].finding: stands twice",
      TWO.replace("frequent }", "frequent, sex: male }"),
    ],
    [
      "a finding for all and for one sex",
      TWO,
      TWO.replace("Cough,", "Headache, sex: male,"),
      "duplicate 11:findings[3].finding: stands twice",
      TWO.replace("Cough,", "Cough, sex: male,"),
    ],
    [
      "a finding twice by its synonym",
      "finding: Cough",
      "finding: Pyrexia",
      "duplicate 11:findings[3].finding: stands twice",
      "finding: Photophobia",
    ],
    [
      "a finding for and against",
      "Jaundice",
      "Fever",
      "duplicate 16:against[0].finding: stands among the findings and against",
      "Photophobia",
    ],
    [
      "a finding twice against",
      "[{ finding: Jaundice",
      "[{ finding: Jaundice, strength: weak }, { finding: Jaundice",
      "duplicate 16:against[1].finding: stands twice",
      "[{ finding: Photophobia, strength: weak }, { finding: Jaundice",
    ],
    [
      "urgency raised to the usual",
      "to: emergency",
      "to: routine",
      "threshold 18:urgency.raisedBy[0].to: is not more urgent than usual",
      "to: urgent",
    ],
    [
      "urgency raised to less",
      "to: emergency",
      "to: self-care",
      "threshold 18:urgency.raisedBy[0].to: is not more urgent than usual",
      "to: urgent",
    ],
  ],
});
