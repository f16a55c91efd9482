/**
 * Ways of saying that ontologies do not list. Each leads to a name of the lexicon, and is silent when the lexicon has no
 * such name, so that no concept id is written here. `absent`: the word itself denies the finding (afebrile).
 */
export interface Alias {
  readonly target: string;
  readonly phrases: readonly string[];
  readonly absent?: true;
}

export const ALIASES: readonly Alias[] = [
  { target: "Fever", phrases: ["febrile", "feverish", "pyrexial", "elevated temperature", "high temperature"] },
  { target: "Fever", phrases: ["afebrile", "apyrexial", "apyrexic", "normothermic", "体温正常"], absent: true },
  { target: "Jaundice", phrases: ["jaundiced", "icteric", "yellow skin", "scleral icterus", "icteric sclera"] },
  { target: "Jaundice", phrases: ["anicteric", "nonicteric", "non-icteric"], absent: true },
  { target: "Cyanosis", phrases: ["cyanotic", "cyanosed"] },
  { target: "Cyanosis", phrases: ["acyanotic"], absent: true },
  {
    target: "Dyspnea",
    phrases: [
      "dyspneic",
      "short of breath",
      "shortness of breath",
      "sob",
      "difficulty breathing",
      "trouble breathing",
      "breathlessness",
      "breathless",
      "breathing difficulty",
    ],
  },
  { target: "Tachycardia", phrases: ["tachycardic", "racing heart"] },
  { target: "Bradycardia", phrases: ["bradycardic"] },
  { target: "Tachypnea", phrases: ["tachypneic"] },
  { target: "Hypotension", phrases: ["hypotensive"] },
  { target: "Hypertension", phrases: ["hypertensive", "htn"] },
  { target: "Hypertension", phrases: ["normotensive"], absent: true },
  { target: "Ataxia", phrases: ["ataxic"] },
  { target: "Dysarthria", phrases: ["dysarthric", "slurring of speech", "slurred his words", "slurred her words"] },
  { target: "Dysphagia", phrases: ["difficulty swallowing", "trouble swallowing", "dysphagic"] },
  { target: "Vomiting", phrases: ["vomited", "vomit", "throwing up", "threw up", "vomitting"] },
  { target: "Nausea", phrases: ["nauseated", "nauseous", "queasy"] },
  { target: "Cough", phrases: ["coughing", "coughed"] },
  { target: "Wheezing", phrases: ["wheeze", "wheezy", "wheezed"] },
  {
    target: "Fatigue",
    phrases: [
      "fatigued",
      "tiredness",
      "exhausted",
      "exhaustion",
      "lack of energy",
      "tired all the time",
      "feeling tired",
      "feels tired",
    ],
  },
  { target: "Seizure", phrases: ["convulsion", "convulsed", "convulsing", "fitting", "seizing"] },
  {
    target: "Syncope",
    phrases: ["passed out", "passing out", "blacked out", "fainted", "lost consciousness", "syncopal episode"],
  },
  { target: "Weight loss", phrases: ["lost weight", "losing weight", "loss of weight"] },
  { target: "Weight gain", phrases: ["gained weight", "gaining weight"] },
  {
    target: "Loss of appetite",
    phrases: ["poor appetite", "decreased appetite", "lack of appetite", "reduced appetite"],
  },
  {
    target: "Diarrhea",
    phrases: ["loose stools", "watery stools", "loose stool", "watery stool", "loose bowel movements"],
  },
  { target: "Obesity", phrases: ["obese"] },
  { target: "Anemia", phrases: ["anemic"] },
  { target: "Pallor", phrases: ["pale", "pale skin"] },
  { target: "Pruritus", phrases: ["itchy", "itchy skin", "itching", "itches"] },
  { target: "Diaphoresis", phrases: ["diaphoretic", "sweaty"] },
  { target: "Hyperhidrosis", phrases: ["diaphoretic", "diaphoresis"] },
  { target: "Lethargy", phrases: ["lethargic"] },
  { target: "Confusion", phrases: ["confused"] },
  { target: "Dehydration", phrases: ["dehydrated"] },
  { target: "Somnolence", phrases: ["somnolent"] },
  { target: "Cachexia", phrases: ["cachectic"] },
  { target: "Hypotonia", phrases: ["hypotonic", "floppy infant", "floppy baby"] },
  {
    target: "Dysuria",
    phrases: [
      "burning on urination",
      "burning with urination",
      "pain on urination",
      "painful urination",
      "burning urination",
    ],
  },
  { target: "Constipation", phrases: ["constipated"] },
  { target: "Anxiety", phrases: ["anxious"] },
  { target: "Agitation", phrases: ["agitated"] },
  { target: "Palpitations", phrases: ["heart racing", "heart pounding"] },
  { target: "Rhinorrhea", phrases: ["runny nose", "nasal discharge"] },
  { target: "Hematuria", phrases: ["blood in urine", "bloody urine"] },
  { target: "Hematochezia", phrases: ["bright red blood per rectum", "brbpr", "blood in stool", "bloody stool"] },
  { target: "Intellectual disability", phrases: ["intellectually disabled"] },
  {
    target: "Global developmental delay",
    phrases: ["developmentally delayed", "delayed development", "delayed milestones"],
  },
  { target: "Microcephaly", phrases: ["microcephalic"] },
  { target: "Macrocephaly", phrases: ["macrocephalic"] },
  { target: "Lymphadenopathy", phrases: ["swollen lymph nodes", "enlarged lymph nodes", "swollen glands"] },
  { target: "Neck stiffness", phrases: ["stiff neck", "nuchal rigidity", "neck rigidity"] },
  { target: "Edema", phrases: ["edematous"] },
];
